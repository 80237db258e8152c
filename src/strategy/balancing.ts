import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";

/**
 * A line whose figure is worked out so that the budget balances. It says what would have to be found, and is never a plan:
 * **savings** still to be identified, or the use of a **reserve** up to what it holds.
 */
export type BalancingLine = SavingsToBeIdentified | UseOfReserve;

/** What every balancing line has. */
export interface Balancing {
  readonly name: string;
  readonly label: string;
  /** The years in which it balances. */
  readonly years: readonly FinancialYear[];
  readonly origin?: Origin;
  readonly note?: string;
}

/** Savings that would close the gap, or as much of it as keeps a fund at its minimum balance. Made in one year, they go on. */
export interface SavingsToBeIdentified extends Balancing {
  readonly by: "savings";
  /** The fund whose minimum balance they keep; none where they close the whole gap, whichever its sign. */
  readonly keepsMinimumOf?: string;
}

/** A use of a reserve that meets what is left of the gap, up to what the reserve holds above an amount left in it. */
export interface UseOfReserve extends Balancing {
  readonly by: "reserve";
  readonly reserve: string;
  /** Pounds, never drawn. */
  readonly leaving: string;
}

/** What meets a shortfall: the unallocated balance, however far; the same balance down to its minimum; or nothing. */
export type GapMetBy = "balances" | "balances above the minimum" | "nothing";
