import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { YearlyRate } from "../strategy/yearly-rate.ts";
import { fractionFrom, type Money } from "./figures.ts";
import { nameOf, sentenceCase } from "./name-of.ts";
import { knownDriver } from "./read-responses.ts";
import type { ChapterSetting } from "./read-sections.ts";

type Yearly = string | Readonly<Record<string, string>>;

/** What a year that is not mentioned has: nothing, or a figure that must be stated. */
type Unmentioned = "nil" | "must be stated";

/**
 * Figures by year: one for every year, a list in order, or by year with "each year" for those not mentioned.
 *
 * @param money - the unit they are written in; "£" for figures that are taken as they stand, such as posts
 * @returns amounts in pounds, or in the figure's own unit, exact
 */
export function readYearlyFigures(
  written: Yearly | readonly string[],
  money: Money,
  setting: ChapterSetting,
  path: Place["path"],
  unmentioned: Unmentioned = "nil",
  years: readonly FinancialYear[] = setting.years,
): Amounts {
  const { reader } = setting;
  if (isList(written)) return reader.amounts(written, money, years, path);
  const byYear = spreadOver(written, years);
  if (unmentioned === "must be stated") everyYearStated(byYear, setting, path);
  return reader.amounts(byYear, money, years, path);
}

/** A rate by year, or the driver that it is, which must be of one of the kinds that make sense here. */
export function readYearlyRate(
  written: Yearly,
  kinds: readonly Driver["kind"][],
  setting: ChapterSetting,
  path: Place["path"],
  unmentioned: Unmentioned = "must be stated",
): YearlyRate {
  const { reader, years } = setting;
  if (typeof written === "string" && !written.endsWith("%")) {
    const driver = knownDriver(written, setting, path);
    if (driver !== undefined && !kinds.includes(driver.kind)) {
      const fix = `Name a driver whose kind is ${kinds.join(" or ")}, or give percentages by year.`;
      reader.say("driver-of-its-kind", path, `"${driver.name}" is a ${driver.kind}, which this cannot be.`, { fix });
    }
    return { kind: "driver", driver: written };
  }
  const byYear = spreadOver(written, years);
  if (unmentioned === "must be stated") everyYearStated(byYear, setting, path);
  const nil = Object.fromEntries(years.map((year) => [year, "0"]));
  return { kind: "values", values: { ...nil, ...reader.rates(byYear, years, path) } };
}

/** A rate that stands for every year, as a fraction. */
export function fractionOr(written: string | undefined, otherwise: string): string {
  return written === undefined ? otherwise : fractionFrom(written);
}

function spreadOver(written: Yearly, years: readonly FinancialYear[]): Readonly<Record<string, string>> {
  if (typeof written === "string") return Object.fromEntries(years.map((year) => [year, written]));
  const { "each year": others, ...stated } = written;
  return others === undefined ? stated : { ...Object.fromEntries(years.map((year) => [year, others])), ...stated };
}

function everyYearStated(
  byYear: Readonly<Record<string, string>>,
  { reader, years }: ChapterSetting,
  path: Place["path"],
): void {
  const missing = years.filter((year) => byYear[year] === undefined);
  if (missing.length === 0) return;
  reader.say("every-year-stated", path, `${sentenceCase(nameOf(path))} has nothing for ${missing.join(", ")}.`, {
    part: "key",
    fix: 'Give each of those years, or "each year" for all that are not mentioned; write a nil as 0.',
  });
}

function isList(written: Yearly | readonly string[]): written is readonly string[] {
  return Array.isArray(written);
}
