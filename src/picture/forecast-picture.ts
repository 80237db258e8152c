import type { Forecast } from "../forecast/forecast.ts";
import type { Outcomes } from "../forecast/outcomes.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearEnd } from "../model/financial-year.ts";
import { policyNotes } from "../policy/policy-notes.ts";
import { poundsText } from "../printed/figure-text.ts";
import { forecastInWords, hiddenByOneOffs, leftUnmet, silencesInWords } from "../report/sentences.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { Bar, Group, Panel } from "./bar-chart.ts";
import { drawBars } from "./draw-bars.ts";
import { drawableOutcomes } from "./drawable-outcomes.ts";
import { balanceBar, balancingBar, balancingHeading, gapBar, gapText, sumsOf } from "./outcome-bars.ts";
import type { Picture } from "./picture.ts";
import { sumsInWords } from "./sums-in-words.ts";
import { balanceLabel, whoseFigures, yearsInWords } from "./whose-figures.ts";

type Say = ReturnType<typeof sumsInWords>;

/**
 * A picture of a forecast: each year's shortfall or surplus, with what it would be without one-off resources, and the balance that
 * is left; with the minimum balance where the strategy states one.
 *
 * @throws RangeError when the strategy has neither a gap nor a fund that would take it, so that there is nothing to draw
 * @example
 * ```ts
 * import { forecast, forecastPicture } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const { title, svg } = forecastPicture(strategy, forecast(model));
 * console.log(title);
 * console.log(svg.startsWith("<svg"));
 * ```
 *
 * ```text
 * The General Fund falls from £24.4m at 31 March 2022 to £14.5m at 31 March 2025.
 * true
 * ```
 */
export function forecastPicture(strategy: Strategy, forecast: Forecast): Picture {
  const outcomes = drawableOutcomes(forecast);
  const { years, gaps, balances, balancing } = outcomes;
  const underlying = gaps.length === 0 ? [] : years.map((year) => forecast.value("underlying-gap", year));
  const say = sumsInWords([...sumsOf(outcomes), ...underlying]);
  const panels = [
    ...(gaps.length === 0 ? [] : [gapPanel(outcomes, underlying, say)]),
    ...balancing.map(({ label, amounts }) => balancingPanel(label, years, amounts, say)),
    ...(balances.length === 0 ? [] : [balancePanel(strategy, forecast, say)]),
  ];
  const bars = panels.flatMap(({ groups }) => groups.flatMap((group) => group.bars));
  const policies = policyNotes(forecast, strategy).filter(({ policy }) => policy !== "balanced budget");
  return drawBars({
    title: headline(strategy, forecast, outcomes, say),
    subtitle: `${measured(outcomes)}, ${yearsInWords(years)}`,
    panels,
    notes: [
      ...(bars.some(({ name }) => name === withoutOneOffs)
        ? ["One-offs: resources that are not there every year."]
        : []),
      ...(balances.length === 0 ? leftUnmet(forecast, years) : []),
      ...forecastInWords(strategy, forecast).filter((sentence) => sentence.includes(" worked out so that the budget ")),
      ...policies.map(({ words }) => words),
      ...silencesInWords(strategy),
    ],
    source: `${whoseFigures(forecast)} (${strategy.status}, ${strategy.dated})`,
  });
}

const withoutOneOffs = "without one-offs";

function measured({ gaps, balances }: Outcomes): string {
  return gaps.length === 0 ? "Balance" : balances.length === 0 ? "Budget gap" : "Budget gap and balance";
}

/** The message: where the balance goes; or, where there is none, what the plan shows. */
function headline(strategy: Strategy, forecast: Forecast, outcomes: Outcomes, say: Say): string {
  const { years, gaps, balances } = outcomes;
  const [first = ""] = forecastInWords(strategy, forecast);
  // A balance that does not bear the whole gap says nothing of what is left of it.
  if (balances.length > 0)
    return [
      first,
      ...belowTheMinimum(strategy, forecast),
      ...leftUnmet(forecast, years),
      ...balancedBy(outcomes, say),
    ].join(" ");
  const balanced = balancedBy(outcomes, say);
  const hidden = balanced.length > 0 ? balanced : hiddenByOneOffs(forecast, years);
  const extreme = (direction: 1 | -1) =>
    gaps.reduce((most, gap, index) => (gap.comparedTo(gaps[most] ?? gap) === direction ? index : most), 0);
  if (years.length < 4 || gaps.every((gap) => gap.isZero())) return [first, ...hidden].join(" ");
  const [worst, best] = [extreme(1), extreme(-1)];
  const [shortfall = zero, surplus = zero] = [gaps[worst], gaps[best]];
  return shortfall.greaterThan(0)
    ? `The largest shortfall is ${say(shortfall)}, in ${years[worst]}.`
    : [`The plan shows no shortfall; its largest surplus is ${say(surplus.abs())}, in ${years[best]}.`, ...hidden].join(
        " ",
      );
}

/** The most that is worked out to balance a year and not planned, so that no reader takes the balance for one that is. */
function balancedBy({ years, balancing }: Outcomes, say: Say): readonly string[] {
  const all = balancing.flatMap(({ label, amounts }) => amounts.map((amount, index) => ({ label, amount, index })));
  const most = all.reduce((far, one) => (one.amount.greaterThan(far?.amount ?? zero) ? one : far), all[0]);
  if (most === undefined || most.amount.lessThanOrEqualTo(0)) return [];
  return [`That takes ${say(most.amount)} in ${years[most.index]} that is worked out to balance (${most.label}).`];
}

/** From when the balance is below the least that the council allows itself; said in the headline while it has not run out. */
function belowTheMinimum(strategy: Strategy, forecast: Forecast): readonly string[] {
  const { balance, forecastYears } = forecast.model;
  if (forecastYears.some((year) => forecast.value(`${balance}-carried-forward`, year).isNegative())) return [];
  const below = policyNotes(forecast, strategy).filter(({ words }) => /^The .* below its minimum of /.test(words));
  const own = below.find(({ words }) => words.startsWith(`The ${balanceLabel(forecast)} is `));
  return own === undefined ? [] : [`It is below its minimum at ${yearEnd(own.year)}.`];
}

function gapPanel({ years, gaps }: Outcomes, underlying: readonly Decimal[], say: Say): Panel {
  const groups = gaps.map((gap, index): Group => {
    const without = underlying[index] ?? gap;
    const same = gapText(gap, say) === gapText(without, say);
    return {
      bars: [gapBar(years[index] ?? "", gap, say), ...(same ? [] : [gapBar(withoutOneOffs, without, say, "thin")])],
    };
  });
  return { heading: "Shortfall or surplus of each year", groups };
}

function balancingPanel(label: string, years: readonly FinancialYear[], amounts: readonly Decimal[], say: Say): Panel {
  return {
    heading: balancingHeading(label),
    groups: amounts.map((amount, index) => ({ bars: [balancingBar(years[index] ?? "", amount, say)] })),
  };
}

function balancePanel({ baseYear }: Strategy, forecast: Forecast, say: Say): Panel {
  const { balance, forecastYears } = forecast.model;
  const groups = [baseYear, ...forecastYears].map((year): Group => {
    const stands = forecast.value(`${balance}-carried-forward`, year);
    const least = year === baseYear ? undefined : forecast.find(`${balance}-minimum-balance`, year);
    // Rounded to the same words, a balance just above its minimum or just below would seem to be at it.
    const alike = least !== undefined && say(least) === say(stands) && poundsText(least) !== poundsText(stands);
    const sayApart = alike ? poundsText : say;
    const minimum: readonly Bar[] =
      least === undefined ? [] : [{ name: "minimum", text: sayApart(least), to: least, look: "limit" }];
    return { bars: [balanceBar(yearEnd(year), stands, sayApart), ...minimum] };
  });
  return { heading: `${balanceLabel(forecast)} at the end of each year`, groups };
}
