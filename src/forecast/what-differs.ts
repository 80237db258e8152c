import type { FinancialYear } from "../model/financial-year.ts";
import type { Forecast } from "./forecast.ts";

/** Drivers and switches that both strategies have and whose figures differ, by name, so that neither file's order counts. */
export function driversThatDiffer(
  before: Forecast,
  after: Forecast,
  years: readonly FinancialYear[],
): readonly string[] {
  const differing = before.model.lines.flatMap((line) => {
    const isDriver = line.kind === "given" && (line.role === "driver" || line.role === "switch");
    if (!isDriver || after.model.lineNamed.get(line.name)?.kind !== "given") return [];
    const differs = [line.name, `${line.name}.published`].some((name) => differ(before, after, name, years));
    return differs ? [line.name] : [];
  });
  return differing.sort();
}

/** Rows whose given figures differ, whether or not that does anything to the outcomes. */
export function rowsThatDiffer(before: Forecast, after: Forecast, years: readonly FinancialYear[]): readonly string[] {
  const sameBase = before.model.baseYear === after.model.baseYear;
  const rows = [...before.model.lines, ...after.model.lines]
    .filter(({ chapter }) => sameBase || chapter === "resources")
    .filter((line) => (line.kind === "given" ? line.role === "amount" : line.changedThrough !== undefined));
  const held = new Set(rows.flatMap((line) => (line.kind === "derived" ? [line.changedThrough] : [])));
  const names = new Set(rows.map(({ name }) => name).filter((name) => !held.has(name)));
  return [...names].filter((name) => {
    const through = (of: Forecast) => {
      const line = of.model.lineNamed.get(name);
      return (line?.kind === "derived" ? line.changedThrough : undefined) ?? name;
    };
    return through(before) === through(after)
      ? differ(before, after, through(before), years)
      : differ(before, after, name, years);
  });
}

function differ(before: Forecast, after: Forecast, name: string, years: readonly FinancialYear[]): boolean {
  return years.some((year) => {
    const [was, is] = [before.find(name, year), after.find(name, year)];
    return was === undefined || is === undefined ? was !== is : !was.equals(is);
  });
}
