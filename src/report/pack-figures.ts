import type { Forecast } from "../forecast/forecast.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { roundSoThatSumsAddUp } from "../printed/add-up.ts";
import { signed } from "../printed/figure-text.ts";
import { poundsIn } from "../printed/printed-cell.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { figureColumn, type PackCell, type PackRow, type PackTable, textColumn } from "./pack-table.ts";
import { keyOf, sumsAmong } from "./sums-among.ts";

/** A table of money before it is rounded: which lines it shows, under which words and with which sign. */
export interface MoneyTable extends Pick<PackTable, "id" | "title" | "notes"> {
  readonly money: MoneyUnit;
  readonly decimals: number;
  readonly years: readonly FinancialYear[];
  /** Headings of the words in front of the figures, and of those behind them. */
  readonly headings: readonly string[];
  readonly headingsBehind?: readonly string[];
  readonly rows: readonly MoneyRow[];
}

/** A row of a table of money. */
export interface MoneyRow {
  readonly line: Line;
  readonly words: readonly string[];
  readonly wordsBehind?: readonly string[];
  readonly sign: 1 | -1;
  readonly total: boolean;
  readonly note?: string;
}

/**
 * Rounds tables of money so that their columns add up. Tables in the same unit and decimals are rounded as one, so that a figure
 * is the same in each of them; the first are settled first.
 */
export function packFigures(tables: readonly MoneyTable[], forecast: Forecast): readonly PackTable[] {
  const alike = new Map<string, MoneyTable[]>();
  for (const table of tables) {
    const { money, decimals } = table;
    const style = `${money} ${decimals}`;
    alike.set(style, [...(alike.get(style) ?? []), table]);
  }
  const rounded = new Map<MoneyTable, Rounding>();
  for (const group of alike.values()) {
    const rounding = roundedFor(group, forecast);
    for (const table of group) rounded.set(table, rounding);
  }
  return tables.map((table) => printed(table, rounded.get(table) as Rounding));
}

/** The figures of tables that share a unit: exact in that unit, as printed, and totals that no moving could make add up. */
interface Rounding {
  readonly exact: ReadonlyMap<string, Decimal>;
  readonly cells: ReturnType<typeof roundSoThatSumsAddUp>["cells"];
  readonly unmet: ReadonlySet<string>;
}

function roundedFor(tables: readonly MoneyTable[], forecast: Forecast): Rounding {
  const { money, decimals } = tables[0] as MoneyTable;
  const unit = poundsIn(money);
  const exact = new Map<string, Decimal>();
  for (const { rows, years } of tables) {
    for (const { line } of rows) {
      for (const year of [yearsAfter(years[0] as FinancialYear, -1), ...years]) {
        const value = forecast.find(line.name, year);
        if (value !== undefined) exact.set(keyOf(line.name, year), value.dividedBy(unit));
      }
    }
  }
  const sums = tables.flatMap(({ rows, years }) => {
    const lines = [...new Set(rows.map(({ line }) => line))];
    return sumsAmong(lines, years, forecast);
  });
  const { cells, unmet } = roundSoThatSumsAddUp(exact, sums, decimals);
  return { exact, cells, unmet: new Set(unmet.map(({ total }) => total)) };
}

function printed(table: MoneyTable, rounding: Rounding): PackTable {
  const { id, title, notes, money, years, headings, headingsBehind = [] } = table;
  return {
    id,
    title,
    notes,
    columns: [
      ...headings.map(textColumn),
      ...years.map((year) => figureColumn(`${year} (${money})`)),
      ...headingsBehind.map(textColumn),
    ],
    rows: table.rows.map((row) => printedRow(row, table, rounding)),
  };
}

function printedRow(row: MoneyRow, { years, decimals }: MoneyTable, rounding: Rounding): PackRow {
  const { line, words, wordsBehind = [], sign, total } = row;
  const figures = years.map((year): PackCell => {
    const cell = rounding.cells.get(keyOf(line.name, year));
    return cell === undefined ? "none" : { figure: cell.value.times(sign), decimals };
  });
  const ofRounding = years.flatMap((year) => {
    const key = keyOf(line.name, year);
    const cell = rounding.cells.get(key);
    const text = (value: Decimal | undefined) =>
      value && signed(value.times(sign).toDecimalPlaces(decimals), { decimals, negatives: "minus" });
    const moved = `${year} is ${text(rounding.exact.get(key))} when rounded by itself, and ${text(cell?.value)} here so that the table adds up.`;
    const unmet = `${year} differs from the rows it is made of by rounding.`;
    return [...(cell?.moved ? [moved] : []), ...(total && rounding.unmet.has(key) ? [unmet] : [])];
  });
  const said = [...(row.note === undefined ? [] : [row.note]), ...ofRounding];
  return {
    line: line.name,
    cells: [...words, ...figures, ...wordsBehind],
    total,
    ...(said.length === 0 ? {} : { note: said.join(" ") }),
  };
}
