import { penceFrom, percentFrom, writtenFrom } from "../input/figures.ts";
import type { Multiplier } from "../strategy/business-rates.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { FiguresByYear, StatedFigures } from "../strategy/stated-figures.ts";
import { byYear, provenanceDocument } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** The figures of a row as the reader takes them: by year, or of the base year with what they rise by. */
export function figuresDocument(figures: FiguresByYear, money: MoneyUnit): { readonly [key: string]: Loose } {
  const amount = (value: string) => writtenFrom(value, money, figures.resolution);
  if (figures.kind === "stated") return { amounts: byYear(figures.values, amount), ...provenanceDocument(figures) };
  return {
    "base year": amount(figures.base),
    rise: figures.rise,
    changes: Object.keys(figures.changes).length === 0 ? undefined : byYear(figures.changes, amount),
    ...provenanceDocument(figures),
  };
}

/** Rates by year, as percentages. */
export function ratesDocument(rates: StatedFigures): Loose {
  return { values: byYear(rates.values, percentFrom), ...provenanceDocument(rates) };
}

/** Numbers that are not money, by year. */
export function numbersDocument(numbers: StatedFigures): Loose {
  return {
    values: byYear(numbers.values, (value) => writtenFrom(value, "£", numbers.resolution)),
    ...provenanceDocument(numbers),
  };
}

/** A multiplier in pence. */
export function multiplierDocument(multiplier: Multiplier): Loose {
  if (multiplier.kind === "stated")
    return { values: byYear(multiplier.values, penceFrom), ...provenanceDocument(multiplier) };
  const { base, rise } = multiplier;
  return {
    "base year": penceFrom(base),
    ...("driver" in rise ? { rise: rise.driver } : { "september index": { ...rise.index } }),
    ...provenanceDocument(multiplier),
  };
}
