import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import { nameOf, sentenceCase } from "./name-of.ts";
import { knownDriver } from "./read-responses.ts";
import type { ChapterSetting } from "./read-sections.ts";
import type { Reader } from "./reader.ts";

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
