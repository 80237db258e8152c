import type { Forecast } from "../forecast/forecast.ts";
import { betterWhen, lastOutcome, lastOutcomeKind } from "../forecast/last-outcome.ts";
import type { Ranked, Sensitivity } from "../forecast/sensitivity.ts";
import { lastOutcomeInWords } from "../report/last-outcome.ts";
import { rankingInWords } from "../report/sensitivity-text.ts";
import type { Bar } from "./bar-chart.ts";
import { drawBars } from "./draw-bars.ts";
import { drawableOutcomes } from "./drawable-outcomes.ts";
import type { Picture } from "./picture.ts";
import { sumsInWords, withSign } from "./sums-in-words.ts";
import { whoseFigures } from "./whose-figures.ts";

/**
 * A picture of a ranking: what a stated shock to each assumption does to the last balance, both ways, the furthest first.
 *
 * @param ranked - the answer of `ranking` for this forecast
 * @throws RangeError when the strategy has neither a gap nor a balance that could move
 * @example
 * ```ts
 * import { forecast, ranking, rankingPicture, standardShocks } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * console.log(rankingPicture(base, ranking(base, standardShocks(base))).title);
 * ```
 *
 * ```text
 * Council tax rise matters most: +1 point every year moves the balance at 31 March 2025 by £8.7m.
 * ```
 */
export function rankingPicture(base: Forecast, ranked: readonly Ranked[]): Picture {
  const outcomes = drawableOutcomes(base);
  const moving = ranked.filter(({ reach }) => !reach.isZero());
  const [title = "", ...more] = rankingInWords(ranked);
  const say = sumsInWords(moving.map(({ reach }) => reach));
  const worse = betterWhen(lastOutcomeKind(outcomes)) === "more" ? -1 : 1;
  const bar = ({ scenario, effect }: Sensitivity): Bar => {
    const by = lastOutcome(effect);
    return {
      name: scenario.label.replace(/ every year$/, ""),
      text: withSign(by, say),
      to: by,
      look: by.comparedTo(0) === worse ? "warm" : "dark",
    };
  };
  const what = lastOutcomeInWords(outcomes);
  return drawBars({
    title,
    subtitle: `What it does to ${what} when an assumption is higher or lower in every year`,
    panels: [{ groups: moving.map(({ label, up, down }) => ({ heading: label, bars: [bar(up), bar(down)] })) }],
    notes: [...(moving.length === 0 ? [] : ["The changes are not equally likely."]), ...more],
    source: whoseFigures(base),
  });
}
