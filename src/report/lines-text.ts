import type { Forecast } from "../forecast/forecast.ts";
import type { Line } from "../model/line.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { textTable } from "./text-table.ts";

/** Lines with their figures in the forecast years, each as it is read: pounds, percentages, indexes. */
export function linesText(forecast: Forecast, lines: readonly Line[], width: number): string {
  const headings = forecast.model.forecastYears;
  const rows = lines.map((line) => ({
    label: `${line.label} (${line.name})`,
    cells: headings.map((year) => {
      const value = forecast.find(line.name, year);
      return value === undefined ? "" : lineFigure(value, line.unit);
    }),
  }));
  return textTable({ headings, rows }, width);
}
