import { fixed, onSheet } from "./addresses.ts";
import type { BookChart } from "./book.ts";
import type { Context } from "./context.ts";
import { headlinesOf } from "./headlines.ts";
import { headerRow, sheets } from "./places.ts";

/** So many years leave room for charts beside the table on one page across; with more they stand below it. */
const yearsBeside = 5;

/**
 * The charts of the summary: the gap by year, and the balance at each year's end.
 *
 * @param rowOf - the row of a line on the summary
 * @param below - the first row that is free under the table
 */
export function summaryCharts(context: Context, rowOf: (line: string) => number, below: number): readonly BookChart[] {
  const { model } = context.subject;
  const count = model.forecastYears.length;
  const beside = count <= yearsBeside;
  const across = (row: number) => onSheet(sheets.summary, `${fixed(row, 2)}:${fixed(row, count + 1)}`);
  const chart = (line: string, title: string, described: string, place: number): BookChart => ({
    kind: "column",
    title,
    description: `${described} by year, in millions of pounds. The figures are in the table beside it.`,
    categories: across(headerRow),
    valueAxis: "£m",
    series: [{ name: model.lineNamed.get(line)?.label ?? line, values: across(rowOf(line)) }],
    at: beside
      ? { row: headerRow + place * 15, column: count + 3, rows: 14, columns: 6 }
      : { row: below + 1 + place * 17, column: 1, rows: 16, columns: 6 },
  });
  return headlinesOf(model).map((line, place) => {
    const label = model.lineNamed.get(line)?.label ?? line;
    if (line === "budget-gap")
      return chart(line, `${label}: above nought is a shortfall`, `Columns of the ${label}`, place);
    const at = line.endsWith("-carried-forward") ? ", at 31 March" : "";
    return chart(line, `${label}${at}`, `Columns of the ${label}`, place);
  });
}
