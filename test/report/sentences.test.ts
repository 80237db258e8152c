import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategyFile } from "../../src/node.ts";
import { forecastInWords, reconciliationInWords, silencesInWords } from "../../src/report/sentences.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { dudley, dudleyReconciled } from "../golden/dudley.ts";
import { forecastOf, small } from "../lines/strategies.ts";

const said = (tax: readonly string[]) => {
  const document = small({
    resources: { money: "£m", lines: { tax: { label: "Tax", amounts: tax } } },
    "base-budget": { money: "£m", opening: "1", lines: {} },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£m",
        opening: { balance: "0.5", at: "2021/22" },
      },
    },
  });
  return forecastInWords(strategyFrom(document).strategy, forecastOf(document));
};

describe("the answer in words", () => {
  it("for Dudley says where balances go, each year's gap, and what one-off money hides", () => {
    expect(forecastInWords(dudley.strategy, dudley.forecast)).toEqual([
      "The General Fund falls from £24.4m at 31 March 2022 to £14.5m at 31 March 2025.",
      "The plan shows a surplus of £1.8m in 2022/23 and shortfalls of £9.4m in 2023/24 and £2.3m in 2024/25.",
      "Without £9.9m of one-off resources, 2022/23 would show a shortfall of £8.1m.",
    ]);
  });

  it("says that a balance rises, stays the same, or runs out", () => {
    expect(said(["1.2", "1", "1"])[0]).toBe(
      "The General Fund rises from £0.5m at 31 March 2022 to £0.7m at 31 March 2025.",
    );
    expect(said(["1", "1", "1"])).toEqual([
      "The General Fund stays the same, from £0.5m at 31 March 2022 to £0.5m at 31 March 2025.",
      "The plan balances in every year.",
    ]);
    expect(said(["0.5", "0.5", "0.5"])[0]).toBe(
      "The General Fund falls from £0.5m at 31 March 2022 to -£1.0m at 31 March 2025. The balance would have run out.",
    );
  });

  it("says that a balance runs out on the way, also where it has come back by the end", () => {
    expect(said(["0.2", "1.7", "1"])[0]).toBe(
      "The General Fund falls from £0.5m at 31 March 2022 to £0.4m at 31 March 2025. The balance would have run out at 31 March 2023.",
    );
  });

  it("says which way the gap goes once for years in a row, and a figure once where they share it", () => {
    expect(said(["0.5", "0.5", "0.5"])[1]).toBe(
      "The plan shows a shortfall of £0.5m in each year from 2022/23 to 2024/25.",
    );
    expect(said(["0.6", "0.5", "1.2"])[1]).toBe(
      "The plan shows shortfalls of £0.4m in 2022/23 and £0.5m in 2023/24, and a surplus of £0.2m in 2024/25.",
    );
    expect(said(["1.3", "1", "1"])[1]).toBe(
      "The plan shows a surplus of £0.3m in 2022/23 and neither shortfall nor surplus in both 2023/24 and 2024/25.",
    );
  });

  it("does not say the figures of shortfalls again where nothing in the plan meets them", () => {
    const { strategy, model } = readStrategyFile("examples/gateshead-2023-24/strategy.yaml");
    const sentences = forecastInWords(strategy, forecast(model));
    expect(sentences).toContain("Nothing in the plan meets these shortfalls.");
    expect(sentences.join(" ").match(/£10\.7m/g)).toHaveLength(1);
  });

  it("says once what is worked out to balance every year, and once what one-off money hides in several", () => {
    const words = (name: string) => {
      const { strategy, model } = readStrategyFile(`examples/${name}/strategy.yaml`);
      return forecastInWords(strategy, forecast(model));
    };
    expect(words("gateshead-2020-21").join(" ")).toContain(
      "the gap of 2019/20: £13.1m in each year from 2019/20 to 2024/25, worked out so that the budget balances",
    );
    expect(words("lancaster-2007-08").at(-1)).toBe(
      "Without one-off resources the plan would show shortfalls of £21,000 in 2006/07 and £60,000 in 2007/08.",
    );
  });

  it("says what the strategy leaves unsaid: no minimum balance, and the risks outside its figures", () => {
    expect(silencesInWords(dudley.strategy)).toEqual([
      "No minimum balance is stated in this strategy, so none is tested.",
      "Not in the figures: Dedicated Schools Grant deficit falls on the General Fund (£18.9m in 2023/24).",
    ]);
  });
});

describe("a reconciliation in words", () => {
  it("for Dudley counts what was worked out apart from what was entered", () => {
    expect(reconciliationInWords(dudleyReconciled)).toEqual([
      "Nothing differs: the model agrees with all 657 printed figures and 5 dashes it was held against.",
      "Worked out by the model: 221 (213 exact, 2 within rounding, 6 forced so that a table adds up).",
      "Entered and not worked out, so proving nothing: 441 (441 exact).",
      "Sums in the print: 149 of 149 hold. Between tables and text: 45 of 49 agree.",
      "34 known inconsistencies of the report are listed; this run saw 13 of them for itself.",
    ]);
  });

  it("counts apart the figures that no line of the strategy shows, so that nobody takes them for held", () => {
    const [one, ...others] = dudleyReconciled.figures.map((figure) => ({ ...figure, verdict: "exact" as const }));
    if (one === undefined) throw new Error("Dudley's report prints figures.");
    const figures = [...others, { ...one, verdict: "not modelled" as const }];
    expect(reconciliationInWords({ ...dudleyReconciled, figures })).toContain(
      "Not modelled, so held against nothing: 1.",
    );
  });
});
