import { describe, expect, it } from "vitest";
import { csvRows } from "../../src/csv/csv-rows.ts";
import { csvText } from "../../src/csv/csv-text.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { csv } from "../../src/report/csv.ts";

function cellsOf(text: string): readonly (readonly string[])[] {
  const reading = csvRows(text, "a.csv");
  if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
  return reading.rows.map(({ cells }) => cells);
}

describe("comma-separated text", () => {
  it("keeps commas, line ends and quotation marks that stand in quotes", () => {
    expect(cellsOf('a,"b, c"\r\n"two\r\nlines","say ""yes"""\r\n')).toEqual([
      ["a", "b, c"],
      ["two\r\nlines", 'say "yes"'],
    ]);
  });

  it("keeps blank cells, also at the end of a row and of the file", () => {
    expect(cellsOf("a,,\n,b,")).toEqual([
      ["a", "", ""],
      ["", "b", ""],
    ]);
    expect(cellsOf('"a",""')).toEqual([["a", ""]]);
  });

  it("ends rows as any system does", () => {
    for (const ending of ["\n", "\r\n", "\r"])
      expect(cellsOf(`a,b${ending}c,d${ending}`)).toEqual([
        ["a", "b"],
        ["c", "d"],
      ]);
  });

  it("passes over a byte order mark and a line that declares the separator, and still counts it as a row", () => {
    expect(cellsOf("\uFEFFa,b")).toEqual([["a", "b"]]);
    const reading = csvRows("sep=;\r\na;b\r\n");
    expect(reading.ok && reading.rows).toEqual([{ row: 2, cells: ["a", "b"] }]);
  });

  it("tells semicolons and tabs from commas that stand in amounts and in words", () => {
    expect(cellsOf("Item;Amount\nA, b and c;1,200\nD;3,400\n")[1]).toEqual(["A, b and c", "1,200"]);
    expect(cellsOf("Item\tAmount\nA, b\t1,200\n")[1]).toEqual(["A, b", "1,200"]);
    expect(cellsOf('Item,Amount\nA; b,1\nC,"2;3"\n')[1]).toEqual(["A; b", "1"]);
  });

  it("keeps a mark of inches inside a cell", () => {
    expect(cellsOf('5" pipe,2')).toEqual([['5" pipe', "2"]]);
  });

  it("reads back what mtfs itself writes as CSV", () => {
    const rows = [
      ["label", "2026/27"],
      ['with "quotes", and\r\na line', "-1200"],
      ["", "0.5"],
    ];
    expect(cellsOf(csv(rows))).toEqual(rows);
  });

  it("is refused where a quotation mark is never closed, at the row where it opens", () => {
    const said = (text: string) => {
      const reading = csvRows(text, "a.csv");
      return reading.ok ? [] : reading.problems.map(problemWithPlace);
    };
    expect(said('a,b\nc,"d\ne,f\n')).toEqual([
      "a.csv: row 2 A quotation mark opens a cell here and is never closed. Close it, or double it where the text has a quotation mark.",
    ]);
    expect(said('a,"b" c\n')).toEqual([
      'a.csv: row 1 Text follows a closing quotation mark: "b" c. Double a quotation mark that is part of the text.',
    ]);
    expect(said("PK\u0003\u0004")[0]).toContain("it may be a workbook");
  });
});

describe("the bytes of a CSV file", () => {
  it("are read as UTF-8, with or without a mark", () => {
    expect(csvText(new TextEncoder().encode("£1"))).toEqual({ text: "£1", encoding: "UTF-8" });
  });

  it("are read as Windows-1252 where they are no UTF-8: Excel's plain CSV has a pound sign of one byte", () => {
    expect(csvText(new Uint8Array([0xa3, 0x31]))).toEqual({ text: "£1", encoding: "Windows-1252" });
  });

  it("are read as UTF-16 where a mark says so", () => {
    expect(csvText(new Uint8Array([0xff, 0xfe, 0xa3, 0x00])).text).toBe("£");
    expect(csvText(new Uint8Array([0xfe, 0xff, 0x00, 0xa3])).text).toBe("£");
  });
});
