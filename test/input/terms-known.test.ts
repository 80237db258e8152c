import { describe, expect, it } from "vitest";
import { Reader } from "../../src/input/reader.ts";
import { termsKnown } from "../../src/input/terms-known.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import type { PrintedTables } from "../../src/strategy/printed-tables.ts";

const tables = [
  { id: "table-1", columns: [{ key: "2022/23" }, { key: "2023/24" }], rows: [{ key: "pay" }, { key: "total" }] },
  { id: "unread", columns: [], rows: [{ key: "total" }] },
];

const sides = { left: [], leftLess: [], right: [], rightLess: [] };

/** What is said of an agreement with some terms on its sides, or of the cells of a known inconsistency. */
function of(agreement: object, cells: readonly string[] = []): readonly string[] {
  const reader = new Reader({ plain: {}, place: (path) => ({ path }) }, {});
  termsKnown(
    {
      tables,
      textFigures: [{ id: "summary-gap" }],
      agreements: [{ id: "gap", ...sides, ...agreement }],
      knownInconsistencies: [{ id: "I1", cells }],
    } as unknown as PrintedTables,
    reader,
  );
  return reader.problems.map((problem) => `${problem.code} ${problemWithPlace(problem)}`);
}

const write = "Write table/row, or table/row/column.";

describe("the terms of an agreement", () => {
  it("may be rows, cells and figures in the text", () => {
    expect(of({ left: ["table-1/pay", "table-1/total/2023/24"], right: ["text/summary-gap"] })).toEqual([]);
  });

  it.each([
    ["left", "left"],
    ["leftLess", "left less"],
    ["right", "right"],
    ["rightLess", "right less"],
  ])("are told where they are written: %s", (side, key) => {
    expect(of({ [side]: ["table-1/pay", "appendix/other"] })).toEqual([
      `known-terms agreements › gap › ${key} › 1 "appendix/other" is not a row or a cell of the printed tables. ${write}`,
    ]);
  });

  it("are answered with the nearest row, the nearest cell of their row, or the nearest figure in the text", () => {
    expect(of({ left: ["table-1/pya", "table-1/pay/2023/25", "text/summary-gpa"] })).toEqual([
      'known-terms agreements › gap › left › 0 "table-1/pya" is not a row or a cell of the printed tables. Did you mean "table-1/pay" or "table-1/total"?',
      'known-terms agreements › gap › left › 1 "table-1/pay/2023/25" is not a row or a cell of the printed tables. Did you mean "table-1/pay/2023/24" or "table-1/pay/2022/23"?',
      'known-terms agreements › gap › left › 2 "text/summary-gpa" is not a text figure. Did you mean "text/summary-gap"?',
    ]);
  });

  it("are told where to add a figure in the text that is like no other", () => {
    expect(of({ left: ["text/x"] })).toEqual([
      'known-terms agreements › gap › left › 0 "text/x" is not a text figure. Add it under "text figures".',
    ]);
  });

  it("are not held against columns that could not be read", () => {
    expect(of({ left: ["unread/total/2022/23", "unread/total"] })).toEqual([]);
    expect(of({ left: ["unread/other/2022/23"] })).toHaveLength(1);
  });
});

describe("the cells of a known inconsistency", () => {
  it("are there", () => {
    expect(of({}, ["table-1/total/2022/23"])).toEqual([]);
    expect(of({}, ["table-1/total/2022/23", "appendix/other/1"])).toEqual([
      `known-terms known inconsistencies › I1 › cells › 1 "appendix/other/1" is not a row or a cell of the printed tables. ${write}`,
    ]);
  });
});
