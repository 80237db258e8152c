import type { Effects, Strategy } from "../strategy/strategy.ts";
import type { SectionScope } from "./item-lines.ts";

/** What the rows of a section of this strategy share. */
export function scopeOf(
  strategy: Strategy,
  chapter: string,
  section: { readonly effects?: Effects; readonly enteredFrom?: string },
): SectionScope {
  return {
    chapter,
    effects: section.effects ?? "level",
    baseYear: strategy.baseYear,
    years: strategy.years,
    drivers: new Map(strategy.drivers.map((driver) => [driver.name, driver])),
    enteredFrom: section.enteredFrom,
  };
}

/** The years that a section's totals are worked out for. */
export function spanOf(strategy: Strategy): { readonly from: string; readonly to: string } {
  return { from: strategy.years[0] as string, to: strategy.years.at(-1) as string };
}
