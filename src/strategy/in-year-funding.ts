import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";

/** Grants announced for the year under way. An amount that is not known yet is left out of every total. */
export interface InYearFunding {
  readonly label: string;
  readonly year: FinancialYear;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly resolution: string;
  readonly grants: readonly {
    readonly name: string;
    readonly label: string;
    readonly amount: string | "unknown";
    readonly ringFenced: boolean;
    readonly note?: string;
  }[];
}
