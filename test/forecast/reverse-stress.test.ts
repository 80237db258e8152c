import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Forecast } from "../../src/forecast/forecast.ts";
import { brokenAlready, reverseStress } from "../../src/forecast/reverse-stress.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { type Decimal, decimal, zero } from "../../src/meaning/decimal.ts";
import { dudley, pounds } from "../scenario/dudley.ts";
import { cases } from "../scenario/random-changes.ts";

const years = dudley.model.forecastYears;
const floorsAt = (value: Decimal) => new Map(years.map((year) => [year, value]));
const penny = decimal("0.01");

const moved = (base: Forecast, driver: string, move: Decimal) =>
  whatIf(base, [
    { name: driver, label: driver, changes: [{ target: driver, does: { kind: "add", amount: move.toFixed() } }] },
  ]).forecast;
const balances = (answer: Forecast) =>
  answer.model.forecastYears.map((year) => answer.value(`${answer.model.balance}-carried-forward`, year));

describe("a reverse stress test of Dudley", () => {
  const limits = new Map([
    ["pay-award", decimal("0.2")],
    ["council-tax-rise", decimal("0.2")],
    ["unconfirmed-funding-received", decimal("1")],
    ["savings-delivered", decimal("1")],
  ]);
  const points = reverseStress(dudley.base, floorsAt(zero), limits);
  const point = (driver: string) => points.find((one) => one.driver === driver);

  it("breaks on pay 1.78 points higher every year, which is the award of about 3.8% that solving finds", () => {
    expect(point("pay-award")?.move?.times(100).toFixed(2)).toBe("1.78");
    expect(point("pay-award")?.year).toBe("2024/25");
  });

  it("breaks on council tax lower and on pay higher, as each does harm", () => {
    expect(point("council-tax-rise")?.move?.isNegative()).toBe(true);
    expect(point("pay-award")?.move?.isNegative()).toBe(false);
  });

  it("breaks on unconfirmed funding when £14.52m of £24m does not come: 60.5 points", () => {
    expect(point("unconfirmed-funding-received")?.move?.times(100).toFixed(1)).toBe("-60.5");
  });

  it("says nothing breaks where nothing within the limits does: all the savings lost are £14.08m, and £14.52m is left", () => {
    expect(point("savings-delivered")).toEqual({
      driver: "savings-delivered",
      label: "Savings delivered",
      limit: decimal("1"),
    });
  });

  it("leaves the balance at its floor, in the year it names, to within a penny", () => {
    for (const { driver, move, year } of points) {
      if (move === undefined || year === undefined) continue;
      const left = moved(dudley.base, driver, move).value("general-fund-carried-forward", year);
      expect(left.abs().lessThan(penny)).toBe(true);
    }
  });

  it("against a higher floor breaks sooner", () => {
    const [low, high] = [zero, decimal("10000000")].map(
      (floor) =>
        reverseStress(dudley.base, floorsAt(floor), new Map([["pay-award", decimal("0.2")]]))[0]?.move as Decimal,
    );
    expect((high as Decimal).lessThan(low as Decimal)).toBe(true);
  });

  it("is broken already, by no move at all, where a balance is at its floor or below", () => {
    const [already] = reverseStress(
      dudley.base,
      floorsAt(decimal("15000000")),
      new Map([["pay-award", decimal("0.2")]]),
    );
    expect([already?.move?.toString(), already?.year]).toEqual(["0", "2024/25"]);
  });

  it("against floors that differ by year names the year that breaks first, not the last", () => {
    const floors = new Map(years.map((year, index) => [year, decimal(index === 1 ? "16000000" : "0")]));
    const [first] = reverseStress(dudley.base, floors, new Map([["pay-award", decimal("0.2")]]));
    expect(first?.year).toBe("2023/24");
  });
});

describe("a balance that is broken before anything moves", () => {
  it("is none while every year is above its floor: the lowest that Dudley comes to is £14.52m", () => {
    expect(brokenAlready(dudley.base, floorsAt(pounds("14.51")))).toBeUndefined();
  });

  it("is one that stands at its floor to the pound", () => {
    expect(brokenAlready(dudley.base, floorsAt(pounds("14.52")))).toEqual({
      year: "2024/25",
      balance: pounds("14.52"),
      floor: pounds("14.52"),
    });
  });

  it("is that of the first year, though a later one is lower: £16.80m in 2023/24 against £17m", () => {
    const broken = brokenAlready(dudley.base, floorsAt(pounds("17")));
    expect([broken?.year, broken?.balance.toFixed()]).toEqual(["2023/24", "16800000"]);
  });

  it("holds each year against the floor of that year", () => {
    const floors = new Map(years.map((year, index) => [year, pounds(["20", "16", "15"][index] as string)]));
    expect(brokenAlready(dudley.base, floors)?.year).toBe("2024/25");
  });
});

describe("a reverse stress test", () => {
  it("finds a move that breaks the balance where it says so, whatever the strategy", () => {
    let broken = 0;
    fc.assert(
      fc.property(cases, ({ base }) => {
        const drivers = base.model.lines.filter((line) => line.kind === "given" && line.role === "driver");
        const usable = drivers.filter(({ name }) => base.model.forecastYears.some((year) => base.find(name, year)));
        const floors = new Map(base.model.forecastYears.map((year) => [year, zero]));
        const limits = new Map(usable.map(({ name }) => [name, decimal("0.2")]));
        for (const { driver, move, year } of reverseStress(base, floors, limits)) {
          if (move === undefined) continue;
          broken += 1;
          const after = balances(moved(base, driver, move));
          const least = after.reduce((a, b) => (b.lessThan(a) ? b : a));
          expect(least.lessThanOrEqualTo(penny)).toBe(true);
          expect(base.model.forecastYears).toContain(year);
          if (!move.isZero()) expect(least.abs().lessThan(penny)).toBe(true);
          else expect(balances(base).some((balance) => balance.lessThanOrEqualTo(zero))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(broken).toBeGreaterThan(5);
  });
});
