import { type FinancialYear, isFinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Problem } from "../model/problem.ts";
import type { Reader } from "./reader.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/**
 * The forecast years: in order, without a gap, beginning just after the base year.
 *
 * @returns as many years as are listed, and at least one, as they should be
 */
export function readYears(written: StrategyDocument, reader: Reader): readonly FinancialYear[] {
  const { years, "base year": baseYear } = written;
  if (years.length === 0) {
    reader.say("years", ["years"], "The strategy has no years.", {
      fix: "List the years it forecasts, such as [2022/23, 2023/24].",
    });
  }
  const read = years.map((year, index) => reader.year(year, ["years", index]));
  const first = isFinancialYear(baseYear) ? yearsAfter(baseYear, 1) : read[0];
  if (first === undefined) return ["2000/01"];
  const expected = years.map((_, index) => yearsAfter(first, index));
  const wrong = years.findIndex((year, index) => isFinancialYear(year) && year !== expected[index]);
  if (wrong >= 0 && isFinancialYear(baseYear)) {
    reader.say("years", ["years", wrong], `Year ${wrong + 1} is ${years[wrong]}, and should be ${expected[wrong]}.`, {
      why: `The forecast begins just after the base year, ${baseYear}, and leaves no year out.`,
    });
  }
  return expected.length === 0 ? [first] : expected;
}

/** Codes of problems that come of holding figures against years. */
const heldAgainstYears = new Set([
  "years",
  "one-figure-a-year",
  "driver-values",
  "opening-balances",
  "every-year-given",
  "band-d",
  "line-has-year",
  "one-off-once",
  "recurring-lasts",
]);

/** Whether a problem is that the years of the strategy themselves are wrong. */
export function isOfTheYears({ code, place: { path } }: Problem): boolean {
  return code === "years" && (path[0] === "years" || path[0] === "base year");
}

/** Problems as they are; or where some before were of years, those that do not depend on years. */
export function withoutThoseOfYears(problems: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  if (!before.some(({ code }) => heldAgainstYears.has(code))) return problems;
  return problems.filter((problem) => before.includes(problem) || !heldAgainstYears.has(problem.code));
}
