import type { PrintedPlace } from "../forecast/explain.ts";
import type { Forecast } from "../forecast/forecast.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { PrintedTables } from "../strategy/printed-tables.ts";
import { enteredCells } from "./entered.ts";
import { readPrintedCell } from "./printed-cell.ts";

/** Where a report prints each line: the cell it was entered from where there is one, otherwise the first that shows it. */
export function printedPlaceOf(
  forecast: Forecast,
  printed: PrintedTables,
): (line: string, year: FinancialYear) => PrintedPlace | undefined {
  const places = new Map<string, PrintedPlace & { readonly entered: boolean }>();
  for (const table of printed.tables) {
    const isEntered = enteredCells(forecast, table);
    for (const row of table.rows) {
      row.shows.forEach((shown, index) => {
        const text = row.printed[index] ?? "";
        if (shown === undefined || readPrintedCell(text).kind === "blank") return;
        const entered = isEntered(shown);
        const key = `${shown.line} ${shown.year}`;
        const known = places.get(key);
        if (known !== undefined && (known.entered || !entered)) return;
        const heading = table.columns[index]?.heading ?? "";
        places.set(key, { place: table.place, row: row.label, column: heading, printed: text, entered });
      });
    }
  }
  // What a line was as published is printed where the line itself is.
  return (line, year) => {
    const found = places.get(`${line} ${year}`) ?? places.get(`${line.replace(/\.published$/, "")} ${year}`);
    if (found === undefined) return undefined;
    const { entered: _, ...place } = found;
    return place;
  };
}
