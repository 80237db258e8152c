import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, YearValues } from "../model/line.ts";
import type { Rule } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";

/** A line that the council works out from other lines, by a rule that the strategy writes out in words. */
export interface Working {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly rule: Rule;
  /** Figures for years that the rule does not reach, such as the year that `last year` looks back to from the first. */
  readonly given: YearValues;
  /** The years it is worked out for, where they are not the forecast's. */
  readonly years?: { readonly from: FinancialYear; readonly to: FinancialYear };
  readonly showsInSummary: boolean;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly note?: string;
}
