import type { CheckedModel } from "../check/checked-model.ts";
import { decimal } from "../meaning/decimal.ts";
import type { GivenLine, YearValues } from "../model/line.ts";
import { ProblemsFound } from "../model/problem.ts";
import type { Alteration, Change, Scenario } from "../model/scenario.ts";
import { applyScenarios } from "../scenario/apply.ts";

/** What one scenario does to one given line: its figures become the figure × (1 + share) + amount. */
export interface ScenarioEffect {
  /** The place of the scenario in its list, the first being 1. */
  readonly scenario: number;
  readonly given: GivenLine;
  readonly share: YearValues;
  readonly amount: YearValues;
}

/**
 * Scenarios as figures for a table: every change is a share added to a figure and an amount added after it, so that it acts on
 * whatever stands in the input cell. A figure that is set loses all of itself and gains the new one. A delay is the amount by
 * which it changes the published figure.
 *
 * @returns by given line in the order of the model, then by scenario
 * @throws ProblemsFound with every change that cannot be made
 */
export function scenarioEffects(model: CheckedModel, scenarios: readonly Scenario[]): readonly ScenarioEffect[] {
  const found = new Map<string, Map<number, { share: Record<string, string>; amount: Record<string, string> }>>();
  scenarios.forEach((scenario, index) => {
    const whole = applyScenarios(model, [scenario]);
    if (!whole.ok) throw new ProblemsFound(whole.problems);
    for (const change of scenario.changes) {
      for (const { line, year, was, is } of figuresOf(model, scenario, change)) {
        const given = givenBehind(model, line).name;
        const byScenario = found.get(given) ?? new Map();
        found.set(given, byScenario);
        const effect = byScenario.get(index + 1) ?? { share: {}, amount: {} };
        byScenario.set(index + 1, effect);
        const { share, amount } = asShareAndAmount(change.does, is.minus(was).toFixed());
        if (share !== "0") effect.share[year] = share;
        if (amount !== "0") effect.amount[year] = amount;
      }
    }
  });
  return model.lines
    .flatMap((line) =>
      [...(found.get(line.name) ?? [])].map(([scenario, { share, amount }]) => ({
        scenario,
        given: line as GivenLine,
        share,
        amount,
      })),
    )
    .filter(({ share, amount }) => Object.keys({ ...share, ...amount }).length > 0);
}

function figuresOf(model: CheckedModel, scenario: Scenario, change: Change) {
  const applied = applyScenarios(model, [{ ...scenario, changes: [change] }], "later wins");
  return applied.ok ? applied.figures : [];
}

function givenBehind(model: CheckedModel, name: string): GivenLine {
  const line = model.lineNamed.get(name);
  if (line?.kind === "given") return line;
  return model.lineNamed.get(line?.changedThrough ?? "") as GivenLine;
}

function asShareAndAmount(does: Alteration, moved: string): { readonly share: string; readonly amount: string } {
  switch (does.kind) {
    case "set":
      return { share: "-1", amount: decimal(does.to).toFixed() };
    case "add":
      return { share: "0", amount: decimal(does.amount).toFixed() };
    case "scale":
      return { share: decimal(does.factor).minus(1).toFixed(), amount: "0" };
    case "delay":
      return { share: "0", amount: moved };
  }
}
