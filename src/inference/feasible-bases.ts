import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { type Interval, intersection, within } from "./interval.ts";

/** One printed figure said to be made of unknown bases: factor times base, added up, lies in the interval. */
export interface Reading {
  readonly factors: readonly Decimal[];
  readonly figure: Interval;
}

/**
 * The values that each of one or two unknown bases, none negative, can take so that every reading holds;
 * nothing where no values do. With two unknowns the readings bound a polygon, whose corners are tried exactly.
 *
 * @throws RangeError for more than two unknowns: three years of print cannot tell three bases apart
 */
export function feasibleBases(readings: readonly Reading[], unknowns: number): readonly Interval[] | undefined {
  if (unknowns === 1) {
    // A factor of nought tells nothing of the base, and no base fits a figure that is not nought.
    const told = readings.filter(({ factors }) => !(factors[0] as Decimal).isZero());
    const untrue = readings.some((reading) => !told.includes(reading) && !within(zero, reading.figure));
    if (untrue || told.length === 0) return undefined;
    const single = intersection(told.map(({ factors, figure }) => divided(figure, factors[0] as Decimal)));
    return single === undefined ? undefined : [single];
  }
  if (unknowns !== 2) throw new RangeError(`${unknowns} bases cannot be inferred together; at most two can.`);
  const edges = [
    ...readings.flatMap(({ factors: [a, b], figure }) => [
      { a: a as Decimal, b: b as Decimal, c: figure.least },
      { a: a as Decimal, b: b as Decimal, c: figure.most },
    ]),
    { a: decimal("1"), b: zero, c: zero },
    { a: zero, b: decimal("1"), c: zero },
  ];
  const bounds = readings.map(boundsOf);
  const corners = edges
    .flatMap((one, index) => edges.slice(index + 1).map((other) => meeting(one, other)))
    .filter((corner) => corner !== undefined)
    .filter(([x, y]) => bounds.every((bound) => holds(bound, x, y)));
  if (corners.length === 0) return undefined;
  return [0, 1].map((axis) => {
    const values = corners.map((corner) => corner[axis] as Decimal);
    return {
      least: values.reduce((one, other) => (other.lessThan(one) ? other : one)),
      most: values.reduce((one, other) => (other.greaterThan(one) ? other : one)),
    };
  });
}

function divided(figure: Interval, factor: Decimal): Interval {
  const ends = [figure.least.dividedBy(factor), figure.most.dividedBy(factor)] as const;
  return ends[0].lessThan(ends[1]) ? { least: ends[0], most: ends[1] } : { least: ends[1], most: ends[0] };
}

interface Edge {
  readonly a: Decimal;
  readonly b: Decimal;
  readonly c: Decimal;
}

/** Where two edges a·x + b·y = c meet, unless they run alongside each other, or meet where a base would be negative. */
function meeting(one: Edge, other: Edge): readonly [Decimal, Decimal] | undefined {
  const determinant = one.a.times(other.b).minus(other.a.times(one.b));
  if (determinant.isZero()) return undefined;
  const x = one.c.times(other.b).minus(other.c.times(one.b));
  const y = one.a.times(other.c).minus(other.a.times(one.c));
  if ([x, y].some((part) => !part.isZero() && part.isNegative() !== determinant.isNegative())) return undefined;
  return [x.dividedBy(determinant), y.dividedBy(determinant)];
}

/** A corner is worked out by dividing, so it may miss its own edge by the last of forty digits. */
const hair = decimal("1e-20");

interface Bounds extends Interval {
  readonly a: Decimal;
  readonly b: Decimal;
}

function boundsOf({ factors: [a, b], figure }: Reading): Bounds {
  const slack = hair.times(figure.most.abs().plus(1));
  return { a: a as Decimal, b: b as Decimal, least: figure.least.minus(slack), most: figure.most.plus(slack) };
}

function holds(bounds: Bounds, x: Decimal, y: Decimal): boolean {
  return within(bounds.a.times(x).plus(bounds.b.times(y)), bounds);
}
