import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, Status, YearValues } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { YearlyRate } from "./yearly-rate.ts";

/** What employees cost: groups of staff, each with its bill and its awards, and pension payments in lump sums. */
export interface Pay {
  readonly money: MoneyUnit;
  readonly groups: readonly StaffGroup[];
  readonly lumpSums: readonly PensionLumpSum[];
}

/** Staff who get the same award. Rates are fractions; amounts per post are pounds a year for one full-time equivalent. */
export interface StaffGroup {
  readonly name: string;
  readonly label: string;
  /** A year's pay at the rates of pay of one year, as the base budget has them or before its award; pounds, with on-costs. */
  readonly payBill: { readonly amount: string; readonly resolution: string; readonly at: FinancialYear };
  /** What pay on-costs add to pay: employers' National Insurance and pension contributions that rise with it. */
  readonly onCosts?: string;
  readonly fullTimeEquivalents?: string;
  readonly award?: YearlyRate;
  /** Pounds a year for each full-time equivalent, before on-costs. */
  readonly flatAward?: YearValues;
  /** How many months of its first year an award is paid for: 12 from April, 7 from September. */
  readonly monthsPaid: number;
  readonly baseYearAward?: BaseYearAward;
  readonly nationalInsurance?: NationalInsurance;
  /** Points added to the employers' pension contribution rate, which stay. */
  readonly pensionRise?: YearlyRate;
  readonly status: Status;
  readonly origin?: Origin;
  readonly note?: string;
}

/** The award of the base year as it was agreed, and as the base budget had allowed for it. */
export interface BaseYearAward {
  readonly agreed: Award;
  readonly budgeted: Award;
  readonly monthsPaid: number;
}

/** A rise of pay: a fraction of it, and pounds for each full-time equivalent; nought where it is not stated. */
export interface Award {
  readonly rate: string;
  readonly flat: string;
}

/** A change of employers' National Insurance. */
export interface NationalInsurance {
  /** Points added to the rate, which stay. */
  readonly rise: YearlyRate;
  /** Pay of a full-time equivalent, in pounds a year, on which nothing is charged. */
  readonly threshold: YearValues;
  /** The rate and the threshold of the base year, needed where the threshold changes. */
  readonly base?: { readonly rate: string; readonly threshold: string };
}

/** A pension contribution paid as an amount, whatever pay comes to. */
export interface PensionLumpSum {
  readonly name: string;
  readonly label: string;
  readonly amounts: Amounts;
  /** What the base budget holds for it, in pounds. */
  readonly inTheBase: string;
  readonly origin?: Origin;
  readonly note?: string;
}
