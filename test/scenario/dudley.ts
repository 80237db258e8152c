import { fileURLToPath } from "node:url";
import { forecast } from "../../src/forecast/forecast.ts";
import { type WhatIf, whatIf } from "../../src/forecast/what-if.ts";
import { readChange, type WrittenChange } from "../../src/input/read-change.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";
import type { Change, Scenario } from "../../src/model/scenario.ts";
import { readScenariosFile, readStrategyFile } from "../../src/node.ts";

/** Where Dudley's strategy file is. */
export const dudleyPath = fileURLToPath(new URL("../../examples/dudley-2021-12/strategy.yaml", import.meta.url));

const file = readStrategyFile(dudleyPath);

/** Dudley's strategy, its forecast, and the scenarios that stand beside it. */
export const dudley = {
  strategy: file.strategy,
  model: file.model,
  base: forecast(file.model),
  scenarios: readScenariosFile(file, dudleyPath),
};

/** A scenario of one change or several, written as a person writes them. */
export function scenario(...changes: readonly WrittenChange[]): Scenario {
  const name = changes.map(({ verb, target, value }) => `${verb} ${target} ${value ?? ""}`).join("; ");
  return { name, label: name, changes: changes.map(written) };
}

function written(change: WrittenChange): Change {
  const reading = readChange(change, dudley.model);
  if (!reading.ok) throw new Error(`${reading.what} ${reading.fix}`);
  return reading.change;
}

/** Dudley under changes written as a person writes them. */
export function dudleyUnder(...changes: readonly WrittenChange[]): WhatIf {
  return whatIf(dudley.base, [scenario(...changes)]);
}

/** Dudley under one of the scenarios that stand beside its strategy. */
export function dudleyUnderScenario(name: string): WhatIf {
  const found = dudley.scenarios.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no scenario "${name}".`);
  return whatIf(dudley.base, [found]);
}

/** Figures in millions of pounds, rounded half up to so many places, as text. */
export function millions(figures: readonly Decimal[], places = 2): readonly string[] {
  return figures.map((figure) => figure.dividedBy(1_000_000).toFixed(places));
}

/** Millions of pounds, exactly. */
export function pounds(inMillions: string): Decimal {
  return decimal(inMillions).times(1_000_000);
}
