import type { Origin, YearValues } from "../model/line.ts";
import { originText } from "./chapter-document.ts";
import { percentFrom } from "./figures.ts";

/** Rates by year, as percentages. */
export function writtenRates(values: YearValues): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, percentFrom(value)]));
}

/** Where a figure comes from, and what is noted of it. */
export function writtenProvenance({ origin, note }: { readonly origin?: Origin; readonly note?: string }) {
  return { source: originText(origin), note };
}
