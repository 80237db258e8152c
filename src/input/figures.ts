import type { z } from "zod/mini";
import type * as s from "./scalars.ts";

/** A unit that money is written in. */
export type Money = z.infer<typeof s.money>;

const placesOf: Record<Money, number> = { "£m": 6, "£000": 3, "£": 0 };

/**
 * Pounds, from a figure as it is written: the decimal point moves, digits do not, so the result is exact.
 *
 * @example poundsFrom("5.3", "£m") is "5300000"; poundsFrom("1,900", "£000") is "1900000"; poundsFrom("-0.05", "£000") is "-50"
 */
export function poundsFrom(written: string, money: Money): string {
  return movePoint(written.replaceAll(",", ""), placesOf[money]);
}

/** A fraction, from a percentage as it is written: "2.99%" is "0.0299". */
export function fractionFrom(written: string): string {
  return movePoint(written.replaceAll(",", "").replace("%", ""), -2);
}

/** Pounds, from pence as they are written: "49.9p" is "0.499". */
export function poundsFromPence(written: string): string {
  return movePoint(written.replaceAll(",", "").replace("p", ""), -2);
}

/** The unit of the last place of a figure as it is written, in pounds: "5.3" in £m is stated to "100000". */
export function resolutionOf(written: string, money: Money): string {
  return movePoint("1", placesOf[money] - decimalsIn(written));
}

function decimalsIn(written: string): number {
  const point = written.indexOf(".");
  return point === -1 ? 0 : written.length - point - 1;
}

/** The coarsest of the units of last place that figures are stated to, or a pound where there are none. */
export function coarsestOf(written: readonly string[], money: Money): string {
  if (written.length === 0) return "1";
  // "0" among figures with decimals is a nil, and says nothing of how precisely the others are known.
  const telling = written.filter((text) => /[1-9]/.test(text));
  const decimals = Math.min(...(telling.length > 0 ? telling : written).map(decimalsIn));
  return movePoint("1", placesOf[money] - decimals);
}

function movePoint(written: string, places: number): string {
  const negative = written.startsWith("-");
  const unsigned = negative || written.startsWith("+") ? written.slice(1) : written;
  const [whole = "", fraction = ""] = unsigned.split(".");
  const point = whole.length + places;
  const leading = "0".repeat(Math.max(0, 1 - point));
  const digits = (leading + whole + fraction).padEnd(point, "0");
  const before = digits.slice(0, leading.length + point);
  const behind = digits.slice(leading.length + point);
  // Most figures have no noughts to take off, and there are thousands of figures.
  const wholePart = before.startsWith("0") ? before.replace(/^0+(?=\d)/, "") : before;
  const fractionPart = behind.endsWith("0") ? behind.replace(/0+$/, "") : behind;
  const value = fractionPart === "" ? wholePart : `${wholePart}.${fractionPart}`;
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

/**
 * A figure as it would be written in a unit, with at least as many decimals as it was stated to: the other way of `poundsFrom`.
 *
 * @example writtenFrom("5300000", "£m", "100000") is "5.3"; writtenFrom("12000000", "£m", "100000") is "12.0"
 */
export function writtenFrom(pounds: string, money: Money, resolution: string): string {
  const text = movePoint(pounds, -placesOf[money]);
  const places = Math.max(0, placesOf[money] - exponentOf(resolution));
  const [whole = "0", fraction = ""] = text.split(".");
  const padded = fraction.padEnd(places, "0");
  return padded === "" ? whole : `${whole}.${padded}`;
}

/** A percentage as it would be written: "0.0299" is "2.99%". */
export function percentFrom(fraction: string): string {
  return `${movePoint(fraction, 2)}%`;
}

/** Pence as they would be written: "0.499" is "49.9p". */
export function penceFrom(pounds: string): string {
  return `${movePoint(pounds, 2)}p`;
}

/** The power of ten of a unit of last place: "100000" is 5, "0.01" is -2. */
function exponentOf(resolution: string): number {
  const decimals = resolution.split(".")[1];
  return decimals === undefined ? resolution.length - 1 : -decimals.length;
}
