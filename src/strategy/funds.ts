import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, Status } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { Item, Opening } from "./items.ts";
import type { MinimumBalance } from "./minimum-balance.ts";
import type { MoneyUnit } from "./printed-tables.ts";

/** A balance that rolls forward. The **unallocated** fund takes the budget gap; a ring-fenced or unusable one never does. */
export interface Fund {
  readonly name: string;
  readonly label: string;
  readonly kind: "unallocated" | "earmarked" | "ring-fenced" | "unusable";
  readonly money: MoneyUnit;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly note?: string;
  /** The balance the fund opens with; none where the report does not state it, so that only what moves is known. */
  readonly opening?: Opening & { readonly at: FinancialYear; readonly status: Status; readonly note?: string };
  /** The budget gap of years before the forecast, where the fund opens earlier: what was drawn by the approved budget. */
  readonly gapBeforeTheForecast?: Amounts;
  /** The year for which the report prints the original budget beside the latest position. */
  readonly originalBudgetYear?: FinancialYear;
  readonly minimumBalance?: MinimumBalance;
  /** The last year in which the law keeps a deficit of this fund away from usable balances. */
  readonly overrideEnds?: FinancialYear;
  readonly movements: readonly FundMovement[];
  readonly spending: readonly Item[];
  readonly income: readonly Item[];
}

/**
 * A movement of a fund. A **restatement** corrects the balance brought forward; an **addition** or a **return** puts money in;
 * a **use** takes it out. One with another fund moves that fund the opposite way, so that no money appears or vanishes.
 */
export interface FundMovement {
  readonly name: string;
  readonly label: string;
  readonly type: "restatement" | "addition" | "return" | "use";
  readonly amounts?: Amounts;
  /** Set instead of amounts where another line says how much, in the year stated. */
  readonly equals?: { readonly line: string; readonly at: FinancialYear };
  /** The other fund: where an addition comes from, or where a use goes to. */
  readonly otherFund?: string;
  /** What is paid back, in which years: the movement the other way. */
  readonly repaid?: Amounts;
  readonly origin?: Origin;
  readonly note?: string;
}
