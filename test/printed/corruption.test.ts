import { describe, expect, it } from "vitest";
import { decimalsPrinted, readPrintedCell } from "../../src/printed/printed-cell.ts";
import { type Reconciliation, reconcile } from "../../src/printed/reconcile.ts";
import type { PrintedTable, PrintedTables } from "../../src/strategy/printed-tables.ts";
import { dudley, dudleyReconciled } from "../golden/dudley.ts";

const { printed, forecast, inferences } = dudley;

/** The cell with one unit of its last place more or less, printed as the table prints: brackets, commas and all. */
function misprinted(text: string, decimals: number, way: 1 | -1): string {
  const cell = readPrintedCell(text);
  const value = cell.kind === "figure" ? cell.value : undefined;
  const places = value === undefined ? decimals : decimalsPrinted(text);
  const units = Number((value ?? readZero).times(10 ** places).toString()) + way;
  const size = (Math.abs(units) / 10 ** places).toFixed(places);
  return units < 0 ? `(${size})` : size;
}

const zero = readPrintedCell("0");
const readZero = zero.kind === "figure" ? zero.value : (undefined as never);

function withCell(table: PrintedTable, row: string, index: number, text: string): PrintedTable {
  return {
    ...table,
    rows: table.rows.map((one) =>
      one.key === row ? { ...one, printed: one.printed.map((cell, at) => (at === index ? text : cell)) } : one,
    ),
  };
}

/** What a reconciliation says, apart from the printed text itself. */
function said({ figures, otherCells, castings, agreements, findings }: Omit<Reconciliation, "references" | "agrees">) {
  return [
    ...[...figures, ...otherCells].map(
      ({ table, row, column, kind, verdict }) => `verdict ${table}/${row}/${column} ${kind} ${verdict}`,
    ),
    ...castings.map(({ table, total, along, outcome }) => `casting ${table}/${total}/${along} ${outcome}`),
    ...agreements.map(({ id, column, outcome }) => `agreement ${id}/${column} ${outcome}`),
    ...findings.map(({ id, kind, seen, unexpected }) => `finding ${id} ${kind} ${seen} ${unexpected}`),
  ].sort();
}

/** The tables one by one, without what is said between them: enough to see most misprints, and much quicker. */
const alone = (table: PrintedTable): PrintedTables => ({
  ...printed,
  tables: [table],
  agreements: [],
  references: [],
  knownInconsistencies: [],
});

interface Misprint {
  readonly cell: string;
  readonly text: string;
  /** Whether the table by itself shows it, or only the report as a whole. */
  readonly seen: "in its table" | "elsewhere" | "nowhere";
  /** Whether the reconciliation then no longer agrees. */
  readonly fails: boolean;
}

function misprints(way: 1 | -1): readonly Misprint[] {
  return printed.tables.flatMap((table) => {
    const before = said(reconcile(forecast, alone(table))).join("\n");
    return table.rows.flatMap((row) =>
      row.printed.flatMap((text, index): readonly Misprint[] => {
        if (!["figure", "dash"].includes(readPrintedCell(text).kind)) return [];
        const wrong = misprinted(text, table.decimals, way);
        const spoilt = withCell(table, row.key, index, wrong);
        const after = reconcile(forecast, alone(spoilt));
        const cell = `${table.id}/${row.key}/${table.columns[index]?.key}`;
        const misprint = `${text} as ${wrong}`;
        const inItsTable = said(after).join("\n") !== before;
        if (inItsTable && !after.agrees) return [{ cell, text: misprint, seen: "in its table", fails: true }];
        const tables = printed.tables.map((one) => (one === table ? spoilt : one));
        const whole = reconcile(forecast, { ...printed, tables }, inferences);
        const elsewhere = said(whole).join("\n") !== said(dudleyReconciled).join("\n");
        const seen = inItsTable ? "in its table" : elsewhere ? "elsewhere" : "nowhere";
        return [{ cell, text: misprint, seen, fails: !whole.agrees }];
      }),
    );
  });
}

describe.each([
  ["more", 1],
  ["less", -1],
] as const)("each of Dudley's printed cells with one unit of its last place %s", (_, way) => {
  const all = misprints(way);

  it("is another figure, and all 657 figures and 5 dashes were tried", () => {
    expect(all.length).toBe(662);
    expect(all.filter(({ text }) => text.split(" as ")[0] === text.split(" as ")[1])).toEqual([]);
  });

  it("is noticed: a verdict, a sum, an agreement or a finding changes for every one", () => {
    expect(all.filter(({ seen }) => seen === "nowhere")).toEqual([]);
  });

  it("is noticed in its own table for every one", () => {
    expect(all.filter(({ seen }) => seen !== "in its table")).toEqual([]);
  });

  it("fails the reconciliation, unless it is a total, or its own rounding in place of a figure known to be forced", () => {
    const totals = new Set(
      printed.tables.flatMap(({ id, rows, columns, castings, crossCastings }) => [
        ...castings.flatMap(({ total }) => columns.map(({ key }) => `${id}/${total}/${key}`)),
        ...crossCastings.flatMap(({ total }) => rows.map(({ key }) => `${id}/${key}/${total}`)),
      ]),
    );
    const known = new Set(printed.knownInconsistencies.flatMap(({ cells }) => cells));
    const passing = all.filter(({ cell, fails }) => !fails && !totals.has(cell) && !known.has(cell));
    expect(passing.map(({ cell, text }) => `${cell}: ${text}`)).toEqual([]);
  });
});
