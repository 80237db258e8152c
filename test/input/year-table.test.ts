import { describe, expect, it } from "vitest";
import { Reader } from "../../src/input/reader.ts";
import { yearTable } from "../../src/input/year-table.ts";
import { problemWithPlace } from "../../src/model/problem.ts";

const document = { plain: {}, place: (path: readonly (string | number)[]) => ({ path }) };

describe("the tables of one year", () => {
  it("share their year, how precisely they are stated, the table they were taken from and their source", () => {
    const reader = new Reader(document, { report: { title: "Report" } });
    const written = { year: "2021/22", money: "£m", table: "table-4", source: "report, page 9" } as const;
    expect(yearTable(written, ["1.25", "2.5"], reader, ["outturn"])).toStrictEqual({
      year: "2021/22",
      resolution: "100000",
      enteredFrom: "table-4",
      origin: { source: "report", place: "page 9" },
    });
    expect(reader.problems).toEqual([]);
  });

  it("need not say a table or a source", () => {
    const reader = new Reader(document, {});
    expect(yearTable({ year: "2021/22", money: "£" }, [], reader, ["outturn"])).toStrictEqual({
      year: "2021/22",
      resolution: "1",
    });
  });

  it("are told of a year that is none, at the year", () => {
    const reader = new Reader(document, {});
    yearTable({ year: "2021/23", money: "£" }, [], reader, ["outturn"]);
    expect(reader.problems.map(problemWithPlace)).toEqual([
      'outturn › year "2021/23" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ]);
  });
});
