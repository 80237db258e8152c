import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { GivenLine, YearValues } from "../model/line.ts";
import { attribute, type Order } from "./attribute.ts";
import { type Forecast, forecastWith } from "./forecast.ts";
import { type Outcomes, outcomesLess, outcomesOf, whatNothingMeets } from "./outcomes.ts";
import { rowEffects } from "./row-effects.ts";
import { driversThatDiffer, rowsThatDiffer } from "./what-differs.ts";

/** What changed between two forecasts, and what each change did, over the years they share. */
export interface Comparison {
  readonly years: readonly FinancialYear[];
  readonly before: Outcomes;
  readonly after: Outcomes;
  /** After less before. */
  readonly difference: Outcomes;
  /** Each thing that changed, with its part of the difference: the parts add up to it exactly. Largest first. */
  readonly changes: readonly ComparedChange[];
  /** Whether the order of making the changes matters to their parts, and how that was settled. */
  readonly order: Order;
}

/** One thing that changed: a driver, a row or a proposal. */
export interface ComparedChange {
  readonly line: string;
  readonly label: string;
  readonly kind: "changed" | "added" | "removed";
  /** The figures before and after, in the line's own unit, in the years in which they differ. */
  readonly figures: readonly { readonly year: FinancialYear; readonly was?: Decimal; readonly is?: Decimal }[];
  readonly effect: Outcomes;
}

/**
 * What changed from one forecast to another: assumptions, amounts and proposals, with a bridge whose parts add up exactly to
 * the change in each year's gap, in what is worked out to balance it or what nothing meets, and in the closing balance. Effects are
 * pounds, after less before: on a gap, positive is worse; on a balance, positive is better.
 *
 * Drivers are told apart from the rows they move: a driver's part is what it does to the rows as they were and as they are, on
 * average, and a row's part is what its own figures do under the drivers as they were and as they are, on average. So
 * comparing the other way round gives the same parts with their signs turned.
 *
 * @throws RangeError when the two forecasts share no year
 * @example
 * ```ts
 * import { compare, forecast, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const freeze = {
 *   name: "freeze",
 *   label: "No rise",
 *   changes: [{ target: "council-tax-rise", does: { kind: "set", to: "0" } as const }],
 * };
 * const { changes, difference } = compare(base, whatIf(base, [freeze]).forecast);
 * console.log("Last balance", difference.balances.at(-1)?.toFixed(0));
 * for (const { label, kind, effect } of changes) console.log(label, kind, effect.balances.at(-1)?.toFixed(0));
 * ```
 *
 * ```text
 * Last balance -25228172
 * Council tax rise changed -25228172
 * ```
 */
export function compare(before: Forecast, after: Forecast): Comparison {
  const years = before.model.forecastYears.filter((year) => after.model.forecastYears.includes(year));
  if (years.length === 0) throw new RangeError("The two strategies forecast no year in common.");
  const [first, second] = [outcomesOf(before, years), outcomesOf(after, years)];
  const difference = outcomesLess(second, first);
  const drivers = driversThatDiffer(before, after, years);
  const withDrivers = (base: Forecast, from: Forecast, names: readonly string[]) =>
    forecastWith(base, new Map(names.flatMap((name) => driverFigures(base, from, name))));
  const outputs = (base: Forecast, from: Forecast, isMade: boolean) => (made: ReadonlySet<number>) =>
    flat(
      difference,
      outcomesOf(
        withDrivers(
          base,
          from,
          drivers.filter((_, index) => made.has(index) === isMade),
        ),
        years,
      ),
    );

  const onRowsBefore = attribute(drivers.length, outputs(before, after, true));
  const onRowsAfter = attribute(drivers.length, outputs(after, before, false));
  const rowsUnderDriversBefore = rowEffects(before, withDrivers(after, before, drivers), difference);
  const rowsUnderDriversAfter = rowEffects(withDrivers(before, after, drivers), after, difference);

  const effects = new Map<string, readonly Decimal[]>();
  drivers.forEach((driver, index) => {
    effects.set(driver, average(onRowsBefore.parts[index], onRowsAfter.parts[index]));
  });
  for (const row of new Set([...rowsUnderDriversBefore.keys(), ...rowsUnderDriversAfter.keys()])) {
    effects.set(row, average(rowsUnderDriversBefore.get(row), rowsUnderDriversAfter.get(row)));
  }
  const quiet = rowsThatDiffer(before, after, years).filter((name) => !effects.has(name));
  const nothing = flat(difference, first).map(() => zero);
  for (const name of quiet) effects.set(name, nothing);

  const rowsMatter = !sameRows(rowsUnderDriversBefore, rowsUnderDriversAfter);
  return {
    years,
    before: first,
    after: second,
    difference,
    changes: [...effects].map(([line, effect]) => describe(line, before, after, difference, effect)).sort(byReach),
    order: rowsMatter ? "averaged over two orders" : onRowsAfter.order,
  };
}

/** A driver's figures, and its published copy's, as another forecast has them. */
function driverFigures(base: Forecast, from: Forecast, driver: string): readonly (readonly [string, YearValues])[] {
  return [driver, `${driver}.published`].flatMap((name) => {
    const [own, other] = [base.model.lineNamed.get(name), from.model.lineNamed.get(name)];
    if (own?.kind !== "given" || other?.kind !== "given") return [];
    return [[name, merged(own, other)] as const];
  });
}

function merged(own: GivenLine, other: GivenLine): YearValues {
  return Object.fromEntries(Object.entries(own.values).map(([year, value]) => [year, other.values[year] ?? value]));
}

function describe(
  line: string,
  before: Forecast,
  after: Forecast,
  difference: Outcomes,
  effect: readonly Decimal[],
): ComparedChange {
  const { years } = difference;
  const [was, is] = [before.model.lineNamed.get(line), after.model.lineNamed.get(line)];
  const figures = years.flatMap((year) => {
    const [then, now] = [before.find(line, year), after.find(line, year)];
    if (then === undefined ? now === undefined : now !== undefined && then.equals(now)) return [];
    return [{ year, ...(then === undefined ? {} : { was: then }), ...(now === undefined ? {} : { is: now }) }];
  });
  return {
    line,
    label: (is ?? was)?.label ?? line,
    kind: was === undefined ? "added" : is === undefined ? "removed" : "changed",
    figures,
    effect: unflat(difference, effect),
  };
}

/** Outcomes one after the other, as far as the difference has them: a line that only the other forecast has comes to nothing in this. */
function flat(difference: Outcomes, outcomes: Outcomes): readonly Decimal[] {
  const nothing = difference.years.map(() => zero);
  return [
    ...(difference.gaps.length === 0 ? [] : outcomes.gaps),
    ...(difference.balances.length === 0 ? [] : outcomes.balances),
    ...(difference.unmet.length === 0 ? [] : whatNothingMeets(outcomes)),
    ...difference.balancing.flatMap(
      ({ line }) => outcomes.balancing.find((one) => one.line === line)?.amounts ?? nothing,
    ),
  ];
}

function unflat(difference: Outcomes, values: readonly Decimal[]): Outcomes {
  let taken = 0;
  const next = (count: number) => {
    taken += count;
    return values.slice(taken - count, taken);
  };
  return {
    ...difference,
    gaps: next(difference.gaps.length),
    balances: next(difference.balances.length),
    unmet: next(difference.unmet.length),
    balancing: difference.balancing.map((one) => ({ ...one, amounts: next(one.amounts.length) })),
  };
}

const half = decimal("0.5");
/** Differences below this, in pounds, come from the fortieth digit of a quotient. */
const hair = decimal("1e-15");

function average(one: readonly Decimal[] | undefined, other: readonly Decimal[] | undefined): readonly Decimal[] {
  const length = (one ?? other ?? []).length;
  return Array.from({ length }, (_, index) => (one?.[index] ?? zero).plus(other?.[index] ?? zero).times(half));
}

function sameRows(
  one: ReadonlyMap<string, readonly Decimal[]>,
  other: ReadonlyMap<string, readonly Decimal[]>,
): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([name, row]) =>
    row.every((value, index) => other.get(name)?.[index]?.minus(value).abs().lessThan(hair) === true),
  );
}

function byReach(one: ComparedChange, other: ComparedChange): number {
  const reach = ({ effect }: ComparedChange) =>
    [...effect.balances, ...effect.gaps, ...effect.unmet, ...effect.balancing.flatMap(({ amounts }) => amounts)].reduce(
      (most, value) => (value.abs().greaterThan(most) ? value.abs() : most),
      zero,
    );
  return reach(other).comparedTo(reach(one)) || one.line.localeCompare(other.line);
}
