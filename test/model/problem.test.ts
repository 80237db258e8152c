import { describe, expect, it } from "vitest";
import { didYouMean } from "../../src/model/did-you-mean.ts";
import { type Problem, ProblemsFound, problemInWords, problemWithPlace } from "../../src/model/problem.ts";

const problem: Problem = {
  code: "known-drivers",
  severity: "error",
  place: { path: ["resources", "lines", "council-tax"], file: "strategy.yaml", line: 12, column: 5 },
  what: '"pay-awrd" is not a driver of this strategy.',
  why: "A line can only answer to a driver that exists.",
  fix: 'Did you mean "pay-award"?',
};

describe("a problem", () => {
  it("says what, why and what to do, and leaves out what it does not know", () => {
    expect(problemInWords(problem)).toBe(
      '"pay-awrd" is not a driver of this strategy. A line can only answer to a driver that exists. Did you mean "pay-award"?',
    );
    const { why: _, fix: __, ...short } = problem;
    expect(problemInWords(short)).toBe('"pay-awrd" is not a driver of this strategy.');
  });

  it("has its place in front: file, line and column, or the way to it", () => {
    expect(problemWithPlace(problem).startsWith("strategy.yaml:12:5 ")).toBe(true);
    expect(
      problemWithPlace({ ...problem, place: { path: ["funds", "general-fund"] } }).startsWith("funds › general-fund "),
    ).toBe(true);
    expect(problemWithPlace({ ...problem, place: { path: [] } })).toBe(problemInWords(problem));
    const said = problemInWords(problem);
    expect(problemWithPlace({ ...problem, place: { path: ["funds", "general-fund"], file: "strategy.yaml" } })).toBe(
      `strategy.yaml: funds › general-fund ${said}`,
    );
    expect(problemWithPlace({ ...problem, place: { path: [], line: 12, column: 5 } })).toBe(`line:12:5 ${said}`);
  });

  it("is thrown with every other where a caller asked for an answer", () => {
    const thrown = new ProblemsFound([problem, { ...problem, place: { path: [] } }]);
    expect(thrown.problems.length).toBe(2);
    expect(thrown.message.split("\n")).toEqual(thrown.problems.map(problemWithPlace));
    expect(thrown.name).toBe("ProblemsFound");
  });
});

describe("did you mean", () => {
  const known = ["pay-award", "tariff", "tax-base-growth", "council-tax"];

  it("offers the nearest name, however spaces, hyphens and capitals are written", () => {
    expect(didYouMean("pay-awrd", known)).toBe('Did you mean "pay-award"?');
    expect(didYouMean("PayAward", known)).toBe('Did you mean "pay-award"?');
    expect(didYouMean("tarif", known)).toBe('Did you mean "tariff"?');
  });

  it("offers nothing where nothing is near", () => {
    expect(didYouMean("dedicated-schools-grant", known)).toBe(undefined);
    expect(didYouMean("pay", [])).toBe(undefined);
  });
});
