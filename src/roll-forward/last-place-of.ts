import { decimal } from "../meaning/decimal.ts";

/** The unit of the last digit that is not nought: "26190000" is stated to ten thousands. */
export function lastPlaceOf(amount: string): string {
  const value = decimal(amount);
  if (value.isZero()) return "1000000";
  const places = value.decimalPlaces();
  if (places > 0) return decimal("10").pow(-places).toFixed();
  return `1${/0*$/.exec(value.toFixed())?.[0] ?? ""}`;
}
