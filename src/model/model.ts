import type { FinancialYear } from "./financial-year.ts";
import type { Line } from "./line.ts";

/** A strategy rewritten into lines and rules. Only `lines/` makes one. */
export interface Model {
  readonly council: string;
  readonly title: string;
  readonly baseYear: FinancialYear;
  /** The years the strategy forecasts, in order. */
  readonly forecastYears: readonly FinancialYear[];
  /** Every year in which some line has a figure, in order and without a gap. */
  readonly years: readonly FinancialYear[];
  /** The fund that takes the budget gap, where there is one: "general-fund". */
  readonly balance?: string;
  /** The lines in the order of the report. */
  readonly lines: readonly Line[];
}
