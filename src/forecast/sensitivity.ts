import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { GivenLine } from "../model/line.ts";
import type { Alteration, Scenario } from "../model/scenario.ts";
import type { Forecast } from "./forecast.ts";
import { lastOutcome } from "./last-outcome.ts";
import { movesAnything, type Outcomes } from "./outcomes.ts";
import { whatIf } from "./what-if.ts";

/** What one change does: to each year's gap, to all of them together, and to each closing balance, in pounds. */
export interface Sensitivity {
  readonly scenario: Scenario;
  readonly effect: Outcomes;
  /** The effect on the gaps added up: what the change costs over the whole forecast. */
  readonly total: Decimal;
}

/**
 * What each change does on its own, in exact pounds: with the change less without it. A step of nought does nothing.
 *
 * @throws ProblemsFound with every change that cannot be made
 * @example
 * ```ts
 * import { forecast, sensitivity, steps } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * for (const { scenario, total, effect } of sensitivity(base, steps(base, "pay-award", ["0.01"])))
 *   console.log(scenario.label, "adds", total.toFixed(0), "to the gaps,", effect.balances.at(-1)?.toFixed(0), "to the balance");
 * ```
 *
 * ```text
 * +1 point in 2022/23 only adds 4011524 to the gaps, -4011524 to the balance
 * +1 point every year adds 8129353 to the gaps, -8129353 to the balance
 * ```
 */
export function sensitivity(base: Forecast, scenarios: readonly Scenario[]): readonly Sensitivity[] {
  return scenarios.map((scenario) => {
    const { difference } = whatIf(base, [scenario]);
    return { scenario, effect: difference, total: difference.gaps.reduce((sum, gap) => sum.plus(gap), zero) };
  });
}

/** The forecast years in which a driver has a figure. */
export function yearsOfDriver(base: Forecast, driver: string): readonly FinancialYear[] {
  const line = base.model.lineNamed.get(driver);
  if (line?.kind !== "given") throw new RangeError(noDriver(base, driver));
  return base.model.forecastYears.filter((year) => line.values[year] !== undefined);
}

function noDriver({ model }: Forecast, name: string): string {
  const known = model.lines.filter((line) => line.kind === "given" && line.role === "driver").map((line) => line.name);
  return [`"${name}" is not a driver of this strategy.`, didYouMean(name, known)].filter(Boolean).join(" ");
}

/**
 * Changes of one driver by several steps: in its first forecast year only, and in every year.
 *
 * @param sizes - points as fractions: 0.01 is one percentage point
 * @throws RangeError when there is no such driver
 * @example
 * ```ts
 * import { forecast, steps } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * for (const { label } of steps(base, "pay-award", ["0.01", "-0.005"])) console.log(label);
 * ```
 *
 * ```text
 * +1 point in 2022/23 only
 * +1 point every year
 * -0.5 points in 2022/23 only
 * -0.5 points every year
 * ```
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
 * amounts that grow with it does, since the two are not the same. Exact pounds; what does nothing is left out.
 *
 * @example
 * ```ts
 * import { forecast, readyReckoner } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * for (const { scenario, total } of readyReckoner(base).slice(0, 2))
 *   console.log(scenario.name, total.toFixed(0));
 * ```
 *
 * ```text
 * pay-award: +1 point in 2022/23 only 4011524
 * pay-award: +1 point every year 8129353
 * ```
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
  /** The larger of the two effects on what a reader looks at first, in pounds, without a sign. */
  readonly reach: Decimal;
}

/**
 * Drivers ranked by what a stated shock does to what a reader looks at first, both ways, in exact pounds. Up and down are worked
 * out apart, so where the strategy compounds they differ.
 *
 * @param shocks - for each driver, the shock as a fraction: 0.01 is one percentage point every year
 * @throws RangeError when one of the names is not a driver's
 * @example
 * ```ts
 * import { forecast, ranking } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const shocks = new Map([["pay-award", "0.01"], ["council-tax-rise", "0.01"]]);
 * for (const { label, up, down } of ranking(base, shocks))
 *   console.log(label, up.effect.balances.at(-1)?.toFixed(0), down.effect.balances.at(-1)?.toFixed(0));
 * ```
 *
 * ```text
 * Council tax rise 8662490 -8549168
 * Pay award -8129353 8022918
 * ```
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

/**
 * The shocks a ranking uses where none are stated: one point on a rate, ten points on a share. Fractions, as text.
 *
 * @example
 * ```ts
 * import { forecast, standardShocks } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const shocks = standardShocks(base);
 * console.log(shocks.get("pay-award"), shocks.get("savings-delivered"));
 * ```
 *
 * ```text
 * 0.01 0.1
 * ```
 */
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
 * @param axes - the first goes down and the second across; their values are text in the unit of their line: "0.02" is 2%
 * @returns rows for the first axis, columns for the second, exact, in the unit of the line asked for
 * @throws ProblemsFound when a line cannot be set
 * @throws RangeError when the line asked for has no such figure
 * @example
 * ```ts
 * import { forecast, grid } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const balances = grid(
 *   base,
 *   [
 *     { target: "pay-award", values: ["0.02", "0.03"] },
 *     { target: "council-tax-rise", values: ["0.0199", "0.0299"] },
 *   ],
 *   { line: "general-fund-carried-forward", year: "2024/25" },
 * );
 * for (const row of balances) console.log(row.map((balance) => balance.toFixed(0)).join("  "));
 * ```
 *
 * ```text
 * 5970832  14520000
 * -2158521  6390647
 * ```
 */
export function grid(
  base: Forecast,
  axes: readonly [GridAxis, GridAxis],
  output: { readonly line: string; readonly year: FinancialYear },
): readonly (readonly Decimal[])[] {
  const [rows, columns] = axes;
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
