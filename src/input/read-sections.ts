import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { Effects, Item } from "../strategy/items.ts";
import type { Directorate, Proposals, Section } from "../strategy/sections.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readItems } from "./read-items.ts";
import { knownGrowths } from "./read-responses.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** What a chapter of the strategy is read with. */
export type ChapterSetting = Pick<ItemSetting, "reader" | "years" | "baseYear" | "drivers">;

/** A chapter that is a run of rows under one total. */
type SectionChapter = "base-budget" | "resources" | "deficit walk";
type SectionDocument = NonNullable<StrategyDocument["base-budget"]>;

/** The base budget, the resources or a walk of the deficit; nothing where the strategy has none. */
export function readSection(
  chapter: SectionChapter,
  { [chapter]: written }: StrategyDocument,
  setting: ChapterSetting,
  label: string,
): Section | undefined {
  if (written === undefined) return undefined;
  const { reader } = setting;
  const { money, source, table } = written;
  const { origin } = reader.origin(source, [chapter]);
  const effects = written.effects ?? "level";
  measuredAgainstSomething(chapter, written, setting);
  return {
    label: written.label ?? label,
    money,
    effects,
    items: readItems(written.lines, { ...setting, money, origin }, [chapter, "lines"]),
    ...stated({ enteredFrom: table, opening: readOpening(chapter, written, setting, origin) }),
  };
}

function readOpening(
  chapter: SectionChapter,
  { opening, "earlier plan": plan, money }: SectionDocument,
  { reader, years }: ChapterSetting,
  origin: Origin | undefined,
): Section["opening"] {
  if (plan !== undefined) {
    const path = [chapter, "earlier plan"];
    if (opening !== undefined) {
      reader.say("opening-base", path, `"${chapter}" has both "opening" and "earlier plan".`, {
        part: "key",
        why: "Effects are measured against one thing.",
        fix: "Keep the one that the report measures against.",
      });
    }
    return {
      label: plan.label,
      amounts: reader.amounts(plan.amounts, money, years, [...path, "amounts"]),
      ...stated({ origin: reader.origin(plan.source, path).origin ?? origin }),
    };
  }
  if (opening === undefined) return undefined;
  return { amount: poundsFrom(opening, money), resolution: resolutionOf(opening, money), ...stated({ origin }) };
}

/** Effects are measured against an opening or an earlier plan, or each row against what it came to in the base year. */
function measuredAgainstSomething(chapter: SectionChapter, written: SectionDocument, setting: ChapterSetting) {
  const { reader, baseYear } = setting;
  const opens = written.opening !== undefined || written["earlier plan"] !== undefined;
  const section = written.effects ?? "level";
  const rows = Object.entries(written.lines).map(([name, item]) => ({ name, item, effects: item.effects ?? section }));
  for (const { name, item, effects } of rows) {
    if (item["in the base year"] !== undefined)
      standsBesideTheBaseYear(name, effects, setting, [chapter, "lines", name, "in the base year"]);
  }
  if (opens || chapter === "deficit walk") return;
  const adrift = rows.filter(
    ({ item, effects }) =>
      (effects === "cumulative" || effects === "incremental") &&
      item["in the base year"] === undefined &&
      item.equals === undefined,
  );
  const called = chapter === "base-budget" ? "base budget" : "resources";
  if (adrift.length > 0 && section !== "level" && section !== "level then incremental") {
    const has = `The ${called} ${called === "resources" ? "have" : "has"} ${section} effects and no "opening".`;
    reader.say("opening-base", [chapter, "opening"], has, {
      part: "key",
      why: "Effects are measured against the approved budget of the base year.",
      fix: `Add "opening" with the ${called === "resources" ? "resources" : "budget"} of ${baseYear}${section === "incremental" ? ', or "in the base year" on each row' : ""}.`,
    });
  }
}

/** Whether the columns of a row can stand beside what it came to in the base year. */
function standsBesideTheBaseYear(
  name: string,
  effects: Effects,
  { reader }: ChapterSetting,
  path: Place["path"],
): void {
  const why = {
    cumulative: "A cumulative effect is a difference from the base year, and has no amount in it.",
    "level then incremental": "Its first column is a whole amount, and would be added to that of the base year.",
    incremental: undefined,
    level: undefined,
  }[effects];
  if (why === undefined) return;
  const what = `"${name}" has ${effects} effects and says what it came to in the base year.`;
  const fix = 'Leave it out, or give the whole amounts with "effects: level".';
  reader.say("opening-base", path, what, { part: "key", why, fix });
}

/** Additional spending, or savings; nothing where the strategy has none. */
export function readProposals(
  chapter: "additional-spending" | "savings",
  { [chapter]: written }: StrategyDocument,
  setting: ChapterSetting,
  label: string,
): Proposals | undefined {
  if (written === undefined) return undefined;
  const { money, "grows with": growsWith } = written;
  const { origin } = setting.reader.origin(written.source, [chapter]);
  const effects = written.effects ?? "cumulative";
  const response = growsWith === undefined ? undefined : knownGrowths(growsWith, setting, [chapter, "grows with"]);
  const within = { ...setting, money, origin, response };
  return {
    label: written.label ?? label,
    money,
    effects,
    ...stated({ enteredFrom: written.table }),
    directorates: Object.entries(written.directorates).map(([name, directorate]): Directorate => {
      const path = [chapter, "directorates", name, "proposals"];
      const items = readItems(directorate.proposals, within, path);
      for (const [item, { effects: own, "in the base year": before }] of Object.entries(directorate.proposals)) {
        if (before !== undefined)
          standsBesideTheBaseYear(item, own ?? effects, setting, [...path, item, "in the base year"]);
      }
      for (const item of items) recurrenceHolds(item, effects, setting, [...path, item.name]);
      return { name, label: directorate.label, items };
    }),
  };
}

/** A one-off lasts one year; and an amount that stops should say that it does. */
function recurrenceHolds(item: Item, effects: Effects, { reader, years }: ChapterSetting, path: Place["path"]): void {
  if (item.equals !== undefined) return;
  const present = years.filter((year) => !standing(item, effects, years, year).isZero());
  if (item.recurrence === "one-off" && present.length > 1) {
    const what = `"${item.name}" is one-off and stands in ${present.length} years (${present.join(", ")}).`;
    reader.say("one-off-once", path, what, {
      part: "key",
      why: "A one-off is spent, or saved, in one year only.",
      fix: "Call it time-limited or recurring, or let it stand in one year.",
    });
  }
  const last = years.at(-1) as FinancialYear;
  if (item.recurrence === "recurring" && present.length > 0 && !present.includes(last)) {
    reader.say("recurring-lasts", path, `"${item.name}" is recurring and has nothing in ${last}.`, {
      severity: "warning",
      part: "key",
      why: "An amount that ends is left out of the underlying gap only where it is marked.",
      fix: "Mark it recurrence: one-off or time-limited, or give an amount for that year.",
    });
  }
}

/** What an item comes to in a year: its figure, or, where figures are changes on the year before, all of them so far. */
function standing(item: Item, section: Effects, years: readonly FinancialYear[], year: FinancialYear): Decimal {
  const effects = item.effects ?? section;
  const counted =
    effects === "incremental" || effects === "level then incremental" ? years.filter((one) => one <= year) : [year];
  return counted.map((one) => decimal(item.amounts.values[one] ?? "0")).reduce((sum, one) => sum.plus(one));
}
