import { describe, expect, it } from "vitest";
import { infer } from "../../src/inference/infer.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";

const payRow = (rates: readonly string[], amounts: readonly string[]) => ({
  format: "1",
  council: "Any Council",
  authority: "county",
  title: "Any strategy",
  status: "draft",
  dated: "2000-01-01",
  "base year": "2021/22",
  years: ["2022/23", "2023/24", "2024/25"],
  sources: { report: { title: "Any report" } },
  drivers: {
    award: {
      label: "Pay award",
      kind: "growth",
      values: { "2022/23": rates[0], "2023/24": rates[1], "2024/25": rates[2] },
      status: "published",
      source: "report",
      owner: "An officer",
    },
  },
  "base-budget": {
    money: "£m",
    effects: "cumulative",
    opening: "100",
    lines: {
      pay: {
        label: "Pay",
        amounts,
        "moves with": { award: { on: "100", at: "2022/23", status: "inferred", "inferred from": "increments" } },
      },
    },
  },
});

const interval = (rates: readonly string[], amounts: readonly string[]) => {
  const found = infer(strategyFrom(payRow(rates, amounts)).strategy)[0]?.interval;
  return found === undefined ? "none" : `${found.least.toFixed(2)} to ${found.most.toFixed(2)}`;
};

describe("a base read from how a row grows", () => {
  it("is told by the years in which its driver moves, and by none in which it stands still", () => {
    // 2.0 more at 2% is a base of 100; both figures are rounded, so 1.9 to 2.1 more is 95 to 105.
    expect(interval(["2%", "2%", "0%"], ["1.0", "3.0", "3.0"])).toBe("95000000.00 to 105000000.00");
  });

  it("is not told at all where the driver never moves", () => {
    expect(interval(["2%", "0%", "0%"], ["1.0", "1.0", "1.0"])).toBe("none");
  });

  it("has its ends the right way round where rates fall", () => {
    expect(interval(["2%", "-2%", "0%"], ["3.0", "1.0", "1.0"])).toBe("95000000.00 to 105000000.00");
  });
});
