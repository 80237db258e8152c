import { Decimal as DecimalJs } from "decimal.js";

/** Forty significant digits, halves rounded away from zero as Excel and councils round, and never an exponent in text. */
const Exact = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** An exact decimal number. */
export type Decimal = DecimalJs;

/**
 * The exact number that a text says: the one door from text to number.
 *
 * @throws Error when the text is not a decimal number
 * @example decimal("5.3").times("1000000") is 5300000, exactly
 */
export function decimal(text: string): Decimal {
  const value = new Exact(text);
  if (!value.isFinite()) throw new Error(`"${text}" is not a finite number.`);
  return value;
}

/** Nought, shared. */
export const zero = decimal("0");
