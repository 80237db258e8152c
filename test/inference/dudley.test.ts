import { describe, expect, it } from "vitest";
import { infer } from "../../src/inference/infer.ts";
import { inferenceHolds, inferenceInWords } from "../../src/inference/inference-in-words.ts";
import type { Interval } from "../../src/inference/interval.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";
import { dudley } from "../golden/dudley.ts";

const inferences = infer(dudley.strategy);

function inferred(name: string, driver: string, at?: string) {
  const found = inferences.find(
    (one) => one.name === name && one.driver === driver && (at === undefined || one.at === at),
  );
  if (found === undefined) throw new Error(`Nothing is inferred of ${name}.`);
  return found;
}

const percent = (value: Decimal) => value.times(100).toFixed(2);
const millions = (value: Decimal) => value.dividedBy(1_000_000).toFixed(1);
const range = (interval: Interval | undefined, show: (value: Decimal) => string) =>
  interval === undefined ? "none" : `${show(interval.least)} to ${show(interval.most)}`;

describe("rates that Dudley does not print", () => {
  it.each([
    ["tax-base-growth", "2023/24", "1.13 to 1.27", "1.06 to 1.34"],
    ["tax-base-growth", "2024/25", "1.16 to 1.30", "1.10 to 1.37"],
    ["business-rates-index", "2023/24", "3.37 to 3.59", "3.25 to 3.71"],
    ["business-rates-index", "2024/25", "2.60 to 2.82", "2.49 to 2.93"],
  ])("%s in %s is %s per cent, or %s if figures were moved so that columns add up", (name, year, strict, wider) => {
    const rate = inferred(name, name, year);
    expect([range(rate.interval, percent), range(rate.wider, percent)]).toEqual([strict, wider]);
    expect(inferenceHolds(rate)).toBe(true);
  });

  it("fit all three business rates lines with one index, though the tariff alone says little", () => {
    const { readings, interval } = inferred("business-rates-index", "business-rates-index", "2023/24");
    expect(readings.map((reading) => `${reading.words}: ${range(reading.interval, percent)}`)).toEqual([
      "the growth of retained business rates: 3.37 to 3.59",
      "the growth of tariff: 1.57 to 4.80",
      "the growth of business rate grant: 2.91 to 4.40",
    ]);
    expect(range(interval, percent)).toBe("3.37 to 3.59");
  });

  it("are inferred for no first year, since the year before is not in the report", () => {
    expect(inferences.filter(({ kind, at }) => kind === "rate" && at === "2022/23")).toEqual([]);
  });
});

describe("the pay bill that Dudley does not print", () => {
  const pay = inferred("pay", "pay-award");
  // The awards of 1.75% for 2021/22 and 2% for 2022/23 stand between the levels of 2020/21 and 2022/23.
  const awards = decimal("1.0175").times("1.02");

  it("is 132.4 to 135.0 million at 2022/23 levels, from the growth of the pay line", () => {
    expect([pay.at, range(pay.interval, millions)]).toEqual(["2022/23", "132.4 to 135.0"]);
    expect(millions(pay.stated ?? decimal("0"))).toBe("133.7");
  });

  it("is 134.5 to 141.4 million at 2020/21 levels by Appendix B, which cannot be so as well", () => {
    const elsewhere = pay.elsewhere?.interval;
    if (elsewhere === undefined) throw new Error("Appendix B is another reading.");
    const before = { least: elsewhere.least.dividedBy(awards), most: elsewhere.most.dividedBy(awards) };
    expect(range(before, millions)).toBe("134.5 to 141.4");
    expect(elsewhere.least.greaterThan(pay.interval?.most ?? decimal("0"))).toBe(true);
    expect(inferenceHolds(pay)).toBe(false);
    expect(inferenceInWords(pay)).toContain("which cannot be so as well.");
  });

  it("has some 44 to 54 per cent of it liable to the National Insurance step", () => {
    const step = inferred("pay", "national-insurance-step");
    expect(range(step.interval, millions)).toBe("59.3 to 71.1");
    expect(inferenceHolds(step)).toBe(true);
  });
});

describe("the base of fees and charges that Dudley does not print", () => {
  const fees = inferred("income-uplift", "fees-and-charges-uplift");

  it("is no single one: each year says another", () => {
    expect(fees.readings.map(({ interval }) => range(interval, millions))).toEqual([
      "52.5 to 57.5",
      "58.2 to 60.6",
      "54.7 to 56.4",
    ]);
    expect(fees.interval).toBe(undefined);
    expect(fees.stated).toBe(undefined);
    expect(inferenceHolds(fees)).toBe(false);
  });

  it("would be 56.9 to 57.2 million only if every figure may be a whole unit out", () => {
    expect(range(fees.wider, millions)).toBe("56.9 to 57.2");
  });
});

describe("inferences in words", () => {
  it("say the interval, where it is from and what the strategy uses; or that no single value fits", () => {
    expect(inferences.map(inferenceInWords)).toEqual([
      "Pay: base of Pay award (at 2022/23 levels): £132.4m to £135.0m (£127.5m to £140.0m if each figure may be a whole unit out, so that tables add up), from the growth from year to year in 2023/24 and 2024/25. The strategy uses £133.7m. The £2.0m that Appendix B gives for 1.75% against 0.3% says £139.6m to £146.7m, which cannot be so as well.",
      "Pay: base of Employer's National Insurance step (at 2022/23 levels): £59.3m to £71.1m (£45.2m to £89.2m if each figure may be a whole unit out, so that tables add up), from the amounts for 2022/23, 2023/24, 2024/25 together. The strategy uses £64.8m.",
      "Income uplift: base of Fees and charges uplift (at 2021/22 levels): no single base fits. The amount for 2022/23 says £52.5m to £57.5m; the amount for 2023/24 says £58.2m to £60.6m; the amount for 2024/25 says £54.7m to £56.4m. Only if each figure may be a whole unit out, so that tables add up, would £56.9m to £57.2m fit.",
      "Council tax base growth in 2023/24: 1.13% to 1.27% (1.06% to 1.34% if each figure may be a whole unit out, so that tables add up), from the growth of council tax. The strategy uses 1.20%.",
      "Council tax base growth in 2024/25: 1.16% to 1.30% (1.10% to 1.37% if each figure may be a whole unit out, so that tables add up), from the growth of council tax. The strategy uses 1.23%.",
      "Business rates index in 2023/24: 3.37% to 3.59% (3.25% to 3.71% if each figure may be a whole unit out, so that tables add up), from the growth of retained business rates, the growth of tariff and the growth of business rate grant. The strategy uses 3.48%.",
      "Business rates index in 2024/25: 2.60% to 2.82% (2.49% to 2.93% if each figure may be a whole unit out, so that tables add up), from the growth of retained business rates, the growth of tariff and the growth of business rate grant. The strategy uses 2.71%.",
    ]);
  });
});
