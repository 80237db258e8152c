import type { ComparedChange, Comparison } from "../forecast/compare.ts";
import type { Forecast } from "../forecast/forecast.ts";
import { betterWhen, lastOutcome, lastOutcomeKind } from "../forecast/last-outcome.ts";
import type { Outcomes } from "../forecast/outcomes.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { comparisonInWords } from "../report/comparison-text.ts";
import { lastOutcomeInWords } from "../report/last-outcome.ts";
import type { Bar } from "./bar-chart.ts";
import { drawBars } from "./draw-bars.ts";
import { gapText } from "./outcome-bars.ts";
import type { Picture } from "./picture.ts";
import { sumsInWords } from "./sums-in-words.ts";
import { walk } from "./walk.ts";
import { whoseFigures } from "./whose-figures.ts";

/**
 * A picture of what changed between two forecasts: a walk from the last balance before to the one after, a step for each change that
 * moves it. Where no balance takes the gap, the walk is that of the last year's gap; before balancing, where a line balances that year.
 *
 * @param comparison - the answer of `compare`, whose later forecast is the one given
 * @example
 * ```ts
 * import { compare, comparisonPicture, forecast, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const freeze = { name: "freeze", label: "No rise in 2022/23", changes: [{ target: "council-tax-rise", years: ["2022/23"], does: { kind: "set", to: "0" } }] } as const;
 * const after = whatIf(base, [freeze]).forecast;
 * console.log(comparisonPicture(after, compare(base, after)).title);
 * ```
 *
 * ```text
 * The balance at 31 March 2025 is £12.7m lower, mainly because of Council tax rise (-12.69).
 * ```
 */
export function comparisonPicture(after: Forecast, comparison: Comparison): Picture {
  // The two may show different figures first, where a line balances in one alone; what they are held against each other by is one.
  const kind = lastOutcomeKind(comparison.difference);
  const lastOf = (outcomes: Outcomes) => lastOutcome(outcomes, kind);
  const [start, end] = [lastOf(comparison.before), lastOf(comparison.after)];
  const moves = ({ effect }: ComparedChange) => !lastOf(effect).isZero();
  const steps = comparison.changes.filter(moves).map(({ label, kind, effect }) => ({
    label: kind === "changed" ? label : `${label} (${kind})`,
    effect: lastOf(effect),
  }));
  const say = sumsInWords([start, end, ...steps.map(({ effect }) => effect)]);
  const isGap = betterWhen(kind) === "less";
  const bad = (value: Decimal) => (isGap ? value.greaterThan(0) : value.isNegative());
  const bar = (name: string, value: Decimal): Bar => ({
    name,
    text: isGap ? gapText(value, say) : say(value),
    to: value,
    look: bad(value) ? "warm" : "dark",
  });
  const still = comparison.changes.length - steps.length;
  const [title = "Nothing differs.", ...balanced] = comparisonInWords(comparison);
  return drawBars({
    title,
    subtitle: `From before to after: what each change does to ${lastOutcomeInWords(comparison.difference)}`,
    panels: [
      {
        joined: true,
        groups: [
          { bars: [bar("Before", start)] },
          ...walk(start, steps, { say, more: isGap ? "pale warm" : "pale", less: isGap ? "pale" : "pale warm" }),
          { bars: [bar("After", end)] },
        ],
      },
    ],
    notes: [
      ...balanced,
      ...(still === 0
        ? []
        : [
            `${still} more ${still === 1 ? "thing differs" : "things differ"} and ${still === 1 ? "moves" : "move"} it by nothing.`,
          ]),
      ...(comparison.order === "no order matters"
        ? []
        : ["Some changes act on each other; their parts are averages over the orders of making them."]),
    ],
    source: whoseFigures(after),
  });
}
