import type { CheckedModel } from "../../src/check/checked-model.ts";
import type { FinancialYear } from "../../src/model/financial-year.ts";
import { address } from "../../src/workbook/addresses.ts";
import type { Book } from "../../src/workbook/book.ts";
import { sheetFormula } from "../../src/workbook/sheet-formula.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { figuresIn } from "../workbook/books.ts";
import { cellsOfFile, type FileCell } from "../workbook/file-cells.ts";
import type { Contents, HyperFormula, Place } from "./hyper-formula.ts";

/** A strategy in HyperFormula: figures are set in the cells where they are typed, and read where they are worked out. */
export interface InHyperFormula {
  /** Where a figure is typed. */
  input(line: string, year: FinancialYear): Place;
  /** Where a figure stands that is worked out, or taken from where it is typed. */
  figure(line: string, year: FinancialYear): Place;
  /** What stands in a cell, as a file would hold it. */
  at(place: Place): FileCell;
  /** Sets cells all at once, by `batch`, as the manual of HyperFormula says; then reads others. */
  answer(settings: readonly (readonly [Place, number | string])[], read: readonly Place[]): readonly unknown[];
}

/** A whole workbook in HyperFormula. */
export interface WorkbookInHyperFormula extends InHyperFormula {
  find(sheet: string, cell: string): Place;
}

/** The whole workbook, by the formulas that its file holds, and the names that they use. */
export async function wholeWorkbook(library: HyperFormula, book: Book): Promise<WorkbookInHyperFormula> {
  const sheets = Object.fromEntries(
    [...cellsOfFile(await xlsx(book))].map(([name, cells]) => [name, contentsOf(cells)] as const),
  );
  const numbers = new Map(Object.keys(sheets).map((name, index) => [name, index]));
  const find = (sheet: string, cell: string) => ({ sheet: numbers.get(sheet) as number, ...placeOf(cell) });
  const inputs = new Map<string, Place>();
  for (const row of book.sheets.at(-1)?.rows.slice(5) ?? []) {
    const [sheet = "", cell = "", line, year, what] = row.map((one) => String(one?.content));
    if (what === "figure" || what === "opening") inputs.set(`${line} ${year}`, find(sheet, cell));
  }
  const figures = new Map(
    figuresIn(book).map(({ sheet, cell, figure }) => [`${figure.line} ${figure.year}`, find(sheet, cell)]),
  );
  return { ...loaded(library, sheets, book.names, inputs, figures), find };
}

/** Nothing but the lines of a model: one row for each, one column for each year, each figure or its own formula. */
export function linesAlone(library: HyperFormula, model: CheckedModel): InHyperFormula {
  const rowOf = new Map(model.order.map(({ name }, row) => [name, row]));
  const figures = new Map<string, Place>();
  const contents = model.order.map((line, row) =>
    model.years.map((year, col) => {
      const given = line.kind === "given" ? line.values[year] : line.given?.[year];
      const worked = line.kind === "derived" && line.from <= year && year <= line.to;
      if (given === undefined && !worked) return null;
      figures.set(`${line.name} ${year}`, { sheet: 0, row, col });
      if (given !== undefined || line.kind === "given") return Number(given);
      return `=${sheetFormula(line.rule, (name, back) => address((rowOf.get(name) as number) + 1, col - back + 1))}`;
    }),
  );
  return loaded(library, { Lines: contents }, [], figures, figures);
}

function loaded(
  library: HyperFormula,
  sheets: Readonly<Record<string, Contents>>,
  names: Book["names"],
  inputs: ReadonlyMap<string, Place>,
  figures: ReadonlyMap<string, Place>,
): InHyperFormula {
  // Numbers as they are, not rounded when they are read; and no history to undo, which a forecast does not keep either.
  const engine = library.buildFromSheets(
    sheets,
    { licenseKey: "gpl-v3", smartRounding: false, undoLimit: 0 },
    names.map(({ name, range }) => ({ name, expression: `=${range}` })),
  );
  const known = (places: ReadonlyMap<string, Place>) => (line: string, year: FinancialYear) => {
    const place = places.get(`${line} ${year}`);
    if (place === undefined) throw new Error(`${line} has no cell for ${year}.`);
    return place;
  };
  return {
    input: known(inputs),
    figure: known(figures),
    at: (place) => fileCell(engine.getCellValue(place)),
    answer: (settings, read) => {
      engine.batch(() => {
        for (const [place, value] of settings) engine.setCellContents(place, value);
      });
      return read.map((place) => engine.getCellValue(place));
    },
  };
}

/** The cells of a sheet by row and column, as HyperFormula takes them: a text is marked as one, whatever it looks like. */
function contentsOf(cells: ReadonlyMap<string, FileCell>): Contents {
  const rows: (number | string | null)[][] = [];
  for (const [at, { formula, kind, value }] of cells) {
    const { row, col } = placeOf(at);
    while (rows.length <= row) rows.push([]);
    const own = rows[row] as (number | string | null)[];
    while (own.length < col) own.push(null);
    if (formula !== undefined) own[col] = `=${formula}`;
    else own[col] = kind === "empty" ? null : kind === "number" ? Number(value) : `'${value}`;
  }
  return rows;
}

function placeOf(at: string): { readonly row: number; readonly col: number } {
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const col = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, col: col - 1 };
}

function fileCell(value: unknown): FileCell {
  const kind =
    typeof value === "number" ? "number" : typeof value === "string" ? "text" : value === null ? "empty" : "error";
  return { kind, value: kind === "error" ? JSON.stringify(value) : String(value ?? ""), style: 0 };
}
