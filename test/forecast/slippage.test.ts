import { describe, expect, it } from "vitest";
import { slippageReadings } from "../../src/forecast/slippage.ts";
import type { Change } from "../../src/model/scenario.ts";
import { dudley, millions, pounds, scenario } from "../scenario/dudley.ts";

const slipping = scenario({ verb: "delay", target: "savings", value: "1 year", share: "30%", years: "2023/24" });
const short = scenario({ verb: "scale", target: "savings", value: "70%", years: "2023/24" });

describe("three tenths of the savings of 2023/24 slipping", () => {
  const readings = slippageReadings(dudley.base, [slipping]);

  it("can be read in three ways, which lose £0.16m, £1.29m and £4.22m", () => {
    expect(millions(readings.map(({ lost }) => lost))).toEqual(["0.16", "1.29", "4.22"]);
    // New in 2023/24: 4.29 - 3.77; due in 2023/24: 4.29; due in all three years: 3.77 + 4.29 + 6.02.
    const expected = ["0.52", "4.29", "14.08"].map((base) => pounds(base).times("0.3").toString());
    expect(readings.map(({ lost }) => lost.toString())).toEqual(expected);
  });

  it("leaves £14.36m, £13.23m and £10.30m in March 2025", () => {
    expect(millions(readings.flatMap(({ balance }) => balance ?? []))).toEqual(["14.36", "13.23", "10.30"]);
    for (const { lost, balance } of readings) expect(balance?.plus(lost).toFixed()).toBe("14520000");
  });

  it("marks the reading that was asked for, and only that one", () => {
    expect(readings.map(({ asked }) => asked)).toEqual([true, false, false]);
    expect(slippageReadings(dudley.base, [short]).map(({ asked }) => asked)).toEqual([false, true, false]);
  });

  it("says each in words, with the share and the year", () => {
    expect(readings.map(({ label }) => label)).toEqual([
      "30% of what is new in 2023/24 begins 1 year late",
      "30% of everything due in 2023/24 is missing in that year",
      "30% is missing in every year",
    ]);
  });
});

describe("no other readings are offered", () => {
  it("of a change that is not of savings, of a change of several years, or of several changes at once", () => {
    const others = [
      [scenario({ verb: "scale", target: "additional-spending", value: "70%", years: "2023/24" })],
      [scenario({ verb: "scale", target: "savings", value: "70%" })],
      [slipping, scenario({ verb: "set", target: "pay-award", value: "3%" })],
      [scenario({ verb: "scale", target: "savings", value: "110%", years: "2023/24" })],
      [],
    ];
    for (const scenarios of others) expect(slippageReadings(dudley.base, scenarios)).toEqual([]);
  });
});

describe("savings that slip by two years", () => {
  const later = scenario({ verb: "delay", target: "savings", value: "2 years", share: "30%", years: "2023/24" });

  it("are said to begin two years late, and are what was asked for", () => {
    const [first, ...others] = slippageReadings(dudley.base, [later]);
    expect(first).toMatchObject({ label: "30% of what is new in 2023/24 begins 2 years late", asked: true });
    // New in 2023/24: 4.29 - 3.77, of which 30% is lost in 2023/24 and again in 2024/25.
    expect(first?.lost.toString()).toBe(pounds("0.52").times("0.6").toString());
    expect(others.map(({ asked }) => asked)).toEqual([false, false]);
  });
});

describe("no other readings are offered either", () => {
  it("of two years, of an amount that is set, or of a line that is only called like savings", () => {
    const of = (change: Change) => slippageReadings(dudley.base, [{ name: "a", label: "A", changes: [change] }]);
    const scale = { kind: "scale", factor: "0.7" } as const;
    expect(of({ target: "savings", years: ["2023/24", "2024/25"], does: scale })).toEqual([]);
    expect(of({ target: "savings", years: [], does: scale })).toEqual([]);
    expect(of({ target: "savings", years: ["2023/24"], does: { kind: "set", to: "0" } })).toEqual([]);
    expect(of({ target: "other-savings", years: ["2023/24"], does: scale })).toEqual([]);
    expect(of({ target: "savings-delivered", years: ["2023/24"], does: scale })).toEqual([]);
  });
});
