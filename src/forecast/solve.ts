import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { GivenLine, YearValues } from "../model/line.ts";
import type { Scenario } from "../model/scenario.ts";
import { looks, narrowed, nearIn, type Point, shortest, withDips } from "./crossing.ts";
import { type Forecast, forecastWith } from "./forecast.ts";
import { whatIf } from "./what-if.ts";

/** What to look for: the value of one line that brings another to a target. */
export interface SolveQuestion {
  /** The line to vary, and the years in which it takes the value sought; every forecast year when none is said. */
  readonly vary: string;
  readonly years?: readonly FinancialYear[];
  /** "set" looks for the value itself; "add" for what to add to each year's own value. */
  readonly by: "set" | "add";
  /** What to bring about; the value in the unit of its line. */
  readonly target: { readonly line: string; readonly year: FinancialYear; readonly value: Decimal };
  /** Where to look, in the unit of the line varied: a fraction for a rate, pounds for an amount. */
  readonly within: { readonly least: Decimal; readonly most: Decimal };
}

/** The value found, or how near the search could come. */
export type Solution =
  | {
      readonly found: true;
      readonly value: Decimal;
      readonly scenario: Scenario;
      readonly forecast: Forecast;
      /** Other places in the range where the target is met too. */
      readonly others: number;
    }
  | {
      readonly found: false;
      /** The value within the limits that comes nearest. */
      readonly best: Decimal;
      readonly scenario: Scenario;
      readonly forecast: Forecast;
      /** How far from the target that still is: what the line comes to, less the target. */
      readonly left: Decimal;
      /** Whether the line moves at all within the limits: where it does not, wider ones may not help either. */
      readonly moves: boolean;
    };

/**
 * The value of one line, in the years stated, that brings another line to a target, nearest to the value it has now. Put back
 * as a scenario, it meets the target within a penny.
 *
 * @returns the value in the line's unit (a fraction for a rate, pounds for an amount) and the scenario that sets it; or *no
 *   solution* within the limits, with the nearest that can be reached and what is left
 * @throws ProblemsFound when the line cannot be varied
 * @throws RangeError when the target has no such figure
 * @example
 * ```ts
 * import { decimal, forecast, solve } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const answer = solve(base, {
 *   vary: "pay-award",
 *   by: "set",
 *   target: { line: "general-fund-carried-forward", year: "2024/25", value: decimal("0") },
 *   within: { least: decimal("-0.2"), most: decimal("0.2") },
 * });
 * console.log(answer.found ? `${answer.value.times(100).toFixed(2)}%` : "no such award");
 * ```
 *
 * ```text
 * 3.78%
 * ```
 */
export function solve(base: Forecast, question: SolveQuestion): Solution {
  const { target, within } = question;
  const scenarioFor = (value: Decimal) => scenarioOf(question, value);
  const under = (value: Decimal) => whatIf(base, [scenarioFor(value)]).forecast;
  const miss = (value: Decimal) => under(value).value(target.line, target.year).minus(target.value);

  const near = nearIn(base.model.lineNamed.get(target.line)?.unit ?? "pounds");
  const width = within.most.minus(within.least);
  const evenly = Array.from({ length: looks + 1 }, (_, index) => {
    const value = within.least.plus(width.times(index).dividedBy(looks));
    return { value, miss: miss(value) };
  });
  const points = withDips(evenly, miss);
  const now = question.by === "add" ? zero : valueNow(base, question);
  const crossings = points
    .slice(1)
    .map((right, index) => ({ left: points[index] as Point, right }))
    .filter(
      ({ left, right }) =>
        left.miss.isZero() || left.miss.isNegative() !== right.miss.isNegative() || right.miss.isZero(),
    )
    .map(({ left, right }) => narrowed(left, right, miss, near))
    // Where a line jumps over its target, no value meets it.
    .filter((value) => miss(value).abs().lessThan(near))
    .sort((one, other) => one.minus(now).abs().comparedTo(other.minus(now).abs()));
  const distinct = crossings.filter((one, index) => index === 0 || !one.equals(crossings[index - 1] as Decimal));
  const nearest = points.reduce((best, point) => (point.miss.abs().lessThan(best.miss.abs()) ? point : best));
  // A line that touches its target and turns back crosses nothing, and meets it all the same.
  const touches = distinct.length === 0 && nearest.miss.abs().lessThan(near);
  const value = touches ? shortest(nearest.value, miss, near) : distinct[0];
  if (value !== undefined) {
    const others = Math.max(distinct.length - 1, 0);
    return { found: true, value, scenario: scenarioFor(value), forecast: under(value), others };
  }
  return {
    found: false,
    best: nearest.value,
    scenario: scenarioFor(nearest.value),
    forecast: under(nearest.value),
    left: nearest.miss,
    moves: points.some(({ miss: one }) => !one.equals(nearest.miss)),
  };
}

function scenarioOf({ vary, years, by }: SolveQuestion, value: Decimal): Scenario {
  const text = value.toFixed();
  const does = by === "set" ? ({ kind: "set", to: text } as const) : ({ kind: "add", amount: text } as const);
  const name = `${by} ${vary}`;
  return { name, label: name, changes: [{ target: vary, does, ...(years === undefined ? {} : { years }) }] };
}

function valueNow(base: Forecast, { vary, years }: SolveQuestion): Decimal {
  const year = (years ?? base.model.forecastYears).find((one) => base.find(vary, one) !== undefined);
  return year === undefined ? zero : base.value(vary, year);
}

/** The same forecast with a base, such as the pay bill, at the ends of what print allows it to be. */
export function forecastWithBase(base: Forecast, line: string, driver: string, pounds: Decimal): Forecast {
  const name = `${line}.exposed-to-${driver}`;
  const exposure = base.model.lineNamed.get(name);
  const at = exposure?.kind === "derived" ? Object.keys(exposure.given ?? {})[0] : undefined;
  if (at === undefined) throw new RangeError(`"${line}" does not move with "${driver}" on a base of its own.`);
  const values: YearValues = { [at]: pounds.toFixed() };
  return forecastWith(base, new Map([[name, values]]));
}

/**
 * Where to look for a driver's value unless someone says otherwise: twenty points either side of nought for a rate, from
 * nought to twice the whole for a share. Fractions.
 *
 * @example
 * ```ts
 * import { forecast, usualLimits } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const pay = base.model.lineNamed.get("pay-award");
 * if (pay?.kind === "given") console.log(usualLimits(pay).least.toFixed(), usualLimits(pay).most.toFixed());
 * ```
 *
 * ```text
 * -0.2 0.2
 * ```
 */
export function usualLimits(line: GivenLine): { readonly least: Decimal; readonly most: Decimal } {
  const values = Object.values(line.values).map(decimal);
  if (values.every((value) => value.greaterThanOrEqualTo("0.5"))) return { least: zero, most: decimal("2") };
  return { least: decimal("-0.2"), most: decimal("0.2") };
}
