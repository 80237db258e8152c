import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { GivenLine } from "../model/line.ts";
import type { Alteration, Scenario } from "../model/scenario.ts";
import type { Forecast } from "./forecast.ts";
import { lastOutcome, movesAnything, type Outcomes } from "./outcomes.ts";
import { whatIf } from "./what-if.ts";

/** What one change does: to each year's gap, to all of them together, and to each closing balance, in pounds. */
export interface Sensitivity {
  readonly scenario: Scenario;
  readonly effect: Outcomes;
  /** The effect on the gaps added up: what the change costs over the whole forecast. */
  readonly total: Decimal;
}

/** What each change does on its own. A step of nought does nothing. */
export function sensitivity(base: Forecast, scenarios: readonly Scenario[]): readonly Sensitivity[] {
  return scenarios.map((scenario) => {
    const { difference } = whatIf(base, [scenario]);
    return { scenario, effect: difference, total: difference.gaps.reduce((sum, gap) => sum.plus(gap), zero) };
  });
}

/** The forecast years in which a driver has a figure. */
export function yearsOfDriver(base: Forecast, driver: string): readonly FinancialYear[] {
  const line = base.model.lineNamed.get(driver) as GivenLine;
  return base.model.forecastYears.filter((year) => line.values[year] !== undefined);
}

/**
 * Changes of one driver by several steps: in its first forecast year only, and in every year.
 *
 * @param steps - points as fractions: 0.01 is one percentage point
 */
export function steps(base: Forecast, driver: string, sizes: readonly string[]): readonly Scenario[] {
  const years = yearsOfDriver(base, driver);
  const first = years[0];
  if (first === undefined) return [];
  return sizes.flatMap((size) => [
    change(driver, `${pointsInWords(size)} in ${first} only`, { kind: "add", amount: size }, [first]),
    ...(years.length > 1
      ? [change(driver, `${pointsInWords(size)} every year`, { kind: "add", amount: size }, years)]
      : []),
  ]);
}

/**
 * A ready reckoner: what one point on each driver does, this year only and every year, and beside it what one per cent of the
 * amounts that grow with it does, since the two are not the same.
 */
export function readyReckoner(base: Forecast): readonly Sensitivity[] {
  const drivers = base.model.lines.filter((line) => line.kind === "given" && line.role === "driver");
  const first = base.model.forecastYears[0] as FinancialYear;
  const scenarios = drivers.flatMap((driver) =>
    steps(base, driver.name, [isShare(base, driver.name) ? "-0.1" : "0.01"]),
  );
  const resources = base.model.lines.filter(
    (line) => line.chapter === "resources" && line.kind === "derived" && line.changedThrough,
  );
  const shares = resources.map((line) =>
    change(line.name, `1% of ${line.label} in ${first}`, { kind: "scale", factor: "1.01" }, [first]),
  );
  return sensitivity(base, [...scenarios, ...shares]).filter(({ effect }) => movesAnything(effect));
}

/** A driver that was published as a share, usually 100%, rather than as a rate of growth. */
function isShare(base: Forecast, driver: string): boolean {
  const line = base.model.lineNamed.get(driver) as GivenLine;
  return Object.values(line.values).every((value) => decimal(value).greaterThanOrEqualTo("0.5"));
}

/** A shock both ways, for a ranking: what each does to what a reader looks at first, such as the last balance. */
export interface Ranked {
  readonly label: string;
  readonly up: Sensitivity;
  readonly down: Sensitivity;
  /** The larger of the two effects on what a reader looks at first, whatever its sign. */
  readonly reach: Decimal;
}

/**
 * Drivers ranked by what a stated shock does to what a reader looks at first, both ways. Up and down are worked out apart, so where the
 * strategy compounds they differ.
 *
 * @param shocks - for each driver, the shock as a fraction: 0.01 is one percentage point every year
 */
export function ranking(base: Forecast, shocks: ReadonlyMap<string, string>): readonly Ranked[] {
  const rows = [...shocks].map(([driver, size]): Ranked => {
    const years = yearsOfDriver(base, driver);
    const scenario = (amount: string) =>
      change(driver, `${pointsInWords(amount)} every year`, { kind: "add", amount }, years);
    const [up, down] = sensitivity(base, [scenario(size), scenario(decimal(size).negated().toFixed())]) as [
      Sensitivity,
      Sensitivity,
    ];
    const reach = [up, down].map(({ effect }) => lastOutcome(effect).abs());
    return {
      label: base.model.lineNamed.get(driver)?.label ?? driver,
      up,
      down,
      reach: reach.reduce((most, one) => (one.greaterThan(most) ? one : most)),
    };
  });
  return rows.sort((one, other) => other.reach.comparedTo(one.reach) || one.label.localeCompare(other.label));
}

/** The shocks a ranking uses where none are stated: one point on a rate, ten points on a share. */
export function standardShocks(base: Forecast): ReadonlyMap<string, string> {
  return new Map(
    base.model.lines
      .filter((line) => line.kind === "given" && line.role === "driver")
      .map(({ name }) => [name, isShare(base, name) ? "0.1" : "0.01"]),
  );
}

/** One axis of a grid: a line set to each of several values, in the years stated or every forecast year. */
export interface GridAxis {
  readonly target: string;
  readonly years?: readonly FinancialYear[];
  readonly values: readonly string[];
}

/**
 * A line's figure under every pair of values of two others.
 *
 * @returns rows for the first axis, columns for the second, in the unit of the line asked for
 */
export function grid(
  base: Forecast,
  [rows, columns]: readonly [GridAxis, GridAxis],
  output: { readonly line: string; readonly year: FinancialYear },
): readonly (readonly Decimal[])[] {
  const set = (axis: GridAxis, to: string): Scenario =>
    change(axis.target, `${axis.target} ${to}`, { kind: "set", to }, axis.years);
  return rows.values.map((row) =>
    columns.values.map((column) =>
      whatIf(base, [set(rows, row), set(columns, column)]).forecast.value(output.line, output.year),
    ),
  );
}

function change(target: string, label: string, does: Alteration, years?: readonly FinancialYear[]): Scenario {
  return { name: `${target}: ${label}`, label, changes: [{ target, does, ...(years === undefined ? {} : { years }) }] };
}

function pointsInWords(fraction: string): string {
  const points = decimal(fraction).times(100);
  const size = points.abs();
  return `${points.isNegative() ? "-" : "+"}${size.toFixed()} ${size.equals(1) ? "point" : "points"}`;
}
