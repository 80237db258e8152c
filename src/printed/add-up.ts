import { type Decimal, decimal, zero } from "../meaning/decimal.ts";

/** A sum that a printed table must show: the total is the signed terms, each the key of a cell. */
export interface PrintedSum {
  readonly total: string;
  readonly terms: readonly { readonly key: string; readonly sign: 1 | -1 }[];
}

/** A figure rounded for print, and whether it was moved from its own rounding so that a sum adds up. */
export interface RoundedCell {
  readonly value: Decimal;
  readonly moved: boolean;
}

/** Cells rounded for print, and the sums that no moving by one unit could make add up. */
export interface RoundedCells {
  readonly cells: ReadonlyMap<string, RoundedCell>;
  readonly unmet: readonly PrintedSum[];
}

/**
 * Rounds figures so that the printed sums add up. Each figure is rounded half away from zero; where a sum would then not add up,
 * the figures that lose least by it are moved by one unit of the last place, and said to be moved. Sums are met in the order
 * given, and a figure that an earlier sum has settled is not moved again, so give the sums that matter most first.
 *
 * @param exact - the exact figures by key, in the unit of print
 * @param decimals - places to print
 */
export function roundSoThatSumsAddUp(
  exact: ReadonlyMap<string, Decimal>,
  sums: readonly PrintedSum[],
  decimals: number,
): RoundedCells {
  const unit = decimal("1").dividedBy(decimal("10").pow(decimals));
  const natural = new Map([...exact].map(([key, value]) => [key, value.toDecimalPlaces(decimals)]));
  const values = new Map(natural);
  const settled = new Set<string>();
  const unmet: PrintedSum[] = [];

  for (const sum of sums) {
    const parts = [{ key: sum.total, sign: -1 as const }, ...sum.terms];
    if (parts.some(({ key }) => !values.has(key))) continue;
    // What the terms come to beyond the total, in units: the number of moves to make.
    const excess = parts.reduce((total, { key, sign }) => total.plus((values.get(key) as Decimal).times(sign)), zero);
    const moves = excess.dividedBy(unit).round().toNumber();
    if (moves !== 0) {
      const step = unit.times(Math.sign(moves));
      const candidates = parts
        .filter(({ key }) => !settled.has(key) && values.get(key)?.equals(natural.get(key) as Decimal))
        .map(({ key, sign }) => {
          const moved = (values.get(key) as Decimal).minus(step.times(sign));
          return { key, moved, cost: moved.minus(exact.get(key) as Decimal).abs() };
        })
        .sort((one, other) => one.cost.comparedTo(other.cost));
      if (candidates.length < Math.abs(moves)) unmet.push(sum);
      else for (const { key, moved } of candidates.slice(0, Math.abs(moves))) values.set(key, moved);
    }
    for (const { key } of parts) settled.add(key);
  }
  const cells = new Map(
    [...values].map(([key, value]) => [key, { value, moved: !value.equals(natural.get(key) as Decimal) }]),
  );
  return { cells, unmet };
}
