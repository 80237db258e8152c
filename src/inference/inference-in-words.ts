import type { Decimal } from "../meaning/decimal.ts";
import type { Inference } from "./infer.ts";
import { type Interval, intersection, within } from "./interval.ts";

/**
 * Whether one value fits everything the report prints about it, and the value that the strategy uses is such a one.
 *
 * @example
 * ```ts
 * import { infer, inferenceHolds } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * for (const inference of infer(strategy, new Set(["pay"]))) console.log(inference.label, inferenceHolds(inference));
 * ```
 *
 * ```text
 * Pay: base of Pay award false
 * Pay: base of Employer's National Insurance step true
 * ```
 */
export function inferenceHolds(inference: Inference): boolean {
  if (inference.interval === undefined || contradictedElsewhere(inference)) return false;
  return inference.stated === undefined || within(inference.stated, inference.interval);
}

/**
 * What printed figures say about a base or a rate, in sentences: the interval, or that no single value fits and what each
 * reading alone would say; and whether another place in the report agrees.
 *
 * @example
 * ```ts
 * import { infer, inferenceInWords } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * for (const inference of infer(strategy, new Set(["pay"])).slice(1)) console.log(inferenceInWords(inference));
 * ```
 *
 * ```text
 * Pay: base of Employer's National Insurance step (at 2022/23 levels): £59.3m to £71.1m (£45.2m to £89.2m if each figure may be a whole unit out, so that tables add up), from the amounts for 2022/23, 2023/24, 2024/25 together. The strategy uses £64.8m.
 * ```
 */
export function inferenceInWords(inference: Inference): string {
  const show = inference.kind === "base" ? millions : percent;
  const range = ({ least, most }: Interval) => `${show(least)} to ${show(most)}`;
  const { interval, wider, stated, elsewhere, label, at } = inference;
  const what = inference.kind === "base" ? `${label} (at ${at} levels)` : `${label} in ${at}`;
  const sentences: string[] = [];
  if (interval === undefined) {
    const alone = inference.readings.map((reading) =>
      reading.interval === undefined
        ? `${reading.words} allows none`
        : `${reading.words} says ${range(reading.interval)}`,
    );
    sentences.push(`${what}: no single ${inference.kind} fits.`, `${upperFirst(alone.join("; "))}.`);
    if (wider !== undefined)
      sentences.push(`Only if each figure may be a whole unit out, so that tables add up, would ${range(wider)} fit.`);
  } else {
    const moved =
      wider === undefined ? "" : ` (${range(wider)} if each figure may be a whole unit out, so that tables add up)`;
    sentences.push(
      `${what}: ${range(interval)}${moved}, from ${listed(inference.readings.map(({ words }) => words))}.`,
    );
  }
  if (stated !== undefined) {
    const outside =
      interval !== undefined && !within(stated, interval) ? ", which is outside what the figures allow" : "";
    sentences.push(`The strategy uses ${show(stated)}${outside}.`);
  }
  if (elsewhere?.interval !== undefined) {
    const agrees = contradictedElsewhere(inference) ? ", which cannot be so as well" : ", which agrees";
    sentences.push(`${upperFirst(elsewhere.words)} says ${range(elsewhere.interval)}${agrees}.`);
  }
  return sentences.join(" ");
}

function contradictedElsewhere({ interval, elsewhere }: Inference): boolean {
  if (interval === undefined || elsewhere?.interval === undefined) return false;
  return intersection([interval, elsewhere.interval]) === undefined;
}

function millions(pounds: Decimal): string {
  return `£${pounds.dividedBy(1_000_000).toFixed(1)}m`;
}

function percent(rate: Decimal): string {
  return `${rate.times(100).toFixed(2)}%`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
