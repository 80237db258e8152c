import { Decimal as DecimalJs } from "decimal.js";

/** Forty significant digits, halves rounded away from zero as Excel and councils round, and never an exponent in text. */
export const precision = 40;

const Exact = DecimalJs.clone({
  precision,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** An exact decimal number. */
export type Decimal = DecimalJs;

/**
 * The exact number that a text says: the one door from text to number. What is made from it is worked out to forty digits,
 * halves away from zero, and is never written with an exponent.
 *
 * @throws Error when the text is not a finite decimal number
 * @example
 * ```ts
 * import { decimal } from "mtfs";
 *
 * console.log(decimal("5.3").times("1000000").toFixed());
 * console.log(decimal("0.1").plus("0.2").equals("0.3"));
 * ```
 *
 * ```text
 * 5300000
 * true
 * ```
 */
export function decimal(text: string): Decimal {
  const value = new Exact(text);
  if (!value.isFinite()) throw new Error(`"${text}" is not a finite number.`);
  return value;
}

/** A decimal of its parts, as decimal.js names them, for arithmetic that knows how it keeps its numbers. */
export function decimalOf(sign: number, exponent: number, words: number[]): Decimal {
  const made = Object.create(Exact.prototype) as { -readonly [part in keyof Decimal]: Decimal[part] };
  made.constructor = Exact;
  made.s = sign;
  made.e = exponent;
  made.d = words;
  return made;
}

/** Nought, shared. */
export const zero = decimal("0");
