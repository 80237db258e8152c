import type { WhatIf } from "../forecast/what-if.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { yearEnd } from "../model/financial-year.ts";
import { whatIfInWords } from "../report/what-if-text.ts";
import type { Bar, Panel } from "./bar-chart.ts";
import { drawBars } from "./draw-bars.ts";
import { drawableOutcomes } from "./drawable-outcomes.ts";
import { balanceBar, balancingBar, balancingHeading, gapBar, sumsOf } from "./outcome-bars.ts";
import type { Picture } from "./picture.ts";
import { sumsInWords } from "./sums-in-words.ts";
import { balanceLabel, whoseFigures } from "./whose-figures.ts";

/**
 * A picture of a what-if: each year's gap and balance as the strategy stands, and beneath it with the changes.
 *
 * @throws RangeError when the strategy has neither a gap nor a fund that would take it, so that there is nothing to draw
 * @example
 * ```ts
 * import { forecast, whatIf, whatIfPicture } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const freeze = { name: "freeze", label: "No rise in 2022/23", changes: [{ target: "council-tax-rise", years: ["2022/23"], does: { kind: "set", to: "0" } }] } as const;
 * console.log(whatIfPicture(whatIf(base, [freeze])).title);
 * ```
 *
 * ```text
 * With these changes the General Fund stands at £1.8m at 31 March 2025, £12.7m less than without them.
 * ```
 */
export function whatIfPicture(result: WhatIf): Picture {
  const [was, is] = [drawableOutcomes(result.base), drawableOutcomes(result.forecast)];
  const say = sumsInWords([was, is].flatMap(sumsOf));
  const bar =
    (make: typeof gapBar | typeof balanceBar | typeof balancingBar) =>
    (name: string, value: Decimal, how: "before" | "plain") =>
      make(name, value, say, how);
  const panels = [
    panel("Shortfall or surplus of each year", was.years, was.gaps, is.gaps, bar(gapBar)),
    ...was.balancing.map(({ line, label, amounts }) => {
      const now = is.balancing.find((one) => one.line === line)?.amounts ?? [];
      return panel(balancingHeading(label), was.years, amounts, now, bar(balancingBar));
    }),
    panel("Gap that nothing meets", was.years, was.unmet, is.unmet, bar(gapBar)),
    panel(
      `${balanceLabel(result.base)} at the end of each year`,
      was.years.map(yearEnd),
      was.balances,
      is.balances,
      bar(balanceBar),
    ),
  ];
  const labels = result.scenarios.map(({ label }) => label);
  const [first, ...more] = whatIfInWords(result);
  const runsOut = more.filter((sentence) => sentence.startsWith("It runs out"));
  return drawBars({
    title: [first, ...runsOut].join(" "),
    subtitle: labels.length === 0 ? "Nothing was changed." : `What is changed: ${labels.join("; ")}`,
    panels: panels.filter(({ groups }) => groups.length > 0),
    notes: more.filter((sentence) => !runsOut.includes(sentence)),
    source: whoseFigures(result.base),
  });
}

function panel(
  heading: string,
  names: readonly string[],
  was: readonly Decimal[],
  is: readonly Decimal[],
  bar: (name: string, value: Decimal, how: "before" | "plain") => Bar,
): Panel {
  const groups = was.map((before, index) => ({
    heading: names[index] ?? "",
    bars: [bar("as it stands", before, "before"), bar("with the changes", is[index] ?? before, "plain")],
  }));
  return { heading, groups };
}
