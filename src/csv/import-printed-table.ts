import type { CheckedModel } from "../check/checked-model.ts";
import { printedTablesFromDocument } from "../input/read-printed-tables.ts";
import { documentFromText } from "../input/yaml.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Problem } from "../model/problem.ts";
import { decimalsPrinted } from "../printed/printed-cell.ts";
import { type YamlEntry, yamlWithAdditions } from "../writing/yaml-additions.ts";
import { yamlWords } from "../writing/yaml-words.ts";
import { type ColumnMistake, type CsvColumn, csvColumns } from "./csv-columns.ts";
import { fieldIn, headingText, type Money, yearIn } from "./csv-headings.ts";
import { csvMoney } from "./csv-money.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { importProblem } from "./import-proposals.ts";
import { kebabName } from "./kebab-name.ts";
import { linesShown, type PrintedCsvRow } from "./lines-shown.ts";
import { printedRows } from "./printed-rows.ts";

/** A table of a report as CSV, the printed tables it goes into, and what the reader says about it. */
export interface PrintedTableRequest {
  readonly csv: string;
  readonly csvFile?: string;
  readonly tables: string;
  readonly tablesFile?: string;
  /** The model of the strategy that the table shows. */
  readonly model: CheckedModel;
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly map?: ReadonlyMap<string, string>;
  readonly money?: Money;
  readonly skip?: ReadonlySet<number>;
}

/** What was made of a table. */
export interface PrintedTableReport {
  readonly id: string;
  readonly headingsRow: number;
  readonly columns: readonly CsvColumn[];
  readonly unused: readonly { readonly index: number; readonly heading: string }[];
  readonly guesses: readonly string[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  readonly years: readonly FinancialYear[];
  readonly rows: readonly PrintedCsvRow[];
}

/** The text of the printed tables with the table in it, and what was made of it; or everything that stands in the way. */
export type PrintedTableImport =
  | { readonly ok: true; readonly text: string; readonly report: PrintedTableReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Adds a table of a report to printed tables, each cell exactly as it stands in the CSV file. A row whose label is the label of one
 * line of the strategy is said to show that line; the author's text stays as it is otherwise.
 *
 * @example a row "Savings,(0.4),(1.2)" becomes `savings: { label: Savings, printed: ["(0.4)", "(1.2)"], shows: savings, sign: reversed }`
 */
export function importPrintedTable(request: PrintedTableRequest): PrintedTableImport {
  const refused = (file: string | undefined, mistakes: readonly ColumnMistake[]): PrintedTableImport => {
    return { ok: false, problems: mistakes.map((mistake) => importProblem(file, mistake)) };
  };
  const { csvFile, tablesFile, model, id } = request;
  const taken = documentFromText(request.tables, tablesFile);
  const before = taken.ok ? printedTablesFromDocument(taken.document, model) : taken;
  if (!before.ok) return before;
  const standing = before.tables.tables.map((table) => table.id);
  if (standing.includes(id)) {
    const fix = "Choose another --id, or take the table out of the file.";
    return refused(tablesFile, [{ at: ["tables", id], what: `There is a table "${id}" already.`, fix }]);
  }
  if (kebabName(id, new Set()) !== id) {
    const fix = `Names are lower-case words joined by hyphens: --id ${kebabName(id, new Set())}.`;
    return refused(tablesFile, [{ at: ["--id"], what: `"${id}" is not a name.`, fix }]);
  }
  const rows = csvRows(request.csv, csvFile);
  if (!rows.ok) return rows;
  const map = new Map(request.map ?? []);
  const years = yearsOf(rows.rows, map);
  const inFront = labelsInFront(rows.rows, years, map);
  if (inFront !== undefined) map.set("label", inFront);
  const columns = csvColumns(rows.rows, years, map);
  if ("mistakes" in columns) return refused(csvFile, columns.mistakes);
  const money = csvMoney(rows.rows, columns, request.money);
  const read = printedRows(rows.rows, columns, request.skip ?? new Set());
  const mistakes = [...money.mistakes, ...read.mistakes];
  if (mistakes.length > 0 || money.money === undefined) return refused(csvFile, mistakes);

  const inOrder = columns.columns.filter(({ field }) => /^\d/.test(field)).map(({ field }) => field as FinancialYear);
  const shown = linesShown(read.rows, { years: inOrder, money: money.money }, model);
  const decimals = [
    ...new Set(read.rows.flatMap(({ cells }) => cells.filter((cell) => /\d/.test(cell)).map(decimalsPrinted))),
  ];
  const table: YamlEntry = {
    key: id,
    value: [
      { key: "title", value: yamlWords(request.title) },
      { key: "place", value: yamlWords(request.place) },
      { key: "money", value: money.money },
      { key: "decimals", value: String(Math.max(0, ...decimals)) },
      { key: "years", value: `[${inOrder.join(", ")}]` },
      { key: "rows", value: shown.rows.map(rowEntry) },
    ],
  };
  const text = yamlWithAdditions(request.tables, [{ under: ["tables"], entries: [table] }]);
  const after = documentFromText(text, tablesFile);
  const reread = after.ok ? printedTablesFromDocument(after.document, model) : after;
  if (!reread.ok) return reread;
  const guesses = [
    ...(columns.headings.row === 1
      ? []
      : [`Headings are in row ${columns.headings.row}; what stands above is left out.`]),
    ...(inFront === undefined ? [] : [`The labels of the rows are in ${inFront}, which stands before the years.`]),
    ...money.guesses,
    ...(decimals.length > 1
      ? [`Figures have ${decimals.sort().join(" or ")} decimals; the table is said to have the most.`]
      : []),
    ...shown.guesses,
  ];
  const { unused, headings } = columns;
  const report = {
    id,
    columns: columns.columns.map((column): CsvColumn => {
      return column.field === "label" && inFront !== undefined ? { ...column, how: "by its place" } : column;
    }),
    unused,
    headingsRow: headings.row,
    guesses,
    skipped: read.skipped,
    years: inOrder,
  };
  return { ok: true, text, report: { ...report, rows: shown.rows } };
}

function rowEntry({ name, label, cells, shows, reversed }: PrintedCsvRow): YamlEntry {
  const parts = [
    `label: ${yamlWords(label)}`,
    `printed: [${cells.map((cell) => JSON.stringify(cell)).join(", ")}]`,
    ...(shows === undefined ? [] : [`shows: ${typeof shows === "string" ? shows : `{ ${shows.join(", ")} }`}`]),
    ...(reversed ? ["sign: reversed"] : []),
  ];
  return { key: name, value: `{ ${parts.join(", ")} }` };
}

/** The years of a table: those that the reader maps, otherwise those of the row that names most. */
function yearsOf(rows: readonly CsvRow[], map: ReadonlyMap<string, string>): readonly FinancialYear[] {
  const mapped = [...map.keys()].filter((field) => yearIn(field) === field);
  if (mapped.length > 0) return mapped;
  const named = rows.map(({ cells }) => [...new Set(cells.flatMap((cell) => yearIn(headingText(cell)) ?? []))]);
  return named.reduce((most, years) => (years.length > most.length ? years : most), []);
}

/** The first column where it stands before the years and no heading says which column names the rows. */
function labelsInFront(
  rows: readonly CsvRow[],
  years: readonly FinancialYear[],
  map: ReadonlyMap<string, string>,
): string | undefined {
  if (map.has("label") || years.length === 0) return undefined;
  const headings = rows.find(({ cells }) => cells.some((cell) => yearIn(headingText(cell)) === years[0]));
  if (headings === undefined || headings.cells.some((cell) => fieldIn(cell)?.field === "label")) return undefined;
  return yearIn(headingText(headings.cells[0] ?? "")) === undefined ? "column A" : undefined;
}
