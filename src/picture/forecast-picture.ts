import type { Forecast } from "../forecast/forecast.ts";
import { type Outcomes, outcomesOf } from "../forecast/outcomes.ts";
import { type FinancialYear, yearEnd } from "../model/financial-year.ts";
import { forecastInWords, leftUnmet, silencesInWords } from "../report/sentences.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { Bar, Group, Panel } from "./bar-chart.ts";
import { drawBars } from "./draw-bars.ts";
import { balanceBar, gapBar, gapText } from "./outcome-bars.ts";
import type { Picture } from "./picture.ts";
import { sumsInWords } from "./sums-in-words.ts";
import { balanceLabel, whoseFigures, yearsInWords } from "./whose-figures.ts";

type Say = ReturnType<typeof sumsInWords>;

/**
 * A picture of a forecast: each year's shortfall or surplus, with what it would be without one-off resources, and the balance that
 * is left; with the minimum balance where the strategy states one.
 *
 * @throws RangeError when the strategy has neither a gap nor a fund that would take it, so that there is nothing to draw
 */
export function forecastPicture(strategy: Strategy, forecast: Forecast): Picture {
  const outcomes = outcomesOf(forecast);
  if (outcomes.gaps.length + outcomes.balances.length === 0)
    throw new RangeError(
      "This strategy has neither a budget gap nor a balance that would meet one, so there is nothing to draw.",
    );
  const say = sumsInWords([...outcomes.gaps, ...outcomes.balances]);
  const panels = [
    ...(outcomes.gaps.length === 0 ? [] : [gapPanel(forecast, outcomes, say)]),
    ...(outcomes.balances.length === 0 ? [] : [balancePanel(strategy, forecast, say)]),
  ];
  const oneOffs = panels.some(({ groups }) =>
    groups.some(({ bars }) => bars.some(({ name }) => name === withoutOneOffs)),
  );
  return drawBars({
    title: headline(strategy, forecast, outcomes, say),
    subtitle: `${measured(outcomes)}, ${yearsInWords(outcomes.years)}`,
    panels,
    notes: [
      ...(oneOffs ? ["One-offs: resources that are not there every year."] : []),
      ...leftUnmet(forecast, forecast.model.forecastYears),
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
function headline(strategy: Strategy, forecast: Forecast, { years, gaps, balances }: Outcomes, say: Say): string {
  const [first = "", second = ""] = forecastInWords(strategy, forecast);
  if (balances.length > 0) return first;
  if (years.length < 4 || gaps.every((gap) => gap.isZero())) return first.startsWith("The plan") ? first : second;
  const largest = gaps.reduce((most, gap, index) => (gap.greaterThan(gaps[most] ?? gap) ? index : most), 0);
  const gap = gaps[largest];
  if (gap === undefined || gap.lessThanOrEqualTo(0)) return "The plan shows no shortfall in any year.";
  return `The largest shortfall is ${say(gap)}, in ${years[largest]}.`;
}

function gapPanel(forecast: Forecast, { years, gaps }: Outcomes, say: Say): Panel {
  const groups = years.map((year, index): Group => {
    const gap = gaps[index] ?? forecast.value("budget-gap", year);
    const underlying = forecast.value("underlying-gap", year);
    const same = gapText(gap, say) === gapText(underlying, say);
    return { bars: [gapBar(year, gap, say), ...(same ? [] : [gapBar(withoutOneOffs, underlying, say, "thin")])] };
  });
  return { heading: "Shortfall or surplus of each year", groups };
}

function balancePanel({ baseYear }: Strategy, forecast: Forecast, say: Say): Panel {
  const { balance, forecastYears } = forecast.model;
  const minimum = (year: FinancialYear): readonly Bar[] => {
    const value = forecast.find(`${balance}-minimum-balance`, year);
    return value === undefined ? [] : [{ name: "minimum", text: say(value), to: value, look: "limit" }];
  };
  const groups = [baseYear, ...forecastYears].map(
    (year): Group => ({
      bars: [
        balanceBar(yearEnd(year), forecast.value(`${balance}-carried-forward`, year), say),
        ...(year === baseYear ? [] : minimum(year)),
      ],
    }),
  );
  return { heading: `${balanceLabel(forecast)} at the end of each year`, groups };
}
