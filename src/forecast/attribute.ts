import { type Decimal, decimal, zero } from "../meaning/decimal.ts";

/** How parts that act on each other were told apart. */
export type Order = "no order matters" | "averaged over every order" | "averaged over two orders";

/** What each of several changes contributes to the difference they make together. */
export interface Attribution {
  /** For each change, its part of each output. The parts of an output add up to the difference exactly. */
  readonly parts: readonly (readonly Decimal[])[];
  readonly order: Order;
}

/** Differences below this, in pounds, come from the fortieth digit of a quotient and not from changes acting on each other. */
const hair = decimal("1e-15");
const mostTogether = 10;

/**
 * Shares out a difference among the changes that make it. A change that acts on no other contributes what it does alone. Changes
 * that act on each other contribute what they add on average over every order of making them, so that no order matters; where
 * too many act on each other for that, over the order given and its reverse, and the answer says so.
 *
 * @param count - how many changes there are
 * @param outputs - the outputs when just the changes in the set are made
 */
export function attribute(count: number, outputs: (made: ReadonlySet<number>) => readonly Decimal[]): Attribution {
  const everyone = Array.from({ length: count }, (_, index) => index);
  const none = outputs(new Set());
  const all = outputs(new Set(everyone));
  const alone = everyone.map((one) => less(outputs(new Set([one])), none));
  const last = everyone.map((one) => less(all, outputs(new Set(everyone.filter((other) => other !== one)))));
  const difference = less(all, none);
  const sum = alone.reduce(
    (total, part) => total.map((value, index) => value.plus(part[index] as Decimal)),
    less(none, none),
  );
  const seen = everyone.filter((one) => !same(alone[one] as Vector, last[one] as Vector));
  // Changes can act on each other and yet cancel at both ends; then the parts alone do not make the whole. And one that acts
  // on another only in company looks quiet alone, so where any act on each other, all are averaged while that can be afforded.
  const quietAll = seen.length === 0 && same(sum, difference);
  const acting = quietAll ? [] : count <= mostTogether || seen.length === 0 ? everyone : seen;
  if (acting.length === 0) return { parts: adjusted(alone, difference), order: "no order matters" };

  const quiet = everyone.filter((one) => !acting.includes(one));
  const together = acting.length <= mostTogether;
  const shared = together ? overEveryOrder(acting, outputs, none.length) : overTwoOrders(acting, outputs, none.length);
  const parts = everyone.map((one) => (quiet.includes(one) ? (alone[one] as Vector) : (shared.get(one) as Vector)));
  return {
    parts: adjusted(parts, difference),
    order: together ? "averaged over every order" : "averaged over two orders",
  };
}

type Vector = readonly Decimal[];

/** What each adds on average over every order: the Shapley value, from every set of the others. */
function overEveryOrder(
  acting: readonly number[],
  outputs: (made: ReadonlySet<number>) => Vector,
  width: number,
): ReadonlyMap<number, Vector> {
  const size = acting.length;
  const known = new Map<number, Vector>();
  const at = (mask: number) => {
    const found = known.get(mask) ?? outputs(new Set(acting.filter((_, bit) => mask & (1 << bit))));
    known.set(mask, found);
    return found;
  };
  return new Map(
    acting.map((one, bit) => {
      let sum: Vector = Array.from({ length: width }, () => zero);
      for (let mask = 0; mask < 1 << size; mask += 1) {
        if (mask & (1 << bit)) continue;
        const weight = weightOf(bitsIn(mask), size);
        const adds = less(at(mask | (1 << bit)), at(mask));
        sum = sum.map((total, index) => total.plus((adds[index] as Decimal).times(weight)));
      }
      return [one, sum];
    }),
  );
}

/** The share of all orders in which just these others come before: before! × (size - before - 1)! / size!. */
function weightOf(before: number, size: number): Decimal {
  const factorial = (n: number): Decimal => (n < 2 ? decimal("1") : factorial(n - 1).times(n));
  return factorial(before)
    .times(factorial(size - before - 1))
    .dividedBy(factorial(size));
}

function bitsIn(mask: number): number {
  return mask.toString(2).replaceAll("0", "").length;
}

function overTwoOrders(
  acting: readonly number[],
  outputs: (made: ReadonlySet<number>) => Vector,
  width: number,
): ReadonlyMap<number, Vector> {
  const sums = new Map<number, Vector>(acting.map((one) => [one, Array.from({ length: width }, () => zero)]));
  for (const order of [acting, [...acting].reverse()]) {
    const made = new Set<number>();
    let before = outputs(made);
    for (const one of order) {
      made.add(one);
      const after = outputs(new Set(made));
      const adds = less(after, before);
      sums.set(
        one,
        (sums.get(one) as Vector).map((total, index) => total.plus((adds[index] as Decimal).dividedBy(2))),
      );
      before = after;
    }
  }
  return sums;
}

/** Puts what forty digits leave over into the largest part, so that the parts add up exactly. */
function adjusted(parts: readonly Vector[], difference: Vector): readonly Vector[] {
  if (parts.length === 0) return parts;
  const made = parts.map((part) => [...part]);
  difference.forEach((whole, index) => {
    const sum = parts.reduce((total, part) => total.plus(part[index] as Decimal), zero);
    const over = whole.minus(sum);
    if (over.isZero()) return;
    const sizes = parts.map((part) => (part[index] as Decimal).abs());
    const largest = sizes.reduce((best, size, at) => (size.greaterThan(sizes[best] as Decimal) ? at : best), 0);
    const row = made[largest] as Decimal[];
    row[index] = (row[index] as Decimal).plus(over);
  });
  return made;
}

function less(one: Vector, other: Vector): Vector {
  return one.map((value, index) => value.minus(other[index] as Decimal));
}

function same(one: Vector, other: Vector): boolean {
  return one.every((value, index) =>
    value
      .minus(other[index] as Decimal)
      .abs()
      .lessThan(hair),
  );
}
