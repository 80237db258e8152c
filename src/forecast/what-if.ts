import { type Decimal, zero } from "../meaning/decimal.ts";
import { ProblemsFound } from "../model/problem.ts";
import type { Scenario } from "../model/scenario.ts";
import { type AlteredFigure, applyScenarios, type Conflict } from "../scenario/apply.ts";
import { type Forecast, forecastWith } from "./forecast.ts";
import { lastOutcome, type Outcomes, outcomesLess, outcomesOf } from "./outcomes.ts";

/** A forecast under some scenarios, beside the one without them. */
export interface WhatIf {
  readonly scenarios: readonly Scenario[];
  readonly base: Forecast;
  readonly forecast: Forecast;
  /** Every given figure that the scenarios alter. */
  readonly figures: readonly AlteredFigure[];
  /** Figures that two changes alter, where the later one was asked to win. */
  readonly conflicts: readonly Conflict[];
  /** Under the scenarios, less without them. */
  readonly difference: Outcomes;
}

/**
 * The forecast under scenarios, stacked in order. An empty scenario changes nothing, and a change from one year on leaves every
 * earlier year the same to the last digit.
 *
 * @param conflicts - what to do where two changes alter one figure: refuse, or let the later one win
 * @throws ProblemsFound with every change that cannot be made, and every conflict where they are refused
 */
export function whatIf(
  base: Forecast,
  scenarios: readonly Scenario[],
  conflicts: "refused" | "later wins" = "refused",
): WhatIf {
  const applied = applyScenarios(base.model, scenarios, conflicts);
  if (!applied.ok) throw new ProblemsFound(applied.problems);
  const changed = forecastWith(base, applied.changed);
  return {
    scenarios,
    base,
    forecast: changed,
    figures: applied.figures,
    conflicts: applied.conflicts,
    difference: outcomesLess(outcomesOf(changed), outcomesOf(base)),
  };
}

/** How far scenarios together differ from the sum of each alone, in what a reader looks at first: nought unless they act on each other. */
export function interaction(base: Forecast, together: WhatIf): Decimal {
  const alone = together.scenarios.map((scenario) => lastOutcome(whatIf(base, [scenario]).difference));
  return lastOutcome(together.difference).minus(alone.reduce((sum, one) => sum.plus(one), zero));
}
