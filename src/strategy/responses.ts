import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, Status } from "../model/line.ts";

/** How a line answers when drivers change. Without a response its amounts are fixed. */
export type Response =
  | { readonly kind: "grows with"; readonly drivers: readonly string[] }
  | { readonly kind: "moves with"; readonly exposures: readonly Exposure[] }
  | { readonly kind: "in proportion to"; readonly driver: string; readonly status: Status };

/** What a driver acts on, such as the pay bill: pounds at the published level of one year. */
export interface Exposure {
  readonly driver: string;
  readonly on: string;
  readonly at: FinancialYear;
  readonly status: Status;
  /** Another driver that what a step is charged on grows with: National Insurance is charged on pay. */
  readonly growingWith?: string;
  /** Set where the exposure was inferred: from how the printed amounts grow from year to year, or from the amounts themselves. */
  readonly inferredFrom?: "increments" | "amounts";
  readonly anotherReading?: AnotherReading;
  readonly note?: string;
}

/** Another place in the report that says how large an exposure is: an amount, at a rate, of the level in some year. */
export interface AnotherReading {
  readonly words: string;
  readonly amount: string;
  readonly resolution: string;
  readonly rate: string;
  readonly levelIn: FinancialYear;
  readonly origin?: Origin;
}
