import type { FinancialYear } from "../model/financial-year.ts";
import type { CsvColumn } from "./csv-columns.ts";
import type { Money } from "./csv-headings.ts";

/** What was made of a file of proposals: everything that was taken for something, so that a reader can say no. */
export interface ImportReport {
  readonly chapter: "savings" | "additional-spending";
  readonly proposals: number;
  readonly headingsRow: number;
  readonly columns: readonly CsvColumn[];
  readonly unused: readonly { readonly index: number; readonly heading: string }[];
  readonly guesses: readonly string[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  readonly years: readonly FinancialYear[];
  /** What the proposals add to each directorate, in the unit of the file; amounts to be confirmed are left out. */
  readonly totals: readonly ImportTotal[];
  readonly money: Money;
  readonly chapterMoney: Money;
  readonly effects: string;
}

/** The proposals of one directorate and what they come to by year, exact, in the unit of the file. */
export interface ImportTotal {
  readonly directorate: string;
  readonly proposals: number;
  readonly amounts: readonly string[];
  /** Whether the strategy had the directorate before. */
  readonly known: boolean;
}
