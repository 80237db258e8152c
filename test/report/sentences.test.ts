import { describe, expect, it } from "vitest";
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
      "The plan shows a surplus of £1.8m in 2022/23, a shortfall of £9.4m in 2023/24 and a shortfall of £2.3m in 2024/25.",
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
