import { describe, expect, it } from "vitest";
import { explain } from "../../src/forecast/explain.ts";
import { explainMovement } from "../../src/forecast/explain-movement.ts";
import { explanationText, movementText } from "../../src/report/explanation-text.ts";
import {
  explanationJson,
  forecastJson,
  inferencesJson,
  movementJson,
  reconciliationJson,
} from "../../src/report/json.ts";
import { dudley, dudleyReconciled } from "../golden/dudley.ts";
import { forecastOf, small } from "../lines/strategies.ts";

/** Every number in some plain data, which should have none: figures are text. */
function numbersIn(data: unknown, path = ""): readonly string[] {
  if (typeof data === "number") return [path];
  if (Array.isArray(data)) return data.flatMap((entry, index) => numbersIn(entry, `${path}/${index}`));
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data).flatMap(([key, entry]) => numbersIn(entry, `${path}/${key}`));
}

describe("answers as plain data", () => {
  const stamp = { version: "0.0.0", strategyHash: "abc" };

  it("of a forecast have every line with every figure as exact text, and say what made them", () => {
    const data = forecastJson(dudley.forecast, stamp);
    expect([data.version, data.strategyHash, data.years]).toEqual(["0.0.0", "abc", dudley.years]);
    expect(data.lines.map(({ name }) => name)).toEqual(dudley.model.lines.map(({ name }) => name));
    const gap = data.lines.find(({ name }) => name === "budget-gap");
    expect(gap?.values).toEqual({
      "2021/22": "8300000",
      "2022/23": "-1790000",
      "2023/24": "9390000",
      "2024/25": "2280000",
    });
    expect(gap?.rule).toBe("Total service spend less Total resources");
  });

  it("survive being written and read as JSON unchanged", () => {
    for (const data of [
      forecastJson(dudley.forecast, stamp),
      explanationJson(explain(dudley.forecast, "budget-gap", "2023/24")),
      movementJson(explainMovement(dudley.forecast, "budget-gap", "2022/23", "2023/24")),
      inferencesJson(dudley.inferences),
      reconciliationJson(dudleyReconciled, stamp),
    ])
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it("have no figure as a floating-point number", () => {
    const allowed = /\/(sign|terms|forecast|reconciliation)$/;
    const data = [
      forecastJson(dudley.forecast, stamp),
      explanationJson(explain(dudley.forecast, "budget-gap", "2023/24")),
      inferencesJson(dudley.inferences),
      reconciliationJson(dudleyReconciled, stamp),
    ];
    expect(data.flatMap((one) => numbersIn(one)).filter((path) => !allowed.test(path))).toEqual([]);
  });
});

describe("an explanation for a terminal", () => {
  it("gives the answer first, and each part under what it is part of", () => {
    const document = small({
      resources: { money: "£m", lines: { tax: { label: "Council tax", amounts: ["1.5", "1", "1"] } } },
      "base-budget": { money: "£m", opening: "2", lines: {} },
    });
    const text = explanationText(explain(forecastOf(document), "budget-gap", "2022/23"), 60);
    expect(text.split("\n").map((line) => line.trimEnd())).toEqual([
      "Budget gap, 2022/23: £0.5m = Total service spend less Total",
      "  resources.",
      "  Total service spend                                  £2.0m",
      "    Base budget forecast                               £2.0m",
      "      2021/22 base                                     £2.0m",
      "          [published]",
      "  less Total resources                                 £1.5m",
      "    Council tax                                        £1.5m",
      "        [published]",
    ]);
  });

  it("of Dudley's swing says what rose and what fell", () => {
    const text = movementText(explainMovement(dudley.forecast, "budget-gap", "2022/23", "2023/24", 1), 80);
    expect(text.split("\n").slice(0, 3).join(" ")).toContain(
      "Budget gap moves from -1.79 in 2022/23 to 9.39 in 2023/24, a swing of +11.18 (£m).",
    );
    expect(text.replaceAll("\n", " ")).toContain("Total service spend up 8.48; Total resources down 2.70.");
  });
});
