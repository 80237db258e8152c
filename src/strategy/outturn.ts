import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";

/** The forecast outturn of the year under way, by service, with the variance split by cause. */
export interface Outturn {
  readonly year: FinancialYear;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly resolution: string;
  readonly causes: readonly { readonly name: string; readonly label: string }[];
  readonly services: readonly OutturnRow[];
  readonly funding: OutturnRow;
}

/** A service's budget and, by cause, how far its outturn is forecast to differ: more than budgeted is positive. */
export interface OutturnRow {
  readonly name: string;
  readonly label: string;
  readonly budget: string;
  readonly variance: Readonly<Record<string, string>>;
  readonly note?: string;
}
