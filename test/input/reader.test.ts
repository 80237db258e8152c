import { describe, expect, it } from "vitest";
import type { Document } from "../../src/input/document.ts";
import { Reader } from "../../src/input/reader.ts";
import { problemWithPlace } from "../../src/model/problem.ts";

const document: Document = { plain: {}, place: (path) => ({ path }) };
const years = ["2022/23", "2023/24", "2024/25"];

function reading<T>(read: (reader: Reader) => T, leftOut = new Set<string>()): { value: T; said: readonly string[] } {
  const reader = new Reader(document, { report: { title: "Report" } }, leftOut);
  const value = read(reader);
  return { value, said: reader.problems.map(problemWithPlace) };
}

describe("amounts", () => {
  it("are one for each year, in order", () => {
    const { value, said } = reading((reader) => reader.amounts(["5.3", "-0.9", "0.0"], "£m", years, ["amounts"]));
    expect(value.values).toEqual({ "2022/23": "5300000", "2023/24": "-900000", "2024/25": "0" });
    expect(said).toEqual([]);
  });

  it("by year are nil where a year is left out", () => {
    const { value } = reading((reader) => reader.amounts({ "2023/24": "18.9" }, "£m", years, ["amounts"]));
    expect(value).toEqual({
      values: { "2022/23": "0", "2023/24": "18900000", "2024/25": "0" },
      resolution: "100000",
    });
  });

  it("that are too few or too many are said to be, and those there are read", () => {
    const { value, said } = reading((reader) => reader.amounts(["1", "2"], "£", years, ["pay", "amounts"]));
    expect(value.values).toEqual({ "2022/23": "1", "2023/24": "2", "2024/25": "0" });
    expect(said).toEqual([
      'pay › amounts "amounts" of "pay" has 2 figures, and there are 3 years. Give one for each of 2022/23, 2023/24, 2024/25, in that order.',
    ]);
    expect(reading((reader) => reader.amounts(["1", "2"], "£", ["2022/23"], ["amounts"])).said).toEqual([
      'amounts "amounts" has 2 figures, and there is 1 year. Give one for each of 2022/23, in that order.',
    ]);
  });
});

describe("a year", () => {
  it.each(["2022/23", "1999/00", "2099/00"])("%s is one", (year) => {
    expect(reading((reader) => reader.year(year, ["at"]))).toEqual({ value: year, said: [] });
  });

  it("that skips one is said not to be one, and another is read on with", () => {
    const { value, said } = reading((reader) => reader.year("2022/24", ["at"], years));
    expect(value).toBe("2022/23");
    expect(said).toEqual([
      'at "2022/24" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ]);
  });

  it("must be among those allowed", () => {
    const { said } = reading((reader) => reader.year("2030/31", ["opening", "at"], years));
    expect(said).toEqual([
      'opening › at 2030/31 is not a year that "at" of "opening" can have. The years here are 2022/23, 2023/24, 2024/25.',
    ]);
  });

  it("cannot be given where none is allowed", () => {
    const { said } = reading((reader) => reader.year("2030/31", ["gap", "2030/31"], [], "key"));
    expect(said).toEqual([
      'gap › 2030/31 2030/31 is not a year that "gap" can have. No year is possible here; leave it out.',
    ]);
  });
});

describe("a source", () => {
  it("is what stands before the first comma, and the place in it is the rest", () => {
    expect(reading((reader) => reader.origin("report, paragraph 24, note 1", ["pay"])).value).toEqual({
      origin: { source: "report", place: "paragraph 24, note 1" },
    });
  });

  it("need not say a place, and need not be stated", () => {
    expect(reading((reader) => reader.origin("report", [])).value).toEqual({ origin: { source: "report", place: "" } });
    expect(reading((reader) => reader.origin(undefined, [])).value).toEqual({});
  });

  it.each(["constructor", "toString", "valueOf", "hasOwnProperty"])("%s is not one by itself", (name) => {
    expect(reading((reader) => reader.origin(name, ["pay"])).said).toEqual([
      `pay › source "${name}" is not one of the sources of this strategy. The sources are: report.`,
    ]);
  });
});

describe("an unknown name", () => {
  const known = ["pay-award", "tariff"];
  const unknown = (name: string) => (reader: Reader) =>
    reader.unknown("known-drivers", ["on"], name, { is: "a driver", known, fix: "Add it." });

  it("is answered with the nearest that is known", () => {
    expect(reading(unknown("pay-awrd")).said).toEqual(['on "pay-awrd" is not a driver. Did you mean "pay-award"?']);
    expect(reading(unknown("interest")).said).toEqual(['on "interest" is not a driver. Add it.']);
  });

  it("is not said where what it names may have been left out", () => {
    const leftOut = new Set(["general-fund"]);
    for (const name of ["general-fund", "general-fund-carried-forward", "general-fund.outturn", "funds.general-fund"])
      expect(reading(unknown(name), leftOut).said).toEqual([]);
    expect(reading(unknown("general"), leftOut).said).toHaveLength(1);
  });

  it("is said in a moment, however many there are", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `line-number-${index}`);
    const { said } = reading((reader) => {
      for (const name of many)
        reader.unknown("known-lines", [name], `${name}-x`, { is: "a line", known: many, fix: "Name one." });
    });
    expect(said).toHaveLength(5000);
    expect(said[0]).toContain('Did you mean "line-number-0"');
    expect(said.at(-1)).toContain("Name one.");
  });
});
