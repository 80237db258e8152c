import { describe, expect, it } from "vitest";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { small } from "../lines/strategies.ts";

/** A collection fund in pounds, for forecast years 2022/23 to 2024/25: the shares are of the balances of the years before. */
const read = (tax: object, name = "council-tax") =>
  readStrategy(small({ "collection fund": { [name]: { money: "£", ...tax } } }));

const saidOf = (tax: object) => {
  const reading = read(tax);
  return reading.ok ? [] : reading.problems.map(problemWithPlace);
};

const taxOf = (tax: object, name?: string) => {
  const reading = read(tax, name);
  return reading.ok ? reading.strategy.collectionFund?.taxes[0] : undefined;
};

describe("the shares of a collection fund", () => {
  it("of any number of decimals are the whole where they come to 100%", () => {
    expect(saidOf({ share: "84%", "other shares": { police: "11.25%", fire: "4.75%" } })).toEqual([]);
    expect(saidOf({ share: "33.333333%", "other shares": { rest: "66.666667%" } })).toEqual([]);
    expect(saidOf({ "other shares": { own: "60%", county: "40%" } })).toEqual([]);
  });

  it.each([
    ["a hundredth of a point short", { share: "84%", "other shares": { police: "11.24%", fire: "4.75%" } }],
    ["a hundredth of a point over", { share: "84%", "other shares": { police: "11.26%", fire: "4.75%" } }],
    ["ten times too large", { share: "840%", "other shares": { police: "160%" } }],
    ["without the council's own", { "other shares": { police: "11.25%", fire: "4.75%" } }],
  ])("%s are told for the first year of which it is so", (_, shares) => {
    expect(saidOf(shares)).toEqual([
      "collection fund › council-tax › other shares The shares of 2021/22 do not come to 100%. Give every share with the council's own, or leave the other shares out.",
    ]);
  });

  it("that go wrong in one year are told for that year", () => {
    const by = (last: string) => ({ "2021/22": "16%", "2022/23": "16%", "2023/24": last });
    expect(saidOf({ share: "84%", "other shares": { rest: by("16%") } })).toEqual([]);
    expect(saidOf({ share: "84%", "other shares": { rest: by("15%") } })[0]).toContain("The shares of 2023/24 do not");
  });

  it("by year are needed from the first year whose balance stands, a spread one too", () => {
    const share = { "2021/22": "84%", "2022/23": "84%", "2023/24": "84%" };
    const spread = { covid: { label: "Covid", of: "2020/21", balance: "-300", "in years": "3" } };
    expect(saidOf({ share })).toEqual([]);
    expect(saidOf({ share, spread })).toEqual([
      'collection fund › council-tax › share "share" of "council-tax" of "collection fund" has nothing for 2020/21. Give a figure for each of them.',
    ]);
    expect(saidOf({ share, "outturn difference": { "2020/21": "5" } })[0]).toContain("has nothing for 2020/21");
  });
});

describe("a balance of a collection fund", () => {
  const inYears = (count: string, of = "2021/22") =>
    saidOf({ spread: { covid: { label: "Covid", of, balance: "-300", "in years": count } } });

  it("may be spread over one year and over ten, and over no more", () => {
    expect(inYears("1")).toEqual([]);
    expect(inYears("10")).toEqual([]);
    expect(inYears("11")).toEqual([
      "collection fund › council-tax › spread › covid › in years A balance cannot be spread over 11 years. Give a number from 1 to 10.",
    ]);
  });

  it("stands where some of it falls in the forecast, and in no other year", () => {
    expect(taxOf({ estimate: { "2022/23": "7" }, "outturn difference": { "2020/21": "-3" } })).toMatchObject({
      estimate: { values: { "2022/23": "7" } },
      outturnDifference: { values: { "2020/21": "-3" } },
    });
    expect(taxOf({ estimate: { "2022/23": "7" } })?.estimate.values).toEqual({ "2022/23": "7" });
    expect(saidOf({ estimate: { "2024/25": "7" } })).toHaveLength(1);
    expect(saidOf({ "outturn difference": { "2019/20": "7" } })).toHaveLength(1);
    expect(saidOf({ "outturn difference": { "2023/24": "7" } })).toHaveLength(1);
  });
});

describe("a tax without a label of its own", () => {
  it.each([
    ["council-tax", "Council tax"],
    ["business-rates", "Business rates"],
  ])("%s is called %s", (name, label) => {
    expect(taxOf({ estimate: { "2022/23": "7" } }, name)?.label).toBe(label);
    expect(taxOf({ label: "Our part", estimate: { "2022/23": "7" } }, name)?.label).toBe("Our part");
  });
});
