import { describe, expect, it } from "vitest";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import type { Book } from "../../src/workbook/book.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { difference, dudleySubject, figuresIn, formulasIn } from "./books.ts";
import { cellsOfFile, withCells } from "./file-cells.ts";
import { libreOfficeIsThere, recalculated } from "./libre-office.ts";

describe.skipIf(!libreOfficeIsThere)("Dudley's workbook, recalculated by LibreOffice", () => {
  const book = workingWorkbook(dudleySubject);

  it("comes to what mtfs comes to in every formula cell", async () => {
    const bytes = await xlsx(book);
    const [again] = [...recalculated(new Map([["dudley", bytes]])).values()];
    const cells = cellsOfFile(again as Uint8Array);
    const formulas = formulasIn(book);
    expect(formulas.length).toBeGreaterThan(1000);
    const wrong = formulas.flatMap(({ sheet, cell, is }) => {
      const off = difference(cells.get(sheet)?.get(cell), is.content);
      return off === undefined ? [] : [`${sheet}!${cell} =${is.formula}: ${off}`];
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  it("forgets a cached value that is wrong, so that agreement proves something", async () => {
    const [place] = figuresIn(book).filter(({ figure }) => figure.line === "budget-gap" && figure.year === "2023/24");
    const { sheet, cell } = place as NonNullable<typeof place>;
    const planted = withCells(await xlsx(book), [{ sheet, cell, value: "999" }]);
    expect(cellsOfFile(planted).get(sheet)?.get(cell)?.value).toBe("999");
    const [again] = [...recalculated(new Map([["planted", planted]])).values()];
    expect(
      cellsOfFile(again as Uint8Array)
        .get(sheet)
        ?.get(cell)?.value,
    ).toBe("9390000");
  }, 120_000);

  it("comes to what mtfs comes to under each scenario, chosen in the cell", async () => {
    const { scenarios = [], model } = dudleySubject;
    const base = forecast(model);
    const bytes = await xlsx(book);
    const files = scenarios.map(({ name, label }, index) => {
      const chosen = { sheet: "Assumptions", cell: "A7", value: `${index + 1}. ${label}`, text: true as const };
      return [name, withCells(bytes, [chosen])] as const;
    });
    expect(files.length).toBeGreaterThan(8);
    const again = recalculated(new Map(files));
    const wrong = scenarios.flatMap((scenario) => {
      const under = whatIf(base, [scenario]).forecast;
      return differencesIn(book, again.get(scenario.name) as Uint8Array, under, scenario.name);
    });
    expect(wrong).toEqual([]);
  }, 120_000);
});

/** Every figure of a line in a recalculated file that is not the library's. */
function differencesIn(book: Book, bytes: Uint8Array, ought: Forecast, called: string): readonly string[] {
  const cells = cellsOfFile(bytes);
  return figuresIn(book).flatMap(({ sheet, cell, figure }) => {
    const off = difference(cells.get(sheet)?.get(cell), ought.value(figure.line, figure.year));
    return off === undefined ? [] : [`${called}: ${figure.line} ${figure.year} at ${sheet}!${cell}: ${off}`];
  });
}
