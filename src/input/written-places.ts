import type { Place } from "../model/problem.ts";
import type { Money } from "./figures.ts";
import type { ItemDocument } from "./item-setting.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** Where a line's figures stand in a strategy document, and the unit that they are written in there. */
export interface WrittenPlace {
  readonly way: Place["path"];
  readonly unit: WrittenUnit;
  /** One figure for every year, a list or map of figures by year, or a driver's "each year" or "values". */
  readonly holds: "one figure" | "figures by year" | "rates of a driver";
  /** The years whose nils may be left out, and so be written in: the forecast's, or any that the line has. */
  readonly leavesOut: "forecast years" | "any year" | "none";
  /** Set where the figure of the base year stands apart from the others. */
  readonly inTheBaseYear?: Place["path"];
}

/** The unit a figure is written in: money or, as "£", whatever is counted singly; or a percentage. */
export type WrittenUnit = Money | "%";

/**
 * Where the figures of every line are written, by the line's name. Only figures that someone chose are written: of the names
 * here, a strategy has those that its sections' conventions give rise to.
 *
 * @param written - a document that has been read as a strategy without problems
 */
export function writtenPlaces(written: StrategyDocument): ReadonlyMap<string, WrittenPlace> {
  return new Map([
    ...entries(written.drivers).flatMap(([name, driver]) => driverPlaces(name, driver)),
    ...gapPlaces(written),
    ...sectionPlaces("base-budget", "base-budget", written["base-budget"]),
    ...proposalPlaces("additional-spending", written["additional-spending"]),
    ...proposalPlaces("savings", written.savings),
    ...sectionPlaces("resources", "resources", written.resources),
    ...sectionPlaces("deficit-walk", "deficit walk", written["deficit walk"]),
    ...entries(written.balancing).flatMap(([name, { leaving, money = "£" }]) =>
      leaving === undefined ? [] : [one(`${name}.left-in-the-reserve`, ["balancing", name, "leaving"], money)],
    ),
    ...(written["council tax"]?.["band d"] === undefined ? [] : [one("band-d", ["council tax", "band d"], "£")]),
    ...entries(written.funds).flatMap(([name, fund]) => fundPlaces(name, fund)),
    ...entries(written["risks outside the figures"]).map(([name, { money }]) =>
      byYear(`risk.${name}`, ["risks outside the figures", name, "amounts"], money),
    ),
    ...registerPlaces(written),
    ...entries(written.facts).map(([name, { unit, money = "£" }]) =>
      byYear(`fact.${name}`, ["facts", name, "values"], unit === "rate" ? "%" : money),
    ),
    ...entries(written.workings).map(([name, { unit, money = "£" }]) =>
      byYear(name, ["workings", name, "before"], unit === "rate" ? "%" : money),
    ),
  ]);
}

type Named = readonly [string, WrittenPlace];

function one(line: string, way: Place["path"], unit: WrittenUnit): Named {
  return [line, { way, unit, holds: "one figure", leavesOut: "none" }];
}

function byYear(line: string, way: Place["path"], unit: WrittenUnit): Named {
  return [line, { way, unit, holds: "figures by year", leavesOut: "forecast years" }];
}

type SectionDocument = NonNullable<StrategyDocument["base-budget"]>;
type FundDocument = NonNullable<StrategyDocument["funds"]>[string];

function sectionPlaces(chapter: string, key: string, section: SectionDocument | undefined): readonly Named[] {
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

/** The gap of years before the forecast: what the unallocated fund took then, or what the base year is said to have had. */
function gapPlaces({ funds, "budget gap": gap }: StrategyDocument): readonly Named[] {
  const taken = entries(funds).filter(
    ([, { kind, "gap before the forecast": before }]) => kind === "unallocated" && before !== undefined,
  );
  return [
    ...(gap?.["in the base year"] === undefined
      ? []
      : [one("budget-gap", ["budget gap", "in the base year"], gap.money ?? "£")]),
    ...taken.flatMap(([name, { money }]) => {
      const way = ["funds", name, "gap before the forecast"];
      return [byYear("budget-gap", way, money), byYear("use-of-balances", way, money)];
    }),
  ];
}

function entries<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {});
}

function driverPlaces(name: string, driver: NonNullable<StrategyDocument["drivers"]>[string]): readonly Named[] {
  const way = ["drivers", name];
  const place: WrittenPlace = { way, unit: "%", holds: "rates of a driver", leavesOut: "any year" };
  const parts = entries(driver["of which"]).filter(([, { values }]) => values !== undefined);
  return [
    [name, place],
    // What was published is the same text: the copy follows it.
    [`${name}.published`, place],
    ...parts.map(([part]) => byYear(`${name}.${part}`, [...way, "of which", part, "values"], "%")),
  ];
}

/** An item's figures stand under whichever of these names its section's effects and its answer to drivers give it. */
const namesOfGiven = ["", ".published", ".increment", ".published-increment"];

/** @param opens - whether the section opens with something that what a row came to in the base year is part of */
function itemPlaces(
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

function proposalPlaces(chapter: string, proposals: StrategyDocument["savings"]): readonly Named[] {
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

function fundPlaces(name: string, fund: FundDocument): readonly Named[] {
  const way = ["funds", name];
  const { money, opening, movements, "minimum balance": minimum } = fund;
  const up = minimum?.["up to"];
  return [
    ...(typeof opening === "string" ? [] : [one(`${name}-carried-forward`, [...way, "opening", "balance"], money)]),
    ...entries(movements).flatMap(([movement, { amounts, repaid }]) => [
      ...(amounts === undefined
        ? []
        : [moved(`${name}.${movement}`, [...way, "movements", movement, "amounts"], money)]),
      ...(repaid === undefined
        ? []
        : [moved(`${name}.${movement}.repaid`, [...way, "movements", movement, "repaid"], money)]),
    ]),
    ...itemPlaces(fund.spending, `${name}.`, [...way, "spending"], money),
    ...itemPlaces(fund.income, `${name}.`, [...way, "income"], money),
    ...(minimum === undefined
      ? []
      : minimumPlaces(minimum, `${name}-minimum-balance`, [...way, "minimum balance"], money)),
    ...(up === undefined
      ? []
      : minimumPlaces(up, `${name}-upper-balance`, [...way, "minimum balance", "up to"], money)),
  ];
}

function moved(line: string, way: Place["path"], money: Money): Named {
  const [, place] = byYear(line, way, money);
  return [line, { ...place, leavesOut: "any year" }];
}

type Minimum = NonNullable<FundDocument["minimum balance"]>;

function minimumPlaces(
  rule: Pick<Minimum, "amount" | "share" | "path" | "greater of">,
  name: string,
  way: Place["path"],
  money: Money,
): readonly Named[] {
  return [
    ...(rule.amount === undefined ? [] : [one(`${name}.amount`, [...way, "amount"], money)]),
    ...(rule.share === undefined ? [] : [one(`${name}.share`, [...way, "share"], "%")]),
    ...(rule.path === undefined ? [] : [byYear(`${name}.path`, [...way, "path"], money)]),
    ...(rule["greater of"] ?? []).flatMap((each, index) =>
      minimumPlaces(each, `${name}.${index + 1}`, [...way, "greater of", index], money),
    ),
  ];
}

/** The tables of one year. */
function registerPlaces(written: StrategyDocument): readonly Named[] {
  const {
    outturn,
    "in-year funding": funding,
    "savings delivery": delivery,
    "dedicated schools grant": grant,
  } = written;
  const outturnRow = (name: string, way: Place["path"], money: Money): readonly Named[] => [
    one(`outturn.${name}.budget`, [...way, "budget"], money),
    ...entries(outturn?.causes).map(([cause]): Named => {
      const [line, place] = one(`outturn.${name}.${cause}`, [...way, "variance", cause], money);
      return [line, { ...place, leavesOut: "any year" }];
    }),
  ];
  const measures = { budget: "budget", "brought-forward": "deficit brought forward", forecast: "forecast deficit" };
  return [
    ...entries(outturn?.services).flatMap(([name]) =>
      outturnRow(name, ["outturn", "services", name], (outturn as { money: Money }).money),
    ),
    ...(outturn === undefined ? [] : outturnRow("total-funding", ["outturn", "funding"], outturn.money)),
    ...entries(funding?.grants).map(([name]) =>
      one(
        `in-year-funding.${name}`,
        ["in-year funding", "grants", name, "amount"],
        (funding as { money: Money }).money,
      ),
    ),
    ...entries(delivery?.directorates).flatMap(([directorate, { savings }]) =>
      entries(savings).map(([name]) =>
        one(
          `savings-delivery.${directorate}.${name}`,
          ["savings delivery", "directorates", directorate, "savings", name, "amount"],
          (delivery as { money: Money }).money,
        ),
      ),
    ),
    ...entries(grant?.blocks).flatMap(([block]) =>
      entries(measures).map(([measure, key]) =>
        one(
          `dedicated-schools-grant.${block}.${measure}`,
          ["dedicated schools grant", "blocks", block, key],
          (grant as { money: Money }).money,
        ),
      ),
    ),
  ];
}
