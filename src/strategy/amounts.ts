import type { YearValues } from "../model/line.ts";

/** Figures for the years of a line, and the unit of the last place they were stated to ("100000" for £m to one decimal). */
export interface Amounts {
  readonly values: YearValues;
  readonly resolution: string;
}
