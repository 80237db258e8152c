import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feasibleBases, type Reading } from "../../src/inference/feasible-bases.ts";
import { around, intersection, within } from "../../src/inference/interval.ts";
import { decimal } from "../../src/meaning/decimal.ts";

const interval = (least: string, most: string) => ({ least: decimal(least), most: decimal(most) });

const reading = (factors: readonly string[], least: string, most: string): Reading => ({
  factors: factors.map((factor) => decimal(factor)),
  figure: interval(least, most),
});

const shown = (bases: ReturnType<typeof feasibleBases>) => bases?.map(({ least, most }) => `${least} to ${most}`);

describe("intervals", () => {
  it("around a printed figure reach half a unit of its last place either way", () => {
    const { least, most } = around(decimal("5300000"), "100000");
    expect([least.toString(), most.toString()]).toEqual(["5250000", "5350000"]);
    expect(around(decimal("5300000"), "100000", 2).most.toString()).toBe("5400000");
  });

  it("hold both their ends", () => {
    const one = interval("1", "2");
    expect(["0.99", "1", "1.5", "2", "2.01"].map((value) => within(decimal(value), one))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("have in common what all of them hold, down to a single value, or nothing", () => {
    const common = (...all: readonly (readonly [string, string])[]) => {
      const found = intersection(all.map(([least, most]) => interval(least, most)));
      return found === undefined ? "nothing" : `${found.least} to ${found.most}`;
    };
    expect([
      common(["1", "3"], ["2", "4"]),
      common(["1", "2"], ["2", "4"]),
      common(["1", "2"], ["3", "4"]),
      common(),
    ]).toEqual(["2 to 3", "2 to 2", "nothing", "nothing"]);
  });
});

describe("one base", () => {
  it("is the figure divided by the factor, in every reading", () => {
    expect(shown(feasibleBases([reading(["0.02"], "1.05", "1.15"), reading(["0.04"], "2.0", "2.2")], 1))).toEqual([
      "52.5 to 55",
    ]);
  });

  it("fits nothing where readings contradict each other", () => {
    expect(feasibleBases([reading(["0.02"], "1.05", "1.15"), reading(["0.04"], "2.35", "2.45")], 1)).toBe(undefined);
  });

  it("with a negative factor has its ends the other way round", () => {
    expect(shown(feasibleBases([reading(["-0.5"], "-2", "-1")], 1))).toEqual(["2 to 4"]);
  });
});

describe("two bases", () => {
  it("each range over the corners of what all readings allow", () => {
    // x + y is between 3 and 4, and x - y between 0 and 1.
    expect(shown(feasibleBases([reading(["1", "1"], "3", "4"), reading(["1", "-1"], "0", "1")], 2))).toEqual([
      "1.5 to 2.5",
      "1 to 2",
    ]);
  });

  it("are never negative", () => {
    expect(shown(feasibleBases([reading(["1", "1"], "1", "2")], 2))).toEqual(["0 to 2", "0 to 2"]);
  });

  it("fit nothing where readings contradict each other", () => {
    expect(feasibleBases([reading(["1", "1"], "1", "2"), reading(["1", "1"], "3", "4")], 2)).toBe(undefined);
  });

  it("are the most that three years of print can tell apart", () => {
    expect(() => feasibleBases([reading(["1", "1", "1"], "1", "2")], 3)).toThrow(
      "3 bases cannot be inferred together; at most two can.",
    );
  });

  const readings = fc.array(
    fc
      .tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -2, max: 24 }),
        fc.integer({ min: 0, max: 8 }),
      )
      .map(([a, b, least, width]) => ({ a, b, least, most: least + width })),
    { minLength: 1, maxLength: 3 },
  );

  it("found exactly hold every point of a fine grid that fits, and end where the grid does", () => {
    let [fitted, empty] = [0, 0];
    fc.assert(
      fc.property(readings, (drawn) => {
        const found = feasibleBases(
          drawn.map(({ a, b, least, most }) => reading([`${a}`, `${b}`], `${least}`, `${most}`)),
          2,
        );
        // Quarters from nought past the largest base any reading allows.
        const points: [number, number][] = [];
        for (let x = 0; x <= 32; x += 0.25)
          for (let y = 0; y <= 32; y += 0.25)
            if (drawn.every(({ a, b, least, most }) => a * x + b * y >= least && a * x + b * y <= most))
              points.push([x, y]);
        if (found === undefined) {
          empty += 1;
          expect(points).toEqual([]);
          return;
        }
        if (points.length === 0) return;
        fitted += 1;
        [0, 1].forEach((axis) => {
          const values = points.map((point) => point[axis] as number);
          const [least, most] = [Math.min(...values), Math.max(...values)];
          const ends = found[axis];
          if (ends === undefined) throw new Error("Two bases were asked for.");
          expect(within(decimal(`${least}`), ends) && within(decimal(`${most}`), ends)).toBe(true);
        });
        // Every end that was found is reached: some point of the other base fits with it.
        for (const axis of [0, 1])
          for (const end of [found[axis]?.least, found[axis]?.most]) {
            const other = drawn.map(({ a, b, least, most }) => {
              const [own, its] = axis === 0 ? [a, b] : [b, a];
              const used = (end ?? decimal("0")).times(own);
              return {
                least: decimal(`${least}`).minus(used).dividedBy(its).minus("1e-15"),
                most: decimal(`${most}`).minus(used).dividedBy(its).plus("1e-15"),
              };
            });
            const common = intersection([...other, interval("0", "1000")]);
            expect(common).not.toBe(undefined);
          }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(fitted, empty)).toBeGreaterThan(5);
  });
});
