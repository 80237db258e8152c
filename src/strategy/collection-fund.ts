import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, YearValues } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { MoneyUnit } from "./printed-tables.ts";

/** The collection fund of a billing authority, or a preceptor's part in several: by tax, what it gives to the General Fund or takes. */
export interface CollectionFund {
  readonly taxes: readonly CollectionFundTax[];
  readonly origin?: Origin;
}

/** One tax of the collection fund. A surplus is positive, a deficit negative; each belongs to the year whose balance it is. */
export interface CollectionFundTax {
  readonly name: "council-tax" | "business-rates";
  readonly label: string;
  readonly money: MoneyUnit;
  /** The council's own share of the year's balance. Without it, the amounts are the council's share already. */
  readonly share?: YearValues;
  /** The shares of others, which with the council's own come to the whole. */
  readonly otherShares: Readonly<Record<string, YearValues>>;
  /** The balance estimated in January of its own year. It falls in the year after. */
  readonly estimate: Amounts;
  /** The outturn less the estimate. It falls two years after. */
  readonly outturnDifference: Amounts;
  readonly spread: readonly SpreadBalance[];
  readonly origin?: Origin;
  readonly note?: string;
}

/** A balance that regulations spread over several years, in equal parts, beginning in the year after its own. */
export interface SpreadBalance {
  readonly name: string;
  readonly label: string;
  readonly of: FinancialYear;
  /** Pounds; a deficit is negative. */
  readonly balance: string;
  readonly resolution: string;
  readonly years: number;
  readonly origin?: Origin;
  readonly note?: string;
}
