import type { Decimal } from "../meaning/decimal.ts";
import { millionsText, tableText } from "../printed/figure-text.ts";

/**
 * How the sums of a picture are written: as in the sentences of a forecast where any of them comes to a million, and in whole pounds
 * where none does, since tenths of a million would hide what a small authority's figures say.
 *
 * @param sums - every sum of the picture, in pounds
 */
export function sumsInWords(sums: readonly Decimal[]): (pounds: Decimal) => string {
  const large = sums.some((sum) => sum.abs().greaterThanOrEqualTo(1_000_000));
  return large ? millionsText : wholePounds;
}

/** A difference with its sign: "+£8.7m". */
export function withSign(pounds: Decimal, say: (pounds: Decimal) => string): string {
  const text = say(pounds);
  return pounds.greaterThan(0) && /[1-9]/.test(text) ? `+${text}` : text;
}

function wholePounds(pounds: Decimal): string {
  const text = tableText(pounds, { money: "£", decimals: 0, negatives: "minus" });
  return text.startsWith("-") ? `-£${text.slice(1)}` : `£${text}`;
}
