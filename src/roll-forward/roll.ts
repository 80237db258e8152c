import type { Forecast } from "../forecast/forecast.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { lastPlaceOf } from "./last-place-of.ts";

/** One year's rolling forward: what becomes what. */
export interface Roll {
  /** The year that becomes the base. */
  readonly base: FinancialYear;
  readonly last: FinancialYear;
  readonly added: FinancialYear;
  readonly kept: readonly FinancialYear[];
  readonly worked: Forecast;
  readonly strategy: Strategy;
}

/** Notes something that a person must look at. */
export type Say = (about: string, words: string) => void;

/** The years still to come, and the year added, made from the last. */
export function remaining(values: YearValues, roll: Roll, added: (last: string) => string): YearValues {
  const kept = Object.fromEntries(roll.kept.map((year) => [year, values[year] ?? "0"]));
  return { ...kept, [roll.added]: added(kept[roll.last] ?? "0") };
}

/** The figures of the years after one. */
export function after(values: YearValues, year: FinancialYear): YearValues {
  return Object.fromEntries(Object.entries(values).filter(([one]) => one > year));
}

/**
 * A figure worked out, as a file can hold it. A file holds fifteen decimal places, and pounds written in £m have six more than
 * in pounds, so nine are kept: a third of a pound is out by less than a thousand-millionth.
 */
export function asFileHolds(value: Decimal): string {
  return value.toDecimalPlaces(9).toFixed();
}

/** A chapter that no longer says which printed table it came from. */
export function withoutTable<T extends { readonly enteredFrom?: string }>(section: T): Omit<T, "enteredFrom"> {
  const { enteredFrom: _, ...rest } = section;
  return rest;
}

/** What the new base year comes to: some lines less others, to the penny, as a file states it. */
export function newBase(
  added: readonly string[],
  takenAway: readonly string[],
  { worked, base }: Roll,
): { readonly amount: string; readonly resolution: string } {
  const total = (lines: readonly string[]) => lines.reduce((sum, line) => sum.plus(worked.value(line, base)), zero);
  const amount = total(added).minus(total(takenAway)).toDecimalPlaces(2);
  return { amount: amount.toFixed(), resolution: lastPlaceOf(amount.toFixed()) };
}
