import type { Forecast } from "../forecast/forecast.ts";
import { lastOutcome } from "../forecast/outcomes.ts";
import { ranking, sensitivity, standardShocks } from "../forecast/sensitivity.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { finalOutcome } from "./final-outcome.ts";

/** What would be so if something assumed were wrong, and what that does to the final outcome, in pounds. */
export interface Shock {
  readonly kind: "driver" | "scenario" | "risk";
  readonly label: string;
  readonly effect: Decimal;
  /** The outcome it would leave. */
  readonly leaves: Decimal;
}

/**
 * What is at stake, worst first: each driver moved by its usual shock the way that hurts, each scenario that stands beside the
 * strategy, and each risk outside the figures switched in. Each stands alone, and none is more likely for being here.
 *
 * @returns none where the strategy has neither a balance nor a gap, and so nothing to move
 */
export function shocks(strategy: Strategy, base: Forecast, scenarios: readonly Scenario[]): readonly Shock[] {
  const outcome = finalOutcome(base);
  if (outcome === undefined) return [];
  const hurts = (effect: Decimal) => (outcome.kind === "balance" ? effect.negated() : effect);
  const shock = (kind: Shock["kind"], label: string, effect: Decimal): Shock => ({
    kind,
    label,
    effect,
    leaves: outcome.value.plus(effect),
  });
  const drivers = ranking(base, standardShocks(base))
    .filter(({ reach }) => !reach.isZero())
    .map(({ label, up, down }) => {
      const worse = hurts(lastOutcome(up.effect)).greaterThan(hurts(lastOutcome(down.effect))) ? up : down;
      return shock("driver", `${label}: ${worse.scenario.label}`, lastOutcome(worse.effect));
    });
  const beside = sensitivity(base, scenarios).map(({ scenario, effect }) =>
    shock("scenario", scenario.label, lastOutcome(effect)),
  );
  const risks = strategy.risksOutsideTheFigures.map((risk) => shock("risk", risk.label, riskEffect(base, risk.name)));
  return [...drivers, ...beside, ...risks].sort(
    (one, other) => hurts(other.effect).comparedTo(hurts(one.effect)) || one.label.localeCompare(other.label),
  );
}

/** What switching one risk in, whole and in every year it names, does to the final outcome, in pounds. */
export function riskEffect(base: Forecast, risk: string): Decimal {
  const included: Scenario = {
    name: risk,
    label: risk,
    changes: [{ target: `risk.${risk}.included`, does: { kind: "set", to: "1" } }],
  };
  const [only] = sensitivity(base, [included]);
  return only === undefined ? decimal("0") : lastOutcome(only.effect);
}
