import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { RateByYear } from "../strategy/council-tax.ts";
import type { Amounts } from "../strategy/strategy.ts";
import { fractionFrom, type Money } from "./figures.ts";
import { nameOf, sentenceCase } from "./name-of.ts";
import { knownDriver } from "./read-responses.ts";
import type { ChapterSetting } from "./read-sections.ts";
import type { Reader } from "./reader.ts";

/** A figure for each year as it is written: one for all of them, a list in order, or by year. */
export type YearlyWritten = string | readonly string[] | Readonly<Record<string, string>>;

/** What yearly figures are read with. */
export type YearlySetting = Pick<ChapterSetting, "reader" | "years">;

/**
 * A figure for each forecast year. By year, those left out are nil, or are wanting where every year must have one.
 *
 * @param money - the unit of pounds; "£" for what is no money, such as dwellings
 */
export function readYearly(
  written: YearlyWritten,
  money: Money,
  left: "left out is nil" | "every year",
  { reader, years }: YearlySetting,
  path: Place["path"],
): Amounts {
  if (typeof written === "string") {
    return reader.amounts(
      years.map(() => written),
      money,
      years,
      path,
    );
  }
  if (!Array.isArray(written) && left === "every year") everyYear(Object.keys(written), years, reader, path);
  return reader.amounts(written as readonly string[] | Readonly<Record<string, string>>, money, years, path);
}

/** A rate for each forecast year: one for all of them, by year, or that of a driver. */
export function readRateByYear(
  written: string | Readonly<Record<string, string>>,
  setting: ChapterSetting,
  path: Place["path"],
): RateByYear {
  const { reader, years } = setting;
  if (typeof written !== "string") {
    everyYear(Object.keys(written), years, reader, path);
    return { kind: "stated", values: reader.rates(written, years, path) };
  }
  if (written.endsWith("%")) {
    return { kind: "stated", values: Object.fromEntries(years.map((year) => [year, fractionFrom(written)])) };
  }
  knownDriver(written, setting, path);
  driverOfEveryYear(written, setting, path);
  return { kind: "driver", driver: written };
}

/** A growth that says a rate for each forecast year. */
export function growthOfEveryYear(name: string, setting: ChapterSetting, path: Place["path"]): void {
  const driver = knownDriver(name, setting, path);
  if (driver !== undefined && driver.kind !== "growth") {
    const what = `"${driver.name}" is a ${driver.kind}, not a growth.`;
    setting.reader.say("grows-with-growth", path, what, { fix: "Name a driver whose kind is growth." });
  }
  driverOfEveryYear(name, setting, path);
}

/** A driver that says a rate for each forecast year. */
function driverOfEveryYear(name: string, { reader, drivers, years }: ChapterSetting, path: Place["path"]): void {
  const driver = drivers.get(name);
  const missing = years.filter((year) => driver !== undefined && driver.values[year] === undefined);
  if (missing.length === 0) return;
  reader.say("one-figure-a-year", path, `"${name}" has no rate for ${missing.join(", ")}.`, {
    fix: "Give the driver a rate for each forecast year.",
  });
}

/** Says which years have no figure where each must have one. */
export function everyYear(
  has: readonly string[],
  years: readonly FinancialYear[],
  reader: Reader,
  path: Place["path"],
): void {
  const missing = years.filter((year) => !has.includes(year));
  if (missing.length === 0) return;
  reader.say("one-figure-a-year", path, `${sentenceCase(nameOf(path))} has nothing for ${missing.join(", ")}.`, {
    fix: "Give a figure for each of them.",
  });
}

/** Figures of every year alike. */
export function inEveryYear(value: string, years: readonly FinancialYear[]): YearValues {
  return Object.fromEntries(years.map((year) => [year, value]));
}
