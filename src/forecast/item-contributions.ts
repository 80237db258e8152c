import { contributionsOf } from "../meaning/contributions.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import { contributionValue } from "./explain.ts";
import type { Forecast } from "./forecast.ts";

/**
 * A figure opened through every sum and difference, down to the rows a reader knows: what each adds to it, signs included.
 * They add up to the figure exactly. A balance opens through the years before it, so a row adds what it has added since.
 *
 * @param closed - lines not to open, whatever they are made of, in years up to the one stated
 */
export function itemContributions(
  forecast: Forecast,
  line: string,
  year: FinancialYear,
  closed: ReadonlyMap<string, FinancialYear> = new Map(),
): ReadonlyMap<string, Decimal> {
  const items = new Map<string, Decimal>();
  const add = (name: string, value: Decimal, sign: 1 | -1) =>
    items.set(name, (items.get(name) ?? zero).plus(sign === 1 ? value : value.negated()));
  const open = (name: string, at: FinancialYear, sign: 1 | -1): void => {
    const found = forecast.model.lineNamed.get(name);
    const until = closed.get(name);
    const isRow =
      (until !== undefined && at <= until) ||
      found?.kind !== "derived" ||
      found.changedThrough !== undefined ||
      found.given?.[at] !== undefined;
    if (isRow) {
      add(name, forecast.value(name, at), sign);
      return;
    }
    for (const part of contributionsOf(found.rule)) {
      const through = part.sign === sign ? 1 : -1;
      if (part.cell === undefined) add(name, contributionValue(forecast, part, at), through);
      else open(part.cell.line, yearsAfter(at, -part.cell.yearsBack), through);
    }
  };
  open(line, year, 1);
  return items;
}
