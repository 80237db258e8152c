/** A financial year, 1 April to 31 March, as councils write it: "2022/23". */
export type FinancialYear = string;

const pattern = /^(\d{4})\/(\d{2})$/;

/**
 * Whether a text is a financial year: four digits, a slash, and the two last digits of the next year.
 *
 * @example isFinancialYear("2022/23") is true; isFinancialYear("2022/24") is false
 */
export function isFinancialYear(text: string): text is FinancialYear {
  const match = pattern.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/**
 * The financial year some years later, or earlier where `count` is negative.
 *
 * @throws RangeError when `year` is not a financial year
 * @example yearsAfter("2022/23", 2) is "2024/25"; yearsAfter("2000/01", -1) is "1999/00"
 */
export function yearsAfter(year: FinancialYear, count: number): FinancialYear {
  const start = firstCalendarYear(year) + count;
  return `${String(start).padStart(4, "0")}/${String((start + 1) % 100).padStart(2, "0")}`;
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
  const years: FinancialYear[] = [];
  for (let count = 0; count <= yearsBetween(first, last); count += 1) years.push(yearsAfter(first, count));
  return years;
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
  if (!isFinancialYear(year)) throw new RangeError(`"${year}" is not a financial year such as 2022/23.`);
  return Number(year.slice(0, 4));
}
