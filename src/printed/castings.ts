import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { Casting, PrintedTable } from "../strategy/printed-tables.ts";
import { type PrintedCell, readPrintedCell } from "./printed-cell.ts";

/** A sum within a printed table, and how far the printed total is from its printed terms. */
export interface CastingResult {
  readonly table: string;
  /** The row or column that is the total. */
  readonly total: string;
  /** The column or row along which it was added up. */
  readonly along: string;
  readonly direction: "down" | "across";
  /** The rows or columns that are added up, or taken away. */
  readonly terms: readonly string[];
  /** Printed total less printed terms, in the unit of the table. */
  readonly residual: Decimal;
  readonly outcome: CastingOutcome;
}

/** Whether a sum holds exactly, holds to the rounding of its terms, or does not hold. */
export type CastingOutcome = "exact" | "rounding" | "differs";

/** A table's printed values by row and column; a dash or a blank counts as nil in a sum, an unknown is left out of it, and a sum of what is lost is not cast. */
export interface PrintedGrid {
  /** What stands in a cell; a cell that is not there is blank. */
  cell(row: string, column: string): PrintedCell;
  value(row: string, column: string): Decimal;
  /** Whether a figure or a dash stands there. */
  stands(row: string, column: string): boolean;
  /** Whether a figure stood there that the copy lost. */
  isLost(row: string, column: string): boolean;
}

/** The grid of each table, read once for as long as the table lives. */
const grids = new WeakMap<PrintedTable, PrintedGrid>();

/** The printed values of a table, read once. */
export function gridOf(table: PrintedTable): PrintedGrid {
  const known = grids.get(table);
  if (known !== undefined) return known;
  const made = gridFor(table);
  grids.set(table, made);
  return made;
}

function gridFor(table: PrintedTable): PrintedGrid {
  const columns = new Map(table.columns.map(({ key }, index) => [key, index]));
  const rows = new Map(table.rows.map((row) => [row.key, row.printed.map(readPrintedCell)]));
  const cell = (row: string, column: string) => rows.get(row)?.[columns.get(column) ?? -1] ?? blank;
  return {
    cell,
    value: (row, column) => {
      const printed = cell(row, column);
      return printed.kind === "figure" ? printed.value : zero;
    },
    isLost: (row, column) => cell(row, column).kind === "lost",
    stands: (row, column) => {
      const { kind } = cell(row, column);
      return kind === "figure" || kind === "dash";
    },
  };
}

const blank: PrintedCell = { kind: "blank" };

/** Every sum that a table ought to hold, down its columns and across its rows. */
export function castingsOf(table: PrintedTable): readonly CastingResult[] {
  const grid = gridOf(table);
  const columns = table.columns.map(({ key }) => key);
  const rows = table.rows.map(({ key }) => key);
  return [
    ...table.castings.flatMap((casting) => castDown(table, casting, columns, grid)),
    ...table.crossCastings.flatMap((casting) =>
      rows
        .filter((row) => grid.stands(row, casting.total))
        .filter((row) => ![...casting.is, ...casting.less].some((column) => grid.isLost(row, column)))
        .map((row) => result(table, casting, row, "across", (column) => grid.value(row, column))),
    ),
  ];
}

function castDown(
  table: PrintedTable,
  casting: Casting,
  columns: readonly string[],
  grid: PrintedGrid,
): readonly CastingResult[] {
  const first = casting.from === undefined ? 0 : columns.indexOf(casting.from);
  const looksBack = casting.lastColumn.length + casting.lessLastColumn.length > 0;
  return columns.flatMap((column, index) => {
    const before = columns[index - 1];
    if (index < first || !grid.stands(casting.total, column) || (looksBack && before === undefined)) return [];
    const cells = [
      ...[...casting.is, ...casting.less].map((row) => [row, column] as const),
      ...[...casting.lastColumn, ...casting.lessLastColumn].map((row) => [row, before as string] as const),
    ];
    if (cells.some(([row, at]) => grid.isLost(row, at))) return [];
    return [
      result(
        table,
        casting,
        column,
        "down",
        (row) => grid.value(row, column),
        (row) => grid.value(row, before ?? ""),
      ),
    ];
  });
}

function result(
  table: PrintedTable,
  casting: Casting,
  along: string,
  direction: "down" | "across",
  value: (key: string) => Decimal,
  valueBefore: (key: string) => Decimal = () => zero,
): CastingResult {
  const added = [...casting.is.map(value), ...casting.lastColumn.map(valueBefore)];
  const taken = [...casting.less.map(value), ...casting.lessLastColumn.map(valueBefore)];
  const sum = taken.reduce(
    (total, one) => total.minus(one),
    added.reduce((total, one) => total.plus(one), zero),
  );
  return outcomeOf(table, casting, along, direction, value(casting.total).minus(sum));
}

function outcomeOf(
  table: PrintedTable,
  casting: Casting,
  along: string,
  direction: "down" | "across",
  residual: Decimal,
): CastingResult {
  const terms = [...casting.is, ...casting.less];
  const outcome = residual.isZero()
    ? "exact"
    : residual.abs().lessThanOrEqualTo(allowanceOf(table, casting))
      ? "rounding"
      : "differs";
  return { table: table.id, total: casting.total, along, direction, terms, residual, outcome };
}

/** How far the rounding of its terms and its own can put a sum out. A figure that repeats another is no sum, and may not be out. */
function allowanceOf(table: PrintedTable, casting: Casting): Decimal {
  if (repeatsAnother(casting)) return zero;
  const { is, less, lastColumn, lessLastColumn } = casting;
  const count = is.length + less.length + lastColumn.length + lessLastColumn.length;
  return halfUnit(decimalsOf(table, casting)).times(count + 1);
}

/** Whether a total is only another row of the column before, as a balance brought forward is. */
export function repeatsAnother({ is, less, lastColumn, lessLastColumn }: Casting): boolean {
  return is.length + less.length === 0 && lastColumn.length + lessLastColumn.length === 1;
}

/** The decimals that a total is printed to: those of its row, where the row has its own. */
function decimalsOf(table: PrintedTable, { total }: Casting): number {
  return table.rows.find(({ key }) => key === total)?.decimals ?? table.decimals;
}

/** Half a unit of the last printed place. */
export function halfUnit(decimals: number): Decimal {
  const known = halves.get(decimals) ?? decimal(`0.${"0".repeat(decimals)}5`);
  halves.set(decimals, known);
  return known;
}

const halves = new Map<number, Decimal>();
