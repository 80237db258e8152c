import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { GivenLine, YearValues } from "../model/line.ts";
import { attribute, type Order } from "./attribute.ts";
import { type Forecast, forecastWith } from "./forecast.ts";
import { itemContributions } from "./item-contributions.ts";
import { type Outcomes, outcomesLess, outcomesOf } from "./outcomes.ts";

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
 * the change in each year's gap and closing balance. Effects are pounds, after less before: on a gap, positive is worse; on a
 * balance, positive is better.
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
  const drivers = driversThatDiffer(before, after, years);
  const withDrivers = (base: Forecast, from: Forecast, names: readonly string[]) =>
    forecastWith(base, new Map(names.flatMap((name) => driverFigures(base, from, name))));
  const outputs = (base: Forecast, from: Forecast, isMade: boolean) => (made: ReadonlySet<number>) =>
    flat(
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
  const rowsUnderDriversBefore = rowEffects(before, withDrivers(after, before, drivers), years);
  const rowsUnderDriversAfter = rowEffects(withDrivers(before, after, drivers), after, years);

  const effects = new Map<string, readonly Decimal[]>();
  drivers.forEach((driver, index) => {
    effects.set(driver, average(onRowsBefore.parts[index], onRowsAfter.parts[index]));
  });
  for (const row of new Set([...rowsUnderDriversBefore.keys(), ...rowsUnderDriversAfter.keys()])) {
    effects.set(row, average(rowsUnderDriversBefore.get(row), rowsUnderDriversAfter.get(row)));
  }
  const quiet = rowsThatDiffer(before, after, years).filter((name) => !effects.has(name));
  const nothing = Array.from({ length: flat(outcomesOf(before, years)).length }, () => zero);
  for (const name of quiet) effects.set(name, nothing);

  const [first, second] = [outcomesOf(before, years), outcomesOf(after, years)];
  const rowsMatter = !sameRows(rowsUnderDriversBefore, rowsUnderDriversAfter);
  return {
    years,
    before: first,
    after: second,
    difference: outcomesLess(second, first),
    changes: [...effects].map(([line, effect]) => describe(line, before, after, years, effect)).sort(byReach),
    order: rowsMatter ? "averaged over two orders" : onRowsAfter.order,
  };
}

/** Drivers and switches that both strategies have and whose figures differ, by name, so that neither file's order counts. */
function driversThatDiffer(before: Forecast, after: Forecast, years: readonly FinancialYear[]): readonly string[] {
  const differing = before.model.lines.flatMap((line) => {
    const isDriver = line.kind === "given" && (line.role === "driver" || line.role === "switch");
    if (!isDriver || after.model.lineNamed.get(line.name)?.kind !== "given") return [];
    const differs = [line.name, `${line.name}.published`].some((name) => differ(before, after, name, years));
    return differs ? [line.name] : [];
  });
  return differing.sort();
}

function differ(before: Forecast, after: Forecast, name: string, years: readonly FinancialYear[]): boolean {
  return years.some((year) => {
    const [was, is] = [before.find(name, year), after.find(name, year)];
    return was === undefined || is === undefined ? was !== is : !was.equals(is);
  });
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

/** What each row adds to the outcomes in one forecast more than in another. */
function rowEffects(
  before: Forecast,
  after: Forecast,
  years: readonly FinancialYear[],
): ReadonlyMap<string, readonly Decimal[]> {
  const outputs = [
    ...(hasGaps(before, after) ? years.map((year) => ({ line: () => "budget-gap", year })) : []),
    ...(hasBalances(before, after)
      ? years.map((year) => ({ line: (of: Forecast) => `${of.model.balance}-carried-forward`, year }))
      : []),
  ];
  const closed = closedBetween(before, after, years);
  const effects = new Map<string, Decimal[]>();
  outputs.forEach(({ line, year }, index) => {
    const was = itemContributions(before, line(before), year, closed);
    const is = itemContributions(after, line(after), year, closed);
    for (const name of new Set([...was.keys(), ...is.keys()])) {
      const effect = (is.get(name) ?? zero).minus(was.get(name) ?? zero);
      const row = effects.get(name) ?? outputs.map(() => zero);
      row[index] = effect;
      effects.set(name, row);
    }
  });
  return new Map([...effects].filter(([, row]) => row.some((effect) => !effect.isZero())));
}

/**
 * What not to open: where the base years differ, a row of the base budget or a proposal is measured against another base, so only
 * the section totals can be set beside each other, and the balance as it comes into the years they share.
 */
function closedBetween(
  before: Forecast,
  after: Forecast,
  years: readonly FinancialYear[],
): ReadonlyMap<string, FinancialYear | "every year"> {
  if (before.model.baseYear === after.model.baseYear) return new Map();
  const sections = ["base-budget", "additional-spending", "savings"].map((name) => [name, "every year"] as const);
  const balances = [before, after].map(
    (of) => [`${of.model.balance}-brought-forward`, years[0] as FinancialYear] as const,
  );
  return new Map<string, FinancialYear | "every year">([...sections, ...balances]);
}

/** Rows whose given figures differ, whether or not that does anything to the outcomes. */
function rowsThatDiffer(before: Forecast, after: Forecast, years: readonly FinancialYear[]): readonly string[] {
  const sameBase = before.model.baseYear === after.model.baseYear;
  const rows = [...before.model.lines, ...after.model.lines]
    .filter(({ chapter }) => sameBase || chapter === "resources")
    .filter((line) => (line.kind === "given" ? line.role === "amount" : line.changedThrough !== undefined));
  const held = new Set(rows.flatMap((line) => (line.kind === "derived" ? [line.changedThrough] : [])));
  const names = new Set(rows.map(({ name }) => name).filter((name) => !held.has(name)));
  return [...names].filter((name) => {
    const through = (of: Forecast) => {
      const line = of.model.lineNamed.get(name);
      return (line?.kind === "derived" ? line.changedThrough : undefined) ?? name;
    };
    return through(before) === through(after)
      ? differ(before, after, through(before), years)
      : differ(before, after, name, years);
  });
}

function describe(
  line: string,
  before: Forecast,
  after: Forecast,
  years: readonly FinancialYear[],
  effect: readonly Decimal[],
): ComparedChange {
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
    effect: unflat(effect, years, hasGaps(before, after) ? years.length : 0),
  };
}

function hasBalances(before: Forecast, after: Forecast): boolean {
  return before.model.balance !== undefined && after.model.balance !== undefined;
}

function hasGaps(before: Forecast, after: Forecast): boolean {
  return [before, after].every(({ model }) => model.lineNamed.has("budget-gap"));
}

function flat({ gaps, balances }: Outcomes): readonly Decimal[] {
  return [...gaps, ...balances];
}

function unflat(values: readonly Decimal[], years: readonly FinancialYear[], gaps: number): Outcomes {
  // A bridge is of gaps and balances; what balances the budget stands in it as a row of its own.
  return { years, gaps: values.slice(0, gaps), balances: values.slice(gaps), balancing: [] };
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
    [...effect.balances, ...effect.gaps].reduce(
      (most, value) => (value.abs().greaterThan(most) ? value.abs() : most),
      zero,
    );
  return reach(other).comparedTo(reach(one)) || one.line.localeCompare(other.line);
}
