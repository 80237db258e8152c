import { percentFrom, writtenFrom } from "../input/figures.ts";
import type { Origin, Status, YearValues } from "../model/line.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { YearlyRate } from "../strategy/yearly-rate.ts";
import type { Loose } from "./plain-data.ts";

/** Entries by their names, each as a document. */
export function byName<T extends { readonly name: string }>(
  entries: readonly T[],
  document: (entry: T) => Loose,
): { readonly [key: string]: Loose } {
  return Object.fromEntries(entries.map((entry) => [entry.name, document(entry)]));
}

/** Figures by year, each as it is written. */
export function byYear(values: YearValues, write: (value: string) => string): { readonly [year: string]: string } {
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, write(value)]));
}

/** Amounts by year, in the unit that money is written in. */
export function amountsDocument({ values, resolution }: Amounts, money: MoneyUnit): { readonly [key: string]: string } {
  return byYear(values, (value) => writtenFrom(value, money, resolution));
}

/** A rate by year, or the driver that it is. */
export function rateDocument(rate: YearlyRate): Loose {
  if (rate.kind === "driver") return rate.driver;
  return byYear(rate.values, percentFrom);
}

/** A source and the place in it, as it is written. */
export function originText(origin: Origin | undefined): string | undefined {
  return origin === undefined ? undefined : [origin.source, origin.place].filter(Boolean).join(", ");
}

/** How far something can be relied on, where it comes from, and what is noted of it. What is published need not say so. */
export function provenanceDocument({
  status,
  origin,
  note,
}: {
  readonly status?: Status;
  readonly origin?: Origin;
  readonly note?: string;
}) {
  return { status: status === "published" ? undefined : status, source: originText(origin), note };
}
