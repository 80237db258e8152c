import type { CheckedModel } from "../check/checked-model.ts";
import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { GivenLine, YearValues } from "../model/line.ts";
import type { Problem } from "../model/problem.ts";
import type { Alteration, Change, Scenario } from "../model/scenario.ts";
import { type Target, targetsOf } from "./targets.ts";

/** One figure that a change alters, before and after, exact and in the unit of its line. */
export interface AlteredFigure {
  /** The line as its readers know it. */
  readonly line: string;
  readonly label: string;
  readonly year: FinancialYear;
  readonly was: Decimal;
  readonly is: Decimal;
}

/** Two changes that alter the same figure. */
export interface Conflict {
  readonly line: string;
  readonly year: FinancialYear;
  readonly earlier: string;
  readonly later: string;
}

/** Scenarios turned into figures for given lines; or why they cannot be. */
export type Applied =
  | {
      readonly ok: true;
      /** For each given line that changes, its figures for every year. */
      readonly changed: ReadonlyMap<string, YearValues>;
      readonly figures: readonly AlteredFigure[];
      readonly conflicts: readonly Conflict[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What scenarios, stacked in order, do to the given lines of a model. Every change works on the figures as they were before
 * any scenario, so changes that touch different figures can come in any order.
 *
 * @param conflicts - "refused": two changes to one figure are a problem; "later wins": the later one counts, and is reported
 */
export function applyScenarios(
  model: CheckedModel,
  scenarios: readonly Scenario[],
  conflicts: "refused" | "later wins" = "refused",
): Applied {
  const problems: Problem[] = [];
  const figures = new Map<string, AlteredFigure & { readonly target: Target; readonly from: string }>();
  const found: Conflict[] = [];
  for (const scenario of scenarios) {
    scenario.changes.forEach((change, index) => {
      const path = [scenario.name, "changes", index];
      const refuse = (what: string, fix?: string) =>
        problems.push({
          code: "change",
          severity: "error",
          place: { path },
          what,
          ...(fix === undefined ? {} : { fix }),
        });
      const targets = targetsOf(model, change.target);
      if (!targets.ok) {
        refuse(targets.why);
        return;
      }
      for (const target of targets.targets) {
        const altered = alter(target, change, model, refuse);
        for (const [year, is] of altered) {
          const key = `${target.line.name} ${year}`;
          const before = figures.get(key);
          const from = scenario.label;
          if (before !== undefined) found.push({ line: target.line.name, year, earlier: before.from, later: from });
          const was = figureOf(target, year, model);
          figures.set(key, { line: target.line.name, label: target.line.label, year, was, is, target, from });
        }
      }
    });
  }
  if (conflicts === "refused") for (const conflict of found) problems.push(conflictProblem(conflict));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    changed: changedValues([...figures.values()], model),
    figures: [...figures.values()].map(plainly),
    conflicts: found,
  };
}

function plainly({ line, label, year, was, is }: AlteredFigure): AlteredFigure {
  return { line, label, year, was, is };
}

function conflictProblem({ line, year, earlier, later }: Conflict): Problem {
  const whose = earlier === later ? `Two changes of "${later}"` : `"${earlier}" and "${later}"`;
  return {
    code: "conflict",
    severity: "error",
    place: { path: [line, year] },
    what: `${whose} both change ${line} in ${year}.`,
    why: "Which one counts would depend on the order.",
    fix: "Take one of them out, or ask for the later one to win.",
  };
}

type Refuse = (what: string, fix?: string) => void;

/** What a change makes of one line: its new figures, by year, in the line's own terms. */
function alter(
  target: Target,
  change: Change,
  model: CheckedModel,
  refuse: Refuse,
): ReadonlyMap<FinancialYear, Decimal> {
  const { given, line } = target;
  const own = model.years.filter((year) => given.values[year] !== undefined);
  const forecast = own.filter((year) => model.forecastYears.includes(year));
  const years = change.years ?? (forecast.length > 0 ? forecast : own);
  const without = years.filter((year) => !own.includes(year));
  if (without.length > 0) {
    refuse(`"${line.name}" has no figure for ${without.join(", ")}.`, `It has figures for ${own.join(", ")}.`);
    return new Map();
  }
  const { does } = change;
  if (does.kind === "delay") return delayed(target, does, years, model, refuse);
  return new Map(years.map((year) => [year, altered(figureOf(target, year, model), does)]));
}

function altered(was: Decimal, does: Exclude<Alteration, { kind: "delay" }>): Decimal {
  if (does.kind === "set") return decimal(does.to);
  return does.kind === "add" ? was.plus(decimal(does.amount)) : was.times(decimal(does.factor));
}

/** Of what newly begins in each of the years, a share begins so many years later; until then it is missing. */
function delayed(
  target: Target,
  does: Extract<Alteration, { kind: "delay" }>,
  years: readonly FinancialYear[],
  model: CheckedModel,
  refuse: Refuse,
): ReadonlyMap<FinancialYear, Decimal> {
  if (target.given.measured === undefined) {
    refuse(
      `"${target.line.name}" gives whole amounts, so what begins in a year cannot be told and delayed.`,
      "Set or scale its figures instead.",
    );
    return new Map();
  }
  const moved = new Map(model.forecastYears.map((year) => [year, zero]));
  const shift = (year: FinancialYear, by: Decimal) => {
    if (moved.has(year)) moved.set(year, (moved.get(year) as Decimal).plus(by));
  };
  const change = (year: FinancialYear) =>
    figureOf(target, year, model).minus(figureOf(target, yearsAfter(year, -1), model));
  const late = (year: FinancialYear, amount: Decimal) => {
    const moving = amount.times(decimal(does.share));
    for (let passed = 0; passed < does.by; passed += 1) shift(yearsAfter(year, passed), moving.negated());
  };
  let open = zero;
  for (const year of model.forecastYears) {
    const changes = change(year);
    if (years.includes(year)) {
      late(year, changes);
      open = open.plus(changes);
    } else if (changes.isNegative() !== open.isNegative() && !open.isZero()) {
      // What began late also ends late: a one-off moves, and is not lost.
      const ends = changes.abs().greaterThan(open.abs()) ? open.negated() : changes;
      late(year, ends);
      open = open.plus(ends);
    }
  }
  return new Map(
    [...moved].filter(([, by]) => !by.isZero()).map(([year, by]) => [year, figureOf(target, year, model).plus(by)]),
  );
}

/** A line's figure before any scenario, in its own terms: for changes on the year before, what they have come to. */
function figureOf({ given }: Target, year: FinancialYear, model: CheckedModel): Decimal {
  if (given.measured === "on the year before") {
    return model.years
      .filter((one) => one <= year)
      .reduce((sum, one) => sum.plus(decimal(given.values[one] ?? "0")), zero);
  }
  return decimal(given.values[year] ?? "0");
}

function changedValues(
  figures: readonly (AlteredFigure & { readonly target: Target })[],
  model: CheckedModel,
): ReadonlyMap<string, YearValues> {
  const changed = new Map<string, YearValues>();
  for (const { target } of figures) {
    const { given } = target;
    if (changed.has(given.name)) continue;
    const own = new Map(figures.filter((figure) => figure.target.given === given).map(({ year, is }) => [year, is]));
    const at = (year: FinancialYear) => own.get(year) ?? figureOf(target, year, model);
    changed.set(given.name, valuesOf(given, at));
  }
  return changed;
}

/** Figures in the line's own terms put back as the line holds them. */
function valuesOf(given: GivenLine, at: (year: FinancialYear) => Decimal): YearValues {
  return Object.fromEntries(
    Object.keys(given.values).map((year) => {
      const value = given.measured === "on the year before" ? at(year).minus(at(yearsAfter(year, -1))) : at(year);
      return [year, value.toFixed()];
    }),
  );
}
