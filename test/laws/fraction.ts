/** An exact fraction of two whole numbers, the lower above nought: arithmetic that shares nothing with the library's. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export function fraction(text: string): Fraction {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`"${text}" is not a decimal number.`);
  const [, sign = "", whole = "", decimals = ""] = match;
  const size = BigInt(whole + decimals);
  return reduced(sign === "-" ? -size : size, 10n ** BigInt(decimals.length));
}

export const plus = (a: Fraction, b: Fraction) => reduced(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction) => reduced(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction) => reduced(a.over * b.over, a.under * b.under);
export const size = (a: Fraction): Fraction => (a.over < 0n ? { over: -a.over, under: a.under } : a);
export const isLess = (a: Fraction, b: Fraction) => a.over * b.under < b.over * a.under;

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (b.over === 0n) throw new Error("Divided by nought.");
  return b.over < 0n ? reduced(-a.over * b.under, a.under * -b.over) : reduced(a.over * b.under, a.under * b.over);
}

/** Rounded to so many places, halves away from nought. */
export function roundedTo(a: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const { over, under } = size(a);
  const whole = (2n * over * scale + under) / (2n * under);
  return reduced(a.over < 0n ? -whole : whole, scale);
}

/** Whether two fractions are the same to thirty digits of the largest figure that took part. */
export function agree(a: Fraction, b: Fraction, largest: Fraction): boolean {
  return !isLess(dividedBy(largest, fraction(`1${"0".repeat(30)}`)), size(minus(a, b)));
}

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { over: 0n, under: 1n } : { over: over / a, under: under / a };
}
