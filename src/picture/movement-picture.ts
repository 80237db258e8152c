import type { Movement } from "../forecast/explain-movement.ts";
import type { Forecast } from "../forecast/forecast.ts";
import type { Decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Bar, Group } from "./bar-chart.ts";
import { drawBars } from "./draw-bars.ts";
import { gapText } from "./outcome-bars.ts";
import type { Picture } from "./picture.ts";
import { sumsInWords } from "./sums-in-words.ts";
import { walk } from "./walk.ts";
import { whoseFigures } from "./whose-figures.ts";

/**
 * A picture of why a figure differs between two years: a walk from the one to the other, a step for each part that moved, as deep as
 * the movement was opened.
 *
 * @param movement - the answer of `explainMovement` for a line in pounds
 * @throws RangeError when the line is not in pounds
 * @example
 * ```ts
 * import { explainMovement, forecast, movementPicture } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * console.log(movementPicture(base, explainMovement(base, "budget-gap", "2022/23", "2023/24", 2)).title);
 * ```
 *
 * ```text
 * Budget gap moves from a surplus of £1.8m in 2022/23 to a shortfall of £9.4m in 2023/24.
 * ```
 */
export function movementPicture(forecast: Forecast, movement: Movement): Picture {
  const { line = "", label, before, after, effect } = movement;
  if (forecast.model.lineNamed.get(line)?.unit !== "pounds")
    throw new RangeError(`"${label}" is not a sum of money, so its movement is not drawn.`);
  const steps = stepsOf(movement);
  const say = sumsInWords([before, after, ...steps.map((step) => step.effect)]);
  const isGap = line === "budget-gap";
  const isBalance = line === `${forecast.model.balance}-carried-forward`;
  const figure = (pounds: Decimal) => (isGap ? gapText(pounds, say) : say(pounds));
  const inWords = (pounds: Decimal) => (isGap ? wordsTurned(figure(pounds)) : figure(pounds));
  const end = (year: FinancialYear, value: Decimal): Bar => ({
    name: year,
    text: figure(value),
    to: value,
    look: (isGap ? value.greaterThan(0) : isBalance && value.isNegative()) ? "warm" : "dark",
  });
  const raising = isGap ? "adds to the shortfall" : "raises it";
  const lowering = isGap ? "takes from it" : "lowers it";
  const groups: readonly Group[] = [
    { bars: [end(movement.from, before)] },
    ...walk(before, steps, { say, more: isGap ? "pale warm" : "pale", less: isBalance ? "pale warm" : "pale" }),
    { bars: [end(movement.to, after)] },
  ];
  const still = parts(movement).length - steps.length;
  return drawBars({
    title: effect.isZero()
      ? `${label} is the same in ${movement.to} as in ${movement.from}: ${inWords(after)}.`
      : `${label} moves from ${inWords(before)} in ${movement.from} to ${inWords(after)} in ${movement.to}.`,
    subtitle: `What ${raising} (+) and what ${lowering} (-)`,
    panels: [{ groups, joined: true }],
    notes: still === 0 ? [] : [`${still} ${still === 1 ? "part is" : "parts are"} the same in both years.`],
    source: whoseFigures(forecast),
  });
}

/** "£1.8m surplus" as "a surplus of £1.8m"; "no gap" as it is. */
function wordsTurned(text: string): string {
  const [sum, word] = text.split(" ");
  return text.startsWith("£") ? `a ${word} of ${sum}` : text;
}

/** The innermost parts of a movement. */
function parts(movement: Movement): readonly Movement[] {
  return movement.parts.length === 0 ? [movement] : movement.parts.flatMap(parts);
}

function stepsOf(movement: Movement): readonly Movement[] {
  return movement.parts.length === 0 ? [] : parts(movement).filter(({ effect }) => !effect.isZero());
}
