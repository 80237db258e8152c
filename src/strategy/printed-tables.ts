import type { FinancialYear } from "../model/financial-year.ts";

/** A report's tables as printed, and the sums and cross-references that ought to hold among them. */
export interface PrintedTables {
  readonly tables: readonly PrintedTable[];
  readonly textFigures: readonly TextFigure[];
  readonly agreements: readonly Agreement[];
  readonly references: readonly CrossReference[];
  readonly knownInconsistencies: readonly KnownInconsistency[];
}

/** The unit that a table prints in. */
export type MoneyUnit = "£m" | "£000" | "£";

/** One table as printed. */
export interface PrintedTable {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** "paragraph 24" or "Appendix D": what a cross-reference to the table should say. */
  readonly reference?: string;
  readonly money: MoneyUnit;
  readonly decimals: number;
  readonly blankMeansNil: boolean;
  readonly columns: readonly { readonly key: string; readonly heading: string }[];
  readonly rows: readonly PrintedRow[];
  /** Sums down each column. */
  readonly castings: readonly Casting[];
  /** Sums along each row. */
  readonly crossCastings: readonly Casting[];
}

/** One row as printed, and the line that each of its cells shows. */
export interface PrintedRow {
  readonly key: string;
  readonly label: string;
  /** The cells, one for each column, exactly as printed. */
  readonly printed: readonly string[];
  /** For each column, the line and year that the cell shows; nothing where it is not modelled. */
  readonly shows: readonly (CellShown | undefined)[];
  /** Set where the print has the opposite sign to the line. */
  readonly reversed: boolean;
  /** The unit and the decimals of this row, where they are not its table's: a tax base in dwellings among amounts in £000. */
  readonly money?: MoneyUnit;
  readonly decimals?: number;
}

/** The line and year that a cell shows. */
export interface CellShown {
  readonly line: string;
  readonly year: FinancialYear;
}

/** A total and its terms, rows or columns, in the printed signs. */
export interface Casting {
  readonly total: string;
  readonly is: readonly string[];
  readonly less: readonly string[];
  /** Rows of the column before that are added, or taken away: a balance brought forward is one and nothing else. */
  readonly lastColumn: readonly string[];
  readonly lessLastColumn: readonly string[];
  /** The first column in which the sum ought to hold, where that is not the first of the table. */
  readonly from?: string;
}

/** A figure printed in a sentence. */
export interface TextFigure {
  readonly id: string;
  readonly place: string;
  readonly printed: string;
  readonly money: MoneyUnit;
  readonly text: string;
}

/** Figures of one table that ought to agree with figures of another. Terms are "table/row" or "table/row/column". */
export interface Agreement {
  readonly id: string;
  readonly says: string;
  readonly left: readonly string[];
  readonly leftLess: readonly string[];
  readonly right: readonly string[];
  readonly rightLess: readonly string[];
  readonly known?: string;
}

/** A place in the report that points to another: what it says, and the table (or place) that it means. */
export interface CrossReference {
  readonly id: string;
  readonly place: string;
  readonly says: string;
  readonly means: string;
  readonly known?: string;
}

/** Something in the report that does not agree with itself, found by a reader or by this tool. */
export interface KnownInconsistency {
  readonly id: string;
  readonly kind: "numbers" | "references" | "labels";
  readonly place: string;
  readonly text: string;
  readonly seenBy: "agreement" | "verdict" | "casting" | "reference" | "inference" | "note";
  /** The cells, "table/row/column", whose verdicts show it. */
  readonly cells: readonly string[];
  /** How far print is from what it should be, as decimal text in the unit of the table: print less model, or total less terms. */
  readonly differsBy?: string;
  /** The line whose inference shows it. */
  readonly line?: string;
}
