import { describe, expect, it } from "vitest";
import { aboveNought } from "../../src/input/above-nought.ts";
import type { ItemSetting } from "../../src/input/item-setting.ts";
import { Reader } from "../../src/input/reader.ts";
import { problemWithPlace } from "../../src/model/problem.ts";

/** What is said of the figures of a business rates baseline. */
function of(figures: object | undefined): readonly string[] {
  const reader = new Reader({ plain: {}, place: (path) => ({ path }) }, {});
  const setting = { reader, baseYear: "2021/22" } as ItemSetting;
  aboveNought(figures as Parameters<typeof aboveNought>[0], setting, ["business rates", "baseline"]);
  return reader.problems.map((problem) => {
    expect([problem.code, problem.severity]).toEqual(["above-nought", "error"]);
    return problemWithPlace(problem);
  });
}

const said = (years: string) =>
  `business rates › baseline "baseline" of "business rates" is not above nought in ${years}. Other figures are worked out as a proportion of it. Give it as it was set.`;

describe("what other figures are a proportion of", () => {
  it("is above nought in every year that it is stated for", () => {
    expect(of({ kind: "stated", values: { "2022/23": "1", "2023/24": "0.01" } })).toEqual([]);
    expect(of({ kind: "stated", values: { "2022/23": "0", "2023/24": "1", "2024/25": "-1" } })).toEqual([
      said("2022/23, 2024/25"),
    ]);
  });

  it("is above nought in the base year where it rises from there", () => {
    expect(of({ kind: "uprated", base: "0.01", rise: "cpi" })).toEqual([]);
    expect(of({ kind: "uprated", base: "0", rise: "cpi" })).toEqual([said("2021/22")]);
    expect(of({ kind: "raised", base: "-1", rise: { driver: "cpi" } })).toEqual([said("2021/22")]);
    expect(of({ kind: "raised", base: "1", rise: { driver: "cpi" } })).toEqual([]);
  });

  it("has a price index above nought where it rises with one, which is looked at once the figure itself is", () => {
    const raised = (base: string, index: string) => ({ kind: "raised", base, rise: { index: { "2022/23": index } } });
    expect(of(raised("1", "100"))).toEqual([]);
    expect(of(raised("1", "0"))).toEqual([said("2022/23")]);
    expect(of(raised("0", "0"))).toEqual([said("2021/22")]);
  });

  it("need not be stated", () => {
    expect(of(undefined)).toEqual([]);
  });
});
