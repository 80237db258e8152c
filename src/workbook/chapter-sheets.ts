import { decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { DerivedLine, GivenLine, Line } from "../model/line.ts";
import { address, fixed, fixedColumn, fixedRow, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet } from "./book.ts";
import { formula, number, text, unitText } from "./cells.ts";
import type { ChapterRow } from "./chapter-rows.ts";
import type { Context } from "./context.ts";
import { openingsOf, type PlacedInput } from "./input-rows.ts";
import type { PlacedChapter } from "./layout.ts";
import { headerRow, isInput, sheets } from "./places.ts";
import { sheetFormula } from "./sheet-formula.ts";
import { type TimeRow, timeSheet } from "./time-sheet.ts";

/**
 * A sheet for each chapter. Every line of the model is one row of one sheet, and every figure is a live formula: a derived line's
 * own rule, or for a given line the input cell that holds it, after the scenario and the proposal's own settings.
 */
export function chapterSheets(context: Context, verdict: string): readonly BookSheet[] {
  return context.layout.chapters.map((chapter) =>
    timeSheet(
      context,
      verdict,
      {
        name: chapter.sheet,
        title: chapter.title,
        purpose: `${chapter.title}, worked out from the input sheets and other chapters. Nothing is typed here.`,
        tab: "working",
      },
      chapter.rows.map((row) =>
        row.kind === "heading"
          ? { label: text(row.text, "heading") as BookCell }
          : row.kind === "link"
            ? linkRow(context, chapter, row)
            : rowOf(context, chapter, row),
      ),
    ),
  );
}

function rowOf(
  context: Context,
  chapter: PlacedChapter,
  { line, label, isTotal: totals }: Extract<ChapterRow, { kind: "line" }>,
): TimeRow {
  const isTotal = line.summary === "total" || totals === true || chapter.keys.includes(line.name);
  return {
    label: text(label, isTotal ? "total label" : "text") as BookCell,
    type: line.kind === "derived" ? "Calculation" : isInput(line) ? "From inputs" : "As published",
    unit: unitText(line.unit),
    ...(line.status === undefined ? {} : { status: line.status }),
    figures: context.layout.years.map((year) => figureOf(context, chapter.sheet, line, year, isTotal)),
    ...(line.origin === undefined ? {} : { source: sourceText(line.origin) }),
    ...(line.owner === undefined ? {} : { owner: line.owner }),
    name: line.name,
    ...(line.note === undefined ? {} : { note: line.note }),
  };
}

/** A line of another sheet, shown again. */
function linkRow(
  { layout, worked }: Context,
  { sheet, lines }: PlacedChapter,
  { line, label }: Extract<ChapterRow, { kind: "link" }>,
): TimeRow {
  const own = new Set(lines.flatMap((one) => layout.years.filter((year) => worked.find(one.name, year) !== undefined)));
  return {
    label: text(label) as BookCell,
    type: "Link",
    unit: unitText(line.unit),
    figures: layout.years.map((year) => {
      const value = own.has(year) ? worked.find(line.name, year) : undefined;
      return value === undefined ? undefined : formula(layout.cell(line.name, year, sheet), value, line.unit, "linked");
    }),
    name: line.name,
  };
}

/** Where a figure comes from: "report, paragraph 24". */
export function sourceText({ source, place }: { readonly source: string; readonly place: string }): string {
  return [source, place].filter(Boolean).join(", ");
}

function figureOf(
  context: Context,
  sheet: string,
  line: Line,
  year: FinancialYear,
  isTotal: boolean,
): BookCell | undefined {
  const value = context.worked.find(line.name, year);
  if (value === undefined) return undefined;
  const figure = { line: line.name, year };
  const written = formulaOf(context, sheet, line, year);
  if (written === undefined) return { ...number(value, line.unit), figure };
  return { ...formula(written, value, line.unit, isTotal ? "total" : "calculation"), figure };
}

function formulaOf(context: Context, sheet: string, line: Line, year: FinancialYear): string | undefined {
  if (line.kind === "given") return isInput(line) ? usedFormula(context, line, year) : undefined;
  if (line.given?.[year] !== undefined) return openingFormula(context, line, year);
  return sheetFormula(line.rule, (name, yearsBack) => context.layout.cell(name, yearsAfter(year, -yearsBack), sheet));
}

function openingFormula(context: Context, line: DerivedLine, year: FinancialYear): string | undefined {
  if (openingsOf(line, context.subject.strategy)[year] === undefined) return undefined;
  return inputCell(context, context.layout.inputOf(line.name) as PlacedInput, year);
}

function inputCell({ layout }: Context, input: PlacedInput, year: FinancialYear): string {
  return onSheet(input.sheet, address(input.row, layout.column(year)));
}

/** A given figure as it is used: from the input, or the input under the scenario; for a proposal, the share kept, so many years late. */
function usedFormula(context: Context, line: GivenLine, year: FinancialYear): string {
  const { layout, subject } = context;
  const input = layout.inputOf(line.name) as PlacedInput;
  const touched = layout.touched.get(line.name);
  const [sheet, row] = touched === undefined ? [input.sheet, input.row] : [sheets.scenarioFigures, touched];
  const at = (column: number) => onSheet(sheet, address(row, column));
  const forecastYear = subject.model.forecastYears.includes(year);
  if (input.controls === undefined || !forecastYear) return at(layout.column(year));
  const share = onSheet(input.sheet, fixedColumn(input.row, shareColumn(layout)));
  if (!input.controls.late) return `${share}*${at(layout.column(year))}`;
  const late = onSheet(input.sheet, fixedColumn(input.row, lateColumn(layout)));
  const baseColumn = layout.column(subject.model.baseYear);
  const range = `${fixedColumn(row, baseColumn)}:${fixedColumn(row, layout.lastYearColumn)}`;
  // Columns are counted as every spreadsheet counts them: not all take one number for a place in a row, or a range half fixed.
  const place = `COLUMN(${fixedRow(headerRow, layout.column(year))})-COLUMN(${fixed(headerRow, baseColumn)})+1-${late}`;
  return `${share}*INDEX(${onSheet(sheet, range)},1,MAX(1,${place}))`;
}

/** The column of the share of a proposal that is kept, on the sheet of proposals. */
export function shareColumn({ lastYearColumn }: { readonly lastYearColumn: number }): number {
  return lastYearColumn + 1;
}

/** The column of how many years late a proposal begins. */
export function lateColumn({ lastYearColumn }: { readonly lastYearColumn: number }): number {
  return lastYearColumn + 2;
}

/** The figure that an input gives once the chosen scenario has acted on it. */
export function underScenario(context: Context, line: GivenLine, year: FinancialYear) {
  const value = context.changed.get(line.name)?.[year] ?? line.values[year];
  return value === undefined ? zero : decimal(value);
}
