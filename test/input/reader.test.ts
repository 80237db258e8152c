import { describe, expect, it } from "vitest";
import type { Document } from "../../src/input/document.ts";
import { Reader } from "../../src/input/reader.ts";
import { documentFromText } from "../../src/input/yaml.ts";
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

  it("that are too few are an error of the whole list", () => {
    const reader = new Reader(document, {});
    reader.amounts(["1", "2"], "£", years, ["pay", "amounts"]);
    expect(reader.problems).toEqual([
      expect.objectContaining({ code: "one-figure-a-year", severity: "error", place: { path: ["pay", "amounts"] } }),
    ]);
  });

  it("that are too many for a comma in one of them are told to put it in quotes", () => {
    const fixOf = (...amounts: readonly string[]) => {
      const reader = new Reader(document, {});
      reader.amounts(amounts, "£000", years, ["amounts"]);
      return reader.problems[0]?.fix;
    };
    const one = "Give one for each of 2022/23, 2023/24, 2024/25, in that order.";
    const quotes = ' In a list a comma ends a figure, so one such as "1,900" needs quotes.';
    // [1,900, 2,000.5, 0]
    expect(fixOf("1", "900", "2", "000.5", "0")).toBe(one + quotes);
    expect(fixOf("500", "900")).toBe(one);
    expect(fixOf("500", "1", "2", "3")).toBe(one);
    expect(fixOf("1", "1900", "2000", "5")).toBe(one);
    expect(fixOf("1", "12", "5.125", "5")).toBe(one);
  });

  it("by year of a year that is not one of those here are said to be, and left out", () => {
    const { value, said } = reading((reader) => reader.amounts({ "2030/31": "1" }, "£", years, ["pay", "amounts"]));
    expect(value.values).toEqual({ "2022/23": "0", "2023/24": "0", "2024/25": "0" });
    expect(said).toEqual([
      'pay › amounts › 2030/31 2030/31 is not a year that "amounts" of "pay" can have. The years here are 2022/23, 2023/24, 2024/25.',
    ]);
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

describe("amounts to be confirmed", () => {
  it.each(["tbc", "TBC"])("in capitals or not are nil until then, and their years are kept: %s", (tbc) => {
    const { value, said } = reading((reader) => reader.amounts(["5.31", tbc, "4"], "£m", years, ["amounts"]));
    expect(value).toEqual({
      values: { "2022/23": "5310000", "2023/24": "0", "2024/25": "4000000" },
      resolution: "1000000",
      toBeConfirmed: ["2023/24"],
    });
    expect(said).toEqual([]);
  });

  it("say nothing of how precisely the others are known", () => {
    const { value } = reading((reader) => reader.amounts({ "2022/23": "5.31", "2024/25": "tbc" }, "£m", years, []));
    expect(value.resolution).toBe("10000");
    expect(value.toBeConfirmed).toEqual(["2024/25"]);
  });
});

describe("rates", () => {
  it("are fractions by year, and a year that is left out has none", () => {
    const { value, said } = reading((reader) =>
      reader.rates({ "2022/23": "2.99%", "2024/25": "-0.5%" }, years, ["values"]),
    );
    expect(value).toEqual({ "2022/23": "0.0299", "2024/25": "-0.005" });
    expect(said).toEqual([]);
  });

  it("of a year that is not one of those here are said to be, with the way to that year, and left out", () => {
    const { value, said } = reading((reader) =>
      reader.rates({ "2022/23": "2%", "2030/31": "3%" }, years, ["pay-award", "values"]),
    );
    expect(value).toEqual({ "2022/23": "0.02" });
    expect(said).toEqual([
      'pay-award › values › 2030/31 2030/31 is not a year that "values" of "pay-award" can have. The years here are 2022/23, 2023/24, 2024/25.',
    ]);
  });

  it("of a year that is none stand where the year is written, and are an error", () => {
    const taken = documentFromText("values: { 2022/23: 2%, 2023/25: 3% }\n");
    if (!taken.ok) throw new Error("The text is YAML.");
    const reader = new Reader(taken.document, {});
    reader.rates({ "2022/23": "2%", "2023/25": "3%" }, years, ["values"]);
    reader.rates({ "2031/32": "3%" }, years, ["values"]);
    expect(reader.problems).toEqual([
      {
        code: "years",
        severity: "error",
        place: { path: ["values", "2023/25"], line: 1, column: 24 },
        what: '"2023/25" is not a financial year.',
        fix: "The second half is the last two digits of the next year, as in 2022/23.",
      },
      expect.objectContaining({ code: "years", severity: "error" }),
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

  it("that is none and could be any is read on as some year", () => {
    const { value, said } = reading((reader) => reader.year("2022/24", ["at"]));
    expect(value).toMatch(/^\d{4}\/\d{2}$/);
    expect(said).toHaveLength(1);
  });

  it("that is not among those allowed is read on as the first of them", () => {
    expect(reading((reader) => reader.year("2030/31", ["at"], years)).value).toBe("2022/23");
  });

  it("stands at its value, not at the key before it", () => {
    const taken = documentFromText("at: 2030/31\n");
    if (!taken.ok) throw new Error("The text is YAML.");
    const reader = new Reader(taken.document, {});
    reader.year("2030/31", ["at"], years);
    expect(reader.problems[0]?.place).toEqual({ path: ["at"], line: 1, column: 5 });
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

  it("that is stated among the sources is one, with spaces around it or not", () => {
    const { value, said } = reading((reader) => reader.origin(" report , paragraph 24", ["pay"]));
    expect(value).toEqual({ origin: { source: "report", place: "paragraph 24" } });
    expect(said).toEqual([]);
  });

  it("that is not one is answered with the nearest, with those there are, or with where to add it", () => {
    const saidWith = (sources: Record<string, { title: string }>) => (text: string) => {
      const reader = new Reader(document, sources);
      reader.origin(text, ["pay"]);
      return reader.problems.map(({ code, fix }) => [code, fix]);
    };
    const two = saidWith({ report: { title: "Report" }, appendix: { title: "Appendix" } });
    expect(two("reprot, table 1")).toEqual([["known-sources", 'Did you mean "report"?']]);
    expect(two("budget, table 1")).toEqual([["known-sources", "The sources are: report, appendix."]]);
    expect(saidWith({})("report, table 1")).toEqual([["known-sources", 'Add it under "sources".']]);
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

  it("of a line is answered with the lines that share its words too, since no command can list them yet", () => {
    const asked = (code: string) =>
      reading((reader) =>
        reader.unknown(code, ["on"], "base-budget.earlier-plan", {
          is: "known",
          known: ["base-budget.opening", "tariff"],
          fix: "Add it.",
        }),
      ).said;
    expect(asked("known-lines")).toEqual([
      'on "base-budget.earlier-plan" is not known. Did you mean "base-budget.opening"?',
    ]);
    expect(asked("known-drivers")).toEqual(['on "base-budget.earlier-plan" is not known. Add it.']);
  });

  it("is answered with the nearest fifty times, and after that with where to add it", () => {
    const { said } = reading((reader) => {
      for (let time = 1; time <= 51; time += 1) unknown("pay-awrd")(reader);
    });
    expect(said.slice(49)).toEqual([
      'on "pay-awrd" is not a driver. Did you mean "pay-award"?',
      'on "pay-awrd" is not a driver. Add it.',
    ]);
  });

  it("stands at its value, or at its key where the name is a key", () => {
    const taken = documentFromText("on: { tarif: 2% }\n");
    if (!taken.ok) throw new Error("The text is YAML.");
    const reader = new Reader(taken.document, {});
    const more = { is: "a driver", known, fix: "Add it." };
    reader.unknown("known-drivers", ["on", "tarif"], "tarif", more);
    reader.unknown("known-drivers", ["on", "tarif"], "tarif", { ...more, part: "key" });
    expect(reader.problems.map(({ place }) => place.column)).toEqual([14, 7]);
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
