import { describe, expect, it } from "vitest";
import { overInterval } from "../../src/forecast/over-interval.ts";
import { solveOverInterval } from "../../src/forecast/solve-over-interval.ts";
import type { Inference } from "../../src/inference/infer.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import type { Scenario } from "../../src/model/scenario.ts";
import { driver, forecastOf, small } from "../lines/strategies.ts";

/** Pay of 1,000 that an award of nought moves, and prices that another rate moves; the budget balances and 500 stays in the fund. */
const base = forecastOf(
  small({
    drivers: { award: driver("growth", "0%"), prices: driver("growth", "0%") },
    "base-budget": {
      money: "£",
      effects: "cumulative",
      opening: "1000",
      lines: {
        pay: {
          label: "Pay",
          amounts: ["0", "0", "0"],
          "moves with": { award: { on: "1000", at: "2021/22", status: "judgement" } },
        },
      },
    },
  }),
);

const bill: Inference = {
  kind: "base",
  name: "pay",
  driver: "award",
  label: "Pay: base of the award",
  at: "2021/22",
  stated: decimal("1000"),
  readings: [],
  interval: { least: decimal("900"), most: decimal("1200") },
  wider: undefined,
};
const { stated: _, ...unstated } = bill;
/** What cannot be answered over its ends: a rate, a base that no single figure fits, and one that the strategy has no figure for. */
const noAnswer: readonly Inference[] = [{ ...bill, kind: "rate" }, { ...bill, interval: undefined }, unstated];

const first = (target: string, to: string): Scenario => ({
  name: target,
  label: target,
  changes: [{ target, years: ["2022/23"], does: { kind: "set", to } }],
});

describe("a what-if over a base that was inferred", () => {
  const answers = (scenarios: readonly Scenario[], inferences: readonly Inference[] = [bill]) =>
    overInterval(base, scenarios, inferences).map(({ label, least, most, effects }) => [
      label,
      ...[least, most, ...effects].map(String),
    ]);

  it("is answered at both ends: one per cent from the first year on is 9 or 12 a year, and 27 or 36 off the last balance", () => {
    expect(answers([first("award", "0.01")])).toEqual([["Pay: base of the award", "900", "1200", "-27", "-36"]]);
  });

  it("is of all the scenarios together, also where the award is in one of them only", () => {
    expect(answers([first("prices", "0.05"), first("award", "0.01")])).toHaveLength(1);
    expect(answers([first("prices", "0.05")])).toEqual([]);
    expect(answers([])).toEqual([]);
  });

  it("is not answered over a rate, or where no single base fits, or where the strategy has no figure for it", () => {
    expect(answers([first("award", "0.01")], noAnswer)).toEqual([]);
    expect(answers([first("award", "0.01")], [...noAnswer, bill])).toHaveLength(1);
  });
});

describe("an answer over a base that was inferred", () => {
  const question = {
    vary: "award",
    by: "set",
    years: ["2022/23"],
    target: { line: "general-fund-carried-forward", year: "2024/25", value: decimal("392") },
    within: { least: decimal("-0.2"), most: decimal("0.2") },
  } as const;

  it("is found again at both ends: what takes 108 in three years is 4% of 900 a year, and 3% of 1,200", () => {
    const [only, ...others] = solveOverInterval(base, question, [bill]);
    expect(others).toEqual([]);
    expect([only?.least, only?.most, ...(only?.answers ?? [])].map(String)).toEqual(["900", "1200", "0.04", "0.03"]);
  });

  it("is none at an end where nothing within the limits reaches the target", () => {
    const within = { least: decimal("0"), most: decimal("0.035") };
    expect(solveOverInterval(base, { ...question, within }, [bill])[0]?.answers.map((one) => one?.toString())).toEqual([
      undefined,
      "0.03",
    ]);
  });

  it("is asked of the line that is varied alone, and where the base has ends and a figure", () => {
    expect(solveOverInterval(base, question, noAnswer)).toEqual([]);
    expect(solveOverInterval(base, question, [{ ...bill, driver: "prices" }])).toEqual([]);
  });
});
