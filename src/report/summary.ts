import type { Forecast } from "../forecast/forecast.ts";
import { contributionsOf } from "../meaning/contributions.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { type PrintedSum, roundSoThatSumsAddUp } from "../printed/add-up.ts";
import { poundsIn } from "../printed/printed-cell.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";

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

/** The summary of a forecast: spending, resources, the gap and the balance it is drawn from. */
export function summaryOf(forecast: Forecast, money: MoneyUnit = "£m", decimals = 1): Summary {
  const { model } = forecast;
  const years = model.forecastYears;
  const lines = model.lines.filter(
    (line) =>
      line.summary !== undefined &&
      (line.summary !== "row unless nil" || years.some((year) => forecast.find(line.name, year)?.isZero() === false)),
  );
  const sign = (line: Line) => (line.takenAway ? -1 : 1);
  const unit = poundsIn(money);
  const key = (line: string, year: FinancialYear) => `${line} ${year}`;
  const exact = new Map(
    lines.flatMap((line) =>
      [yearsAfter(years[0] as FinancialYear, -1), ...years].flatMap((year) => {
        const value = forecast.find(line.name, year);
        return value === undefined ? [] : [[key(line.name, year), value.dividedBy(unit)] as const];
      }),
    ),
  );
  // Balances first, then the gap, then the rows: what readers hold on to is moved last.
  const shown = new Set(lines.map(({ name }) => name));
  const sums = [...lines].reverse().flatMap((line) => years.flatMap((year) => sumOf(line, year, shown, forecast, key)));
  const { cells } = roundSoThatSumsAddUp(exact, sums, decimals);
  const rows = lines.map(
    (line): SummaryRow => ({
      line: line.name,
      label: line.label,
      total: line.summary === "total",
      cells: years.map((year) => {
        const cell = cells.get(key(line.name, year));
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

/** The sum that a row is of other rows; none where it is made of anything not shown that is not nil. */
function sumOf(
  line: Line,
  year: FinancialYear,
  shown: ReadonlySet<string>,
  forecast: Forecast,
  key: (line: string, year: FinancialYear) => string,
): readonly PrintedSum[] {
  if (line.kind === "given") return [];
  const parts = contributionsOf(line.rule);
  const terms: { key: string; sign: 1 | -1 }[] = [];
  for (const part of parts) {
    if (part.cell === undefined) return [];
    const of = yearsAfter(year, -part.cell.yearsBack);
    if (shown.has(part.cell.line)) terms.push({ key: key(part.cell.line, of), sign: part.sign });
    else if (forecast.find(part.cell.line, of)?.isZero() !== true) return [];
  }
  return terms.length < 1 ? [] : [{ total: key(line.name, year), terms }];
}
