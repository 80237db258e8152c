import type { CheckedModel } from "../check/checked-model.ts";
import { hasFigure } from "../check/every-year-given.ts";
import { type Forecast, forecast } from "../forecast/forecast.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { decimalsPrinted, poundsIn, readPrintedCell } from "../printed/printed-cell.ts";
import type { Money } from "./csv-headings.ts";
import type { NamedRow } from "./printed-rows.ts";

/** A row of a printed table, and the line that it shows: for every column, or for some of them. */
export interface PrintedCsvRow extends NamedRow {
  readonly shows?: string | readonly string[];
  readonly reversed: boolean;
}

/** The columns of a table and its unit. */
interface TableSetting {
  readonly years: readonly FinancialYear[];
  readonly money: Money;
}

/**
 * Which line each row shows, and whether the print gives it the other sign. A row shows the one line of money that has its label;
 * where several have it, such as a row of changes and what they add up to, the one whose figures these are. Every line is a guess,
 * and is said; a row that cannot be told shows none until its author says which.
 */
export function linesShown(
  rows: readonly NamedRow[],
  setting: TableSetting,
  model: CheckedModel,
): { readonly rows: readonly PrintedCsvRow[]; readonly guesses: readonly string[] } {
  const worked = forecast(model);
  const guesses: string[] = [];
  const shown = rows.map((row): PrintedCsvRow => {
    const lines = linesLabelled(row.label, model);
    const fitting = lines.length > 1 ? lines.filter((line) => hasTheseFigures(row, line, setting, worked)) : lines;
    const [line] = fitting;
    if (line === undefined || fitting.length > 1) {
      guesses.push(untold(row.label, lines));
      return { ...row, reversed: false };
    }
    const open = setting.years.filter((year) => hasFigure(line, year));
    if (open.length === 0) {
      guesses.push(`"${row.label}" shows no line: "${line.name}" has none of its years.`);
      return { ...row, reversed: false };
    }
    const signs = signsOf(row, line, setting, worked);
    const reversed = signs.length > 0 && signs.every((same) => !same);
    const how = lines.length > 1 ? "by its label and its figures" : "by its label";
    guesses.push(`"${row.label}" shows ${line.name}${reversed ? " with the sign reversed" : ""}, ${how}.`);
    const shows = open.length === setting.years.length ? line.name : open.map((year) => `${year}: ${line.name}`);
    return { ...row, shows, reversed };
  });
  return { rows: shown, guesses };
}

function untold(label: string, lines: readonly Line[]): string {
  if (lines.length === 0) return `"${label}" shows no line: its label is that of none. Add shows: NAME OF A LINE.`;
  const names = lines.slice(0, 4).map(({ name }) => name);
  return `"${label}" may show ${names.join(" or ")}: add shows with the one that it is.`;
}

/** The lines of money with a label: those of the summary where it has one, otherwise all. */
function linesLabelled(label: string, model: CheckedModel): readonly Line[] {
  const wanted = plain(label);
  const found = model.lines.filter((line) => line.unit === "pounds" && plain(line.label) === wanted);
  const ofSummary = found.filter(({ summary }) => summary !== undefined);
  return ofSummary.length === 1 ? ofSummary : found;
}

/** Whether a row prints a line's figures at its own precision, in one sign or the other. */
function hasTheseFigures(row: NamedRow, line: Line, { years, money }: TableSetting, worked: Forecast): boolean {
  const told = row.cells.map((text, index) => ({ text, cell: readPrintedCell(text), year: years[index] ?? "" }));
  const held = told.filter(({ cell }) => cell.kind === "figure" || cell.kind === "dash");
  const [same, opposite] = [1, -1].map((sign) =>
    held.every(({ text, cell, year }) => {
      if (!hasFigure(line, year)) return false;
      const figure = worked.value(line.name, year).dividedBy(poundsIn(money)).times(sign);
      const printed = cell.kind === "figure" ? cell.value : figure.times(0);
      return figure.toDecimalPlaces(decimalsPrinted(text)).equals(printed);
    }),
  );
  return held.some(({ text }) => /[1-9]/.test(text)) && (same === true || opposite === true);
}

/** For each cell that tells, whether it has the sign of the line's figure. */
function signsOf(row: NamedRow, line: Line, { years }: TableSetting, worked: Forecast): readonly boolean[] {
  return years.flatMap((year, index) => {
    const cell = readPrintedCell(row.cells[index] ?? "");
    if (cell.kind !== "figure" || cell.value.isZero() || !hasFigure(line, year)) return [];
    const figure = worked.value(line.name, year);
    return figure.isZero() ? [] : [cell.value.isNegative() === figure.isNegative()];
  });
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
