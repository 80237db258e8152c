import { percentFrom, resolutionOf, writtenFrom } from "../input/figures.ts";
import type { WrittenUnit } from "./written-place.ts";

/** The text that a figure replaces, and the figures beside it; the nearest first. */
export interface Spelling {
  readonly was: string | undefined;
  readonly beside: readonly (readonly string[])[];
}

/**
 * A figure written as the one it replaces was: in the same unit, to as many decimals, with thousands separated if they were. A
 * figure that needs more decimals gets them; nothing is rounded.
 *
 * @param value - exact decimal text: pounds, or a fraction where the unit is %
 * @example spelledLike("5800000", "£m", { was: "5.3", beside: [] }) is "5.8"; of "5812500" it is "5.8125"
 * @example spelledLike("0.03", "%", { was: "2.00%", beside: [] }) is "3.00%"
 */
export function spelledLike(value: string, unit: WrittenUnit, { was, beside }: Spelling): string {
  const decimals = decimalsFrom(was, beside);
  const figure =
    unit === "%"
      ? padded(percentFrom(value).slice(0, -1), decimals)
      : writtenFrom(value, unit, resolutionOf(`0.${"0".repeat(decimals)}`, unit));
  const whole = was?.includes(",") ? figure.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : figure;
  const plus = was?.startsWith("+") && !figure.startsWith("-") ? "+" : "";
  return `${plus}${whole}${unit === "%" ? "%" : ""}`;
}

/** A nil says nothing of how precisely its row is stated, so the figures beside it are asked; the coarsest of them says it. */
function decimalsFrom(was: string | undefined, beside: Spelling["beside"]): number {
  const asked = [was === undefined ? [] : [was], ...beside];
  const telling = asked.map((texts) => texts.filter((text) => /[1-9]/.test(text))).find((texts) => texts.length > 0);
  const places = (telling ?? (was === undefined ? [] : [was])).map(decimalsOf);
  return places.length === 0 ? 0 : Math.min(...places);
}

function decimalsOf(text: string): number {
  return text.replace("%", "").split(".")[1]?.length ?? 0;
}

function padded(figure: string, decimals: number): string {
  const [whole = "0", fraction = ""] = figure.split(".");
  const places = fraction.padEnd(decimals, "0");
  return places === "" ? whole : `${whole}.${places}`;
}
