import type { Forecast } from "../forecast/forecast.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";

/**
 * Whether a line's figure for a year was taken from a printed table: it is given, or stands for a given figure as published,
 * and the strategy says that table is where it came from. A figure worked out by a rule never is.
 */
export function enteredFromThere(forecast: Forecast, line: string, year: FinancialYear, table: string): boolean {
  const source = givenBehind(forecast, line, year);
  return source?.enteredFrom !== undefined && isOrIsPartOf(table, source.enteredFrom);
}

/** Whether a table is the one named, or one that continues it: "summary-2" continues "summary". */
function isOrIsPartOf(table: string, named: string): boolean {
  return table.startsWith(named) && (table.length === named.length || table[named.length] === "-");
}

/** The line whose given figure this is, if it is one. */
function givenBehind(forecast: Forecast, name: string, year: FinancialYear): Line | undefined {
  const line = forecast.model.lineNamed.get(name);
  if (line === undefined || line.kind === "given") return line;
  if (line.given?.[year] !== undefined) return line;
  return line.asPublished === undefined ? undefined : givenBehind(forecast, line.asPublished, year);
}
