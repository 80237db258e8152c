import type { Inference } from "../inference/infer.ts";
import type { Decimal } from "../meaning/decimal.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Forecast } from "./forecast.ts";
import { lastOutcome } from "./last-outcome.ts";
import { forecastWithBase } from "./solve.ts";
import { whatIf } from "./what-if.ts";

/** How the answer to a what-if varies over a base that is inferred and that the change acts on. In pounds, exact. */
export interface OverInterval {
  readonly label: string;
  readonly least: Decimal;
  readonly most: Decimal;
  /** What the change does to the last balance with the base at its least, and at its most. */
  readonly effects: readonly [Decimal, Decimal];
}

/**
 * For each inferred base that scenarios act on, what they do to the last balance, in exact pounds, at both ends of what print
 * allows it to be. None where the scenarios move no driver that acts on an inferred base.
 *
 * @throws ProblemsFound with every change of the scenarios that cannot be made
 * @example
 * ```ts
 * import { forecast, infer, overInterval } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const pointMore = {
 *   name: "point-more",
 *   label: "Pay one point higher",
 *   changes: [{ target: "pay-award", does: { kind: "add", amount: "0.01" } as const }],
 * };
 * for (const { label, effects } of overInterval(forecast(model), [pointMore], infer(strategy)))
 *   console.log(label, "from", effects[0].toFixed(0), "to", effects[1].toFixed(0));
 * ```
 *
 * ```text
 * Pay: base of Pay award from -8047448 to -8208397
 * ```
 */
export function overInterval(
  base: Forecast,
  scenarios: readonly Scenario[],
  inferences: readonly Inference[],
): readonly OverInterval[] {
  const moved = new Set(scenarios.flatMap(({ changes }) => changes.map(({ target }) => target)));
  return inferences.flatMap(({ kind, driver, name, label, interval, stated }): readonly OverInterval[] => {
    if (kind !== "base" || stated === undefined || interval === undefined || !moved.has(driver)) return [];
    const effect = (end: Decimal) =>
      lastOutcome(whatIf(forecastWithBase(base, name, driver, end), scenarios).difference);
    return [{ label, ...interval, effects: [effect(interval.least), effect(interval.most)] }];
  });
}
