import { type Forecast, forecast } from "../forecast/forecast.ts";
import { whatIf } from "../forecast/what-if.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { YearValues } from "../model/line.ts";
import type { Scenario } from "../model/scenario.ts";
import { applyScenarios } from "../scenario/apply.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { scenarioEffects } from "./scenario-effects.ts";
import type { WorkbookSubject } from "./subject.ts";

/** What every sheet of a working workbook is written from. */
export interface Context {
  readonly subject: WorkbookSubject;
  readonly layout: Layout;
  readonly scenarios: readonly Scenario[];
  /** As published. */
  readonly base: Forecast;
  /** Under the scenario that is chosen; as published where none is. */
  readonly worked: Forecast;
  /** The place of the chosen scenario in the list; nought where none is chosen. */
  readonly chosen: number;
  /** The figures of given lines that the chosen scenario changes. */
  readonly changed: ReadonlyMap<string, YearValues>;
}

/**
 * @throws RangeError when the scenario chosen is not among those given
 * @throws ProblemsFound with every change of a scenario that cannot be made
 */
export function contextOf(subject: WorkbookSubject): Context {
  const { model, scenarios = [] } = subject;
  const base = forecast(model);
  const chosen = subject.chosen === undefined ? 0 : placeOf(subject.chosen, scenarios);
  const active = scenarios.slice(chosen - 1, chosen);
  const applied = chosen === 0 ? undefined : applyScenarios(model, active);
  return {
    subject,
    scenarios,
    layout: layoutOf(subject, scenarioEffects(model, scenarios)),
    base,
    worked: chosen === 0 ? base : whatIf(base, active).forecast,
    chosen,
    changed: applied?.ok ? applied.changed : new Map(),
  };
}

function placeOf(name: string, scenarios: readonly Scenario[]): number {
  const index = scenarios.findIndex((scenario) => scenario.name === name);
  if (index >= 0) return index + 1;
  const suggestion = didYouMean(
    name,
    scenarios.map((scenario) => scenario.name),
  );
  throw new RangeError([`There is no scenario "${name}".`, suggestion].filter(Boolean).join(" "));
}
