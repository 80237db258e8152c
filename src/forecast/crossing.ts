import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { Unit } from "../model/unit.ts";

/** How near the target an answer must come, in a unit: half a penny, or, for a rate or an index, far below what is printed. */
export function nearIn(unit: Unit): Decimal {
  return unit === "rate" || unit === "index" ? decimal("1e-10") : decimal("0.005");
}

/** How many steps a search takes across its range before it narrows down. */
export const looks = 40;

/** A value tried, and how far from the target it leads. */
export interface Point {
  readonly value: Decimal;
  readonly miss: Decimal;
}

/** Where a line crosses its target between two values: false position, its stale end halved so that it cannot stall. */
export function narrowed(from: Point, to: Point, miss: (value: Decimal) => Decimal, near: Decimal): Decimal {
  if (from.miss.isZero()) return from.value;
  if (to.miss.isZero()) return to.value;
  let [left, right] = [from, to];
  let [leftWeight, rightWeight] = [left.miss, right.miss];
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const slope = rightWeight.minus(leftWeight);
    const value = right.value
      .minus(rightWeight.times(right.value.minus(left.value)).dividedBy(slope))
      .toDecimalPlaces(24);
    const found = { value, miss: miss(value) };
    if (found.miss.abs().lessThan(near)) return shortest(value, miss, near);
    if (found.miss.isNegative() === right.miss.isNegative()) {
      [right, rightWeight] = [found, found.miss];
      leftWeight = leftWeight.dividedBy(2);
    } else {
      [left, leftWeight] = [found, found.miss];
      rightWeight = rightWeight.dividedBy(2);
    }
  }
  // A line that jumps over its target has no value there; the nearest is where it jumps.
  return left.miss.abs().lessThan(right.miss.abs()) ? left.value : right.value;
}

/** The same answer with as few decimals as still meet the target. */
function shortest(value: Decimal, miss: (value: Decimal) => Decimal, near: Decimal): Decimal {
  for (let places = 4; places < 24; places += 2) {
    const rounded = value.toDecimalPlaces(places);
    if (miss(rounded).abs().lessThan(near)) return rounded;
  }
  return value;
}
