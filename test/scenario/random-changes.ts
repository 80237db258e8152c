import fc from "fast-check";
import type { CheckedModel } from "../../src/check/checked-model.ts";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import type { GivenLine } from "../../src/model/line.ts";
import type { Alteration, Change, Scenario } from "../../src/model/scenario.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { decimalText } from "../arbitrary/figures.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";

/** A line that a change may name, and the given line that holds its figures. */
export interface Changeable {
  readonly name: string;
  readonly given: GivenLine;
}

/** Every line of a model that a change may name, found without the code under test. */
export function changeableLines(model: CheckedModel): readonly Changeable[] {
  const through = model.lines.flatMap((line) =>
    line.kind === "derived" && line.changedThrough !== undefined
      ? [{ name: line.name, held: line.changedThrough }]
      : [],
  );
  const held = new Set(through.map((one) => one.held));
  return [
    ...through.map(({ name, held: by }) => ({ name, given: model.lineNamed.get(by) as GivenLine })),
    ...model.lines.flatMap((line) =>
      line.kind === "given" && line.role !== "published" && !held.has(line.name)
        ? [{ name: line.name, given: line }]
        : [],
    ),
  ];
}

/** The forecast years in which a line that can be changed has a figure. */
export function yearsOf(model: CheckedModel, { given }: Changeable): readonly string[] {
  return model.forecastYears.filter((year) => given.values[year] !== undefined);
}

/** A change before it is known which model it is for: numbers from which one is made. */
export interface Draw {
  readonly line: number;
  readonly verb: number;
  readonly units: number;
  readonly places: number;
  readonly years: number;
  readonly by: number;
}

/** Random draws, from which `changeFrom` makes changes of lines that a model really has. */
export const draws: fc.Arbitrary<Draw> = fc.record({
  line: fc.nat(10_000),
  verb: fc.nat(10_000),
  units: fc.integer({ min: -30_000, max: 60_000 }),
  places: fc.integer({ min: 0, max: 3 }),
  years: fc.nat(255),
  by: fc.integer({ min: 1, max: 3 }),
});

/** A change of one line of a model: set, added to, scaled or, where it is an effect, delayed; in some years or in all. */
export function changeFrom(model: CheckedModel, draw: Draw): Change | undefined {
  const lines = changeableLines(model).filter((one) => yearsOf(model, one).length > 0);
  const chosen = lines[draw.line % Math.max(1, lines.length)];
  if (chosen === undefined) return undefined;
  const own = yearsOf(model, chosen);
  const some = own.filter((_, index) => draw.years & (1 << index));
  const does = alterationFrom(chosen.given, draw);
  return { target: chosen.name, does, ...(some.length === 0 ? {} : { years: some }) };
}

function alterationFrom(given: GivenLine, draw: Draw): Alteration {
  const rate = decimalText(draw.units, 5);
  const amount = given.unit === "rate" ? rate : decimalText(draw.units, draw.places);
  const ways: Alteration[] = [
    { kind: "set", to: amount },
    { kind: "add", amount },
    { kind: "scale", factor: decimalText(draw.units, 4) },
    ...(given.measured === undefined
      ? []
      : [{ kind: "delay" as const, share: decimalText(Math.abs(draw.units) % 1001, 3), by: draw.by }]),
  ];
  return ways[draw.verb % ways.length] as Alteration;
}

/** A scenario of the changes that some draws make, those that would touch the same line left out. */
export function scenarioFrom(model: CheckedModel, name: string, some: readonly Draw[]): Scenario {
  const changes = new Map<string, Change>();
  for (const draw of some) {
    const change = changeFrom(model, draw);
    if (change !== undefined && !changes.has(change.target)) changes.set(change.target, change);
  }
  return { name, label: name, changes: [...changes.values()] };
}

/** A scenario without the changes of lines that another one changes already. */
export function without(scenario: Scenario, other: Scenario): Scenario {
  const taken = new Set(other.changes.map(({ target }) => target));
  return { ...scenario, changes: scenario.changes.filter(({ target }) => !taken.has(target)) };
}

/** A random strategy, its forecast, and random draws for two scenarios of it. */
export interface Case {
  readonly strategy: Strategy;
  readonly base: Forecast;
  readonly first: Scenario;
  readonly second: Scenario;
}

/** Random strategies with two random scenarios each. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(strategyDocuments, fc.array(draws, { maxLength: 5 }), fc.array(draws, { maxLength: 5 }))
  .map(([document, one, other]) => {
    const { strategy, model } = strategyFrom(document);
    return {
      strategy,
      base: forecast(model),
      first: scenarioFrom(model, "first", one),
      second: scenarioFrom(model, "second", other),
    };
  });

/** Every figure of a forecast as text, exact. */
export function everyFigure(answer: Forecast): readonly string[] {
  return answer.model.lines.flatMap((line) =>
    answer.model.years.map((year) => `${line.name} ${year} ${answer.find(line.name, year)?.toString() ?? ""}`),
  );
}

/** Every figure of the years before one, as text, exact. */
export function figuresBefore(answer: Forecast, first: string): readonly string[] {
  return answer.model.lines.flatMap((line) =>
    answer.model.years
      .filter((year) => year < first)
      .map((year) => `${line.name} ${year} ${answer.find(line.name, year)?.toString() ?? ""}`),
  );
}
