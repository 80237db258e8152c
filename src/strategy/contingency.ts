import type { Origin, Status } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { YearlyRate } from "./yearly-rate.ts";

/** Money in the budget for what cannot be foreseen: part of spending, and not a reserve. */
export interface Contingency {
  readonly money: MoneyUnit;
  readonly lines: readonly ContingencyLine[];
}

/** One contingency: what is set aside, and what of it is released in the year. */
export interface ContingencyLine {
  readonly name: string;
  readonly label: string;
  readonly setAside:
    | { readonly kind: "amounts"; readonly amounts: Amounts }
    | { readonly kind: "share"; readonly share: YearlyRate; readonly of: string };
  readonly released?: Amounts;
  /** What the base budget holds for it. */
  readonly inTheBase?: { readonly amount: string; readonly resolution: string };
  readonly status: Status;
  readonly origin?: Origin;
  readonly note?: string;
}
