import type { Decimal } from "../meaning/decimal.ts";
import type { Unit } from "../model/unit.ts";
import { poundsText } from "./figure-text.ts";

/** A line's figure in a sentence or a list: "£9.39m", "2.99%", "1.0098". */
export function lineFigure(value: Decimal, unit: Unit): string {
  if (unit === "pounds") return poundsText(value);
  if (unit === "rate") return `${percentage(value)}%`;
  return value.toDecimalPlaces(6).toFixed();
}

/** A rate in per cent, with two decimals, or as many as it has up to four. */
function percentage(rate: Decimal): string {
  const percent = rate.times(100).toDecimalPlaces(4);
  return percent.toFixed(Math.max(2, percent.decimalPlaces()));
}
