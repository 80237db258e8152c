import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coarsestOf,
  fractionFrom,
  type Money,
  penceFrom,
  percentFrom,
  poundsFrom,
  poundsFromPence,
  resolutionOf,
  writtenFrom,
} from "../../src/input/figures.ts";

const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });
const poundsIn: Record<Money, number> = { "£m": 1_000_000, "£000": 1000, "£": 1 };

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
const written = fc
  .tuple(fc.constantFrom("", "-", "+"), digits(20), fc.option(digits(12), { nil: undefined }))
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === undefined ? "" : `.${decimals}`}`);
const money = fc.constantFrom<Money>("£m", "£000", "£");

describe("pounds from a figure as it is written", () => {
  it.each([
    ["5.3", "£m", "5300000"],
    ["271.3", "£m", "271300000"],
    ["1,900", "£000", "1900000"],
    ["-0.05", "£000", "-50"],
    ["0.05", "£", "0.05"],
    ["+4.4", "£m", "4400000"],
    ["0.0", "£m", "0"],
    ["-0.0", "£m", "0"],
    ["007.50", "£", "7.5"],
    ["0.000000001", "£m", "0.001"],
  ] as const)("%s in %s is %s", (figure, unit, pounds) => {
    expect(poundsFrom(figure, unit)).toBe(pounds);
  });

  it("are the figure times the unit, to the last digit", () => {
    fc.assert(
      fc.property(written, money, (figure, unit) => {
        const product = new Exact(figure).times(poundsIn[unit]);
        expect(poundsFrom(figure, unit)).toBe(product.isZero() ? "0" : product.toFixed());
      }),
    );
  });

  it("are the same with commas between the thousands", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), money, (figure, unit) => {
        expect(poundsFrom(figure.toLocaleString("en-GB"), unit)).toBe(poundsFrom(String(figure), unit));
      }),
    );
  });
});

describe("a fraction from a percentage as it is written", () => {
  it.each([
    ["2%", "0.02"],
    ["2.99%", "0.0299"],
    ["-0.5%", "-0.005"],
    ["100%", "1"],
    ["0%", "0"],
    ["1,250%", "12.5"],
  ])("%s is %s", (percentage, fraction) => {
    expect(fractionFrom(percentage)).toBe(fraction);
  });

  it("is a hundredth of the number, to the last digit", () => {
    fc.assert(
      fc.property(written, (figure) => {
        const fraction = new Exact(figure).div(100);
        expect(fractionFrom(`${figure}%`)).toBe(fraction.isZero() ? "0" : fraction.toFixed());
      }),
    );
  });
});

describe("how precisely a figure is stated", () => {
  it.each([
    ["5.3", "£m", "100000"],
    ["12.0", "£m", "100000"],
    ["12", "£m", "1000000"],
    ["350", "£000", "1000"],
    ["226.535", "£m", "1000"],
    ["1480.35", "£", "0.01"],
  ] as const)("%s in %s is stated to £%s", (figure, unit, resolution) => {
    expect(resolutionOf(figure, unit)).toBe(resolution);
  });

  it("is as coarse as the coarsest of several figures", () => {
    expect(coarsestOf(["5.35", "7.9", "10.75"], "£m")).toBe("100000");
    expect(coarsestOf(["1.25", "1.5"], "£")).toBe("0.1");
  });

  it("is not made coarser by a nil written without decimals", () => {
    expect(coarsestOf(["0", "3.8", "7.9"], "£m")).toBe("100000");
    expect(coarsestOf(["0", "0.0"], "£m")).toBe("1000000");
  });

  it("is a pound where there are no figures", () => {
    expect(coarsestOf([], "£m")).toBe("1");
  });
});

describe("pounds from pence as they are written", () => {
  it.each([
    ["49.9p", "0.499"],
    ["50p", "0.5"],
    ["0.5p", "0.005"],
    ["1,250p", "12.5"],
    ["100p", "1"],
  ])("%s is £%s", (pence, pounds) => {
    expect(poundsFromPence(pence)).toBe(pounds);
  });
});

describe("a figure as it would be written again", () => {
  it.each([
    ["5300000", "£m", "100000", "5.3"],
    ["12000000", "£m", "100000", "12.0"],
    ["12000000", "£m", "1000000", "12"],
    ["1900000", "£000", "1000", "1900"],
    ["-50", "£000", "10", "-0.05"],
    ["1480.35", "£", "0.01", "1480.35"],
    ["1480", "£", "0.01", "1480.00"],
    ["1480", "£", "1", "1480"],
    ["500", "£", "1000", "500"],
    ["0", "£m", "100000", "0.0"],
  ] as const)("£%s in %s, stated to £%s, is %s", (pounds, unit, resolution, figure) => {
    expect(writtenFrom(pounds, unit, resolution)).toBe(figure);
  });

  it("has more decimals than it was stated to rather than lose any of it", () => {
    expect(writtenFrom("5312345", "£m", "100000")).toBe("5.312345");
    expect(writtenFrom("5300000.5", "£", "1")).toBe("5300000.5");
  });

  it("is what it was, to the last nought behind the point", () => {
    const plainly = fc
      .tuple(
        fc.constantFrom("", "-"),
        fc.bigInt({ min: 1n, max: 10n ** 18n }),
        fc.option(digits(9), { nil: undefined }),
      )
      .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === undefined ? "" : `.${decimals}`}`);
    fc.assert(
      fc.property(plainly, money, (figure, unit) => {
        expect(writtenFrom(poundsFrom(figure, unit), unit, resolutionOf(figure, unit))).toBe(figure);
      }),
    );
  });

  it.each([
    ["0.0299", "2.99%"],
    ["0.02", "2%"],
    ["-0.005", "-0.5%"],
    ["1", "100%"],
    ["12.5", "1250%"],
  ])("%s as a percentage is %s", (fraction, percentage) => {
    expect(percentFrom(fraction)).toBe(percentage);
  });

  it.each([
    ["0.499", "49.9p"],
    ["0.5", "50p"],
    ["12.5", "1250p"],
  ])("£%s in pence is %s", (pounds, pence) => {
    expect(penceFrom(pounds)).toBe(pence);
  });
});
