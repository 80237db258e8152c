import { describe, expect, it } from "vitest";
import { Reader } from "../../src/input/reader.ts";
import { referencesKnown } from "../../src/input/references-known.ts";
import type { Model } from "../../src/model/model.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";

const lines = [
  { name: "pay", chapter: "base-budget" },
  { name: "schools.spending", chapter: "schools" },
  { name: "capital.receipts", chapter: "capital" },
  { name: "waste.outturn", chapter: "waste" },
  { name: "dedicated-schools-grant.deficit", chapter: "dedicated-schools-grant" },
  { name: "outturn.favourable-variance", chapter: "outturn" },
];

const fund = (name: string, kind: string, more = {}) => ({ name, kind, movements: [], ...more });

const kept = [fund("schools", "ring-fenced"), fund("capital", "unusable"), fund("waste", "earmarked")];

/** What is said of a strategy that refers to lines in some of its parts. */
function of(parts: object): readonly string[] {
  const reader = new Reader({ plain: {}, place: (path) => ({ path }) }, {});
  const strategy = { funds: kept, assumptions: [], ...parts } as unknown as Strategy;
  referencesKnown(strategy, { lines } as unknown as Model, reader);
  return reader.problems.map((problem) => `${problem.code} ${problemWithPlace(problem)}`);
}

const share = (line: string) => ({ kind: "share", share: "0.05", of: line });

/** What is said of a minimum balance of the General Fund. */
const ofMinimum = (minimumBalance: object) => of({ funds: [fund("general-fund", "unallocated", { minimumBalance })] });

describe("lines that a minimum balance is a share of", () => {
  it("are lines of the strategy", () => {
    expect(ofMinimum({ rule: share("pay") })).toEqual([]);
    expect(ofMinimum({ rule: share("interest") })).toEqual([
      'known-lines funds › general-fund › minimum balance › of "interest" is not a line of this strategy. Name a line or a driver.',
    ]);
  });

  it("are so in each of several minimums, and at the top of a range", () => {
    const several = { kind: "greater of", rules: [{ kind: "amount", pounds: "1" }, share("interest")] };
    expect(ofMinimum({ rule: several, upTo: share("interst") })).toEqual([
      'known-lines funds › general-fund › minimum balance › greater of › 1 › of "interest" is not a line of this strategy. Name a line or a driver.',
      'known-lines funds › general-fund › minimum balance › up to › of "interst" is not a line of this strategy. Name a line or a driver.',
    ]);
  });

  it("are none where it is an amount", () => {
    expect(ofMinimum({ rule: { kind: "amount", pounds: "1" }, upTo: { kind: "amount", pounds: "2" } })).toEqual([]);
  });
});

describe("a line that moves a fund", () => {
  const movedBy = (line: string, mover = fund("general-fund", "unallocated")) =>
    of({
      funds: [
        ...kept.filter(({ name }) => name !== mover.name),
        { ...mover, movements: [{ name: "first" }, { name: "outturn", equals: { line } }] },
      ],
    });

  it("is a line of the strategy, and nearest to what was meant", () => {
    expect(movedBy("pay")).toEqual([]);
    expect(movedBy("outturn.favourable-varience")).toEqual([
      'known-lines funds › general-fund › movements › outturn › equals "outturn.favourable-varience" is not a line of this strategy. Did you mean "outturn.favourable-variance"?',
    ]);
  });

  it.each([
    ["schools.spending", "ring-fenced"],
    ["capital.receipts", "unusable"],
    ["dedicated-schools-grant.deficit", "ring-fenced"],
  ])("is none of money that is kept apart: %s is %s", (line, kind) => {
    expect(movedBy(line)).toEqual([
      `ring-fence-holds funds › general-fund › movements › outturn › equals "${line}" belongs to money that is ${kind}, and cannot move "general-fund". Name a line of the General Fund, or give the amounts.`,
    ]);
  });

  it("may be of a fund that can be used, and of the fund itself", () => {
    expect(movedBy("waste.outturn")).toEqual([]);
    expect(movedBy("schools.spending", fund("schools", "ring-fenced"))).toEqual([]);
    expect(movedBy("capital.receipts", fund("capital", "unusable"))).toEqual([]);
  });
});

describe("lines that contingencies and assumptions are of", () => {
  it("are lines of the strategy", () => {
    const contingency = {
      lines: [
        { name: "general", setAside: share("pays") },
        { name: "other", setAside: { kind: "amount" } },
        { name: "pay", setAside: share("pay") },
      ],
    };
    expect(of({ contingency })).toEqual([
      'known-lines contingency › lines › general › of "pays" is not a line of this strategy. Did you mean "pay"?',
    ]);
    expect(of({ assumptions: [{ name: "awards", concerns: ["pay", "interest"] }] })).toEqual([
      'known-lines assumptions › awards › concerns › 1 "interest" is not a line of this strategy. Name a line or a driver.',
    ]);
  });
});
