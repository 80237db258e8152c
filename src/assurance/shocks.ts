import type { Forecast } from "../forecast/forecast.ts";
import { lastOutcome } from "../forecast/last-outcome.ts";
import { gapsBeforeBalancing } from "../forecast/outcomes.ts";
import { ranking, standardShocks } from "../forecast/sensitivity.ts";
import { whatIf } from "../forecast/what-if.ts";
import type { Decimal } from "../meaning/decimal.ts";
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
 * One that comes to the same as another is listed once.
 *
 * @returns none where the strategy has neither a balance nor a gap, and so nothing to move
 */
export function shocks(strategy: Strategy, base: Forecast, scenarios: readonly Scenario[]): readonly Shock[] {
  const outcome = finalOutcome(base);
  if (outcome === undefined) return [];
  const hurts = (effect: Decimal) => (outcome.kind === "balance" ? effect.negated() : effect);
  const usual = ranking(base, standardShocks(base))
    .filter(({ reach }) => !reach.isZero())
    .map(({ label, up, down }) => {
      const worse = hurts(lastOutcome(up.effect)).greaterThan(hurts(lastOutcome(down.effect))) ? up : down;
      return asked("driver", worse.scenario, `${label}: ${worse.scenario.label}`);
    });
  const risks = strategy.risksOutsideTheFigures.map(({ name, label }) => asked("risk", included(name), label));
  const all = [...risks, ...scenarios.map((scenario) => asked("scenario", scenario, scenario.label)), ...usual];
  return onceEach(base, all)
    .map(({ kind, label, effect }): Shock => ({ kind, label, effect, leaves: outcome.value.plus(effect) }))
    .sort((one, other) => hurts(other.effect).comparedTo(hurts(one.effect)) || one.label.localeCompare(other.label));
}

/** A shock before it is worked out. */
interface Asked {
  readonly kind: Shock["kind"];
  readonly scenario: Scenario;
  readonly label: string;
}

function asked(kind: Shock["kind"], scenario: Scenario, label: string): Asked {
  return { kind, scenario, label };
}

/** Each worked out; of those that act on the same lines to the same effect in every year only the first: one thing named twice. */
function onceEach(base: Forecast, all: readonly Asked[]): readonly (Asked & { readonly effect: Decimal })[] {
  const seen = new Set<string>();
  return all.flatMap((one) => {
    const { figures, difference } = whatIf(base, [one.scenario]);
    const lines = [...new Set(figures.map(({ line }) => line))].sort();
    const key = [
      ...lines,
      ...[...gapsBeforeBalancing(difference), ...difference.balances].map((pounds) => pounds.toFixed()),
    ].join(" ");
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, effect: lastOutcome(difference) }];
  });
}

/** What switching one risk in, whole and in every year it names, does to the final outcome, in pounds. */
export function riskEffect(base: Forecast, risk: string): Decimal {
  return lastOutcome(whatIf(base, [included(risk)]).difference);
}

function included(risk: string): Scenario {
  return {
    name: risk,
    label: risk,
    changes: [{ target: `risk.${risk}.included`, does: { kind: "set", to: "1" } }],
  };
}
