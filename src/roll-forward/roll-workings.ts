import { yearsAfter } from "../model/financial-year.ts";
import type { Working } from "../strategy/workings.ts";
import { asFileHolds, type Roll } from "./roll.ts";

/** Workings by the same rules a year on, with the figures they had by the new base year for `last year` to look back to. */
export function rollWorkings({ base, worked, strategy, added }: Roll): readonly Working[] {
  return strategy.workings.map((working) => {
    const { years, enteredFrom: _, ...rest } = working;
    const known = [yearsAfter(base, -1), base].flatMap((year) => {
      const value = worked.find(working.name, year);
      return value === undefined ? [] : [[year, asFileHolds(value)] as const];
    });
    const span = years === undefined || years.to <= base ? {} : { years: { from: later(years.from, base), to: added } };
    return { ...rest, ...span, given: Object.fromEntries(known) };
  });
}

function later(from: string, base: string): string {
  const next = yearsAfter(base, 1);
  return from > next ? from : next;
}
