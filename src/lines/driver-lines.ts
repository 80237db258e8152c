import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { DerivedLine, GivenLine, Line, YearValues } from "../model/line.ts";
import { cell, difference, lastYear, onePlus, product, quotient, sum } from "../model/rule.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { Item } from "../strategy/items.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** The line that says how a driver's level compares with the published one: 1 while nothing is changed. */
export function relativeLevelOf(driver: string): string {
  return `${driver}.relative-level`;
}

/** The line that says a driver's level: growth compounded, or steps added up, since the year before its first figure. */
export function levelOf(driver: string): string {
  return `${driver}.level`;
}

/** The level at the published figures. */
export function publishedLevelOf(driver: string): string {
  return `${driver}.published-level`;
}

/**
 * The lines of the drivers: the figures themselves, a copy of what was published to measure change against, and the levels
 * that the lines which answer to them need. A driver that nothing answers to has only its figures.
 */
export function driverLines(strategy: Strategy, items: readonly Item[]): readonly Line[] {
  const wanted = levelsWanted(items, strategy.drivers);
  return strategy.drivers.flatMap((driver) => linesOf(driver, strategy.years, wanted.get(driver.name) ?? new Set()));
}

type Level = "relative" | "absolute";

function levelsWanted(items: readonly Item[], drivers: readonly Driver[]): ReadonlyMap<string, ReadonlySet<Level>> {
  const wanted = new Map<string, Set<Level>>();
  const want = (driver: string, level: Level) => wanted.set(driver, (wanted.get(driver) ?? new Set()).add(level));
  for (const { response } of items) {
    if (response?.kind === "grows with") for (const driver of response.drivers) want(driver, "relative");
    if (response?.kind === "in proportion to") want(response.driver, "absolute");
    if (response?.kind === "moves with") {
      for (const { driver, growingWith } of response.exposures) {
        if (growingWith !== undefined) want(growingWith, "relative");
        want(driver, drivers.find(({ name }) => name === driver)?.kind === "step" ? "absolute" : "relative");
      }
    }
  }
  return wanted;
}

function linesOf(driver: Driver, years: readonly FinancialYear[], wanted: ReadonlySet<Level>): readonly Line[] {
  const given: GivenLine = {
    kind: "given",
    role: "driver",
    name: driver.name,
    label: driver.label,
    chapter: "drivers",
    unit: "rate",
    values: driver.values,
    status: driver.status,
    ...(driver.enteredFrom === undefined ? {} : { enteredFrom: driver.enteredFrom }),
    ...(driver.origin === undefined ? {} : { origin: driver.origin }),
    ...(driver.owner === undefined ? {} : { owner: driver.owner }),
    ...(driver.note === undefined ? {} : { note: driver.note }),
  };
  const parts = partLines(driver);
  if (wanted.size === 0) return [given, ...parts];

  const published: GivenLine = {
    ...given,
    role: "published",
    name: `${driver.name}.published`,
    label: `${driver.label}, as published`,
  };
  const now = cell(driver.name);
  const then = cell(published.name);
  const relative = relativeLevelOf(driver.name);
  const level = levelOf(driver.name);
  const publishedLevel = publishedLevelOf(driver.name);
  const line = (name: string, label: string, rule: DerivedLine["rule"], before: string): DerivedLine => ({
    kind: "derived",
    name,
    label,
    chapter: "drivers",
    unit: "index",
    rule,
    ...reach(driver, years, before),
  });
  const lines: Line[] = [];
  if (wanted.has("relative")) {
    const rule =
      driver.kind === "share"
        ? quotient(now, then)
        : quotient(product([lastYear(relative), onePlus(now)]), onePlus(then));
    lines.push(line(relative, `${driver.label} (index, 1 as published)`, rule, "1"));
  }
  if (wanted.has("absolute")) {
    const builds = (name: string, rate: typeof now) =>
      driver.kind === "step" ? sum([lastYear(name), rate]) : product([lastYear(name), onePlus(rate)]);
    const start = driver.kind === "step" ? "0" : "1";
    lines.push(line(level, `${driver.label} (level so far)`, builds(level, now), start));
    lines.push(
      line(publishedLevel, `${driver.label} (level so far, as published)`, builds(publishedLevel, then), start),
    );
  }
  return [given, ...parts, published, ...lines];
}

/** A level runs from the driver's first figure to the last year; before that it stands where it starts. */
function reach(driver: Driver, years: readonly FinancialYear[], before: string) {
  const from = Object.keys(driver.values).sort()[0] as FinancialYear;
  const earliest = [yearsAfter(from, -1), years[0] as FinancialYear].sort()[0] as FinancialYear;
  const given: YearValues = Object.fromEntries(
    yearsFromTo(earliest, yearsAfter(from, -1)).map((year) => [year, before]),
  );
  return { from, to: years.at(-1) as FinancialYear, given };
}

function partLines(driver: Driver): readonly Line[] {
  const stated = driver.ofWhich.filter((part) => part.values !== undefined);
  return driver.ofWhich.map((part): Line => {
    const facts = {
      name: `${driver.name}.${part.name}`,
      label: `${driver.label}: ${part.label}`,
      chapter: "drivers",
      unit: "rate" as const,
      ...(part.origin === undefined ? {} : { origin: part.origin }),
    };
    if (part.values !== undefined) {
      return { kind: "given", role: "amount", status: "published", values: part.values, ...facts };
    }
    const years = Object.keys(stated[0]?.values ?? {}).sort();
    const others = sum(stated.map((other) => cell(`${driver.name}.${other.name}`)));
    return {
      kind: "derived",
      ...facts,
      rule: difference(cell(driver.name), others),
      from: years[0] as FinancialYear,
      to: years.at(-1) as FinancialYear,
    };
  });
}
