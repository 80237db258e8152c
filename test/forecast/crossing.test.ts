import { describe, expect, it } from "vitest";
import { narrowed, nearIn, withDips } from "../../src/forecast/crossing.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";

/** Where a line crosses nought between two values, and how often it was worked out to find that. */
function crossing(miss: (value: Decimal) => Decimal, least: string, most: string, near = "0.005") {
  let looked = 0;
  const counted = (value: Decimal) => {
    looked += 1;
    return miss(value);
  };
  const [from, to] = [least, most].map((text) => ({ value: decimal(text), miss: miss(decimal(text)) }));
  if (from === undefined || to === undefined) throw new Error("Two ends were made.");
  return { value: narrowed(from, to, counted, decimal(near)), looked };
}

describe("where a line crosses its target", () => {
  it("is found at once where it is straight, whichever way it runs", () => {
    expect(crossing((x) => x.times(2).minus(3), "0", "10")).toMatchObject({ value: decimal("1.5"), looked: 2 });
    expect(crossing((x) => decimal("3").minus(x.times(2)), "0", "10")).toMatchObject({
      value: decimal("1.5"),
      looked: 2,
    });
  });

  it("is an end that stands on it", () => {
    expect(crossing((x) => x.minus(2), "2", "10").value.toString()).toBe("2");
    expect(crossing((x) => x.minus(10), "2", "10").value.toString()).toBe("10");
    expect(crossing((x) => x.minus(10), "2", "10").looked).toBe(0);
  });

  it("is said with as few decimals as still meet it: four, or two more at a time", () => {
    // 1.4142 squared is 1.99996164, and 1.414214 squared is 2.000001237796.
    const squares = (x: Decimal) => x.times(x).minus(2);
    expect(crossing(squares, "0", "2", "0.0001").value.toString()).toBe("1.4142");
    expect(crossing(squares, "0", "2", "0.0000015").value.toString()).toBe("1.414214");
    expect(crossing((x) => x.minus("0.123456789"), "0", "1", "1e-30").value.toString()).toBe("0.123456789");
  });

  it("is found soon where the line bends so that one end would stay where it is", () => {
    for (const [least, most] of [
      ["0", "2"],
      ["-0.5", "3"],
    ] as const) {
      const bent = (x: Decimal) => x.pow(9).minus("0.5");
      for (const miss of [bent, (x: Decimal) => bent(x).negated()]) {
        const { value, looked } = crossing(miss, least, most, "1e-10");
        expect(miss(value).abs().lessThan("1e-10")).toBe(true);
        expect(looked).toBeLessThan(60);
      }
    }
    const fallingOff = (x: Decimal) => decimal("0.5").minus(decimal("1").minus(x).pow(9));
    expect(crossing(fallingOff, "-1", "1", "1e-10").looked).toBeLessThan(60);
  });

  it("is, of a line that jumps over it, the side of the jump that is nearer", () => {
    const jumping = (below: string, above: string) => (x: Decimal) => decimal(x.lessThan(1) ? below : above);
    for (const [below, above, side] of [
      ["-1", "3", -1],
      ["-3", "1", 1],
      ["2", "-1", 1],
    ] as const) {
      const { value } = crossing(jumping(below, above), "0", "2");
      expect(value.minus(1).abs().lessThan("1e-9")).toBe(true);
      expect(value.lessThan(1)).toBe(side === -1);
    }
  });
});

describe("near enough", () => {
  it("is half a penny of money, and far below what is printed of a rate or an index", () => {
    expect((["pounds", "pounds per dwelling", "rate", "index"] as const).map((unit) => nearIn(unit).toFixed())).toEqual(
      ["0.005", "0.005", "0.0000000001", "0.0000000001"],
    );
  });
});

describe("the values tried across a range", () => {
  const tried = (miss: (value: Decimal) => Decimal, values: readonly string[]) =>
    withDips(
      values.map((text) => ({ value: decimal(text), miss: miss(decimal(text)) })),
      miss,
    );
  const crossings = (points: ReturnType<typeof tried>) =>
    points.slice(1).filter(({ miss }, index) => miss.isNegative() !== points[index]?.miss.isNegative()).length;

  it("take in where a line dips through its target and back between two of them", () => {
    // Below nought from 1.4 to 1.6 only, between 1 and 2; and as far above it, from the other side.
    const dips = (x: Decimal) => x.minus("1.5").times(x.minus("1.5")).minus("0.01");
    expect(crossings(tried(dips, ["0", "1", "2", "3"]))).toBe(2);
    expect(crossings(tried((x) => dips(x).negated(), ["0", "1", "2", "3"]))).toBe(2);
    // At the end of the range too.
    expect(crossings(tried((x) => x.minus("0.3").abs().minus("0.1"), ["0", "1", "2"]))).toBe(2);
  });

  it("take in where it comes nearest without meeting it, and nothing more where it is flat or crosses once", () => {
    const touching = tried((x) => x.minus("1.25").abs().plus(1), ["0", "1", "2", "3"]);
    expect(touching.map(({ value }) => value.toFixed(3))).toEqual(["0.000", "1.000", "1.250", "2.000", "3.000"]);
    expect(tried(() => decimal("5"), ["0", "1", "2"])).toHaveLength(3);
    expect(tried((x) => x.minus("1.5"), ["0", "1", "2"])).toHaveLength(3);
  });
});
