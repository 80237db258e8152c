import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute } from "../../src/forecast/attribute.ts";
import { type Decimal, decimal, zero } from "../../src/meaning/decimal.ts";

/** A game of so many players: what each set of them makes, as whole numbers, from a table of random ones. */
interface Game {
  readonly count: number;
  readonly worth: readonly number[];
}

const games: fc.Arbitrary<Game> = fc
  .integer({ min: 0, max: 5 })
  .chain((count) =>
    fc
      .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 << count, maxLength: 1 << count })
      .map((worth) => ({ count, worth })),
  );

const maskOf = (made: ReadonlySet<number>) => [...made].reduce((mask, one) => mask | (1 << one), 0);
const play =
  (worth: (mask: number) => number | Decimal) =>
  (made: ReadonlySet<number>): readonly Decimal[] => [decimal(worth(maskOf(made)).toString())];
const parts = (count: number, worth: (mask: number) => number | Decimal) =>
  attribute(count, play(worth)).parts.map(([part]) => part as Decimal);
const sum = (some: readonly Decimal[]) => some.reduce((total, one) => total.plus(one), zero);

/** The average of what one adds over every order, counted order by order. */
function overEveryOrder(count: number, worth: (mask: number) => number): readonly Decimal[] {
  const orders = (left: readonly number[]): readonly (readonly number[])[] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));
  const all = orders(Array.from({ length: count }, (_, index) => index));
  const added = Array.from({ length: count }, () => 0);
  for (const order of all) {
    let mask = 0;
    for (const one of order) {
      added[one] = (added[one] as number) + worth(mask | (1 << one)) - worth(mask);
      mask |= 1 << one;
    }
  }
  return added.map((total) => decimal(String(total)).dividedBy(all.length));
}

describe("the parts of a difference", () => {
  it("add up to it: to the last digit for two changes, whose halves come out even, and to thirty decimals for more", () =>
    fc.assert(
      fc.property(games, ({ count, worth }) => {
        const difference = (worth.at(-1) as number) - (worth[0] as number);
        if (count === 0) {
          expect(
            attribute(
              0,
              play(() => worth[0] as number),
            ).parts,
          ).toEqual([]);
          return;
        }
        const whole = sum(parts(count, (mask) => worth[mask] as number));
        if (count <= 2) expect(whole.toString()).toBe(String(difference));
        else expect(whole.minus(difference).abs().lessThan("1e-30")).toBe(true);
      }),
      { numRuns: 200 },
    ));

  it("are what each adds on average over every order, where changes act on each other", () =>
    fc.assert(
      fc.property(games, ({ count, worth }) => {
        const at = (mask: number) => worth[mask] as number;
        const expected = overEveryOrder(count, at);
        parts(count, at).forEach((part, index) => {
          expect(
            part
              .minus(expected[index] as Decimal)
              .abs()
              .lessThan("1e-30"),
          ).toBe(true);
        });
      }),
      { numRuns: 100 },
    ));

  it("of a change that acts on another only in company are still averages over every order", () => {
    // The third adds nothing alone and nothing last, but 10 after the first alone: on average 10 ÷ 6.
    const worth = [0, 0, 0, 5, 0, 10, 0, 5];
    const found = parts(3, (mask) => worth[mask] as number).map((part) => part.toFixed(4));
    expect(found).toEqual(["4.1667", "-0.8333", "1.6667"]);
  });

  it("are the same for two changes that do the same whatever else is made", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 }), (worth) => {
        // Players 0 and 1 count alike: only how many of them there are matters, and which of 2 and 3.
        const at = (mask: number) => worth[((mask & 1) + ((mask >> 1) & 1)) * 4 + (mask >> 2)] as number;
        const [first, second] = parts(4, at);
        expect(
          first
            ?.minus(second as Decimal)
            .abs()
            .lessThan("1e-30"),
        ).toBe(true);
      }),
      { numRuns: 100 },
    ));

  it("are nought for a change that never does anything", () =>
    fc.assert(
      fc.property(games, fc.nat(5), ({ count, worth }, at) => {
        if (count === 0) return;
        const idle = at % count;
        const [part] = [parts(count, (mask) => worth[mask & ~(1 << idle)] as number)[idle]];
        expect(part?.toString()).toBe("0");
      }),
      { numRuns: 100 },
    ));

  it("of two differences added are the two parts added", () =>
    fc.assert(
      fc.property(games, ({ count, worth }) => {
        const [one, other] = [(mask: number) => worth[mask] as number, (mask: number) => (mask * 7919) % 101];
        const [apart, together] = [parts(count, one), parts(count, (mask) => one(mask) + other(mask))];
        parts(count, other).forEach((part, index) => {
          const added = part.plus(apart[index] as Decimal);
          expect(
            added
              .minus(together[index] as Decimal)
              .abs()
              .lessThan("1e-30"),
          ).toBe(true);
        });
      }),
      { numRuns: 100 },
    ));

  it("are what each does alone where none acts on another, and then no order matters", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 14 }), (alone) => {
        const at = (mask: number) => alone.reduce((total, one, index) => total + (mask & (1 << index) ? one : 0), 17);
        const found = attribute(alone.length, play(at));
        expect(found.order).toBe("no order matters");
        expect(found.parts.map(([part]) => Number(part))).toEqual(alone);
      }),
      { numRuns: 50 },
    ));

  it("say that they are averages where two changes act on each other: 1 × 1 raised by 2 and by 3", () => {
    // (1+2) × (1+3) - 1 = 11: the first adds 2 before the second and 8 after it; the second 3 and 9.
    const at = (mask: number) => (mask & 1 ? 3 : 1) * (mask & 2 ? 4 : 1);
    const found = attribute(2, play(at));
    expect(found.order).toBe("averaged over every order");
    expect(found.parts.map(([part]) => Number(part))).toEqual([5, 6]);
  });

  it("leave a change that acts on no other at what it does alone, beside two that act on each other", () => {
    const at = (mask: number) => (mask & 1 ? 3 : 1) * (mask & 2 ? 4 : 1) + (mask & 4 ? 100 : 0);
    const found = attribute(3, play(at));
    expect(found.parts.map(([part]) => Number(part))).toEqual([5, 6, 100]);
  });

  it("are averaged over two orders where too many act on each other, and then say so and still add up", () => {
    const count = 11;
    const at = (mask: number) => decimal("1.01").pow(mask.toString(2).replaceAll("0", "").length);
    const found = attribute(count, play(at));
    expect(found.order).toBe("averaged over two orders");
    const whole = at((1 << count) - 1).minus(1);
    expect(sum(found.parts.map(([part]) => part as Decimal)).equals(whole)).toBe(true);
  });

  it("add up exactly where they do not come out even: three that share one pound", () => {
    const found = parts(3, (mask) => (mask === 7 ? 1 : 0));
    expect(sum(found).toString()).toBe("1");
    expect(found.map((part) => part.toFixed(6))).toEqual(["0.333333", "0.333333", "0.333333"]);
  });

  it("are told apart for several outputs at once, each adding up on its own", () => {
    const found = attribute(2, (made) => {
      const mask = maskOf(made);
      return [decimal(String((mask & 1 ? 3 : 1) * (mask & 2 ? 4 : 1))), decimal(String(mask))];
    });
    expect(found.parts.map((row) => row.map(Number))).toEqual([
      [5, 1],
      [6, 2],
    ]);
  });

  it("of changes that cancel alone and last yet act together are not lost", () => {
    // Only the pair {0, 1} makes anything; the third undoes it, so no one does anything alone.
    const at = (mask: number) => ((mask & 3) === 3 ? 1 : 0);
    expect(sum(parts(3, at)).toString()).toBe("1");
    expect(parts(3, at).map(Number)).toEqual([0.5, 0.5, 0]);
  });
});
