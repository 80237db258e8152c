import { describe, expect, it } from "vitest";
import { everyYear, growthOfEveryYear, inEveryYear } from "../../src/input/every-year.ts";
import type { ChapterSetting } from "../../src/input/read-sections.ts";
import { Reader } from "../../src/input/reader.ts";
import { problemWithPlace } from "../../src/model/problem.ts";

const years = ["2022/23", "2023/24"];

const drivers = {
  cpi: { name: "cpi", kind: "growth", values: { "2021/22": "0.01", "2022/23": "0.02", "2023/24": "0.02" } },
  pay: { name: "pay", kind: "growth", values: { "2021/22": "0.01" } },
  delivered: { name: "delivered", kind: "share", values: { "2022/23": "1", "2023/24": "1" } },
};

function saidBy(act: (reader: Reader) => void): readonly string[] {
  const reader = new Reader({ plain: {}, place: (path) => ({ path }) }, {});
  act(reader);
  return reader.problems.map((problem) => `${problem.code} ${problemWithPlace(problem)}`);
}

const ofGrowth = (name: string) =>
  saidBy((reader) => {
    const setting = { reader, years, baseYear: "2021/22", drivers: new Map(Object.entries(drivers)) };
    growthOfEveryYear(name, setting as unknown as ChapterSetting, ["levies", "rise"]);
  });

describe("a growth that something rises with", () => {
  it("has a rate for every forecast year", () => {
    expect(ofGrowth("cpi")).toEqual([]);
    expect(ofGrowth("pay")).toEqual([
      'one-figure-a-year levies › rise "pay" has no rate for 2022/23, 2023/24. Give the driver a rate for each forecast year.',
    ]);
  });

  it("is a growth, and one of the strategy's", () => {
    expect(ofGrowth("delivered")).toEqual([
      'grows-with-growth levies › rise "delivered" is a share, not a growth. Name a driver whose kind is growth.',
    ]);
    expect(ofGrowth("interest")).toEqual([
      'known-drivers levies › rise "interest" is not a driver of this strategy. Add it under "drivers".',
    ]);
  });
});

describe("figures of which there must be one in every year", () => {
  it("are said to be wanting in the years that have none", () => {
    const has = (...stated: readonly string[]) =>
      saidBy((reader) => everyYear(stated, years, reader, ["facts", "stock"]));
    expect(has("2021/22", "2023/24", "2022/23")).toEqual([]);
    expect(has("2022/23")).toEqual([
      'one-figure-a-year facts › stock "stock" of "facts" has nothing for 2023/24. Give a figure for each of them.',
    ]);
    expect(has()).toEqual([
      'one-figure-a-year facts › stock "stock" of "facts" has nothing for 2022/23, 2023/24. Give a figure for each of them.',
    ]);
  });

  it("may be one for all of them", () => {
    expect(inEveryYear("7", years)).toEqual({ "2022/23": "7", "2023/24": "7" });
  });
});
