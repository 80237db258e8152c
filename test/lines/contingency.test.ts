import { describe, expect, it } from "vitest";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { forecastOf, row, small } from "./strategies.ts";

const chapter = (lines: Readonly<Record<string, unknown>>) => small({ contingency: { money: "£m", lines } });

describe("contingency", () => {
  it("that is given up reduces the base budget by what it held (Dudley, paragraph 24: -8.8 in each year)", () => {
    const answer = forecastOf(chapter({ general: { label: "General", amounts: "0", "in the base": "8.8" } }));
    expect(row(answer, "contingency.total")).toEqual(["0", "0", "0"]);
    expect(row(answer, "contingency.increase")).toEqual(["-8800000", "-8800000", "-8800000"]);
  });

  it("that is released costs nothing more in that year only", () => {
    const line = { label: "Inflation", amounts: "3.0", released: { "2023/24": "2.5" } };
    expect(row(forecastOf(chapter({ inflation: line })), "contingency.total")).toEqual([
      "3000000",
      "500000",
      "3000000",
    ]);
  });

  it("may be a share of a line, and moves with it", () => {
    const document = chapter({ risk: { label: "Risk", share: "1%", of: "total-service-spend" } });
    expect(row(forecastOf(document), "contingency.risk")).toEqual(["10", "10", "10"]);
  });

  it("cannot be a share of a line that is not there", () => {
    const reading = readStrategy(chapter({ risk: { label: "Risk", share: "1%", of: "total-service-spent" } }));
    expect(reading.ok).toBe(false);
    expect(reading.ok ? [] : reading.problems.map(({ what, fix }) => `${what} ${fix}`)).toEqual([
      '"total-service-spent" is not a line of this strategy. Did you mean "total-service-spend"?',
    ]);
  });
});
