import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { publishedWorkbook } from "../../src/workbook/published-workbook.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { difference, exampleSubjects, figuresIn, formulasIn } from "./books.ts";
import { cellsOfFile } from "./file-cells.ts";
import { libreOfficeIsThere, recalculated } from "./libre-office.ts";

describe("the workbooks of the other examples", () => {
  it("are of councils that state no gap, no balance or no driver as well as of those that do", () => {
    const stating = (line: string) => exampleSubjects.filter(({ subject }) => subject.model.lineNamed.has(line)).length;
    expect(stating("budget-gap")).toBeGreaterThan(2);
    expect(exampleSubjects.length - stating("budget-gap")).toBeGreaterThan(2);
  });

  it.each(exampleSubjects)("to publish has no empty cell: $path", ({ subject }) => {
    for (const { rows, table, name } of publishedWorkbook(subject).sheets.slice(3)) {
      const uneven = rows
        .slice(5)
        .filter((row) => row.filter((cell) => cell !== undefined).length !== table?.headings.length);
      expect(uneven, name).toEqual([]);
    }
  });

  it.skipIf(!libreOfficeIsThere)(
    "come to what mtfs comes to in every formula cell, recalculated by LibreOffice",
    async () => {
      const books = exampleSubjects.map((one) => ({ ...one, book: workingWorkbook(one.subject) }));
      const files = await Promise.all(books.map(async ({ name, book }) => [name, await xlsx(book)] as const));
      const again = recalculated(new Map(files));
      const wrong = books.flatMap(({ name, book, subject }) => {
        const cells = cellsOfFile(again.get(name) as Uint8Array);
        const ought = forecast(subject.model);
        const figures = figuresIn(book);
        const formulas = formulasIn(book);
        expect(figures.length, name).toBeGreaterThan(0);
        return [
          ...figures.map(({ sheet, cell, figure, is }) => ({
            sheet,
            cell,
            is,
            value: ought.value(figure.line, figure.year),
          })),
          ...formulas.map(({ sheet, cell, is }) => ({ sheet, cell, is, value: is.content })),
        ].flatMap(({ sheet, cell, is, value }) => {
          // A difference of two large amounts keeps their last digits, so nought in money is nought to a hundredth of a penny.
          const isRate = is.style.format === "rate" || is.style.format === "index";
          const off = difference(cells.get(sheet)?.get(cell), value, isRate ? 1 : 1e8);
          return off === undefined ? [] : [`${name} ${sheet}!${cell}: ${off}`];
        });
      });
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    300_000,
  );
});
