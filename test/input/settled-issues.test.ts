import { describe, expect, it } from "vitest";
import { saidOf, validText } from "../invalid/case.ts";

/** What is said where the General Fund opens so. */
function ofOpening(opening: string): readonly string[] {
  const valid = validText("strategy");
  const text = valid.replace(/opening: \{ balance: [^}]*\}/, () => `opening: ${opening}`);
  if (text === valid) throw new Error("The valid strategy opens its fund otherwise.");
  return saidOf("strategy", text).map(withoutPlace);
}

/** What is said of a chapter of business rates that retains what it does, and has these lines too. */
function ofRates(lines: string): readonly string[] {
  const text = `${validText("strategy")}business rates:\n  money: £m\n  retained: [1, 2]\n  ${lines}\n`;
  return saidOf("strategy", text).map(withoutPlace);
}

function withoutPlace(said: string): string {
  return said.replace(/^\d+:\d+ \S+ /, "");
}

describe("a balance that a fund opens with, which may also be not stated", () => {
  it("and lacks its year is told that, and not that it must be not stated", () => {
    expect(ofOpening("{ balance: 14.0 }")).toEqual(['"opening" of "general-fund" of "funds" has no "at". Add "at".']);
  });

  it("and has nothing in its map is told of each part", () => {
    expect(ofOpening("{}")).toEqual([
      '"opening" of "general-fund" of "funds" has no "balance". Add "balance".',
      '"opening" of "general-fund" of "funds" has no "at". Add "at".',
    ]);
  });

  it("and whose key is mistyped is answered with the right one, which is not missing as well", () => {
    expect(ofOpening("{ balnce: 14.0, at: 2019/20 }")).toEqual([
      '"balnce" is not something that "opening" of "general-fund" of "funds" can have. Did you mean "balance"?',
    ]);
  });

  it("and whose balance is a list is told so of the balance", () => {
    expect(ofOpening("{ balance: [1], at: 2019/20 }")).toEqual([
      '"balance" of "opening" of "general-fund" is a list, and should be a single value.',
    ]);
  });

  it("is told every mistake in it at once", () => {
    expect(ofOpening("{ balance: [1], at: 2021, status: sure }")).toEqual([
      '"balance" of "opening" of "general-fund" is a list, and should be a single value.',
      '"at" of "opening" of "general-fund" is "2021", which is not a financial year. Write it as 2022/23.',
      '"status" of "opening" of "general-fund" is "sure". It can be published, derived, inferred or judgement.',
    ]);
  });

  it("and is a word that is not the one is told the word, and what else may stand there", () => {
    expect(ofOpening("not stted")).toEqual([
      '"opening" of "general-fund" of "funds" is "not stted". Did you mean "not stated"? It can be not stated or a map of names and values.',
    ]);
    expect(ofOpening("14.0")).toEqual([
      '"opening" of "general-fund" of "funds" is "14.0". It can be not stated or a map of names and values.',
    ]);
  });

  it("and is a list, or nothing, is told all that may stand there", () => {
    expect(ofOpening("[14.0]")).toEqual([
      '"opening" of "general-fund" of "funds" is a list, and should be not stated or a map of names and values.',
    ]);
    expect(ofOpening("")).toEqual([
      '"opening" of "general-fund" of "funds" has nothing in it. Write not stated or a map of names and values, or remove it.',
    ]);
  });
});

describe("a levy, which may be statutory or have bands", () => {
  it("with a mistake in a band is told of the band", () => {
    expect(ofRates("levy: { bands: { low: { above: 10%, rat: 50% } } }")).toEqual([
      '"rat" is not something that "low" of "bands" of "levy" can have. Did you mean "rate"?',
    ]);
    expect(ofRates("levy: { bands: { low: { above: 10%, rate: [50%] } } }")).toEqual([
      '"rate" of "low" of "bands" is a list, and should be a single value or a map of names and values.',
    ]);
  });

  it("that is a list is told that it may be statutory or a map", () => {
    expect(ofRates("levy: [50%]")).toEqual([
      '"levy" of "business rates" is a list, and should be statutory or a map of names and values.',
    ]);
  });
});

describe("a safety net, which may be statutory, a rate, or rates by year", () => {
  it("whose rate of a year has no sign is told so of that year", () => {
    expect(ofRates("safety net: { 2022/23: 92.5, 2023/24: 92.5% }")).toEqual([
      '"2022/23" of "safety net" of "business rates" is "92.5", which is not a percentage. Write the number with its sign, such as 2% or -0.5%.',
    ]);
  });

  it("whose year is written otherwise is told how to write it", () => {
    expect(ofRates("safety net: { 2022/23: 92.5%, 2023-24: 92.5% }")).toEqual([
      '"2023-24" is not a financial year. Write it as 2022/23.',
    ]);
  });
});

describe("a row of figures, of which one is not one", () => {
  const row = (figures: string) =>
    saidOf("strategy", `${validText("strategy")}business rates:\n  money: £m\n  retained: ${figures}\n`).map(
      withoutPlace,
    );

  it("in a list is told which", () => {
    expect(row("[[1], 2]")).toEqual([
      'Entry 1 of "retained" of "business rates" is a list, and should be a single value.',
    ]);
  });

  it("by year is told which year, and not that years are unknown", () => {
    expect(row("{ 2022/23: x, 2023/24: 1 }")).toEqual([
      '"2022/23" of "retained" of "business rates" is "x", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ]);
  });

  it("under a key that must be a list or a map is told so", () => {
    expect(row("{ amounts: 3 }")).toEqual([
      '"amounts" of "retained" of "business rates" is "3", and should be a list or a map of names and values.',
    ]);
  });
});
