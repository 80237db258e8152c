import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minus, over, plus, times } from "../../src/meaning/arithmetic.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";

/** Digits as they come, and many more nines, noughts and fives than come, since they carry, cancel and lie halfway. */
const manyDigits = fc.oneof(
  { weight: 2, arbitrary: fc.stringMatching(/^\d{1,60}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^(9|0|5|4999|0000000){1,30}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[1-9]\d{0,8}$/) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((count) => "9".repeat(count)) },
  { weight: 1, arbitrary: fc.stringMatching(/^[1-9]\d{250,350}$/) },
);

const places = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -60, max: 10 }) },
  { weight: 1, arbitrary: fc.integer({ min: -500, max: 500 }) },
);

const stated = fc
  .tuple(fc.constantFrom("", "-"), manyDigits, places)
  .map(([sign, digits, power]) => decimal(`${sign}${digits}e${power}`));

/** Figures as they are stated and as they come out of other figures: quotients of forty digits, and next to one another. */
const pairs = fc.oneof(
  fc.tuple(stated, stated),
  fc.tuple(stated, stated).map(([one, other]) => [one.isZero() ? one : other.dividedBy(one), other] as const),
  fc.tuple(stated, stated).map(([one, other]) => [one, one.negated().plus(other)] as const),
  stated.map((one) => [one, one.negated()] as const),
);

const always = (law: (one: Decimal, other: Decimal) => void) =>
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      law(one, other);
    }),
    { numRuns: 5_000 },
  );

/** All that decimal.js keeps of a number, so that nothing it does with it later can differ. */
const parts = (of: Decimal) => [of.s, of.e, [...of.d], of.constructor];

describe("our own arithmetic, to the last digit, is that of decimal.js", () => {
  it("when it adds", () => always((one, other) => expect(parts(plus(one, other))).toEqual(parts(one.plus(other)))));

  it("when it takes away", () =>
    always((one, other) => expect(parts(minus(one, other))).toEqual(parts(one.minus(other)))));

  it("when it multiplies", () =>
    always((one, other) => expect(parts(times(one, other))).toEqual(parts(one.times(other)))));

  it("when it divides", () =>
    always((one, other) => {
      if (!other.isZero()) expect(parts(over(one, other))).toEqual(parts(one.dividedBy(other)));
    }));

  it("and it leaves what it is given as it was", () =>
    always((one, other) => {
      const before = [parts(one), parts(other)];
      for (const does of [plus, minus, times, over]) does(one, other);
      expect([parts(one), parts(other)]).toEqual(before);
    }));
});

describe("our own arithmetic", () => {
  const text = (does: typeof plus, one: string, other: string) => does(decimal(one), decimal(other)).toFixed();

  it("carries through every nine, and borrows through every nought", () => {
    expect(text(plus, "99999999999999.99", "0.01")).toBe("100000000000000");
    expect(text(minus, "100000000000000", "0.01")).toBe("99999999999999.99");
    expect(text(minus, "0.01", "100000000000000")).toBe("-99999999999999.99");
  });

  it("keeps forty digits, and rounds a half away from nought", () => {
    const forty = "1234567890123456789012345678901234567.891";
    expect(text(plus, forty, "0.0005")).toBe("1234567890123456789012345678901234567.892");
    expect(text(plus, forty, "0.00049999")).toBe(forty);
    expect(text(minus, `-${forty}`, "0.0005")).toBe("-1234567890123456789012345678901234567.892");
    expect(text(plus, "9".repeat(40), "0.5")).toBe(`1${"0".repeat(40)}`);
    expect(text(plus, "9".repeat(42), "0")).toBe(`1${"0".repeat(42)}`);
    expect(text(times, "1".repeat(20), "1".repeat(21))).toBe("1234567901234567901220987654320987654321");
    expect(text(times, `${"3".repeat(39)}5`, "1.1")).toBe(`3${"6".repeat(38)}9`);
  });

  it("sees what is far too small to be kept, where it decides a half", () => {
    const halfway = `${"1".repeat(40)}5`;
    const next = [`${"1".repeat(40)}0`, `${"1".repeat(39)}20`];
    for (const small of ["0.1", `0.${"0".repeat(400)}1`]) {
      expect([text(minus, halfway, small), text(plus, halfway, small)]).toEqual(next);
      expect([text(plus, halfway, `-${small}`), text(minus, halfway, `-${small}`)]).toEqual(next);
    }
  });

  it("divides by a rate, by a few digits and by many", () => {
    expect(text(over, "1.03", "1.02")).toBe("1.009803921568627450980392156862745098039");
    expect(text(over, "2", "3")).toBe(`0.${"6".repeat(39)}7`);
    expect(text(over, "1", "900719925")).toBe("0.000000001110223025209528922100840613690210083895");
    expect(text(over, "1", "900719926")).toBe("0.000000001110223023976933757763897853415535519084");
    expect(text(over, "1", "1.000000000000001")).toBe("0.999999999999999000000000000001");
  });

  it("knows which nought is below nought, as decimal.js does", () => {
    const signOf = (does: typeof plus, one: string, other: string) => does(decimal(one), decimal(other)).s;
    expect([signOf(plus, "-0", "-0"), signOf(minus, "-5", "-5"), signOf(times, "0", "-3")]).toEqual([-1, 1, -1]);
  });
});
