import { type Decimal, zero } from "../meaning/decimal.ts";
import type { Casting, PrintedTable } from "../strategy/printed-tables.ts";
import { halfUnit, repeatsAnother } from "./castings.ts";

/** How far a printed cell is from the model, in the unit of the print; nothing where it is not modelled. */
export type Drift = (row: string, column: number) => Decimal | undefined;

/**
 * How far rounding alone can put a printed cell from the model: half a unit of the last place, and as much again for each rounded
 * term that it is a sum of. A term that is itself a sum, or a balance brought forward from one, may already stand further off than
 * that by its own rounding; then it counts for just as far as it does stand, and for no more than its own terms allow.
 */
export function toleranceOf(
  table: PrintedTable,
  row: string,
  column: number,
  drift: Drift,
  within: ReadonlySet<string> = new Set(),
): Decimal {
  const half = halfUnit(decimalsOf(table, row));
  const here = `${row} ${column}`;
  // Sums that go round in a circle hold nothing up.
  if (within.has(here)) return half;
  const inner = new Set([...within, here]);
  const carried = (term: string, at: number): Decimal => {
    const own = halfUnit(decimalsOf(table, term));
    const off = isWorkedOut(table, term) ? (drift(term, at)?.abs() ?? zero) : zero;
    return off.greaterThan(own) ? lesser(off, toleranceOf(table, term, at, drift, inner)) : own;
  };
  const down = table.castings.filter(({ total }) => total === row);
  const sums = down.map((casting): Decimal => {
    const before = [...casting.lastColumn, ...casting.lessLastColumn];
    const [repeated] = before;
    if (repeatsAnother(casting) && repeated !== undefined) return carried(repeated, column - 1);
    return [
      ...termsOf(casting).map((term) => carried(term, column)),
      ...before.map((term) => carried(term, column - 1)),
    ].reduce((sum, one) => sum.plus(one), half);
  });
  const across = table.crossCastings
    .filter(({ total }) => total === table.columns[column]?.key)
    .map((casting) => half.times(termsOf(casting).length + 1));
  return [half, ...sums, ...across].reduce((most, one) => (one.greaterThan(most) ? one : most));
}

function termsOf({ is, less }: Casting): readonly string[] {
  return [...is, ...less];
}

/** Whether a row is a sum of others, or repeats one, rather than a figure of its own. */
function isWorkedOut(table: PrintedTable, row: string): boolean {
  return table.castings.some(({ total }) => total === row);
}

function decimalsOf(table: PrintedTable, row: string): number {
  return table.rows.find(({ key }) => key === row)?.decimals ?? table.decimals;
}

function lesser(one: Decimal, other: Decimal): Decimal {
  return one.lessThan(other) ? one : other;
}
