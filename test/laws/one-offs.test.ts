import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";

describe("one-off proposals", () => {
  it("never reach a second year", () => {
    let seen = 0;
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const answer = forecast(strategyFrom(document).model);
        for (const chapter of ["additional-spending", "savings"] as const)
          for (const [directorate, { proposals }] of Object.entries(document[chapter]?.directorates ?? {}))
            for (const [name, { recurrence }] of Object.entries(proposals)) {
              if (recurrence !== "one-off") continue;
              seen += 1;
              const line = `${chapter}.${directorate}.${name}`;
              const standing = document.years.filter((year) => !answer.value(line, year).isZero());
              expect(standing.length).toBe(1);
            }
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it.each([
    ["cumulative", ["100", "100", "0"]],
    ["cumulative", ["100", "0", "100"]],
    ["level", ["0", "100", "100"]],
    ["incremental", ["100", "0", "0"]],
    ["incremental", ["100", "0", "-100"]],
    ["incremental", ["0", "100", "-60"]],
  ])("are refused where %s amounts of %j would reach a second year", (effects, amounts) => {
    const reading = readStrategy(oneProposal(effects, amounts));
    expect(reading.ok ? ["accepted"] : reading.problems.map(({ code }) => code)).toEqual(["one-off-once"]);
  });

  it.each([
    ["cumulative", ["100", "0", "0"], ["100", "0", "0"]],
    ["cumulative", ["0", "0", "100"], ["0", "0", "100"]],
    ["level", ["0", "100", "0"], ["0", "100", "0"]],
    ["incremental", ["100", "-100", "0"], ["100", "0", "0"]],
    ["incremental", ["0", "0", "100"], ["0", "0", "100"]],
  ])("with %s amounts of %j stand in one year only", (effects, amounts, expected) => {
    const answer = forecast(strategyFrom(oneProposal(effects, amounts)).model);
    const figures = answer.model.forecastYears.map((year) =>
      answer.value("additional-spending.parks.festival", year).toString(),
    );
    expect(figures).toEqual(expected);
  });
});

function oneProposal(effects: string, amounts: readonly string[]) {
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: ["2022/23", "2023/24", "2024/25"],
    sources: {},
    "base-budget": { money: "£", lines: {} },
    "additional-spending": {
      money: "£",
      effects,
      directorates: {
        parks: { label: "Parks", proposals: { festival: { label: "Festival", amounts, recurrence: "one-off" } } },
      },
    },
    resources: { money: "£", lines: {} },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "10", at: "2021/22" },
      },
    },
  };
}
