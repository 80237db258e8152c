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

/**
 * The values tried with, between each that comes nearer its target than both of its neighbours and those, the nearest there is: so a
 * line that dips to its target and back between two steps is seen to cross it twice.
 */
export function withDips(points: readonly Point[], miss: (value: Decimal) => Decimal): readonly Point[] {
  return points.flatMap((point, index) => {
    const [left, right] = [points[index - 1] ?? point, points[index + 1] ?? point];
    const [off, leftOff, rightOff] = [point, left, right].map((one) => one.miss.abs()) as [Decimal, Decimal, Decimal];
    const oneSide =
      left.miss.isNegative() === point.miss.isNegative() && point.miss.isNegative() === right.miss.isNegative();
    const isDip =
      oneSide &&
      !off.isZero() &&
      off.lessThanOrEqualTo(leftOff) &&
      off.lessThanOrEqualTo(rightOff) &&
      !(off.equals(leftOff) && off.equals(rightOff));
    if (!isDip) return [point];
    const lowest = nearestBetween(left.value, right.value, miss);
    return [point, lowest].sort((one, other) => one.value.comparedTo(other.value));
  });
}

const golden = decimal("0.618033988749895");

/** Where a line comes nearest its target between two values, or the first value found on the other side of it. */
function nearestBetween(from: Decimal, to: Decimal, miss: (value: Decimal) => Decimal): Point {
  const side = miss(from).isNegative();
  const at = (value: Decimal): Point => ({ value, miss: miss(value) });
  let [low, high] = [from, to];
  let [one, other] = [at(high.minus(high.minus(low).times(golden))), at(low.plus(high.minus(low).times(golden)))];
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const crossed = [one, other].find((point) => point.miss.isNegative() !== side || point.miss.isZero());
    if (crossed !== undefined) return crossed;
    if (one.miss.abs().lessThan(other.miss.abs())) {
      [high, other] = [other.value, one];
      one = at(high.minus(high.minus(low).times(golden)).toDecimalPlaces(24));
    } else {
      [low, one] = [one.value, other];
      other = at(low.plus(high.minus(low).times(golden)).toDecimalPlaces(24));
    }
  }
  return one.miss.abs().lessThan(other.miss.abs()) ? one : other;
}

/** The same answer with as few decimals as still meet the target. */
export function shortest(value: Decimal, miss: (value: Decimal) => Decimal, near: Decimal): Decimal {
  for (let places = 4; places < 24; places += 2) {
    const rounded = value.toDecimalPlaces(places);
    if (miss(rounded).abs().lessThan(near)) return rounded;
  }
  return value;
}
