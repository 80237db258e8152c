/** A financial year, 1 April to 31 March, as councils write it: "2022/23". */
export type FinancialYear = string;

const pattern = /^(\d{4})\/(\d{2})$/;

/**
 * Whether a text is a financial year: four digits, a slash, and the two last digits of the next year.
 *
 * @example isFinancialYear("2022/23") is true; isFinancialYear("2022/24") is false
 */
export function isFinancialYear(text: string): text is FinancialYear {
  return starts.has(text) || startOf(text) !== undefined;
}

/**
 * The financial year some years later, or earlier where `count` is negative.
 *
 * @throws RangeError when `year` is not a financial year
 * @example yearsAfter("2022/23", 2) is "2024/25"; yearsAfter("2000/01", -1) is "1999/00"
 */
export function yearsAfter(year: FinancialYear, count: number): FinancialYear {
  const start = firstCalendarYear(year) + count;
  const known = years.get(start) ?? `${String(start).padStart(4, "0")}/${String((start + 1) % 100).padStart(2, "0")}`;
  years.set(start, known);
  return known;
}

/**
 * How many years one financial year lies after another; negative when it lies before.
 *
 * @throws RangeError when either is not a financial year
 * @example yearsBetween("2021/22", "2024/25") is 3
 */
export function yearsBetween(earlier: FinancialYear, later: FinancialYear): number {
  return firstCalendarYear(later) - firstCalendarYear(earlier);
}

/**
 * Every financial year from the first to the last, both included; none when the last comes first.
 *
 * @throws RangeError when either is not a financial year
 * @example yearsFromTo("2022/23", "2024/25") is ["2022/23", "2023/24", "2024/25"]
 */
export function yearsFromTo(first: FinancialYear, last: FinancialYear): readonly FinancialYear[] {
  const after = yearsBetween(first, last);
  return Array.from({ length: Math.max(0, after + 1) }, (_, count) => yearsAfter(first, count));
}

/**
 * The day a financial year ends, in words.
 *
 * @throws RangeError when `year` is not a financial year
 * @example yearEnd("2024/25") is "31 March 2025"
 */
export function yearEnd(year: FinancialYear): string {
  return `31 March ${firstCalendarYear(year) + 1}`;
}

function firstCalendarYear(year: FinancialYear): number {
  const start = starts.get(year) ?? startOf(year);
  if (start === undefined) throw new RangeError(`"${year}" is not a financial year such as 2022/23.`);
  return start;
}

/** The calendar year in which each financial year begins that was asked for before, and the other way. They are few, and asked for often. */
const starts = new Map<FinancialYear, number>();
const years = new Map<number, FinancialYear>();

function startOf(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null || (Number(match[1]) + 1) % 100 !== Number(match[2])) return undefined;
  starts.set(text, Number(match[1]));
  return Number(match[1]);
}
