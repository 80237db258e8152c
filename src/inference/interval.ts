import { type Decimal, decimal } from "../meaning/decimal.ts";

/** Every value from the least to the most, both included: pounds, or a fraction for a rate. */
export interface Interval {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** The interval that several have in common, or nothing where they have none. */
export function intersection(intervals: readonly Interval[]): Interval | undefined {
  const [first, ...others] = intervals;
  if (first === undefined) return undefined;
  const common = others.reduce(
    (one, other) => ({
      least: one.least.greaterThan(other.least) ? one.least : other.least,
      most: one.most.lessThan(other.most) ? one.most : other.most,
    }),
    first,
  );
  return common.least.greaterThan(common.most) ? undefined : common;
}

/** The interval of every figure that prints as this one: half a unit of the last place either way, times so many. */
export function around(value: Decimal, resolution: string, halves = 1): Interval {
  const reach = decimal(resolution).times("0.5").times(halves);
  return { least: value.minus(reach), most: value.plus(reach) };
}

/** Whether a value lies in an interval. */
export function within(value: Decimal, interval: Interval): boolean {
  return !value.lessThan(interval.least) && !value.greaterThan(interval.most);
}
