import { type Decimal, decimal } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter, yearsBetween } from "../model/financial-year.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { Item } from "../strategy/items.ts";
import type { AnotherReading, Exposure } from "../strategy/responses.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { feasibleBases, type Reading } from "./feasible-bases.ts";
import { around, type Interval, intersection } from "./interval.ts";

/** One way of reading a base or a rate out of print, and what it gives. */
export interface InferenceReading {
  readonly words: string;
  /** What the reading alone allows; nothing where it allows nothing. */
  readonly interval: Interval | undefined;
}

/** What printed figures say about something the report does not print. */
export interface Inference {
  readonly kind: "base" | "rate";
  /** The line whose print was read; for a rate, the driver. */
  readonly name: string;
  readonly driver: string;
  readonly label: string;
  /** The year whose level a base is at, or the year of a rate. */
  readonly at: FinancialYear;
  /** Pounds, or a fraction. What the strategy uses; nothing where it uses no single figure. */
  readonly stated?: Decimal;
  readonly readings: readonly InferenceReading[];
  /** Another place in the report that says how large a base is, read on its own. */
  readonly elsewhere?: InferenceReading;
  /** What all readings allow together if every printed figure is the rounding of a true one; nothing where they cannot all hold. */
  readonly interval: Interval | undefined;
  /** The same if figures may have been moved by up to half a unit more, so that tables add up; worked out when it is asked for. */
  readonly wider: Interval | undefined;
}

/**
 * Every base and rate that the strategy says it inferred, worked out again from the printed figures, with its interval; or the
 * finding that no single value fits them. Pounds and fractions; exact but for division.
 *
 * @param names - only of the lines and drivers so named; all otherwise
 * @throws RangeError when more than two bases of one row are to be inferred together
 * @example
 * ```ts
 * import { infer } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * for (const { label, interval } of infer(strategy, new Set(["pay"])))
 *   console.log(label, interval?.least.toFixed(0), "to", interval?.most.toFixed(0));
 * ```
 *
 * ```text
 * Pay: base of Pay award 132352941 to 135000000
 * Pay: base of Employer's National Insurance step 59338983 to 71079362
 * ```
 */
export function infer(strategy: Strategy, names?: ReadonlySet<string>): readonly Inference[] {
  const items = [...(strategy.baseBudget?.items ?? []), ...(strategy.resources?.items ?? [])];
  const drivers = new Map(strategy.drivers.map((driver) => [driver.name, driver]));
  const wanted = ({ name }: { readonly name: string }) => names === undefined || names.has(name);
  return [
    ...items.filter(wanted).flatMap((item) => basesBehind(item, drivers, strategy)),
    ...strategy.drivers.filter(wanted).flatMap((driver) => ratesBehind(driver, items, drivers, strategy)),
  ];
}

type Drivers = ReadonlyMap<string, Driver>;

function basesBehind(item: Item, drivers: Drivers, strategy: Strategy): readonly Inference[] {
  const { response } = item;
  if (response?.kind === "in proportion to") {
    const driver = drivers.get(response.driver) as Driver;
    return [baseFromAmounts(item, [driver], strategy.baseYear, 0, strategy, {})];
  }
  if (response?.kind !== "moves with") return [];
  return response.exposures
    .filter(({ inferredFrom }) => inferredFrom !== undefined)
    .map((exposure) => {
      const driver = drivers.get(exposure.driver) as Driver;
      if (exposure.inferredFrom === "increments") return baseFromIncrements(item, exposure, driver, strategy);
      const all = response.exposures.map((other) => drivers.get(other.driver) as Driver);
      const index = response.exposures.indexOf(exposure);
      return baseFromAmounts(item, all, exposure.at, index, strategy, { stated: decimal(exposure.on) });
    });
}

/** From one year to the next a row grows by the rise on the base as it then stands, whatever one-off steps came first. */
function baseFromIncrements(item: Item, exposure: Exposure, driver: Driver, strategy: Strategy): Inference {
  const at = levelAt(driver, exposure.at);
  const factorIn = (year: FinancialYear) =>
    levelAt(driver, year)
      .minus(levelAt(driver, yearsAfter(year, -1)))
      .dividedBy(at);
  // A year in which the driver stands still says nothing of what it acts on.
  const years = strategy.years.slice(1).filter((year) => !factorIn(year).isZero());
  const reading = (year: FinancialYear, halves: number): Interval => {
    const increment = amount(item, year).minus(amount(item, yearsAfter(year, -1)));
    // Both figures are rounded, so the increment may be out by a whole unit.
    const between = around(increment, item.amounts.resolution, 2 * halves);
    const [one, other] = [between.least.dividedBy(factorIn(year)), between.most.dividedBy(factorIn(year))];
    return one.lessThan(other) ? { least: one, most: other } : { least: other, most: one };
  };
  const all = (halves: number) =>
    years.length === 0 ? undefined : intersection(years.map((year) => reading(year, halves)));
  const other = exposure.anotherReading;
  const interval = all(1);
  return {
    kind: "base",
    name: item.name,
    driver: driver.name,
    label: `${item.label}: base of ${driver.label}`,
    at: exposure.at,
    stated: decimal(exposure.on),
    readings: [{ words: `the growth from year to year in ${years.join(" and ")}`, interval }],
    ...(other === undefined ? {} : { elsewhere: readElsewhere(other, driver, exposure.at) }),
    interval,
    get wider() {
      return all(2);
    },
  };
}

/** An amount stated elsewhere, divided by its rate and brought to the level of the year that the base is stated at. */
function readElsewhere(other: AnotherReading, driver: Driver, at: FinancialYear): InferenceReading {
  const carried = levelAt(driver, at).dividedBy(levelAt(driver, other.levelIn)).dividedBy(decimal(other.rate));
  const figure = around(decimal(other.amount), other.resolution);
  return { words: other.words, interval: { least: figure.least.times(carried), most: figure.most.times(carried) } };
}

/** Each printed amount is the base times the driver's effect since the base budget, for one driver or two together. */
function baseFromAmounts(
  item: Item,
  drivers: readonly Driver[],
  at: FinancialYear,
  wanted: number,
  strategy: Strategy,
  used: Pick<Inference, "stated">,
): Inference {
  const driver = drivers[wanted] as Driver;
  const pays = drivers.find(({ kind }) => kind === "growth");
  const factors = new Map(
    strategy.years.map((year) => [year, drivers.map((one) => effectSinceBase(one, year, at, pays))]),
  );
  const readingOf = (year: FinancialYear, halves: number): Reading => ({
    factors: factors.get(year) as readonly Decimal[],
    figure: around(amount(item, year), item.amounts.resolution, halves),
  });
  const among = (years: readonly FinancialYear[], halves: number) =>
    feasibleBases(
      years.map((year) => readingOf(year, halves)),
      drivers.length,
    )?.[wanted];
  const interval = among(strategy.years, 1);
  const separately =
    drivers.length === 1
      ? strategy.years.map((year) => ({ words: `the amount for ${year}`, interval: among([year], 1) }))
      : [{ words: `the amounts for ${strategy.years.join(", ")} together`, interval }];
  return {
    kind: "base",
    name: item.name,
    driver: driver.name,
    label: `${item.label}: base of ${driver.label}`,
    at,
    ...used,
    readings: separately,
    interval,
    get wider() {
      return among(strategy.years, 2);
    },
  };
}

/** How much of a base, at one year's level, a driver has added by a year since the base budget was set. */
function effectSinceBase(driver: Driver, year: FinancialYear, at: FinancialYear, pays: Driver | undefined): Decimal {
  if (driver.kind === "step") {
    const points = Object.entries(driver.values)
      .filter(([of]) => of <= year)
      .reduce((total, [, value]) => total.plus(decimal(value)), decimal("0"));
    // What a step is charged on grows with the driver that the row grows with: National Insurance is charged on pay.
    return pays === undefined ? points : points.times(levelAt(pays, year)).dividedBy(levelAt(pays, at));
  }
  return levelAt(driver, year).minus(levelInBase(driver)).dividedBy(levelAt(driver, at));
}

/** The level that the base budget already allows for. */
function levelInBase(driver: Driver): Decimal {
  return Object.values(driver.alreadyInTheBase).reduce(
    (level, rate) => level.times(decimal(rate).plus(1)),
    decimal("1"),
  );
}

function ratesBehind(
  driver: Driver,
  items: readonly Item[],
  drivers: Drivers,
  strategy: Strategy,
): readonly Inference[] {
  const { inferredFrom } = driver;
  if (inferredFrom === undefined) return [];
  const lines = items.filter(({ name }) => inferredFrom.lines.includes(name));
  const others = inferredFrom.apartFrom.map((name) => drivers.get(name) as Driver);
  return Object.keys(driver.values)
    .filter((year) => strategy.years.includes(year) && year !== strategy.years[0])
    .map((year): Inference => {
      const known = others.reduce(
        (factor, other) => factor.times(decimal(other.values[year] ?? "0").plus(1)),
        decimal("1"),
      );
      const growth = (item: Item, halves: number): Interval => {
        const now = around(amount(item, year), item.amounts.resolution, halves);
        const before = around(amount(item, yearsAfter(year, -1)), item.amounts.resolution, halves);
        return {
          least: now.least.dividedBy(before.most).dividedBy(known).minus(1),
          most: now.most.dividedBy(before.least).dividedBy(known).minus(1),
        };
      };
      return {
        kind: "rate",
        name: driver.name,
        driver: driver.name,
        label: driver.label,
        at: year,
        stated: decimal(driver.values[year] as string),
        readings: lines.map((item) => ({
          words: `the growth of ${lowerFirst(item.label)}`,
          interval: growth(item, 1),
        })),
        interval: intersection(lines.map((item) => growth(item, 1))),
        wider: intersection(lines.map((item) => growth(item, 2))),
      };
    });
}

/** The published level of a driver in a year: 1 in the year before its first figure. */
function levelAt(driver: Driver, year: FinancialYear): Decimal {
  const known = levels.get(driver) ?? new Map<FinancialYear, Decimal>();
  levels.set(driver, known);
  const level = known.get(year) ?? levelFor(driver, year);
  known.set(year, level);
  return level;
}

/** The levels that were asked for, for as long as their drivers live: each figure that is read asks for the same few. */
const levels = new WeakMap<Driver, Map<FinancialYear, Decimal>>();

function levelFor(driver: Driver, year: FinancialYear): Decimal {
  return Object.entries(driver.values)
    .filter(([of]) => yearsBetween(of, year) >= 0)
    .reduce((level, [, rate]) => level.times(decimal(rate).plus(1)), decimal("1"));
}

function amount(item: Item, year: FinancialYear): Decimal {
  return decimal(item.amounts.values[year] ?? "0");
}

function lowerFirst(text: string): string {
  // "National Insurance" keeps its capitals; "Pay award" does not.
  return /^[A-Z][a-z]+ [A-Z]|^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
