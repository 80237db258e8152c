import type { Origin } from "../model/line.ts";
import type { Item } from "./items.ts";
import type { MoneyUnit } from "./printed-tables.ts";

/** The council tax requirement, from the budget: expenditure less income, and less external finance where the years are before 2013/14. */
export interface Requirement {
  readonly money: MoneyUnit;
  readonly expenditure: readonly Item[];
  readonly income: readonly Item[];
  /** Redistributed business rates and Revenue Support Grant, taken from the budget requirement under the law before 2013/14. */
  readonly externalFinance: readonly Item[];
  /** Whether the expenditure already holds the parish precepts, as a statutory calculation does. */
  readonly parishPrecepts: "in the expenditure" | "apart";
  readonly origin?: Origin;
}
