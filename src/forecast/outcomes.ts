import { type Decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Forecast } from "./forecast.ts";

/** What readers ask of a forecast: each year's gap, and the balance it leaves, in pounds. */
export interface Outcomes {
  readonly years: readonly FinancialYear[];
  /** Positive is a shortfall; none where the strategy does not state both spending and resources. */
  readonly gaps: readonly Decimal[];
  /** The balance carried forward; none where no fund takes the gap. */
  readonly balances: readonly Decimal[];
}

/**
 * Each year's gap and closing balance, over the forecast years or those stated: exact pounds, a positive gap being a
 * shortfall.
 *
 * @throws RangeError naming what is missing, for a year without a gap or a balance
 * @example
 * ```ts
 * import { forecast, outcomesOf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const { years, gaps, balances } = outcomesOf(base);
 * years.forEach((year, at) => console.log(year, gaps[at]?.toFixed(), balances[at]?.toFixed()));
 * ```
 *
 * ```text
 * 2022/23 -1790000 26190000
 * 2023/24 9390000 16800000
 * 2024/25 2280000 14520000
 * ```
 */
export function outcomesOf(
  forecast: Forecast,
  years: readonly FinancialYear[] = forecast.model.forecastYears,
): Outcomes {
  const { balance } = forecast.model;
  return {
    years,
    gaps: forecast.model.lineNamed.has("budget-gap") ? years.map((year) => forecast.value("budget-gap", year)) : [],
    balances: balance === undefined ? [] : years.map((year) => forecast.value(`${balance}-carried-forward`, year)),
  };
}

/** How one forecast's outcomes differ from another's: later less earlier, year by year. */
export function outcomesLess(later: Outcomes, earlier: Outcomes): Outcomes {
  const less = (ones: readonly Decimal[], others: readonly Decimal[]) =>
    ones.map((one, index) => one.minus(others[index] as Decimal));
  return {
    years: later.years,
    gaps: less(later.gaps, earlier.gaps),
    balances: less(later.balances, earlier.balances),
  };
}

/** What a reader looks at first: where the balance ends; or, where no fund takes the gap, the gap of the last year. In pounds. */
export function lastOutcome({ balances, gaps }: Outcomes): Decimal {
  return balances.at(-1) ?? gaps.at(-1) ?? zero;
}
