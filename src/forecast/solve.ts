import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { GivenLine, YearValues } from "../model/line.ts";
import type { Scenario } from "../model/scenario.ts";
import { type Forecast, forecastWith } from "./forecast.ts";
import { whatIf } from "./what-if.ts";

/** What to look for: the value of one line that brings another to a target. */
export interface SolveQuestion {
  /** The line to vary, and the years in which it takes the value sought; every forecast year when none is said. */
  readonly vary: string;
  readonly years?: readonly FinancialYear[];
  /** "set" looks for the value itself; "add" for what to add to each year's own value. */
  readonly by: "set" | "add";
  readonly target: { readonly line: string; readonly year: FinancialYear; readonly value: Decimal };
  /** Where to look. */
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
    };

/** How near the target an answer must come: half a penny, or as close for a line that is not in pounds. */
const near = decimal("0.005");
const looks = 40;

/**
 * The value of one line, in the years stated, that brings another line to a target, nearest to the value it has now. Put back
 * as a scenario, it meets the target within a penny.
 *
 * @returns the value in the line's unit (a fraction for a rate, pounds for an amount) and the scenario that sets it;
 *   or *no solution* within the limits, with the nearest that can be reached and what is left
 * @throws ProblemsFound when the line cannot be varied; RangeError when the target has no such figure
 */
export function solve(base: Forecast, question: SolveQuestion): Solution {
  const { target, within } = question;
  const scenarioFor = (value: Decimal) => scenarioOf(question, value);
  const under = (value: Decimal) => whatIf(base, [scenarioFor(value)]).forecast;
  const miss = (value: Decimal) => under(value).value(target.line, target.year).minus(target.value);

  const width = within.most.minus(within.least);
  const points = Array.from({ length: looks + 1 }, (_, index) => {
    const value = within.least.plus(width.times(index).dividedBy(looks));
    return { value, miss: miss(value) };
  });
  const now = question.by === "add" ? zero : valueNow(base, question);
  const crossings = points
    .slice(1)
    .map((right, index) => ({ left: points[index] as Point, right }))
    .filter(
      ({ left, right }) =>
        left.miss.isZero() || left.miss.isNegative() !== right.miss.isNegative() || right.miss.isZero(),
    )
    .map(({ left, right }) => narrowed(left, right, miss))
    .sort((one, other) => one.minus(now).abs().comparedTo(other.minus(now).abs()));
  const distinct = crossings.filter((one, index) => index === 0 || !one.equals(crossings[index - 1] as Decimal));
  const [value] = distinct;
  if (value !== undefined) {
    return { found: true, value, scenario: scenarioFor(value), forecast: under(value), others: distinct.length - 1 };
  }
  const nearest = points.reduce((best, point) => (point.miss.abs().lessThan(best.miss.abs()) ? point : best));
  return {
    found: false,
    best: nearest.value,
    scenario: scenarioFor(nearest.value),
    forecast: under(nearest.value),
    left: nearest.miss,
  };
}

interface Point {
  readonly value: Decimal;
  readonly miss: Decimal;
}

/** Where a line crosses its target between two values: false position, its stale end halved so that it cannot stall. */
function narrowed(from: Point, to: Point, miss: (value: Decimal) => Decimal): Decimal {
  if (from.miss.isZero()) return from.value;
  if (to.miss.isZero()) return to.value;
  let [left, right] = [from, to];
  let [leftWeight, rightWeight] = [left.miss, right.miss];
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const slope = rightWeight.minus(leftWeight);
    const value = right.value
      .minus(rightWeight.times(right.value.minus(left.value)).dividedBy(slope))
      .toDecimalPlaces(24);
    const found = { value, miss: miss(value) };
    if (found.miss.abs().lessThan(near)) return shortest(value, miss);
    if (found.miss.isNegative() === right.miss.isNegative()) {
      [right, rightWeight] = [found, found.miss];
      leftWeight = leftWeight.dividedBy(2);
    } else {
      [left, leftWeight] = [found, found.miss];
      rightWeight = rightWeight.dividedBy(2);
    }
  }
  // A line that jumps over its target has no value there; the nearest is where it jumps.
  return left.miss.abs().lessThan(right.miss.abs()) ? left.value : right.value;
}

/** The same answer with as few decimals as still meet the target. */
function shortest(value: Decimal, miss: (value: Decimal) => Decimal): Decimal {
  for (let places = 4; places < 24; places += 2) {
    const rounded = value.toDecimalPlaces(places);
    if (miss(rounded).abs().lessThan(near)) return rounded;
  }
  return value;
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

/** How far a driver can move before the balance falls below a floor. */
export interface BreakingPoint {
  readonly driver: string;
  readonly label: string;
  /** Points added to every year, as a fraction; nothing where no move within the limits breaks it. */
  readonly move?: Decimal;
  /** The year that breaks first. */
  readonly year?: FinancialYear;
  readonly limit: Decimal;
}

/**
 * A reverse stress test: for each driver, the smallest move, the same in every year and either way, that brings the balance to
 * its floor in some year, and the year that breaks first.
 *
 * @param floors - for each forecast year, the least the balance may be, in pounds
 * @param limits - for each driver, how far to look either way, as a fraction
 */
export function reverseStress(
  base: Forecast,
  floors: ReadonlyMap<FinancialYear, Decimal>,
  limits: ReadonlyMap<string, Decimal>,
): readonly BreakingPoint[] {
  return [...limits].map(([driver, limit]) => {
    const label = base.model.lineNamed.get(driver)?.label ?? driver;
    const headroom = (move: Decimal) => lowest(base, driver, move, floors);
    const ways = [limit, limit.negated()].flatMap((end) => {
      const found = firstBreak(end, (move) => headroom(move).room);
      return found === undefined ? [] : [found];
    });
    const move = ways.sort((one, other) => one.abs().comparedTo(other.abs()))[0];
    if (move === undefined) return { driver, label, limit };
    return { driver, label, move, year: headroom(move).year, limit };
  });
}

/** The least room above the floor in any year, and the first year that has it. */
function lowest(
  base: Forecast,
  driver: string,
  move: Decimal,
  floors: ReadonlyMap<FinancialYear, Decimal>,
): { readonly room: Decimal; readonly year: FinancialYear } {
  const scenario: Scenario = {
    name: driver,
    label: driver,
    changes: [{ target: driver, does: { kind: "add", amount: move.toFixed() } }],
  };
  const { forecast } = whatIf(base, [scenario]);
  const rooms = [...floors].map(([year, floor]) => ({
    year,
    room: forecast.value(`${base.model.balance}-carried-forward`, year).minus(floor),
  }));
  return rooms.reduce((least, one) => (one.room.lessThan(least.room.minus(near)) ? one : least));
}

/** The first move towards an end at which the room is gone. */
function firstBreak(end: Decimal, room: (move: Decimal) => Decimal): Decimal | undefined {
  let before: Point = { value: zero, miss: room(zero) };
  if (!before.miss.greaterThan(0)) return zero;
  for (let step = 1; step <= looks; step += 1) {
    const value = end.times(step).dividedBy(looks);
    const after = { value, miss: room(value) };
    if (!after.miss.greaterThan(0)) return narrowed(before, after, room);
    before = after;
  }
  return undefined;
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

/** Where to look for a driver's value unless someone says otherwise: twenty points either side of a rate, all of a share. */
export function usualLimits(line: GivenLine): { readonly least: Decimal; readonly most: Decimal } {
  const values = Object.values(line.values).map(decimal);
  if (values.every((value) => value.greaterThanOrEqualTo("0.5"))) return { least: zero, most: decimal("2") };
  return { least: decimal("-0.2"), most: decimal("0.2") };
}
