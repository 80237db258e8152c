import { type Decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Scenario } from "../model/scenario.ts";
import { looks, narrowed, nearIn, type Point } from "./crossing.ts";
import type { Forecast } from "./forecast.ts";
import { whatIf } from "./what-if.ts";

const near = nearIn("pounds");

/** How far a driver can move before the balance falls below a floor. */
export interface BreakingPoint {
  readonly driver: string;
  readonly label: string;
  /** Points added to every year, as a fraction; nothing where no move within the limits breaks it. */
  readonly move?: Decimal;
  /** The year that breaks first. */
  readonly year?: FinancialYear;
  /** How far either way was looked, as a fraction. */
  readonly limit: Decimal;
}

/**
 * A reverse stress test: for each driver, the smallest move, the same in every year and either way, that brings the balance to
 * its floor in some year, and the year that breaks first. The move is a fraction to be added to each year's rate, found to
 * within a penny of the balance.
 *
 * @param floors - for each forecast year, the least the balance may be, in pounds
 * @param limits - for each driver, how far to look either way, as a fraction
 * @throws ProblemsFound when one of the names is not a line that can be changed
 * @throws RangeError naming what is missing, where no fund takes the gap
 * @example
 * ```ts
 * import { decimal, forecast, reverseStress } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const floors = new Map(base.model.forecastYears.map((year) => [year, decimal("0")]));
 * const [pay] = reverseStress(base, floors, new Map([["pay-award", decimal("0.1")]]));
 * console.log(pay?.label, pay?.move?.toFixed(5), pay?.year);
 * ```
 *
 * ```text
 * Pay award 0.01777 2024/25
 * ```
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

/** A balance that is at its floor or below it before any driver moves, in pounds; the first such year. */
export interface BrokenAlready {
  readonly year: FinancialYear;
  readonly balance: Decimal;
  readonly floor: Decimal;
}

/** The first year in which the balance is at its floor or below it as the strategy stands; nothing where it is above in every year. */
export function brokenAlready(base: Forecast, floors: ReadonlyMap<FinancialYear, Decimal>): BrokenAlready | undefined {
  return [...floors]
    .map(([year, floor]) => ({ year, floor, balance: base.value(`${base.model.balance}-carried-forward`, year) }))
    .find(({ balance, floor }) => !balance.greaterThan(floor));
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
    if (!after.miss.greaterThan(0)) return narrowed(before, after, room, near);
    before = after;
  }
  return undefined;
}
