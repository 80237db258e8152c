import type { Origin, YearValues } from "../model/line.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { Amounts } from "../strategy/strategy.ts";
import { percentFrom, writtenFrom } from "./figures.ts";

/** Figures by year, each written in its own way. */
export function writtenByYear(values: YearValues, write: (value: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, write(value)]));
}

/** Rates by year, as percentages. */
export function writtenRates(values: YearValues): Readonly<Record<string, string>> {
  return writtenByYear(values, percentFrom);
}

/** Amounts by year, in the unit of their chapter. */
export function writtenAmounts({ values, resolution }: Amounts, money: MoneyUnit): Readonly<Record<string, string>> {
  return writtenByYear(values, (value) => writtenFrom(value, money, resolution));
}

/** A source and the place in it: "report, paragraph 24". */
export function writtenOrigin(origin: Origin | undefined): string | undefined {
  return origin === undefined ? undefined : [origin.source, origin.place].filter(Boolean).join(", ");
}

/** Where a figure comes from, and what is noted of it. */
export function writtenProvenance({ origin, note }: { readonly origin?: Origin; readonly note?: string }) {
  return { source: writtenOrigin(origin), note };
}
