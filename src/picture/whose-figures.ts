import type { Forecast } from "../forecast/forecast.ts";
import type { FinancialYear } from "../model/financial-year.ts";

/** Whose figures a picture shows: the council and its document. */
export function whoseFigures({ model }: Forecast): string {
  return `${model.council}: ${model.title}`;
}

/** What the fund that takes the gap is called: "General Fund". */
export function balanceLabel({ model }: Forecast): string {
  const line = model.lineNamed.get(`${model.balance}-brought-forward`);
  return line?.label.replace(/ brought forward$/, "") ?? "balance";
}

/** "2022/23 to 2024/25", or the one year. */
export function yearsInWords(years: readonly FinancialYear[]): string {
  return years.length < 2 ? years.join("") : `${years[0]} to ${years.at(-1)}`;
}
