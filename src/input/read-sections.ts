import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Directorate, Effects, Item, Opening, Proposals, Section } from "../strategy/strategy.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readItems } from "./read-items.ts";
import { knownGrowths } from "./read-responses.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** What a chapter of the strategy is read with. */
export type ChapterSetting = Pick<ItemSetting, "reader" | "years" | "baseYear" | "drivers">;

/** The base budget, or the resources. */
export function readSection(
  chapter: "base-budget" | "resources",
  written: StrategyDocument["base-budget"] | StrategyDocument["resources"],
  setting: ChapterSetting,
  label: string,
): Section & { readonly opening?: Opening } {
  const { reader, baseYear } = setting;
  const { money, source, table } = written;
  const { origin } = reader.origin(source, [chapter]);
  const opening = "opening" in written ? written.opening : undefined;
  const effects = written.effects ?? "level";
  if (chapter === "base-budget" && opening === undefined && effects !== "level") {
    reader.say("opening-base", [chapter, "opening"], `The base budget has ${effects} effects and no "opening".`, {
      part: "key",
      why: "Effects are measured against the approved budget of the base year.",
      fix: `Add "opening" with the budget of ${baseYear}.`,
    });
  }
  return {
    label: written.label ?? label,
    money,
    effects,
    items: readItems(written.lines, { ...setting, money, origin }, [chapter, "lines"]),
    ...stated({
      enteredFrom: table,
      opening:
        opening === undefined
          ? undefined
          : { amount: poundsFrom(opening, money), resolution: resolutionOf(opening, money), ...stated({ origin }) },
    }),
  };
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
      for (const item of items) recurrenceHolds(item, effects, setting, [...path, item.name]);
      return { name, label: directorate.label, items };
    }),
  };
}

/** A one-off lasts one year; and an amount that stops should say that it does. */
function recurrenceHolds(item: Item, effects: Effects, { reader, years }: ChapterSetting, path: Place["path"]): void {
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
function standing(item: Item, effects: Effects, years: readonly FinancialYear[], year: FinancialYear): Decimal {
  const counted = effects === "incremental" ? years.filter((one) => one <= year) : [year];
  return counted.reduce((sum, one) => sum.plus(decimal(item.amounts.values[one] ?? "0")), zero);
}
