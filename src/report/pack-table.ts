import type { Decimal } from "../meaning/decimal.ts";

/** A table for an agenda pack: text and figures under headings that give the unit. */
export interface PackTable {
  /** Kebab-case words, such as additional-spending. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly PackColumn[];
  readonly rows: readonly PackRow[];
  /** What a reader must know of the whole table: what a sign means, where the figures come from. */
  readonly notes: readonly string[];
}

/** A column, and whether it holds figures, which stand to the right. */
export interface PackColumn {
  readonly heading: string;
  readonly figures: boolean;
}

/** A row: a cell for each column, and what must be said of it, such as that a figure was moved so that the table adds up. */
export interface PackRow {
  /** The line that the figures are of, where they are of one. */
  readonly line?: string;
  readonly cells: readonly PackCell[];
  readonly total: boolean;
  readonly note?: string;
}

/** Text, or a figure in the unit of its heading, with the decimals to print. */
export type PackCell = string | PackFigure;

/** A figure as it is printed, in the unit of its heading: already rounded, or exact. */
export interface PackFigure {
  readonly figure: Decimal;
  readonly decimals: number;
}

/** A column of text. */
export function textColumn(heading: string): PackColumn {
  return { heading, figures: false };
}

/** A column of figures. */
export function figureColumn(heading: string): PackColumn {
  return { heading, figures: true };
}
