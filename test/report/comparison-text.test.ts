import { describe, expect, it } from "vitest";
import { compare } from "../../src/forecast/compare.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { readStrategyFile } from "../../src/node.ts";
import { comparisonInWords } from "../../src/report/comparison-text.ts";

describe("two forecasts in a sentence", () => {
  const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);

  // There is no provision for prices in 2022/23, and so nothing for a larger share of it to move.
  it("counts one thing that differs and moves nothing as one", () => {
    const change = { target: "general-price-inflation", years: ["2022/23"], does: { kind: "set", to: "1.1" } } as const;
    const changed = whatIf(base, [{ name: "prices", label: "Prices", changes: [change] }]).forecast;
    expect(comparisonInWords(compare(base, changed))).toEqual([
      "The balance at 31 March 2025 is the same; 1 thing differs.",
    ]);
  });

  const changed = (...changes: readonly (readonly [target: string, by: string])[]) => {
    const made = changes.map(([target, by]) => ({
      target,
      years: ["2024/25"],
      does: { kind: "add", amount: by } as const,
    }));
    return comparisonInWords(compare(base, whatIf(base, [{ name: "some", label: "Some", changes: made }]).forecast));
  };

  it("leaves out what rounds to nothing beside what does not", () => {
    expect(changed(["new-homes-bonus", "300000"], ["social-care-grant", "2000"])).toEqual([
      "The balance at 31 March 2025 is £0.3m higher, mainly because of New Homes Bonus (+0.30).",
    ]);
    expect(changed(["new-homes-bonus", "300000"], ["social-care-grant", "-20000"])).toEqual([
      "The balance at 31 March 2025 is £0.28m higher, mainly because of New Homes Bonus (+0.30) and Social Care Grant (-0.02).",
    ]);
  });

  it("gives in pounds what alone moves the balance and would round to nothing", () => {
    expect(changed(["social-care-grant", "-2000"])).toEqual([
      "The balance at 31 March 2025 is £2,000 lower, mainly because of Social Care Grant (-£2,000).",
    ]);
    expect(changed(["social-care-grant", "0.5"])[0]).toContain("mainly because of Social Care Grant (+£0.50).");
  });

  it("says that nothing differs where nothing does", () => {
    expect(comparisonInWords(compare(base, base))).toEqual(["Nothing differs."]);
  });
});
