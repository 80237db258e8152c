import { columnLetters } from "./addresses.ts";
import type { BookCell, BookRow, BookSheet, CellStyle, NumberFormat } from "./book.ts";
import { isNumeric } from "./plain-sheet.ts";

/** A sheet of one table, marked up as one, with nothing below it. */
export function publishedSheet(
  name: string,
  summary: string,
  headings: readonly string[],
  rows: readonly BookRow[],
): BookSheet {
  const distinct = headings.map((heading, index) =>
    headings.indexOf(heading) === index ? heading : `${heading} (${index})`,
  );
  return {
    name,
    summary,
    isProtected: false,
    widths: headings.map((_, column) => widthOf(rows, column)),
    repeatedRow: headingsRow,
    rows: [
      [publishedCell(name, "title")],
      [publishedCell("This worksheet contains one table.")],
      [publishedCell(summary)],
      [publishedCell(`${notApplicable} means not applicable. Signs, rounding and sources are on the Notes worksheet.`)],
      distinct.map((heading, column) => publishedCell(heading, isNumeric(rows, column) ? "number header" : "header")),
      ...rows,
    ],
    validations: [],
    charts: [],
    table: {
      name: name.replaceAll(/[^A-Za-z0-9]/g, "_"),
      headings: distinct,
      range: `A${headingsRow}:${columnLetters(headings.length)}${headingsRow + rows.length}`,
    },
  };
}

/** Wide enough for the longest text of a column, within reason. */
function widthOf(rows: readonly BookRow[], column: number): number {
  if (isNumeric(rows, column)) return 18;
  const longest = Math.max(10, ...rows.map((row) => String(row[column]?.content ?? "").length));
  return Math.min(80, Math.ceil(longest * 1.15));
}

const headingsRow = 5;

/** A cell of the profile to publish, whose text is larger. */
export function publishedCell(
  content: BookCell["content"],
  role: CellStyle["role"] = "text",
  format?: NumberFormat,
): BookCell {
  return { content, style: { role, size: 12, ...(format === undefined ? {} : { format }) } };
}

/** Stands where there is no figure; the notes and each sheet say so. */
export const notApplicable = "[z]";
