import { type Decimal, zero } from "../meaning/decimal.ts";
import { ProblemsFound } from "../model/problem.ts";
import type { Scenario } from "../model/scenario.ts";
import { type AlteredFigure, applyScenarios, type Conflict } from "../scenario/apply.ts";
import { type Forecast, forecastWith } from "./forecast.ts";
import { lastOutcome } from "./last-outcome.ts";
import { type Outcomes, outcomesLess, outcomesOf } from "./outcomes.ts";

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
 * The forecast under scenarios, stacked in order. An empty scenario changes nothing, and a change from one year on leaves
 * every earlier year the same to the last digit. The difference is exact pounds: under the scenarios, less without them.
 *
 * Only what the changes reach is worked out again, so one base forecast and many questions is the quick way.
 *
 * @param conflicts - what to do where two changes alter one figure: refuse, or let the later one win
 * @throws ProblemsFound with every change that cannot be made, and every conflict where they are refused
 * @example
 * ```ts
 * import { forecast, type Scenario, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const freeze: Scenario = {
 *   name: "freeze",
 *   label: "No council tax rise",
 *   changes: [{ target: "council-tax-rise", does: { kind: "set", to: "0" } }],
 * };
 * const { forecast: frozen, difference } = whatIf(base, [freeze]);
 * console.log(frozen.value("general-fund-carried-forward", "2024/25").toFixed(0));
 * console.log(difference.gaps.map((gap) => gap.toFixed(0)).join(" "));
 * ```
 *
 * ```text
 * -10708172
 * 4055763 8331383 12841027
 * ```
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

/**
 * How far scenarios together differ from the sum of each alone, in what a reader looks at first, in exact pounds: nought unless they act
 * on each other.
 *
 * @param together - what those scenarios do when they are stacked
 * @throws ProblemsFound with every change that cannot be made
 * @example
 * ```ts
 * import { forecast, interaction, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const add = (target: string) => ({
 *   name: target,
 *   label: target,
 *   changes: [{ target, does: { kind: "add", amount: "0.01" } as const }],
 * });
 * const apart = whatIf(base, [add("pay-award"), add("council-tax-rise")]);
 * const compounding = whatIf(base, [add("tax-base-growth"), add("council-tax-rise")]);
 * console.log(interaction(base, apart).toFixed(0), interaction(base, compounding).toFixed(0));
 * ```
 *
 * ```text
 * 0 116736
 * ```
 */
export function interaction(base: Forecast, together: WhatIf): Decimal {
  const alone = together.scenarios.map((scenario) => lastOutcome(whatIf(base, [scenario]).difference));
  return lastOutcome(together.difference).minus(alone.reduce((sum, one) => sum.plus(one), zero));
}
