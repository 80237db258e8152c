import { type FinancialYear, yearsBetween } from "../model/financial-year.ts";

/** What is said of one year, such as its figure. */
export interface SaidOfYear {
  readonly year: FinancialYear;
  readonly words: string;
}

/**
 * What is said of some years, in their order: once where years that follow each other say the same.
 *
 * @example of £2.0m in 2022/23 and £1.5m in each of the next three it is "£2.0m in 2022/23" and
 * "£1.5m in each year from 2023/24 to 2025/26"
 */
export function yearByYear(said: readonly SaidOfYear[]): readonly string[] {
  return yearsAlike(said, ({ words }) => words).map((run) => `${run[0].words} ${inYears(run.map(({ year }) => year))}`);
}

/** Years that follow each other and are alike, together. */
export function yearsAlike<T extends { readonly year: FinancialYear }>(
  years: readonly T[],
  alike: (one: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  for (const one of years) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && yearsBetween(last.year, one.year) === 1 && alike(last) === alike(one);
    if (run !== undefined && follows) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** "in 2022/23", "in both 2022/23 and 2023/24", "in each year from 2022/23 to 2024/25". */
export function inYears(years: readonly FinancialYear[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (years.length < 2) return `in ${first}`;
  return years.length === 2 ? `in both ${first} and ${last}` : `in each year from ${first} to ${last}`;
}

/** "one, two and three"; with a comma before the last where the others hold lists of their own. */
export function listed(parts: readonly string[]): string {
  const before = parts.slice(0, -1);
  if (before.length === 0) return parts.join("");
  const nested = before.some((part) => / and (?!\d{4}\/\d{2}$)/.test(part));
  return `${before.join(", ")}${nested ? "," : ""} and ${parts.at(-1)}`;
}
