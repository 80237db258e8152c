import type { BookRow, BookSheet } from "./book.ts";
import { text } from "./cells.ts";
import { firstRow, headerRow } from "./places.ts";
import { checksLine } from "./time-sheet.ts";

/** Whether a column holds numbers, so that its heading stands over them. */
export function isNumeric(rows: readonly BookRow[], column: number): boolean {
  return rows.some((row) => typeof row[column]?.content === "object");
}

/** A sheet of one table whose columns are not years: title, purpose, headings, rows. */
export function plainSheet(
  verdict: string,
  words: {
    readonly name: string;
    readonly purpose: string;
    readonly remark?: string;
    readonly headings: readonly string[];
    readonly widths: readonly number[];
    readonly frozenColumns?: number;
    readonly tab?: BookSheet["tab"];
  },
  rows: readonly BookRow[],
): BookSheet {
  return {
    name: words.name,
    summary: words.purpose,
    tab: words.tab ?? "answer",
    isProtected: true,
    scrollsFrom: { row: firstRow, column: (words.frozenColumns ?? 0) + 1 },
    repeatedRow: headerRow,
    widths: words.widths,
    rows: [
      [text(words.name, "title")],
      [text(words.purpose, "purpose")],
      [text(words.remark, "purpose")],
      checksLine({ verdict }),
      words.headings.map((heading, column) => text(heading, isNumeric(rows, column) ? "number header" : "header")),
      ...rows,
    ],
    validations: [],
    charts: [],
  };
}
