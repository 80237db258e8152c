import type { Forecast } from "../forecast/forecast.ts";
import { infer } from "../inference/infer.ts";
import type { Problem } from "../model/problem.ts";
import type { Scenario } from "../model/scenario.ts";
import { policyNotes } from "../policy/policy-notes.ts";
import { reconcile } from "../printed/reconcile.ts";
import type { PrintedTables } from "../strategy/printed-tables.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { AssuranceFacts, ToBeConfirmed } from "./assurance-facts.ts";
import { checksMade } from "./checks-made.ts";
import { basesActedOn, driverRegister } from "./driver-register.ts";
import { figuresByStatus } from "./figures-by-status.ts";
import { finalOutcome } from "./final-outcome.ts";
import { riskEffect, shocks } from "./shocks.ts";
import { type StandardAnswered, standardsAnswered } from "./standards-answered.ts";

/** What assurance is wanted of: a strategy with its forecast as it stands, and what stands beside it. */
export interface AssuranceSubject {
  readonly strategy: Strategy;
  /** Of that strategy, without changes. */
  readonly forecast: Forecast;
  readonly printed?: PrintedTables;
  readonly scenarios?: readonly Scenario[];
  /** What reading the strategy warned of. */
  readonly warnings?: readonly Problem[];
}

/** The evidence that a strategy's figures rest on, and where two standards find it. */
export interface AssurancePack extends AssuranceFacts {
  readonly standards: readonly StandardAnswered[];
}

/**
 * The evidence behind a strategy's figures, gathered for a section 151 officer, an auditor or a reviewer: every assumption
 * with what a point on it is worth, what each figure rests on, the checks made and what they came to, what is wanting, and
 * where the CIPFA Financial Management Code and the Aqua Book find evidence here or do not.
 *
 * Everything is worked out from the strategy and its forecast; nothing is typed, and no score or likelihood is invented.
 * Effects are exact pounds on the last balance, or on the last gap where no fund takes the gap.
 *
 * @throws RangeError when a shock makes a rule divide by nought
 * @example
 * ```ts
 * import { assurancePack, forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model, printed } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const pack = assurancePack({ strategy, forecast: forecast(model), ...(printed && { printed }) });
 * console.log("Checks made:", pack.checks.length, "- figures to be confirmed:", pack.toBeConfirmed.length);
 * // What a point on the pay award in every year does to the last balance:
 * console.log(pack.drivers[0]?.driver.label, pack.drivers[0]?.impact?.pointMore.toFixed(0));
 * ```
 *
 * ```text
 * Checks made: 14 - figures to be confirmed: 0
 * Pay award -8129353
 * ```
 */
export function assurancePack(subject: AssuranceSubject): AssurancePack {
  const { strategy, forecast: base, printed, scenarios = [], warnings = [] } = subject;
  const inferences = infer(strategy);
  const reconciliation = printed === undefined ? undefined : reconcile(base, printed, inferences);
  const outcome = finalOutcome(base);
  const held = {
    ...(printed === undefined ? {} : { printed }),
    ...(reconciliation === undefined ? {} : { reconciliation }),
  };
  const facts: AssuranceFacts = {
    strategy,
    forecast: base,
    ...held,
    ...(outcome === undefined ? {} : { outcome }),
    drivers: driverRegister(strategy, base, inferences),
    bases: basesActedOn(strategy, inferences),
    entered: figuresByStatus(strategy, base),
    inferences,
    checks: checksMade({ strategy, base, inferences, warnings, ...held }),
    toBeConfirmed: toBeConfirmed(base),
    policyNotes: policyNotes(base, strategy),
    risks: strategy.risksOutsideTheFigures.map(({ name, label }) => ({
      name,
      label,
      ...(outcome === undefined ? {} : { effect: riskEffect(base, name) }),
    })),
    shocks: shocks(strategy, base, scenarios),
  };
  return { ...facts, standards: standardsAnswered(facts) };
}

function toBeConfirmed({ model }: Forecast): readonly ToBeConfirmed[] {
  return model.lines.flatMap((line) =>
    line.kind === "given" && line.toBeConfirmed !== undefined && line.toBeConfirmed.length > 0
      ? [{ name: line.name, label: line.label, years: line.toBeConfirmed }]
      : [],
  );
}
