import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, forecast, forecastWith } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import type { YearValues } from "../../src/model/line.ts";
import { ProblemsFound } from "../../src/model/problem.ts";
import type { Scenario } from "../../src/model/scenario.ts";
import type { Book } from "../../src/workbook/book.ts";
import { mapHeadings } from "../../src/workbook/map-sheet.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { chapters } from "../arbitrary/chapters.ts";
import { decimalText } from "../arbitrary/figures.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { small } from "../lines/strategies.ts";
import { draws, scenarioFrom } from "../scenario/random-changes.ts";
import { difference, figuresIn, formulasIn } from "./books.ts";
import { cellsOfFile, withCells } from "./file-cells.ts";
import { libreOfficeIsThere, recalculated } from "./libre-office.ts";

const strategiesTried = 110;

/** A random strategy, or a small one with every chapter that rows may equal; two scenarios of it, which of them is chosen, and input cells typed over. */
const cases = fc.record({
  document: fc.oneof(
    { weight: 3, arbitrary: strategyDocuments as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.record(chapters).map((parts) => small(parts)) },
  ),
  first: fc.array(draws, { maxLength: 5 }),
  second: fc.array(draws, { maxLength: 5 }),
  chosen: fc.integer({ min: 0, max: 2 }),
  typed: fc.array(fc.record({ cell: fc.nat(), units: fc.integer({ min: -50_000, max: 90_000 }) }), { maxLength: 12 }),
});

interface Tried {
  readonly name: string;
  readonly book: Book;
  readonly bytes: Uint8Array;
  readonly ought: Forecast;
}

/** One case as a file with cells typed over, and what the library makes of the same changes; nothing where they cannot be made. */
async function tried(name: string, drawn: Parameters<Parameters<typeof cases.map>[0]>[0]): Promise<Tried | undefined> {
  const { strategy, model } = strategyFrom(drawn.document);
  const scenarios = [scenarioFrom(model, "first", drawn.first), scenarioFrom(model, "second", drawn.second)];
  try {
    const book = workingWorkbook({ strategy, model, scenarios, strategyHash: "none", version: "0.0.0" });
    const scenario = scenarios[drawn.chosen - 1];
    const late = new Set(
      (scenario?.changes ?? []).filter(({ does }) => does.kind === "delay").map(({ target }) => target),
    );
    const typed = typedOver(book, drawn.typed, late);
    const ought = underChanges(forecast(model), typed, scenario);
    const choice = `${drawn.chosen}. ${scenario?.label ?? "None: the figures as they stand"}`;
    const bytes = withCells(await xlsx(book), [
      ...typed.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
      { sheet: "Assumptions", cell: "A7", value: choice, text: true },
    ]);
    return { name, book, bytes, ought };
  } catch (fault) {
    // Random changes may divide by nought, or be refused; then there is nothing to compare.
    if (fault instanceof RangeError || fault instanceof ProblemsFound) return undefined;
    throw fault;
  }
}

interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly line: string;
  readonly year: string;
  readonly what: string;
  readonly value: string;
}

/** Random input cells with random figures, found on the map. A delay acts on published figures, so what is delayed is left alone. */
function typedOver(
  book: Book,
  some: readonly { readonly cell: number; readonly units: number }[],
  late: ReadonlySet<string>,
): readonly Typed[] {
  const rows = (book.sheets.at(-1)?.rows ?? []).slice(5).map((row) => {
    const [sheet, cell, line, year, what, published] = row.map((one) => String(one?.content ?? ""));
    return { sheet, cell, line, year, what, published } as Record<"sheet" | "cell" | "line" | "year" | "what", string>;
  });
  const chosen = new Map<string, Typed>();
  for (const { cell, units } of some) {
    const row = rows[cell % Math.max(1, rows.length)];
    if (row === undefined || [...late].some((name) => row.line === name || row.line.startsWith(`${name}.`))) continue;
    const isRate = row.sheet === "Assumptions";
    const value =
      row.what === "years late"
        ? String(Math.abs(units) % 3)
        : row.what === "share kept"
          ? decimalText(Math.abs(units) % 101, 2)
          : isRate
            ? decimalText(units % 3000, 4)
            : decimalText(units, 1);
    chosen.set(`${row.sheet}!${row.cell}`, { ...row, value });
  }
  return [...chosen.values()];
}

/** What the library makes of the same: figures first, then the scenario, then each proposal's share and delay. */
function underChanges(base: Forecast, typed: readonly Typed[], scenario: Scenario | undefined): Forecast {
  const { model } = base;
  const changed = new Map<string, YearValues>();
  for (const { line, year, what, value } of typed) {
    if (what !== "figure" && what !== "opening") continue;
    const own = model.lineNamed.get(line);
    const before = changed.get(line) ?? (own?.kind === "given" ? own.values : (own?.given ?? {}));
    changed.set(line, { ...before, [year]: value });
  }
  let now = forecastWith(base, changed);
  if (scenario !== undefined) now = whatIf(now, [scenario]).forecast;
  const readerName = (given: string) =>
    model.lines.find((line) => line.kind === "derived" && line.changedThrough === given)?.name ?? given;
  for (const kind of ["years late", "share kept"]) {
    for (const { line, what, value } of typed.filter((one) => one.what === kind)) {
      const target = readerName(line);
      const years = model.forecastYears;
      const does =
        what === "years late"
          ? ({ kind: "delay", share: "1", by: Number(value) } as const)
          : ({ kind: "scale", factor: value } as const);
      now = whatIf(now, [{ name: what, label: what, changes: [{ target, years, does }] }]).forecast;
    }
  }
  return now;
}

describe.skipIf(!libreOfficeIsThere)(
  "the workbook of any strategy, with cells typed over, recalculated by LibreOffice",
  () => {
    it("comes to what mtfs comes to in every line and year, and shows no error anywhere", async () => {
      const drawn = fc.sample(cases, { numRuns: strategiesTried, seed: 20211215 });
      const all = (await Promise.all(drawn.map((one, index) => tried(`case-${index}`, one)))).flatMap(
        (one) => one ?? [],
      );
      expect(all.length).toBeGreaterThanOrEqual(100);
      const again = recalculated(new Map(all.map(({ name, bytes }) => [name, bytes])));
      let [figures, formulas] = [0, 0];
      const wrong = all.flatMap(({ name, book, ought }) => {
        const cells = cellsOfFile(again.get(name) as Uint8Array);
        const places = figuresIn(book);
        const values = places.map(({ figure }) => ought.value(figure.line, figure.year));
        const largest = values.reduce((most, one) => (one.abs().greaterThan(most) ? one.abs() : most), decimal("1"));
        figures += places.length;
        const errors = formulasIn(book).flatMap(({ sheet, cell, is }) => {
          formulas += 1;
          const found = cells.get(sheet)?.get(cell);
          return found?.kind === "error" ? [`${name}: ${sheet}!${cell} =${is.formula} is ${found.value}`] : [];
        });
        const off = places.flatMap(({ sheet, cell, figure }, index) => {
          const said = difference(
            cells.get(sheet)?.get(cell),
            values[index] as (typeof values)[number],
            Number(largest),
          );
          return said === undefined ? [] : [`${name}: ${figure.line} ${figure.year} at ${sheet}!${cell}: ${said}`];
        });
        return [...errors, ...off];
      });
      expect(wrong.slice(0, 20)).toEqual([]);
      expect(figures).toBeGreaterThan(10_000);
      expect(formulas).toBeGreaterThan(20_000);
      expect(mapHeadings[0]).toBe("Sheet");
    }, 600_000);
  },
);
