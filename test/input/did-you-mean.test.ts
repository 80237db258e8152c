import { describe, expect, it } from "vitest";
import { didYouMean } from "../../src/model/did-you-mean.ts";

describe("did you mean", () => {
  const names = ["pay-award", "tariff", "council-tax", "council-tax-rise", "outturn.favourable-variance"];

  it.each([
    ["pay-awrd", 'Did you mean "pay-award"?'],
    ["PayAward", 'Did you mean "pay-award"?'],
    ["pay award", 'Did you mean "pay-award"?'],
    ["favourable-variance", 'Did you mean "outturn.favourable-variance"?'],
    ["council-taxes", 'Did you mean "council-tax" or "council-tax-rise"?'],
    ["interest", undefined],
    ["", undefined],
    ["a", undefined],
  ])("%s", (given, question) => {
    expect(didYouMean(given, names)).toBe(question);
  });

  it("names three at most, the nearest first", () => {
    expect(didYouMean("line-1", ["line-13", "line-12", "line-11", "line-2", "line-1"])).toBe(
      'Did you mean "line-1", "line-11" or "line-12"?',
    );
  });

  it("does not compare names as long as a paragraph", () => {
    expect(didYouMean("a".repeat(1_000_000), ["a".repeat(999_999)])).toBeUndefined();
    expect(didYouMean("a".repeat(81), ["a".repeat(80)])).toBe(`Did you mean "${"a".repeat(80)}"?`);
    expect(didYouMean("a".repeat(80), ["a".repeat(81)])).toBeUndefined();
  });
});
