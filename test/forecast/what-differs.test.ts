import { describe, expect, it } from "vitest";
import type { Forecast } from "../../src/forecast/forecast.ts";
import { outcomesLess, outcomesOf } from "../../src/forecast/outcomes.ts";
import { rowEffects } from "../../src/forecast/row-effects.ts";
import { driversThatDiffer, rowsThatDiffer } from "../../src/forecast/what-differs.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { driver, forecastOf, small, years } from "../lines/strategies.ts";
import { dudley, dudleyUnder } from "../scenario/dudley.ts";

const set = (base: Forecast, target: string, to: string) =>
  whatIf(base, [{ name: "s", label: "s", changes: [{ target, does: { kind: "set", to } }] }]).forecast;

describe("the drivers that differ between two forecasts", () => {
  const under = (drivers: Readonly<Record<string, unknown>>) => forecastOf(small({ drivers }));
  const two = { rise: driver("growth", "2%"), award: driver("growth", "3%") };

  it("are those with another rate, by name and not in the order of the file", () => {
    const other = under({ rise: driver("growth", "1%"), award: driver("growth", "1%") });
    expect(driversThatDiffer(under(two), other, years)).toEqual(["award", "rise"]);
    expect(driversThatDiffer(under(two), under({ ...two, award: driver("growth", "1%") }), years)).toEqual(["award"]);
    expect(driversThatDiffer(under(two), under(two), years)).toEqual([]);
  });

  it("are only those that both have", () => {
    expect(driversThatDiffer(under(two), under({ rise: two.rise }), years)).toEqual([]);
    expect(driversThatDiffer(under({ rise: two.rise }), under(two), years)).toEqual([]);
  });

  it("take in one that stands at the same rate and was published at another", () => {
    const answering = (rate: string) =>
      forecastOf(
        small({
          drivers: { rise: driver("growth", rate) },
          resources: {
            money: "£",
            lines: { tax: { label: "Council tax", amounts: ["900", "918", "936"], "grows with": "rise" } },
          },
        }),
      );
    expect(driversThatDiffer(answering("2%"), set(answering("1%"), "rise", "0.02"), years)).toEqual(["rise"]);
  });

  it("count in the years that are compared, and in no other", () => {
    const later = under({ ...two, rise: driver("growth", { "2022/23": "2%", "2023/24": "2%", "2024/25": "1%" }) });
    expect(driversThatDiffer(under(two), later, ["2022/23", "2023/24"])).toEqual([]);
    expect(driversThatDiffer(under(two), later, ["2024/25"])).toEqual(["rise"]);
  });

  it("take in a switch that is turned", () => {
    const { forecast } = dudleyUnder({ verb: "include", target: "dsg-deficit-falls-on-the-general-fund" });
    expect(driversThatDiffer(dudley.base, forecast, dudley.model.forecastYears)).toEqual([
      "risk.dsg-deficit-falls-on-the-general-fund.included",
    ]);
  });
});

describe("the rows that differ between two forecasts", () => {
  const row = (label: string, amounts: readonly string[], more = {}) => ({ label, amounts, ...more });
  const resourced = (lines: Readonly<Record<string, unknown>>, more = {}) =>
    forecastOf(small({ resources: { money: "£", lines }, ...more }));
  const tax = row("Council tax", ["900", "900", "900"]);
  const grant = row("Grant", ["100", "100", "100"]);

  it("are those with another amount, even where the two make up for each other", () => {
    const moved = resourced({
      tax: row("Council tax", ["950", "900", "900"]),
      grant: row("Grant", ["50", "100", "100"]),
    });
    expect(rowsThatDiffer(resourced({ tax, grant }), moved, years)).toEqual(["tax", "grant"]);
    expect(rowsThatDiffer(resourced({ tax, grant }), moved, ["2023/24", "2024/25"])).toEqual([]);
  });

  it("take in a row that only one of them has", () => {
    expect(rowsThatDiffer(resourced({ tax, grant }), resourced({ tax }), years)).toEqual(["grant"]);
    expect(rowsThatDiffer(resourced({ tax }), resourced({ tax, grant }), years)).toEqual(["grant"]);
  });

  it("take in a row that answers to a driver where its own figures differ, once, and not where only the driver moves", () => {
    const drivers = { rise: driver("growth", "2%") };
    const grows = (amounts: readonly string[]) =>
      resourced({ tax: row("Council tax", amounts, { "grows with": "rise" }), grant }, { drivers });
    const base = grows(["900", "918", "936"]);
    expect(rowsThatDiffer(base, grows(["900", "920", "936"]), years)).toEqual(["tax"]);
    expect(rowsThatDiffer(base, set(base, "rise", "0.05"), years)).toEqual([]);
  });

  it("take in a row that answers to a driver in one of them alone, where it comes to another figure", () => {
    const drivers = { rise: driver("growth", "2%") };
    const plain = resourced({ tax, grant }, { drivers });
    const grows = resourced({ tax: { ...tax, "grows with": "rise" }, grant }, { drivers });
    expect(rowsThatDiffer(plain, grows, years)).toEqual([]);
    expect(rowsThatDiffer(plain, set(grows, "rise", "0.05"), years)).toEqual(["tax"]);
  });

  it("are resources alone where the base years differ, since a base budget is measured against another base", () => {
    const spending = (label: string, amount: string) => ({
      "base-budget": {
        money: "£",
        effects: "cumulative",
        opening: "1000",
        lines: { pay: { label, amounts: [amount, amount, amount] } },
      },
    });
    const lines = { tax, grant };
    const before = resourced(lines, spending("Pay", "10"));
    const after = resourced({ tax, grant: row("Grant", ["90", "90", "90"]) }, spending("Pay", "20"));
    expect(rowsThatDiffer(before, after, years)).toEqual(["pay", "grant"]);
    const rolled = forecastOf({
      ...small({
        resources: {
          money: "£",
          lines: { tax: row("Council tax", ["900", "900"]), grant: row("Grant", ["90", "90"]) },
        },
      }),
      ...{
        "base year": "2022/23",
        years: ["2023/24", "2024/25"],
        "base-budget": {
          money: "£",
          effects: "cumulative",
          opening: "1000",
          lines: { pay: { label: "Pay", amounts: ["20", "20"] } },
        },
        funds: {
          "general-fund": {
            label: "General Fund",
            kind: "unallocated",
            money: "£",
            opening: { balance: "500", at: "2022/23" },
          },
        },
      },
    });
    expect(rowsThatDiffer(before, rolled, ["2023/24", "2024/25"])).toEqual(["grant"]);
  });
});

describe("what a row does to the outcomes", () => {
  const withGrant = (amount: string, parts: Readonly<Record<string, unknown>> = {}) =>
    forecastOf(
      small({
        resources: { money: "£", lines: { grant: { label: "Grant", amounts: [amount, amount, amount] } } },
        ...parts,
      }),
    );
  const effectsOf = (before: Forecast, after: Forecast) => {
    const difference = outcomesLess(outcomesOf(after, years), outcomesOf(before, years));
    return Object.fromEntries([...rowEffects(before, after, difference)].map(([name, row]) => [name, row.map(String)]));
  };

  it("is its part in the gap of each year, and in each balance all that it has done since", () => {
    expect(effectsOf(withGrant("1000"), withGrant("990"))).toEqual({
      grant: ["10", "10", "10", "-10", "-20", "-30"],
    });
  });

  it("is its part in the gaps alone where one of them has no fund that takes the gap", () => {
    const before = withGrant("1000", { funds: {} });
    for (const [one, other] of [
      [before, withGrant("990")],
      [withGrant("1000"), withGrant("990", { funds: {} })],
      [before, withGrant("990", { funds: {} })],
    ] as const)
      expect(effectsOf(one, other)).toEqual({ grant: ["10", "10", "10"] });
  });
});
