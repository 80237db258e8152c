import type { Money } from "../input/figures.ts";
import type { ItemDocument } from "../input/item-setting.ts";
import type { StrategyDocument } from "../input/strategy-schema.ts";
import type { Place } from "../model/problem.ts";
import { byYear, entries, type Named, one } from "./written-place.ts";

type SectionDocument = NonNullable<StrategyDocument["base-budget"]>;

/** The places of a section: what it opens with, and its rows. */
export function sectionPlaces(chapter: string, key: string, section: SectionDocument | undefined): readonly Named[] {
  if (section === undefined) return [];
  const { money, opening, "earlier plan": plan, lines } = section;
  const opens = opening !== undefined || plan !== undefined;
  return [
    ...(opening === undefined ? [] : [one(`${chapter}.opening`, [key, "opening"], money)]),
    ...(plan === undefined ? [] : [byYear(`${chapter}.opening`, [key, "earlier plan", "amounts"], money)]),
    // Where budgets build on each other, the spending of the base year is what they open with.
    ...(opening === undefined || chapter !== "base-budget"
      ? []
      : [one("total-service-spend", [key, "opening"], money)]),
    ...itemPlaces(lines, "", [key, "lines"], money, opens),
  ];
}

/** The places of proposals, by directorate. */
export function proposalPlaces(chapter: string, proposals: StrategyDocument["savings"]): readonly Named[] {
  if (proposals === undefined) return [];
  return entries(proposals.directorates).flatMap(([name, directorate]) =>
    itemPlaces(
      directorate.proposals,
      `${chapter}.${name}.`,
      [chapter, "directorates", name, "proposals"],
      proposals.money,
    ),
  );
}

/** An item's figures stand under whichever of these names its section's effects and its answer to drivers give it. */
const namesOfGiven = ["", ".published", ".increment", ".published-increment"];

/**
 * The places of rows: their amounts, what they came to in the base year, and what drivers act on.
 *
 * @param opens - whether the section opens with something that what a row came to in the base year is part of
 */
export function itemPlaces(
  items: Readonly<Record<string, ItemDocument>> | undefined,
  within: string,
  way: Place["path"],
  money: Money,
  opens = false,
): readonly Named[] {
  return entries(items).flatMap(([item, { "in the base year": before, "moves with": movesWith }]) => {
    const here = [...way, item];
    const inTheBaseYear = [...here, "in the base year"];
    const name = `${within}${item}${opens && before !== undefined ? ".level" : ""}`;
    return [
      ...namesOfGiven.map((ending): Named => {
        const [line, place] = byYear(`${name}${ending}`, [...here, "amounts"], money);
        return [line, before === undefined ? place : { ...place, inTheBaseYear }];
      }),
      ...(before === undefined ? [] : [one(`${within}${item}.in-the-base-year`, inTheBaseYear, money)]),
      ...entries(movesWith).map(([driver]) =>
        one(`${name}.exposed-to-${driver}`, [...here, "moves with", driver, "on"], money),
      ),
    ];
  });
}
