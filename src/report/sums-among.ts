import type { Forecast } from "../forecast/forecast.ts";
import { contributionsOf } from "../meaning/contributions.ts";
import { decimal } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import type { PrintedSum } from "../printed/add-up.ts";

/**
 * The sums that the lines of a table make among themselves, the last line's first: balances, then the gap, then the rows, since
 * what readers hold on to is to be moved last.
 */
export function sumsAmong(
  lines: readonly Line[],
  years: readonly FinancialYear[],
  forecast: Forecast,
): readonly PrintedSum[] {
  const shown = new Set(lines.map(({ name }) => name));
  return [...lines].reverse().flatMap((line) => years.flatMap((year) => sumOf(line, year, shown, forecast)));
}

/** What the figure of a line in a year goes by. */
export function keyOf(line: string, year: FinancialYear): string {
  return `${line} ${year}`;
}

/** The sum that a row is of other rows; none where it is made of anything not shown that is not nil. */
function sumOf(line: Line, year: FinancialYear, shown: ReadonlySet<string>, forecast: Forecast): readonly PrintedSum[] {
  if (line.kind === "given") return [];
  const parts = contributionsOf(line.rule);
  const terms: { key: string; sign: 1 | -1 }[] = [];
  for (const part of parts) {
    // A total of which everything is taken away begins with nought.
    if (part.rule.form === "constant" && decimal(part.rule.value).isZero()) continue;
    if (part.cell === undefined) return [];
    const of = yearsAfter(year, -part.cell.yearsBack);
    if (shown.has(part.cell.line)) terms.push({ key: keyOf(part.cell.line, of), sign: part.sign });
    else if (forecast.find(part.cell.line, of)?.isZero() !== true) return [];
  }
  return terms.length < 1 ? [] : [{ total: keyOf(line.name, year), terms }];
}
