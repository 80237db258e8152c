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

  it("says that nothing differs where nothing does", () => {
    expect(comparisonInWords(compare(base, base))).toEqual(["Nothing differs."]);
  });
});
