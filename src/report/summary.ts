import type { Forecast } from "../forecast/forecast.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { roundSoThatSumsAddUp } from "../printed/add-up.ts";
import { poundsIn } from "../printed/printed-cell.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { keyOf, sumsAmong } from "./sums-among.ts";

/** The summary of a strategy: its rows in the order of a report, printed so that the columns add up. */
export interface Summary {
  readonly years: readonly FinancialYear[];
  readonly money: MoneyUnit;
  readonly decimals: number;
  readonly rows: readonly SummaryRow[];
  /** Whether any figure was moved from its own rounding so that a column adds up. */
  readonly moved: boolean;
}

/** One row: what its line comes to each year, with the sign that a report prints. */
export interface SummaryRow {
  readonly line: string;
  readonly label: string;
  readonly total: boolean;
  readonly cells: readonly SummaryCell[];
}

/** A figure exactly, in pounds, and as printed, in the unit of the table. */
export interface SummaryCell {
  readonly exact: Decimal;
  readonly printed: Decimal;
  readonly moved: boolean;
}

/**
 * The summary of a forecast: spending, resources, the gap and the balance it is drawn from. Each cell has its figure twice:
 * exactly, in pounds, and as printed, rounded in the unit asked for so that the columns add up. What is taken away is
 * negative.
 *
 * @param money - the unit to print in
 * @param decimals - how many decimals to print
 * @example
 * ```ts
 * import { forecast, summaryOf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * for (const { label, cells } of summaryOf(base).rows.filter(({ total }) => total))
 *   console.log(label, cells.map(({ printed }) => printed.toFixed(1)).join(" "));
 * ```
 *
 * ```text
 * Total service spend 281.7 290.2 294.1
 * Total resources 283.5 280.8 291.8
 * Budget gap -1.8 9.4 2.3
 * Underlying gap (without one-off resources) 8.1 7.3 2.3
 * General Fund carried forward 26.2 16.8 14.5
 * ```
 */
export function summaryOf(forecast: Forecast, money: MoneyUnit = "£m", decimals = 1): Summary {
  const { model } = forecast;
  const years = model.forecastYears;
  const lines = summaryLines(forecast);
  const sign = (line: Line) => (line.takenAway ? -1 : 1);
  const unit = poundsIn(money);
  const exact = new Map(
    lines.flatMap((line) =>
      [yearsAfter(years[0] as FinancialYear, -1), ...years].flatMap((year) => {
        const value = forecast.find(line.name, year);
        return value === undefined ? [] : [[keyOf(line.name, year), value.dividedBy(unit)] as const];
      }),
    ),
  );
  const sums = sumsAmong(lines, years, forecast);
  const { cells } = roundSoThatSumsAddUp(exact, sums, decimals);
  const rows = lines.map(
    (line): SummaryRow => ({
      line: line.name,
      label: line.label,
      total: line.summary === "total",
      cells: years.map((year) => {
        const cell = cells.get(keyOf(line.name, year));
        const value = forecast.find(line.name, year) ?? zero;
        return {
          exact: value.times(sign(line)),
          printed: (cell?.value ?? zero).times(sign(line)),
          moved: cell?.moved ?? false,
        };
      }),
    }),
  );
  return { years, money, decimals, rows, moved: rows.some((row) => row.cells.some((cell) => cell.moved)) };
}

/** The lines of the summary, in the order of a report; one that is shown only when it is not nil is left out while it is. */
export function summaryLines({ model, find }: Forecast): readonly Line[] {
  return model.lines.filter(
    (line) =>
      line.summary !== undefined &&
      (line.summary !== "row unless nil" ||
        model.forecastYears.some((year) => find(line.name, year)?.isZero() === false)),
  );
}
