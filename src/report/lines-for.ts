import type { Forecast } from "../forecast/forecast.ts";
import type { Line } from "../model/line.ts";

/**
 * The lines of a forecast that a name stands for, in the order of the report: the line itself, those whose names begin with it
 * and a dot, those of the chapter it names, or, with "*", those that fit it. Without a name, every line.
 *
 * @example "pay" stands for pay.bill, pay.officers.award and the others of the chapter on pay
 */
export function linesFor(forecast: Forecast, written: string | undefined): readonly Line[] {
  const { lines } = forecast.model;
  if (written === undefined) return lines;
  const pattern = written.includes("*")
    ? new RegExp(`^${written.split("*").map(escaped).join(".*")}$`)
    : new RegExp(`^${escaped(written)}(\\..*)?$`);
  return lines.filter(({ name, chapter }) => pattern.test(name) || chapter === written);
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
