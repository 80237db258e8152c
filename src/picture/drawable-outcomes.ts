import type { Forecast } from "../forecast/forecast.ts";
import { type Outcomes, outcomesOf } from "../forecast/outcomes.ts";

/**
 * The gaps and balances of a forecast, of which there must be some.
 *
 * @throws RangeError when the strategy has neither
 */
export function drawableOutcomes(forecast: Forecast): Outcomes {
  const outcomes = outcomesOf(forecast);
  if (outcomes.gaps.length + outcomes.balances.length > 0) return outcomes;
  throw new RangeError(
    "This strategy has neither a budget gap nor a balance that would meet one, so there is nothing to draw. A picture of a figure, such as one of its totals, can be drawn.",
  );
}
