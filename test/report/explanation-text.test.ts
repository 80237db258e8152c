import { describe, expect, it } from "vitest";
import { explain } from "../../src/forecast/explain.ts";
import { explainMovement } from "../../src/forecast/explain-movement.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { explanationText, movementText } from "../../src/report/explanation-text.ts";
import { driver, forecastOf, small } from "../lines/strategies.ts";

const named = (label: string) => ({ ...driver("growth", "0%"), label });
const base = forecastOf(
  small({
    drivers: { rise: named("Council tax rise"), growth: named("Tax base growth") },
    resources: {
      money: "£m",
      lines: {
        tax: { label: "Council tax", amounts: ["100.0", "100.0", "100.0"], "grows with": ["rise", "growth"] },
      },
    },
  }),
);

const sentence = (changes: readonly (readonly [string, string])[] = []) => {
  const scenario = {
    name: "asked",
    label: "Asked",
    changes: changes.map(([target, to]) => ({ target, years: ["2022/23"], does: { kind: "set" as const, to } })),
  };
  return explanationText(explain(whatIf(base, [scenario]).forecast, "tax", "2023/24", { depth: 1 }), 200).split(
    "\n",
  )[0];
};

describe("the first sentence on a line that moves with drivers", () => {
  it("says that it stands as published, and with what it would move, before any rule", () => {
    expect(sentence()).toBe(
      "Council tax, 2023/24: £100.0m, as published. It moves with Council tax rise and Tax base growth, which stand as published too.",
    );
  });

  it("says what was published and which driver has moved it, by how much and which way", () => {
    // £100m times 1.05, the year before too.
    expect(sentence([["rise", "0.05"]])).toBe(
      "Council tax, 2023/24: £105.0m, and £100.0m as published: Council tax rise has moved it by £5.0m up.",
    );
    expect(sentence([["rise", "-0.05"]])).toContain("has moved it by £5.0m down.");
    // 1.25 times 0.8 is one.
    expect(
      sentence([
        ["rise", "0.25"],
        ["growth", "-0.2"],
      ]),
    ).toBe("Council tax, 2023/24: £100.0m, as published, though Council tax rise and Tax base growth have moved.");
  });
});

describe("a movement in words", () => {
  it("does not name a part whose move rounds to nothing", () => {
    const moving = forecastOf(
      small({
        resources: {
          money: "£",
          lines: {
            tax: { label: "Council tax", amounts: ["1000000", "1500000", "1500000"] },
            interest: { label: "Interest", amounts: ["1000000", "1000030", "1000030"] },
          },
        },
      }),
    );
    const text = movementText(explainMovement(moving, "total-resources", "2022/23", "2023/24"), 200);
    expect(text.split("\n")[1]).toBe("Council tax up 0.500.");
  });
});
