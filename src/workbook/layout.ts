import type { CheckedModel } from "../check/checked-model.ts";
import { type FinancialYear, yearsFromTo } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { address, fixed, onSheet } from "./addresses.ts";
import { type ChapterRow, chapterRows } from "./chapter-rows.ts";
import { type Chapter, chaptersOf } from "./chapters.ts";
import { type InputRow, inputRowsOf, type PlacedInput } from "./input-rows.ts";
import { firstRow, firstYearColumn, sheets } from "./places.ts";
import type { ScenarioEffect } from "./scenario-effects.ts";
import { sheetNames } from "./sheet-names.ts";
import type { WorkbookSubject } from "./subject.ts";

/** A chapter on its sheet. */
export interface PlacedChapter extends Chapter {
  readonly sheet: string;
  /** The rows from `firstRow` on. */
  readonly rows: readonly ChapterRow[];
}

/** A figure that the report states and nothing is worked out from: its years are its own, so it has a sheet apart. */
export interface PlacedFact {
  readonly line: Line;
  readonly year: FinancialYear;
}

/** The column of a fact's figure on its sheet. */
export const factColumn = 3;

const factsKey = "facts";

/** Where everything stands, settled before any cell is written, so that formulas can point anywhere. */
export interface Layout {
  /** Every year that has a column. */
  readonly years: readonly FinancialYear[];
  readonly lastYearColumn: number;
  readonly chapters: readonly PlacedChapter[];
  readonly inputs: readonly PlacedInput[];
  /** In the order of their rows from `firstRow` on. */
  readonly facts: readonly PlacedFact[];
  readonly effects: readonly ScenarioEffect[];
  /** The row of each line that a scenario touches, on the sheet of scenario figures. */
  readonly touched: ReadonlyMap<string, number>;
  column(year: FinancialYear): number;
  /** Where a line stands: the sheet of its chapter, and the row. */
  place(line: string): { readonly sheet: string; readonly row: number };
  /** The cell of a line in a year, as written on a sheet. */
  cell(line: string, year: FinancialYear, from: string): string;
  /** The cells of a line over some years, "'Budget gap'!F8:H8", always with the sheet. */
  range(line: string, years: readonly FinancialYear[]): string;
  inputOf(line: string): PlacedInput | undefined;
}

/** The layout of a working workbook. */
export function layoutOf({ strategy, model }: WorkbookSubject, effects: readonly ScenarioEffect[]): Layout {
  const everything = chaptersOf(strategy, model);
  const facts = factsOf(everything);
  const worked = everything.filter(({ keys }) => !keys.includes(factsKey));
  const years = yearsWith(worked, model);
  const column = (year: FinancialYear) => firstYearColumn + years.indexOf(year);
  const named = sheetNames();
  for (const name of Object.values(sheets)) named(name);
  const chapters = worked.map((chapter): PlacedChapter => {
    return { ...chapter, sheet: named(chapter.title), rows: chapterRows(chapter, model) };
  });
  const places = new Map(
    chapters.flatMap(({ sheet, rows }) =>
      rows.flatMap((row, index) =>
        row.kind === "line" ? [[row.line.name, { sheet, row: firstRow + index }] as const] : [],
      ),
    ),
  );
  const place = (line: string) => places.get(line) as { readonly sheet: string; readonly row: number };
  const inputs = placed(inputRowsOf(strategy, model, chapters));
  const inputNamed = new Map(inputs.map((input) => [input.line.name, input]));
  const touched = new Map<string, number>();
  for (const { given } of effects) {
    if (!touched.has(given.name)) touched.set(given.name, firstRow + touched.size);
  }
  return {
    years,
    lastYearColumn: firstYearColumn + years.length - 1,
    chapters,
    inputs,
    effects,
    touched,
    column,
    place,
    facts,
    cell: (line, year, from) => {
      const fact = facts.findIndex((one) => one.line.name === line && one.year === year);
      if (fact >= 0) return onSheet(sheets.facts, address(firstRow + fact, factColumn));
      const { sheet, row } = place(line);
      const own = address(row, column(year));
      return sheet === from ? own : onSheet(sheet, own);
    },
    range: (line, some) => {
      const { sheet, row } = place(line);
      const [from, to] = [some[0], some.at(-1)].map((year) => fixed(row, column(year as FinancialYear)));
      return onSheet(sheet, `${from}:${to}`);
    },
    inputOf: (line) => inputNamed.get(line),
  };
}

function factsOf(chapters: readonly Chapter[]): readonly PlacedFact[] {
  return chapters
    .filter(({ keys }) => keys.includes(factsKey))
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.kind === "given" ? Object.keys(line.values).map((year) => ({ line, year })) : []));
}

/** Every year that a line of some chapters has a figure in, and the base year. */
function yearsWith(chapters: readonly Chapter[], model: CheckedModel): readonly FinancialYear[] {
  const ends = chapters
    .flatMap(({ lines, workings }) => [...lines, ...workings])
    .flatMap((line) =>
      line.kind === "given" ? Object.keys(line.values) : [...Object.keys(line.given ?? {}), line.from, line.to],
    );
  const sorted = [...ends, model.baseYear, ...model.forecastYears].sort();
  return yearsFromTo(sorted[0] as FinancialYear, sorted.at(-1) as FinancialYear);
}

/** Gives each input its row on its sheet, and its rows on the map. */
function placed(rows: readonly InputRow[]): readonly PlacedInput[] {
  const next = new Map<string, number>();
  let mapRow = firstRow;
  return rows.map((row) => {
    const at = (next.get(row.sheet) ?? row.startsAt) + (row.heading === undefined ? 0 : 1);
    next.set(row.sheet, at + 1);
    const mapRows = row.years.length + (row.controls === undefined ? 0 : row.controls.late ? 2 : 1);
    const input = { ...row, row: at, mapRow, mapRows };
    mapRow += mapRows;
    return input;
  });
}
