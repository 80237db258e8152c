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
