import { onSheet } from "./addresses.ts";
import type { BookCell, BookRow, BookSheet } from "./book.ts";
import { formula, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { firstRow, firstYearColumn, headerRow } from "./places.ts";

/** The words of a sheet that has years across. */
export interface TimeSheet {
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  /** Headings of columns between the years and the source. */
  readonly besides?: readonly string[];
  readonly tab: NonNullable<BookSheet["tab"]>;
}

/** One row under the headings: what the line is, its figures, and where they come from. */
export interface TimeRow {
  readonly label: BookCell;
  readonly type?: string;
  readonly unit?: string;
  readonly status?: string | BookCell;
  /** A cell for each column of years. */
  readonly figures?: BookRow;
  readonly besides?: BookRow;
  readonly source?: string;
  readonly owner?: string;
  readonly name?: string;
  readonly note?: string;
}

export const signConvention =
  "Pounds unless the Unit column says otherwise. Every line is positive in its own direction; a positive gap is a shortfall, a negative one a surplus.";

/** What all checks come to, for the fourth row of a sheet. */
export function checksLine({ verdict }: { readonly verdict: string }): BookRow {
  return [formula(`"Checks: "&master_check`, `Checks: ${verdict}`, undefined, "purpose")];
}

/** A sheet with the same columns as every other sheet with years: line, type, unit, status, the years, then where figures come from. */
export function timeSheet(
  { layout }: Pick<Context, "layout">,
  verdict: string,
  words: TimeSheet,
  rows: readonly TimeRow[],
  more: Partial<Pick<BookSheet, "validations" | "charts">> = {},
): BookSheet {
  const besides = words.besides ?? [];
  const headings = ["Line", "Type", "Unit", "Status", ...layout.years, ...besides, "Source", "Owner", "Name", "Note"];
  const lastFigure = firstYearColumn - 2 + layout.years.length + besides.filter((one) => one !== "Changed?").length;
  const gap = layout.years.map(() => undefined);
  return {
    name: words.name,
    summary: words.purpose,
    tab: words.tab,
    isProtected: true,
    scrollsFrom: { row: firstRow, column: 2 },
    repeatedRow: headerRow,
    printedColumns: firstYearColumn - 1 + layout.years.length + besides.length,
    widths: [68, 13, 12, 11, ...layout.years.map(() => 15), ...besides.map(() => 12), 34, 24, 44, 60],
    rows: [
      [text(words.title, "title")],
      [text(words.purpose, "purpose")],
      [text(signConvention, "purpose")],
      checksLine({ verdict }),
      headings.map((heading, index) =>
        text(heading, index >= firstYearColumn - 1 && index <= lastFigure ? "number header" : "header"),
      ),
      ...rows
        .map((row) => [
          row.label,
          text(row.type),
          text(row.unit),
          typeof row.status === "object" ? row.status : text(row.status),
          ...(row.figures ?? gap),
          ...(row.besides ?? besides.map(() => undefined)),
          text(row.source),
          text(row.owner),
          text(row.name),
          text(row.note),
        ])
        .map((row) => (row[0]?.style.role === "heading" ? headingAcross(row[0], lastFigure + 1) : row)),
    ],
    validations: more.validations ?? [],
    charts: more.charts ?? [],
  };
}

/** A heading whose shade runs to the last figure. */
function headingAcross(heading: BookCell, columns: number): BookRow {
  return Array.from({ length: columns }, (_, index) => (index === 0 ? heading : { content: "", style: heading.style }));
}

/** The first cell of a sheet, to lead to. */
export function topOf(sheet: string): string {
  return onSheet(sheet, "A1");
}
