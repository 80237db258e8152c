import { describe, expect, it } from "vitest";
import {
  entriesOf,
  everyYear,
  everyYearStated,
  isList,
  oneWay,
  provenance,
  risesEveryYear,
  yearlyFrom,
} from "../../src/input/figure-ways.ts";
import type { ItemSetting } from "../../src/input/item-setting.ts";
import { Reader } from "../../src/input/reader.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import { problemWithPlace } from "../../src/model/problem.ts";

const years = ["2022/23", "2023/24"];

const drivers = {
  cpi: { name: "cpi", kind: "growth", values: { "2022/23": "0.02", "2023/24": "0.02" } },
  pay: { name: "pay", kind: "growth", values: { "2021/22": "0.01" } },
  delivered: { name: "delivered", kind: "share", values: {} },
};

/** What comes of reading something in a text, and what is said: with its line and column. */
function reading<T>(text: string, read: (setting: ItemSetting) => T): { value: T; said: readonly string[] } {
  const taken = documentFromText(text);
  if (!taken.ok) throw new Error("The text is YAML.");
  const reader = new Reader(taken.document, { report: { title: "Report" }, appendix: { title: "Appendix" } });
  const origin = { source: "report", place: "page 1" };
  const setting = { reader, years, drivers: new Map(Object.entries(drivers)), origin } as unknown as ItemSetting;
  const value = read(setting);
  return { value, said: reader.problems.map((problem) => `${problem.code} ${problemWithPlace(problem)}`) };
}

describe("figures that can be said in several ways", () => {
  const said = (ways: Readonly<Record<string, unknown>>) =>
    reading("tariff: { amounts: [1, 2] }\n", (setting) => oneWay(ways, setting, ["tariff"])).said;

  it("are said in one", () => {
    expect(said({ amounts: ["1"], "each year": undefined, "base year": undefined })).toEqual([]);
  });

  it("are told the ways there are where they are said in none, and those they are said in where in several", () => {
    expect(said({ amounts: undefined, "each year": undefined, "base year": undefined })).toEqual([
      'figures-stated line:1:1 "tariff" has no figures. Give "amounts", "each year" or "base year".',
    ]);
    expect(said({ amounts: ["1"], "each year": "2", "base year": undefined })).toEqual([
      'figures-stated line:1:1 "tariff" gives its figures in 2 ways: amounts, each year. Give "amounts", "each year" or "base year".',
    ]);
  });
});

describe("figures that are needed in every year", () => {
  it("are said to be wanting in those that have none", () => {
    const said = (values: Readonly<Record<string, string>>) =>
      reading("share: { 2022/23: 1% }\n", (setting) => everyYearStated(values, setting, ["share"])).said;
    expect(said({ "2022/23": "0", "2023/24": "1" })).toEqual([]);
    expect(said({})).toEqual([
      'every-year-stated line:1:8 "share" has no figure for 2022/23, 2023/24. It is needed in every year. Add it.',
    ]);
  });
});

describe("a driver that figures rise with", () => {
  const said = (name: string) =>
    reading(`tariff: { rise: ${name} }\n`, (setting) => risesEveryYear(name, setting, ["tariff", "rise"])).said;

  it("is a growth with a rate for every year", () => {
    expect(said("cpi")).toEqual([]);
    expect(said("pay")).toEqual([
      'rise-is-a-growth line:1:17 Nothing can rise with "pay", which has no figure for 2022/23, 2023/24. Name a driver of kind growth with a rate for every year.',
    ]);
    expect(said("delivered")).toEqual([
      'rise-is-a-growth line:1:17 Nothing can rise with "delivered", which is a share. Name a driver of kind growth with a rate for every year.',
    ]);
  });

  it("is one of the strategy's, and is told no more where it is not", () => {
    expect(said("interest")).toEqual([
      'known-drivers line:1:17 "interest" is not a driver of this strategy. Add it under "drivers".',
    ]);
  });
});

describe("how far figures can be relied on, and where they come from", () => {
  const of = (written: Parameters<typeof provenance>[0]) =>
    reading("tariff: { source: report }\n", (setting) => provenance(written, setting, ["tariff"]));

  it("are as published, and where the chapter comes from, unless they say otherwise", () => {
    expect(of({}).value).toStrictEqual({ status: "published", origin: { source: "report", place: "page 1" } });
    expect(of({ status: "judgement", source: "appendix, table 2", note: "As told" }).value).toStrictEqual({
      status: "judgement",
      origin: { source: "appendix", place: "table 2" },
      note: "As told",
    });
  });

  it("are told of a source that is none, at the source", () => {
    expect(of({ source: "reprot" }).said).toEqual([
      'known-sources line:1:19 "reprot" is not one of the sources of this strategy. Did you mean "report"?',
    ]);
  });
});

describe("figures by year", () => {
  it("are read year by year, and one of another year is said to be, where it is written, and left out", () => {
    const { value, said } = reading("values: { 2022/23: 1, 2030/31: 2 }\n", (setting) =>
      entriesOf({ "2022/23": "1", "2030/31": "2" }, years, setting, ["values"], (text) => `£${text}`),
    );
    expect(value).toEqual({ "2022/23": "£1" });
    expect(said).toEqual([
      'years line:1:23 2030/31 is not a year that "values" can have. The years here are 2022/23, 2023/24.',
    ]);
  });

  it("may be one for every year, or one for each year that is not stated", () => {
    expect(everyYear("7", years)).toEqual({ values: { "2022/23": "7", "2023/24": "7" } });
    expect(yearlyFrom("7", years)).toEqual({ "2022/23": "7", "2023/24": "7" });
    expect(yearlyFrom({ "2023/24": "8", "each year": "7" }, years)).toEqual({ "2022/23": "7", "2023/24": "8" });
    expect(yearlyFrom({ "2023/24": "8" }, years)).toEqual({ "2023/24": "8" });
  });

  it("are not what is said under keys, or in a list", () => {
    expect(yearlyFrom({ amounts: ["1", "2"], "each year": "7" }, years)).toBeUndefined();
    expect(yearlyFrom(["1", "2"], years)).toBeUndefined();
    expect([isList(["1"]), isList({ "2022/23": "1" }), isList("1")]).toEqual([true, false, false]);
  });
});
