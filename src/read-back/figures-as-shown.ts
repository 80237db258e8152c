import { type Forecast, forecast, forecastWith } from "../forecast/forecast.ts";
import { whatIf } from "../forecast/what-if.ts";
import type { YearValues } from "../model/line.ts";
import { ProblemsFound } from "../model/problem.ts";
import { address, onSheet } from "../workbook/addresses.ts";
import type { Book, BookCell } from "../workbook/book.ts";
import type { WorkbookSubject } from "../workbook/subject.ts";
import { type CellAsRead, shown } from "../workbook/workbook-as-read.ts";
import { askedScenario } from "./asked-scenario.ts";
import { givenFigures } from "./given-figures.ts";
import type { WorkbookRead } from "./read-workbook.ts";
import type { WorkbookEdit } from "./workbook-edits.ts";

/** How many figures of lines a workbook shows, and each that is not what mtfs comes to with the same figures typed over. */
export interface FiguresAsShown {
  readonly compared: number;
  readonly differ: readonly FigureShown[];
}

/** A figure of a line as a workbook shows it, and as mtfs works it out: decimal text, or what stands there instead. */
export interface FigureShown {
  /** "'Budget gap'!F8" */
  readonly cell: string;
  readonly line: string;
  readonly year: string;
  readonly shown: string;
  readonly ought: string;
}

/**
 * Holds every figure of a line in a workbook against the forecast with the same figures typed over and the same scenario chosen.
 * A spreadsheet keeps fifteen digits: money agrees to a tenth of a penny, rates and indexes to one part in ten thousand million.
 *
 * @param again - the workbook that the strategy gives, which says where each figure stands
 * @returns nothing where the edits make what cannot be worked out, such as a division by nought
 */
export function figuresAsShown(
  read: WorkbookRead,
  edits: readonly WorkbookEdit[],
  subject: WorkbookSubject,
  again: Book,
): FiguresAsShown | undefined {
  const worked = workedOut(read, edits, subject);
  if (worked === undefined) return undefined;
  const figures = again.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) => row.flatMap((cell, column) => placed(cell, name, address(index + 1, column + 1)))),
  );
  const largest = figures.reduce((most, { line, year }) => Math.max(most, size(worked, line, year)), 1);
  const differ = figures.flatMap(({ sheet, at, line, year }): readonly FigureShown[] => {
    const is = read.sheets.get(sheet)?.get(at);
    const ought = worked.find(line, year);
    if (ought === undefined || agrees(is, Number(ought.toString()), largest)) return [];
    return [
      { cell: onSheet(sheet, at), line, year, shown: is === undefined ? "" : shown(is.text), ought: ought.toFixed() },
    ];
  });
  return { compared: figures.length, differ };
}

function placed(cell: BookCell | undefined, sheet: string, at: string) {
  return cell?.figure === undefined ? [] : [{ ...cell.figure, sheet, at }];
}

function size(worked: Forecast, line: string, year: string): number {
  return Math.abs(Number(worked.find(line, year)?.toString() ?? "0"));
}

function agrees(is: CellAsRead | undefined, ought: number, largest: number): boolean {
  if (is?.kind !== "number") return false;
  const allowed = Math.max(Math.abs(ought) > 100 ? 0.001 : 1e-9, largest * 1e-14);
  return Math.abs(Number(is.text) - ought) <= allowed;
}

/** The forecast with the edits, and then the scenario chosen upon it: the order in which a workbook has them. */
function workedOut(read: WorkbookRead, edits: readonly WorkbookEdit[], subject: WorkbookSubject): Forecast | undefined {
  const { model, scenarios = [] } = subject;
  const changed = new Map<string, YearValues>();
  for (const { line: name, year, is, what } of edits) {
    if (!model.lineNamed.has(name) || what === "share kept" || what === "years late") continue;
    const before = changed.get(name) ?? givenFigures(model, name);
    changed.set(name, { ...before, [year]: is });
  }
  try {
    let worked = forecastWith(forecast(model), changed);
    for (const setting of ["share kept", "years late"] as const) {
      const asked = askedScenario(
        edits.filter(({ what }) => what === setting),
        model,
      );
      if (!asked.ok) return undefined;
      if (asked.scenario !== undefined) worked = whatIf(worked, [asked.scenario]).forecast;
    }
    const number = Number(/^(\d+)\. /.exec(read.chosen)?.[1] ?? 0);
    const chosen = scenarios[number - 1];
    return chosen === undefined ? worked : whatIf(worked, [chosen]).forecast;
  } catch (fault) {
    if (fault instanceof RangeError || fault instanceof ProblemsFound) return undefined;
    throw fault;
  }
}
