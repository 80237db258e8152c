import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, Status, YearValues } from "../model/line.ts";

/** How far a figure can be relied on, and where it comes from. */
export interface Provenance {
  readonly status: Status;
  readonly origin?: Origin;
  readonly note?: string;
}

/** Figures given year by year, in the unit of the line they become. */
export interface StatedFigures extends Provenance {
  readonly kind: "stated";
  readonly values: YearValues;
  /** The unit of the last place they were stated to. */
  readonly resolution: string;
}

/**
 * A figure of the base year that rises every year by a driver, or with the business rates multiplier, and what is added beyond
 * that: a grant rolled in, a tariff adjusted at a reset.
 */
export interface UpratedFigures extends Provenance {
  readonly kind: "uprated";
  readonly base: string;
  readonly resolution: string;
  /** The name of the driver, or "multiplier". */
  readonly rise: string;
  readonly changes: YearValues;
}

/** Figures of a row in a chapter: stated for each year, or raised from the base year. */
export type FiguresByYear = StatedFigures | UpratedFigures;

/** A constant that law or a national scheme sets, and the years it is known to hold for. */
export interface StatutoryConstant {
  readonly value: string;
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly statute: string;
}
