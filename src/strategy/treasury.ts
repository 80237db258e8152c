import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, Status } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { YearlyRate } from "./yearly-rate.ts";

/** Borrowing and investing: interest both ways, and what is charged to revenue to repay what capital spending borrowed. */
export interface Treasury {
  readonly money: MoneyUnit;
  readonly borrowing: readonly Balance[];
  readonly investments: readonly Balance[];
  /** Minimum revenue provision on spending before the assets listed, by year. */
  readonly openingProvision?: Amounts;
  readonly assets: readonly FinancedAsset[];
  /** What the base budget holds for all of it, in pounds. */
  readonly inTheBase?: string;
  readonly origin?: Origin;
}

/** Money borrowed or invested: its average over each year at a rate, or the interest itself as stated. */
export interface Balance {
  readonly name: string;
  readonly label: string;
  readonly interest:
    | { readonly kind: "amounts"; readonly amounts: Amounts }
    | { readonly kind: "rate"; readonly average: Amounts; readonly rate: YearlyRate };
  readonly status: Status;
  readonly origin?: Origin;
  readonly note?: string;
}

/** Capital spending paid for by borrowing, of one year or of several, with one life. */
export interface FinancedAsset {
  readonly name: string;
  readonly label: string;
  /** What is borrowed in each year, from the first. Only years with spending are stated. */
  readonly borrowed: Amounts;
  /** Over how many years each year's spending is charged. */
  readonly life: number;
  /** How many years after the spending its first charge falls: one, unless the asset comes into use later. */
  readonly chargedAfter: number;
  readonly method: { readonly kind: "equal instalments" } | { readonly kind: "annuity"; readonly rate: string };
  /** The rate of interest on what is borrowed and not yet charged. */
  readonly interest?: YearlyRate;
  readonly status: Status;
  readonly origin?: Origin;
  readonly note?: string;
}

/** The first year in which an asset has spending. */
export function firstYearOf({ borrowed }: FinancedAsset): FinancialYear {
  return Object.keys(borrowed.values).sort()[0] as FinancialYear;
}
