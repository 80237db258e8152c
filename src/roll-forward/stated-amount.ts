import type { Decimal } from "../meaning/decimal.ts";

/**
 * An amount in pounds as a file can state it. A file has room for fifteen decimals, of which £m takes six, so an amount that was
 * worked out by division is cut to a thousand-millionth of a pound; any other is exact.
 */
export function statedAmount(pounds: Decimal): string {
  return pounds.toDecimalPlaces(9).toFixed();
}
