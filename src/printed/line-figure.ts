import type { Decimal } from "../meaning/decimal.ts";
import { readAs, type Unit } from "../model/unit.ts";
import { poundsText, signed } from "./figure-text.ts";

/** A line's figure in a sentence or a list: "£9.39m", "2.99%", "1.0098", "£1,512.34" for each dwelling, "41,815.86" dwellings. */
export function lineFigure(value: Decimal, unit: Unit): string {
  switch (readAs[unit]) {
    case "money":
      return poundsText(value);
    case "percentage":
      return `${percentage(value)}%`;
    case "multiple":
      return value.toDecimalPlaces(6).toFixed();
    case "count":
      return toPlaces(value, Math.min(2, value.decimalPlaces()), "");
    case "charge":
      // A charge before it is rounded shows the places that the rounding takes.
      return toPlaces(value, Math.max(2, Math.min(4, value.decimalPlaces())), "£");
  }
}

function toPlaces(value: Decimal, decimals: number, symbol: "" | "£"): string {
  const shown = value.toDecimalPlaces(decimals);
  const sign = shown.isNegative() && !shown.isZero() ? "-" : "";
  return `${sign}${symbol}${signed(shown.abs(), { decimals, negatives: "minus" })}`;
}

/** A rate in per cent, with two decimals, or as many as it has up to four. */
function percentage(rate: Decimal): string {
  const percent = rate.times(100).toDecimalPlaces(4);
  return percent.toFixed(Math.max(2, percent.decimalPlaces()));
}
