import type { Decimal } from "../meaning/decimal.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { decimalsPrinted, poundsIn } from "./printed-cell.ts";

/** How a table prints: the unit, the decimals, and how a negative looks. */
export interface PrintStyle {
  readonly money: MoneyUnit;
  readonly decimals: number;
  readonly negatives: "minus" | "brackets";
}

/**
 * Pounds as a table prints them: in its unit, rounded half away from zero, thousands separated. A figure that rounds to nought
 * prints without a sign.
 *
 * @example tableText(decimal("-1790000"), { money: "£m", decimals: 1, negatives: "brackets" }) is "(1.8)"
 */
export function tableText(pounds: Decimal, style: PrintStyle): string {
  return signed(pounds.dividedBy(poundsIn(style.money)).toDecimalPlaces(style.decimals), style);
}

/**
 * The model's figure beside a printed one: all its digits where they are few, and at most three more than are printed.
 *
 * @example besidePrint(decimal("2.30946882217"), "2.25") is "2.30947"; besidePrint(decimal("1.63"), "1.7") is "1.63"
 */
export function besidePrint(model: Decimal, printed: string): string {
  const shown = model.toDecimalPlaces(decimalsPrinted(printed) + 3);
  return signed(shown, { decimals: shown.decimalPlaces(), negatives: "minus" });
}

/** A figure already in the unit of the table, printed to its decimals. */
export function signed(value: Decimal, style: Omit<PrintStyle, "money">): string {
  const text = grouped(value.abs().toFixed(style.decimals));
  if (value.isZero() || !value.isNegative()) return text;
  return style.negatives === "brackets" ? `(${text})` : `-${text}`;
}

/**
 * Pounds in a sentence: "£9.4m", "£60,000", "£0.35m", "-£1.8m".
 * From a hundred thousand up in millions to one decimal, or two where one would hide a digit; below that in whole pounds or pence.
 */
export function poundsText(pounds: Decimal): string {
  const sign = pounds.isNegative() && !pounds.isZero() ? "-" : "";
  const size = pounds.abs();
  if (size.greaterThanOrEqualTo(100_000)) {
    const millions = size.dividedBy(1_000_000);
    return `${sign}£${grouped(millions.toFixed(Math.min(3, Math.max(1, millions.decimalPlaces()))))}m`;
  }
  return `${sign}£${grouped(size.toFixed(Math.min(2, size.decimalPlaces()) === 0 ? 0 : 2))}`;
}

/**
 * Pounds in a headline, with two digits that tell wherever there are two: from a million up in millions to one decimal; below that to
 * two, where the second is not nought; below a hundred thousand in whole pounds.
 *
 * @example millionsText(decimal("9390000")) is "£9.4m"; millionsText(decimal("369000")) is "£0.37m";
 * millionsText(decimal("-76200")) is "-£76,200"
 */
export function millionsText(pounds: Decimal): string {
  const whole = pounds.toDecimalPlaces(0);
  if (!whole.isZero() && whole.abs().lessThan(100_000)) return poundsText(whole);
  const size = pounds.abs().dividedBy(1_000_000);
  const millions = size.toDecimalPlaces(size.lessThan(1) ? 2 : 1);
  const sign = pounds.isNegative() && !millions.isZero() ? "-" : "";
  return `${sign}£${grouped(millions.toFixed(Math.max(1, millions.decimalPlaces())))}m`;
}

function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
