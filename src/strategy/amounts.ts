import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";

/** Figures for the years of a line, and the unit of the last place they were stated to ("100000" for £m to one decimal). */
export interface Amounts {
  readonly values: YearValues;
  readonly resolution: string;
  /** The years whose figures are still to be confirmed. They count as nil and are named wherever that matters. */
  readonly toBeConfirmed?: readonly FinancialYear[];
}
