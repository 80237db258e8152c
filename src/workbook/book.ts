import type { Decimal } from "../meaning/decimal.ts";
import type { Unit } from "../model/unit.ts";

/** A workbook as data, before it becomes a file: what the sheets say, in the domain's words and not in those of a file format. */
export interface Book {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** The date that the file carries as created and modified, "2021-12-15", so that the same strategy gives the same bytes. */
  readonly dated: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly RangeName[];
}

/** One sheet. Rows and columns are counted from one, as a reader counts them. */
export interface BookSheet {
  readonly name: string;
  /** One sentence for a reader who cannot see the sheet. */
  readonly summary: string;
  /** Column widths, in characters. */
  readonly widths: readonly number[];
  /** Rows of cells; a hole is an empty cell. */
  readonly rows: readonly BookRow[];
  /** The first row and column that scroll; nothing is frozen where there is none. */
  readonly scrollsFrom?: { readonly row: number; readonly column: number };
  /** The row that is printed again on each page. */
  readonly repeatedRow?: number;
  /** The columns that are printed, from the first to this one; all where there is none. */
  readonly printedColumns?: number;
  /** Cells that are not inputs cannot be typed over until the reader lifts the protection, which has no password. */
  readonly isProtected: boolean;
  readonly validations: readonly InputRule[];
  readonly charts: readonly BookChart[];
  readonly table?: BookTable;
  /** A range whose cells turn red where they say that a check fails. */
  readonly verdicts?: string;
  readonly tab?: "input" | "working" | "answer";
}

/** A row of cells. */
export type BookRow = readonly (BookCell | undefined)[];

/** What stands in a cell: text, a number exactly, or a formula with what it comes to. */
export interface BookCell {
  /** Text, or a figure exactly, in the unit that its format shows: pounds, a fraction for a rate, millions for "£m". */
  readonly content: string | Decimal;
  /** Without the equals sign. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** A place in the workbook that the cell leads to: "'Base budget'!A1". */
  readonly leadsTo?: string;
  /** The line and year whose figure this is, in pounds or whatever the line's unit is, where it is one. */
  readonly figure?: { readonly line: string; readonly year: string };
}

/** How a cell looks, by what it is for. */
export interface CellStyle {
  readonly role:
    | "title"
    | "purpose"
    | "header"
    | "number header"
    | "heading"
    | "text"
    | "wrapped"
    | "total label"
    | "input"
    | "calculation"
    | "linked"
    | "link"
    | "total"
    | "constant"
    | "check";
  readonly format?: NumberFormat;
  readonly size?: 11 | 12;
}

/** How a number is shown; the number itself is never changed by it. */
export type NumberFormat = Unit | "£m" | "difference" | "whole" | "plain";

/** A name for cells, so that an officer can write it in a formula: pay_award. */
export interface RangeName {
  readonly name: string;
  /** "Assumptions!$E$12:$G$12" */
  readonly range: string;
}

/** What may be typed into some cells, and what the reader is told on choosing one. */
export interface InputRule {
  readonly range: string;
  readonly title: string;
  readonly message: string;
  readonly allows:
    | { readonly kind: "number"; readonly least: string; readonly most: string }
    | { readonly kind: "whole number"; readonly least: string; readonly most: string }
    | { readonly kind: "one of"; readonly list: string };
  readonly refusal: string;
}

/** A chart of rows of figures. */
export interface BookChart {
  readonly kind: "column" | "line";
  /** The message, as a headline; the axis titles say what is measured. */
  readonly title: string;
  readonly description: string;
  readonly categories: string;
  readonly valueAxis: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** From this row and column, down and across. */
  readonly at: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

/** An Excel table: a header row and what stands under it. */
export interface BookTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly range: string;
}
