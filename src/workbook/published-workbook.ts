import type { Forecast } from "../forecast/forecast.ts";
import { zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { forecastInWords, silencesInWords } from "../report/sentences.ts";
import { summaryOf } from "../report/summary.ts";
import { columnLetters, onSheet } from "./addresses.ts";
import type { Book, BookCell, BookRow, BookSheet, CellStyle, NumberFormat } from "./book.ts";
import { unitText } from "./cells.ts";
import { chaptersOf } from "./chapters.ts";
import { contextOf } from "./context.ts";
import { sheetNames } from "./sheet-names.ts";
import type { WorkbookSubject } from "./subject.ts";

/**
 * Tables of a strategy for members and the public: one plain table to a sheet, marked up as a table, no colours that mean
 * anything, no formulas, no empty cells. Figures are those of the scenario chosen, or as published where none is.
 *
 * @throws RangeError when the scenario chosen is not among those given
 * @throws ProblemsFound with every change of a scenario that cannot be made
 */
export function publishedWorkbook(subject: WorkbookSubject): Book {
  const { worked } = contextOf(subject);
  const { strategy, version, chosen } = subject;
  const named = sheetNames();
  const cover = named("Cover");
  const tables = [summaryTable(named("Summary"), worked), ...chapterTables(subject, worked, named)];
  const title = `${strategy.council}: ${strategy.title}`;
  return {
    title,
    subject: "Medium Term Financial Strategy, tables",
    creator: `mtfs ${version}`,
    dated: strategy.dated,
    sheets: [coverSheet(cover, title, subject, worked, tables, chosen), ...tables],
    names: [],
  };
}

const cell = (content: BookCell["content"], role: CellStyle["role"] = "text", format?: NumberFormat): BookCell => ({
  content,
  style: { role, size: 12, ...(format === undefined ? {} : { format }) },
});

/** Stands where a line has no figure for a year; each sheet that uses it says so. */
const notApplicable = "[z]";

function coverSheet(
  name: string,
  title: string,
  { strategy, scenarios = [] }: WorkbookSubject,
  worked: Forecast,
  tables: readonly BookSheet[],
  chosen: string | undefined,
): BookSheet {
  const scenario = scenarios.find((one) => one.name === chosen);
  const lines = [
    `${strategy.status === "draft" ? "Draft" : "Approved"}, ${strategy.dated}.`,
    ...(scenario === undefined ? [] : [`Under the scenario: ${scenario.label}.`]),
    ...(scenario === undefined ? forecastInWords(strategy, worked) : []),
    ...silencesInWords(strategy),
    "A positive budget gap is a shortfall, drawn from balances; a negative gap is a surplus, added to them.",
    "Figures are not rounded in the cells; what is shown is rounded.",
  ];
  return {
    name,
    summary: "What these tables are, and a list of them.",
    isProtected: false,
    widths: [60, 90],
    rows: [
      [cell(title, "title")],
      ...lines.map((line): BookRow => [cell(line)]),
      [cell("Tables in this workbook", "total label")],
      ...tables.map(
        (table): BookRow => [{ ...cell(table.name, "link"), leadsTo: onSheet(table.name, "A1") }, cell(table.summary)],
      ),
      [cell("Notes", "total label")],
      [cell(`${notApplicable} means that a line has no figure for that year.`)],
    ],
    validations: [],
    charts: [],
  };
}

function summaryTable(name: string, worked: Forecast): BookSheet {
  const { rows, years } = summaryOf(worked);
  return tableSheet(
    name,
    "Summary, in millions of pounds. Amounts taken away are negative.",
    ["Line", ...years.map((year) => `${year} (£m)`)],
    rows.map(({ label, cells, total }) => [
      cell(label, total ? "total label" : "text"),
      ...cells.map(({ exact }) => cell(exact.dividedBy(1_000_000), "text", "£m")),
    ]),
  );
}

function chapterTables(
  { strategy, model }: WorkbookSubject,
  worked: Forecast,
  named: (wanted: string) => string,
): readonly BookSheet[] {
  return chaptersOf(strategy, model).map((chapter) => {
    const lines = chapter.lines.filter((line) => line.chapter !== "drivers" || line.kind === "given");
    const years = model.years.filter((year) => lines.some((line) => worked.find(line.name, year) !== undefined));
    return tableSheet(
      named(chapter.title),
      `${chapter.title}, by line and year, in the unit that each line states.`,
      ["Line", "Unit", ...years],
      lines.map((line) => [
        cell(line.label),
        cell(unitText(line.unit)),
        ...years.map((year) => figureCell(worked, line, year)),
      ]),
    );
  });
}

function figureCell(worked: Forecast, line: Line, year: FinancialYear): BookCell {
  const value = worked.find(line.name, year);
  return value === undefined ? cell(notApplicable) : cell(value.isZero() ? zero : value, "text", line.unit);
}

function tableSheet(name: string, summary: string, headings: readonly string[], rows: readonly BookRow[]): BookSheet {
  const above = [
    [cell(name, "title")],
    [cell(summary)],
    [cell(`${notApplicable} means not applicable: a line has no figure for that year.`)],
  ];
  const last = above.length + 1 + rows.length;
  return {
    name,
    summary,
    isProtected: false,
    widths: [70, ...headings.slice(1).map(() => 18)],
    repeatedRow: above.length + 1,
    rows: [...above, headings.map((heading) => cell(heading, "total label")), ...rows],
    validations: [],
    charts: [],
    table: {
      name: `Table_${name.replaceAll(/[^A-Za-z0-9]/g, "_")}`,
      headings,
      range: `A${above.length + 1}:${columnLetters(headings.length)}${last}`,
    },
  };
}
