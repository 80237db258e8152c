import { yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Effects } from "../strategy/items.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { SectionScope } from "./item-lines.ts";

/** What the rows of a section of this strategy share. */
export function scopeOf(
  strategy: Strategy,
  chapter: string,
  section: { readonly effects?: Effects; readonly enteredFrom?: string; readonly opening?: unknown },
): SectionScope {
  return {
    chapter,
    effects: section.effects ?? "level",
    opens: section.opening !== undefined,
    baseYear: strategy.baseYear,
    years: strategy.years,
    nilBeforeTheForecast: (fund) => nilBeforeTheForecast(strategy, fund),
    drivers: new Map(strategy.drivers.map((driver) => [driver.name, driver])),
    enteredFrom: section.enteredFrom,
  };
}

/** The years that a section's totals are worked out for. */
export function spanOf(strategy: Strategy): { readonly from: string; readonly to: string } {
  return { from: strategy.years[0] as string, to: strategy.years.at(-1) as string };
}

/**
 * Nil for each year from a fund's opening to the base year: what moved it then, its movements say. So that what only the forecast
 * knows, such as a release into resources, can move a fund that opens earlier.
 */
export function nilBeforeTheForecast(strategy: Strategy, name: string | undefined): YearValues {
  const opening = strategy.funds.find((fund) => fund.name === name)?.opening;
  if (opening === undefined) return {};
  return Object.fromEntries(yearsFromTo(yearsAfter(opening.at, 1), strategy.baseYear).map((year) => [year, "0"]));
}
