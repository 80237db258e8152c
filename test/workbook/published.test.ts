import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedWorkbook } from "../../src/workbook/published-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { dudleySubject } from "./books.ts";
import { cellsOfFile, partText } from "./file-cells.ts";
import { unzip } from "./zip.ts";

const book = publishedWorkbook(dudleySubject);
const bytes = await xlsx(book);
const parts = unzip(bytes);
const cells = cellsOfFile(bytes);
const xml = [...parts.keys()].filter((name) => name.endsWith(".xml")).map((name) => partText(parts, name));

describe("the workbook to publish of any strategy", () => {
  it("has a table to a sheet, each heading once, every cell filled, and every table a name of its own", () => {
    for (const document of fc.sample(strategyDocuments, { numRuns: 40, seed: 7 })) {
      const { strategy, model } = strategyFrom(document);
      const some = publishedWorkbook({ strategy, model, strategyHash: "none", version: "0.0.0" });
      const tables = some.sheets.flatMap(({ table }) => table ?? []);
      expect(tables.length).toBe(some.sheets.length - 3);
      expect(new Set(tables.map(({ name }) => name.toLowerCase())).size).toBe(tables.length);
      for (const { rows, table } of some.sheets.slice(3)) {
        expect(new Set(table?.headings).size).toBe(table?.headings.length);
        for (const row of rows.slice(5))
          expect(row.filter((cell) => cell !== undefined)).toHaveLength(table?.headings.length ?? 0);
      }
    }
  });
});

describe("the workbook to publish", () => {
  it("begins with a cover, contents and notes, then has one table to a sheet", () => {
    expect(book.sheets.slice(0, 4).map(({ name }) => name)).toEqual(["Cover", "Contents", "Notes", "Summary"]);
    const tables = book.sheets.slice(3);
    expect(tables.every(({ table }) => table !== undefined)).toBe(true);
    expect([...parts.keys()].filter((name) => name.startsWith("xl/tables/"))).toHaveLength(tables.length);
    expect(new Set(tables.map(({ table }) => table?.name)).size).toBe(tables.length);
  });

  it("has a heading for each column, the same as the table's own, each once", () => {
    for (const { name, table, rows } of book.sheets.slice(3)) {
      const headings = rows[4]?.map((cell) => cell?.content) ?? [];
      expect(headings, name).toEqual(table?.headings);
      expect(new Set(headings).size, name).toBe(headings.length);
    }
  });

  it("holds values only: no formula, no fill, nothing frozen, merged, hidden or filtered", () => {
    const all = [...cells.values()].flatMap((sheet) => [...sheet.values()]);
    expect(all.length).toBeGreaterThan(3000);
    expect(all.filter(({ formula }) => formula !== undefined)).toEqual([]);
    for (const one of xml) expect(one).not.toMatch(/frozen|mergeCell|hidden="|<autoFilter|patternType="solid"/);
  });

  it("has no empty cell in a table: a line without a figure says so", () => {
    const empty = book.sheets
      .slice(3)
      .flatMap(({ name, rows, table }) =>
        rows
          .slice(5)
          .flatMap((row, index) =>
            (table?.headings ?? []).flatMap((_, column) =>
              row[column] === undefined || row[column]?.content === "" ? [`${name} row ${index + 6}`] : [],
            ),
          ),
      );
    expect(empty).toEqual([]);
    expect(cells.get("Base budget")?.get("C7")?.value).toBe("[z]");
    expect(cells.get("Base budget")?.get("A4")?.value).toContain("[z] means not applicable.");
  });

  it("shows the summary that the report prints, unrounded in the cell", () => {
    const row = [...(cells.get("Summary") ?? [])].find(([, { value }]) => value === "Budget gap")?.[0].slice(1);
    expect(["B", "C", "D"].map((column) => cells.get("Summary")?.get(`${column}${row}`)?.value)).toEqual([
      "-1.79",
      "9.39",
      "2.28",
    ]);
  });

  it("is the same again, and carries its title", async () => {
    expect(Buffer.from(await xlsx(publishedWorkbook(dudleySubject))).equals(Buffer.from(bytes))).toBe(true);
    expect(partText(parts, "docProps/core.xml")).toContain(
      "<dc:title>Dudley Metropolitan Borough Council: Medium Term Financial Strategy to 2024/25</dc:title>",
    );
  });
});
