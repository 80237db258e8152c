import { beforeAll, describe, expect, it } from "vitest";
import { type Forecast, forecast, forecastWith } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import type { YearValues } from "../../src/model/line.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { difference, dudleySubject, figuresIn, formulasIn } from "./books.ts";
import { type CellChange, cellsOfFile, type FileCell, withCells } from "./file-cells.ts";
import { libreOfficeIsThere, recalculated } from "./libre-office.ts";

const { scenarios = [], model } = dudleySubject;
const book = workingWorkbook(dudleySubject);
const published = forecast(model);

/** Where a line's figure for a year stands. */
function placeOf(line: string, year: string): { readonly sheet: string; readonly cell: string } {
  const found = figuresIn(book).find(({ figure }) => figure.line === line && figure.year === year);
  if (found === undefined) throw new Error(`${line} has no figure for ${year}.`);
  return found;
}

const choose = (number: number): CellChange => {
  const label = scenarios[number - 1]?.label;
  return { sheet: "Assumptions", cell: "A7", value: `${number}. ${label}`, text: true };
};

/** Twenty input cells that are spread over the map, each moved by a different share. */
function twentyTypedOver() {
  const rows = (book.sheets.at(-1)?.rows ?? []).slice(5).map((row) => row.map((cell) => String(cell?.content ?? "")));
  const figures = rows.filter(([, , , , what]) => what === "figure" || what === "opening");
  return Array.from({ length: 20 }, (_, index) => {
    const [sheet = "", cell = "", line = "", year = "", , exact = "0"] =
      figures[(index * 31 + 7) % figures.length] ?? [];
    return {
      sheet,
      cell,
      line,
      year,
      value: decimal(exact)
        .times(90 + index)
        .dividedBy(100)
        .plus((index + 1) / 100)
        .toFixed(),
    };
  });
}

const typed = twentyTypedOver();
const planted: CellChange = { ...placeOf("budget-gap", "2023/24"), value: "999" };
/** Files of Dudley's workbook after some cells were typed over, each recalculated. */
const files: Readonly<Record<string, readonly CellChange[]>> = {
  untouched: [],
  planted: [planted],
  overwritten: [{ ...planted, overTheFormula: true }],
  emptied: [{ sheet: "Assumptions", cell: "G16", value: "", text: true }],
  typed: typed.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
  "typed, under a scenario": [...typed.map(({ sheet, cell, value }) => ({ sheet, cell, value })), choose(1)],
  "pay at 3%": ["G16", "H16", "I16"].map((cell) => ({ sheet: "Assumptions", cell, value: "0.03" })),
  ...Object.fromEntries(scenarios.map(({ name }, index) => [name, [choose(index + 1)]])),
};

describe.skipIf(!libreOfficeIsThere)("Dudley's workbook, recalculated by LibreOffice", () => {
  const cells = new Map<string, ReadonlyMap<string, ReadonlyMap<string, FileCell>>>();
  const at = (file: string, sheet: string, cell: string) => cells.get(file)?.get(sheet)?.get(cell);

  beforeAll(async () => {
    const bytes = await xlsx(book);
    const changed = Object.entries(files).map(([name, changes]) => [name, withCells(bytes, changes)] as const);
    for (const [name, again] of recalculated(new Map(changed))) cells.set(name, cellsOfFile(again));
  }, 300_000);

  const figuresThatDiffer = (file: string, ought: Forecast) =>
    figuresIn(book).flatMap(({ sheet, cell, figure }) => {
      const off = difference(at(file, sheet, cell), ought.value(figure.line, figure.year));
      return off === undefined ? [] : [`${figure.line} ${figure.year} at ${sheet}!${cell}: ${off}`];
    });

  it("comes to what mtfs comes to in every formula cell", () => {
    const formulas = formulasIn(book);
    expect(formulas.length).toBeGreaterThan(4000);
    const wrong = formulas.flatMap(({ sheet, cell, is }) => {
      const off = difference(at("untouched", sheet, cell), is.content);
      return off === undefined ? [] : [`${sheet}!${cell} =${is.formula}: ${off}`];
    });
    expect(wrong).toEqual([]);
    expect(figuresThatDiffer("untouched", published)).toEqual([]);
  });

  it("comes to the totals that the report prints", () => {
    const millions = (line: string, year: string) => {
      const { sheet, cell } = placeOf(line, year);
      return (Number(at("untouched", sheet, cell)?.value) / 1_000_000).toFixed(1);
    };
    const row = (line: string) => ["2022/23", "2023/24", "2024/25"].map((year) => millions(line, year));
    expect(row("total-resources")).toEqual(["283.5", "280.8", "291.8"]);
    expect(row("budget-gap")).toEqual(["-1.8", "9.4", "2.3"]);
    expect(row("general-fund-carried-forward")).toEqual(["26.2", "16.8", "14.5"]);
  });

  it("forgets a value planted beside a formula, so that agreement proves something", async () => {
    expect(
      cellsOfFile(withCells(await xlsx(book), [planted]))
        .get(planted.sheet)
        ?.get(planted.cell)?.value,
    ).toBe("999");
    expect(at("planted", planted.sheet, planted.cell)?.value).toBe("9390000");
  });

  it("shows that a check fails when a formula is typed over", () => {
    expect(at("untouched", "Checks", "B4")?.value).toBe("all pass");
    expect(at("overwritten", planted.sheet, planted.cell)?.value).toBe("999");
    expect(at("overwritten", "Checks", "B4")?.value).toMatch(/^[1-9]\d* fail$/);
  });

  it("shows that a check fails when an input is left empty", () => {
    expect(at("emptied", "Checks", "B4")?.value).toMatch(/^[1-9]\d* fail$/);
  });

  it("answers what if pay is 3%, at the top of the sheet where it was typed", () => {
    const scenario = {
      name: "pay",
      label: "pay",
      changes: [{ target: "pay-award", does: { kind: "set", to: "0.03" } }],
    } as const;
    const ought = whatIf(published, [scenario]).forecast;
    expect(figuresThatDiffer("pay at 3%", ought)).toEqual([]);
    const last = Number(at("pay at 3%", "Assumptions", "I12")?.value);
    expect(last).toBeCloseTo(Number(ought.value("general-fund-carried-forward", "2024/25").toString()), 3);
    expect(last).toBeLessThan(7_000_000);
    expect(at("pay at 3%", "Assumptions", "J16")?.value).toBe("yes");
    expect(at("pay at 3%", "Assumptions", "J17")?.value).toBe("no");
    expect(at("pay at 3%", "Checks", "B4")?.value).toBe("all pass");
  });

  it.each(scenarios)("comes to what mtfs comes to under: $label", (scenario) => {
    const { forecast: ought, figures } = whatIf(published, [scenario]);
    expect(figures.length).toBeGreaterThan(0);
    expect(figuresThatDiffer(scenario.name, ought)).toEqual([]);
    expect(at(scenario.name, "Checks", "B4")?.value).toBe("all pass");
  });

  it("comes to what mtfs comes to with twenty inputs typed over, and under a scenario besides", () => {
    const changed = new Map<string, YearValues>();
    for (const { line, year, value } of typed) {
      const own = model.lineNamed.get(line);
      const before = changed.get(line) ?? (own?.kind === "given" ? own.values : (own?.given ?? {}));
      changed.set(line, { ...before, [year]: value });
    }
    const ought = forecastWith(published, changed);
    expect(ought.value("budget-gap", "2023/24").equals(published.value("budget-gap", "2023/24"))).toBe(false);
    expect(figuresThatDiffer("typed", ought)).toEqual([]);
    expect(at("typed", "Map", "B3")?.value).toBe("20");
    expect(figuresThatDiffer("typed, under a scenario", whatIf(ought, scenarios.slice(0, 1)).forecast)).toEqual([]);
  });
});
