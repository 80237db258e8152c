import { describe, expect, it } from "vitest";
import { hasFigure } from "../../src/check/every-year-given.ts";
import { cell, lastYear, sum } from "../../src/model/rule.ts";
import { derived, given, saidOf } from "./small-model.ts";

const opening = { given: { "2021/22": "10" } };

describe("every figure that a rule reaches for is there", () => {
  it.each([
    ["a balance with an opening figure", [derived("balance", lastYear("balance"), opening)]],
    [
      "a line that starts after what it needs",
      [derived("later", lastYear("fees"), { from: "2023/24" }), given("fees")],
    ],
    [
      "a figure given for the year that lacks one",
      [
        derived("total", cell("fees"), { given: { "2024/25": "1" } }),
        given("fees", { values: { "2022/23": "1", "2023/24": "1" } }),
      ],
    ],
    [
      "two lines that reach back through each other",
      [derived("a", lastYear("b"), opening), derived("b", lastYear("a"), opening)],
    ],
  ])("holds for %s", (_, lines) => {
    expect(saidOf(...lines)).toEqual([]);
  });

  it("wants an opening figure for a balance", () => {
    expect(saidOf(derived("balance", sum([lastYear("balance"), cell("fees")])), given("fees"))).toEqual([
      'opening-balances: "Balance" for 2022/23 needs "Balance" (balance) for 2021/22, and there is no figure for that year. Give an opening figure for 2021/22, or let the line start later.',
    ]);
  });

  it("wants a figure of the year before from another line", () => {
    expect(saidOf(derived("growth", lastYear("fees")), given("fees"))).toEqual([
      'opening-balances: "Growth" for 2022/23 needs "Fees" (fees) for 2021/22, and there is no figure for that year. Give an opening figure for 2021/22, or let the line start later.',
    ]);
  });

  it("wants a figure of the same year", () => {
    expect(
      saidOf(derived("total", cell("fees")), given("fees", { values: { "2022/23": "1", "2024/25": "1" } })),
    ).toEqual([
      'every-year-given: "Total" for 2023/24 needs "Fees" (fees) for 2023/24, and there is no figure for that year. Give "fees" a figure for 2023/24.',
    ]);
  });

  it("says of a line the first figure that it lacks", () => {
    const total = derived("total", sum([cell("fees"), cell("grants")]));
    expect(saidOf(total, given("fees", { values: {} }), given("grants", { values: {} }))).toHaveLength(1);
  });
});

describe("whether a line has a figure in a year", () => {
  const line = derived("balance", lastYear("balance"), opening);

  it.each([
    ["the year its figure is given for", "2021/22", true],
    ["its first year", "2022/23", true],
    ["its last year", "2024/25", true],
    ["a year after", "2025/26", false],
    ["a year before", "2020/21", false],
  ])("%s", (_, year, has) => {
    expect(hasFigure(line, year)).toBe(has);
  });

  it("a given line has those it is given", () => {
    expect([hasFigure(given("fees"), "2022/23"), hasFigure(given("fees"), "2021/22")]).toEqual([true, false]);
  });
});
