import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";

/** Authorities that the same referendum principle applies to. */
export type AuthorityClass = "with social care" | "shire district";

/**
 * When a rise in council tax needs a referendum. A rise is excessive when it is as much as the limit or more; for a shire
 * district, only when it is also more than the stated pounds.
 */
export interface ReferendumPrinciple {
  readonly year: FinancialYear;
  readonly authorities: AuthorityClass;
  /** The rise from which it is excessive, as a fraction. */
  readonly limit: string;
  /** Of the limit, how much only adult social care may use. */
  readonly socialCare?: string;
  readonly pounds?: string;
  /** Whether a source has been seen; what has not been is marked so wherever it is shown. */
  readonly confirmed: boolean;
  readonly reference: string;
}

const library = "House of Commons Library, SN05682";
const principle = (
  year: FinancialYear,
  limit: string,
  socialCare: string,
  confirmed: boolean,
  reference: string,
): ReferendumPrinciple => ({ year, authorities: "with social care", limit, socialCare, confirmed, reference });
const district = (year: FinancialYear, limit: string, confirmed: boolean): ReferendumPrinciple => ({
  year,
  authorities: "shire district",
  limit,
  pounds: "5",
  confirmed,
  reference: library,
});

/**
 * The principles of each year, for authorities with social care (metropolitan districts, unitaries, London boroughs, counties) and
 * for shire districts. Some named councils had limits of their own, which are not here.
 *
 * @see Local Government Finance Act 1992, Chapter 4ZA
 */
export const referendumPrinciples: readonly ReferendumPrinciple[] = [
  principle("2016/17", "0.04", "0.02", false, "GOV.UK, Council Tax in 2016 to 2017"),
  principle("2017/18", "0.05", "0.03", true, library),
  principle("2018/19", "0.06", "0.03", true, library),
  principle("2019/20", "0.06", "0.02", true, library),
  principle("2020/21", "0.04", "0.02", true, "MHCLG, council tax levels 2020/21"),
  principle("2021/22", "0.05", "0.03", true, `${library}; the unused part could be deferred to 2022/23`),
  principle("2022/23", "0.03", "0.01", true, "and whatever of the 2021/22 precept was deferred"),
  principle("2023/24", "0.05", "0.02", true, library),
  principle("2024/25", "0.05", "0.02", true, "Royal Borough of Windsor and Maidenhead, council tax 2024/25"),
  principle("2025/26", "0.05", "0.02", true, library),
  principle("2026/27", "0.05", "0.02", true, "GOV.UK, Council Tax levels 2026/27"),
  district("2016/17", "0.02", false),
  district("2017/18", "0.02", true),
  district("2018/19", "0.03", true),
  district("2019/20", "0.03", true),
  district("2020/21", "0.02", false),
  district("2021/22", "0.02", true),
  district("2022/23", "0.02", false),
  district("2023/24", "0.03", true),
  district("2024/25", "0.03", false),
  district("2025/26", "0.03", true),
  district("2026/27", "0.03", true),
];

const withSocialCare = /metropolitan|unitary|london|county council|^county$|isles of scilly|city of london/i;

/** The class of an authority, from what a strategy calls it; nothing where no principle here applies to it. */
export function authorityClass(authority: string): AuthorityClass | undefined {
  if (/shire|non-metropolitan/i.test(authority)) return "shire district";
  if (withSocialCare.test(authority)) return "with social care";
  return /district council|^district$/i.test(authority) ? "shire district" : undefined;
}

/**
 * The principle for an authority in a year; nothing where none is known. Its limit is a fraction, as text.
 *
 * @param authority - what a strategy calls it: "metropolitan district", "county", "shire district"
 * @see Local Government Finance Act 1992, Chapter 4ZA
 * @example
 * ```ts
 * import { principleFor } from "mtfs";
 *
 * console.log(principleFor("metropolitan district", "2025/26")?.limit);
 * console.log(principleFor("shire district", "2025/26")?.limit, principleFor("shire district", "2025/26")?.pounds);
 * console.log(principleFor("metropolitan district", "1999/00"));
 * ```
 *
 * ```text
 * 0.05
 * 0.03 5
 * undefined
 * ```
 */
export function principleFor(authority: string, year: FinancialYear): ReferendumPrinciple | undefined {
  const authorities = authorityClass(authority);
  return referendumPrinciples.find((one) => one.year === year && one.authorities === authorities);
}

/**
 * Whether a rise needs a referendum, tested on the charge itself and never on a rounded percentage: excessive when it reaches
 * last year's charge raised by the limit, and, where the principle names pounds, when it is more than those as well.
 *
 * @param before - last year's charge at Band D, in pounds and pence
 * @param after - this year's
 * @param principle - the limit as a fraction and, where it names them, the pounds
 * @see Local Government Finance Act 1992, section 52ZC
 * @example
 * ```ts
 * import { decimal, isExcessive } from "mtfs";
 *
 * const limit = { limit: "0.05" };
 * console.log(isExcessive(decimal("1223.11"), decimal("1284.26"), limit));
 * console.log(isExcessive(decimal("1223.11"), decimal("1284.27"), limit));
 * ```
 *
 * ```text
 * false
 * true
 * ```
 */
export function isExcessive(
  before: Decimal,
  after: Decimal,
  principle: Pick<ReferendumPrinciple, "limit" | "pounds">,
): boolean {
  const reaches = after.greaterThanOrEqualTo(before.times(decimal(principle.limit).plus(1)));
  const beyondPounds = principle.pounds === undefined || after.minus(before).greaterThan(decimal(principle.pounds));
  return reaches && beyondPounds;
}
