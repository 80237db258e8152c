import { forecast } from "../../src/forecast/forecast.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import type { FinancialYear } from "../../src/model/financial-year.ts";
import type { YearValues } from "../../src/model/line.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { dudleySubject } from "../workbook/books.ts";

const { model } = dudleySubject;

/** Dudley's strategy, what it comes to, and its workbook. */
export const dudley = { subject: dudleySubject, model, base: forecast(model), book: workingWorkbook(dudleySubject) };

/** A given figure of a line in a year, as another number. */
export interface Setting {
  readonly line: string;
  readonly year: FinancialYear;
  readonly value: string;
}

/** Every figure that can be typed over in Dudley's workbook, moved by so many hundredths of itself. */
export function otherFigures(hundredths: number): readonly Setting[] {
  return (dudley.book.sheets.at(-1)?.rows.slice(5) ?? []).flatMap((row) => {
    const [, , line = "", year = "", what, exact = ""] = row.map((cell) => String(cell?.content));
    if (what !== "figure" && what !== "opening") return [];
    const moved = decimal(exact)
      .times(100 + hundredths)
      .dividedBy(100);
    return [{ line, year, value: moved.toFixed() }];
  });
}

/** The same as a forecast takes them: all the given figures of each line that changes. */
export function changesOf(settings: readonly Setting[]): ReadonlyMap<string, YearValues> {
  const changes = new Map<string, YearValues>();
  for (const { line, year, value } of settings) {
    const own = model.lineNamed.get(line);
    const before = changes.get(line) ?? (own?.kind === "given" ? own.values : own?.given);
    changes.set(line, { ...before, [year]: value });
  }
  return changes;
}
