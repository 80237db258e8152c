import { poundsIn } from "../printed/printed-cell.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";

/**
 * How many decimals a section prints: as many as most of its rows are stated to, so that one row worked out more finely does not
 * change them all. Where two are as common, the more; where nothing tells, as a report does in that unit.
 *
 * @example rows stated to £100,000 in £m print one decimal
 */
export function usualDecimals(money: MoneyUnit, rows: readonly Amounts[]): number {
  const telling = rows.filter(({ values }) => Object.values(values).some((value) => /[1-9]/.test(value)));
  const decimals = telling.map(({ resolution }) => decimalsOf(resolution, money));
  const times = (places: number) => decimals.filter((other) => other === places).length;
  const [most] = [...new Set(decimals)].sort((one, other) => times(other) - times(one) || other - one);
  return most ?? (money === "£m" ? 1 : 0);
}

/** The decimals that show the unit of the last place: "100000" is one decimal of a million. */
function decimalsOf(resolution: string, money: MoneyUnit): number {
  return Math.max(0, poundsIn(money).toFixed().length - 1 - exponentOf(resolution));
}

function exponentOf(resolution: string): number {
  const decimals = resolution.split(".")[1];
  return decimals === undefined ? resolution.length - 1 : -decimals.length;
}
