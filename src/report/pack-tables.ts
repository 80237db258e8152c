import type { Forecast } from "../forecast/forecast.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { packFigures } from "./pack-figures.ts";
import { packFunds } from "./pack-funds.ts";
import { assumptionsTable, driversTable, risksTable, sourcesTable } from "./pack-registers.ts";
import { packSections } from "./pack-sections.ts";
import type { PackTable } from "./pack-table.ts";

/**
 * The tables of an agenda pack, in the order of a report: the summary, the base budget, additional spending and savings by
 * directorate, resources, funds, rates and assumptions, risks outside the figures, and sources. A table that would be empty is
 * left out.
 *
 * Money is in the unit and the decimals that the strategy states each section in, rounded so that columns add up; a row says
 * where a figure was moved for that. In the same unit a figure is the same in every table. Rates are exact, in per cent.
 *
 * @param forecast - of that strategy, as it stands or under changes
 * @example
 * ```ts
 * import { forecast, packTables, packText } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const tables = packTables(strategy, forecast(model));
 * console.log(tables.map(({ id }) => id).join(", "));
 * const [summary] = tables;
 * if (summary !== undefined) console.log(packText(summary, "csv").split("\r\n").slice(0, 2).join("\n"));
 * ```
 *
 * ```text
 * summary, base-budget, additional-spending, savings, resources, fund-general-fund, fund-public-health, fund-business-rate-grant-reserve, rates, assumptions, risks, sources
 * Line,2022/23 (£m),2023/24 (£m),2024/25 (£m)
 * Base budget forecast,265.6,274.5,279.9
 * ```
 */
export function packTables(strategy: Strategy, forecast: Forecast): readonly PackTable[] {
  const forecasted = [...packSections(strategy, forecast), ...packFunds(strategy, forecast)];
  const risks = risksTable(strategy, forecast);
  const figures = packFigures([...forecasted, ...risks], forecast);
  return [
    ...figures.slice(0, forecasted.length),
    ...driversTable(strategy),
    ...assumptionsTable(strategy, forecast),
    ...figures.slice(forecasted.length),
    ...sourcesTable(strategy),
  ];
}
