import { type Decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Forecast } from "./forecast.ts";

/** What readers ask of a forecast: each year's gap, the balance it leaves, what is worked out to balance it and what nothing meets; in pounds. */
export interface Outcomes {
  readonly years: readonly FinancialYear[];
  /** Positive is a shortfall; none where the strategy does not state both spending and resources. */
  readonly gaps: readonly Decimal[];
  /** The balance carried forward; none where the strategy has no unallocated fund, or does not say what it opens with. */
  readonly balances: readonly Decimal[];
  /** What meets the gap, and so whether a change of it reaches the balance. */
  readonly metBy: GapMeeting;
  /** What of each gap nothing meets; none unless balances meet it down to their minimum and no further. */
  readonly unmet: readonly Decimal[];
  /** Lines worked out so that the budget balances, which take up what a change would otherwise do to the gap. */
  readonly balancing: readonly BalancingOutcome[];
}

/** What meets a gap that is left after balancing: balances, however far; balances down to their minimum; or nothing. */
export type GapMeeting = "balances" | "balances above the minimum" | "nothing";

/** What a line comes to that is worked out so that the budget balances. */
export interface BalancingOutcome {
  readonly line: string;
  readonly label: string;
  /** The years in which it balances. */
  readonly in: readonly FinancialYear[];
  /** Pounds for each year of the outcomes; positive is savings to be found, or a use of a reserve. */
  readonly amounts: readonly Decimal[];
}

/**
 * Each year's gap, closing balance and what balances it, over the forecast years or those stated: exact pounds, a positive gap being a
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
    metBy: gapMeeting(forecast),
    unmet: forecast.model.lineNamed.has(useOfBalances) ? years.map((year) => forecast.value(unfunded, year)) : [],
    balancing: balancingOf(forecast, years),
  };
}

const [useOfBalances, unfunded] = ["use-of-balances", "unfunded-gap"] as const;

/** The model says it by the lines it has: what of the gap balances bear, and what nothing meets. */
function gapMeeting({ model }: Forecast): GapMeeting {
  if (model.lineNamed.has(useOfBalances)) return "balances above the minimum";
  return model.lineNamed.has(unfunded) ? "nothing" : "balances";
}

/** A line that balances is one of its chapter that has a switch, which says in which years it does. */
function balancingOf(forecast: Forecast, years: readonly FinancialYear[]): readonly BalancingOutcome[] {
  return forecast.model.lines.flatMap(({ name, label, chapter }) => {
    if (chapter !== "balancing" || forecast.model.lineNamed.get(switchOf(name)) === undefined) return [];
    return [
      {
        line: name,
        label,
        in: years.filter((year) => forecast.find(switchOf(name), year)?.isZero() === false),
        amounts: years.map((year) => forecast.value(name, year)),
      },
    ];
  });
}

function switchOf(line: string): string {
  return `${line}.balances`;
}

/**
 * How one forecast's outcomes differ from another's: later less earlier, year by year. What a reader looks at first in the difference is
 * what the earlier one shows first, also where a change lets a line balance or no longer balance.
 */
export function outcomesLess(later: Outcomes, earlier: Outcomes): Outcomes {
  const less = (ones: readonly Decimal[], others: readonly Decimal[]) =>
    others.length === 0 ? [] : ones.map((one, index) => one.minus(others[index] as Decimal));
  const balances = less(later.balances, earlier.balances);
  const alike = later.metBy === earlier.metBy || balances.length === 0;
  return {
    years: later.years,
    gaps: less(later.gaps, earlier.gaps),
    balances,
    // Where one lets balances meet more than the other does, only the balance less what is left unmet can be held beside it.
    metBy: alike ? earlier.metBy : "balances above the minimum",
    unmet: alike ? less(later.unmet, earlier.unmet) : less(whatNothingMeets(later), whatNothingMeets(earlier)),
    balancing: balancingLess(later, earlier),
  };
}

/** A line that only one of them has comes to nothing in the other. */
function balancingLess(later: Outcomes, earlier: Outcomes): readonly BalancingOutcome[] {
  const gone = earlier.balancing.filter(({ line }) => !later.balancing.some((one) => one.line === line));
  return [...later.balancing, ...gone].map(({ line, label }) => {
    const [is, was] = [later, earlier].map((of) => of.balancing.find((one) => one.line === line));
    return {
      line,
      label,
      in: later.years.filter((year) => (was ?? is)?.in.includes(year)),
      amounts: later.years.map((_, index) => (is?.amounts[index] ?? zero).minus(was?.amounts[index] ?? zero)),
    };
  });
}

/** What of each gap nothing meets, whatever meets it: nought each year where balances take all of it. */
export function whatNothingMeets({ years, gaps, metBy, unmet }: Outcomes): readonly Decimal[] {
  if (metBy === "nothing") return gaps;
  return unmet.length > 0 ? unmet : years.map(() => zero);
}

/** Each year's gap before anything is worked out to balance it; where nothing is, the gap. In pounds. */
export function gapsBeforeBalancing({ gaps, balancing }: Outcomes): readonly Decimal[] {
  return gaps.map((gap, index) => balancing.reduce((sum, { amounts }) => sum.plus(amounts[index] ?? zero), gap));
}

/** Whether a difference of outcomes is one at all. */
export function movesAnything({ gaps, balances, unmet, balancing }: Outcomes): boolean {
  return [...gaps, ...balances, ...unmet, ...balancing.flatMap(({ amounts }) => amounts)].some(
    (value) => !value.isZero(),
  );
}

/** What takes up a gap beside the balance, for the rows beneath it: what is worked out to balance it, and what nothing meets. */
export function besideTheBalance({ years, balancing, unmet }: Outcomes): readonly BalancingOutcome[] {
  if (unmet.length === 0) return balancing;
  return [...balancing, { line: unfunded, label: "Gap that nothing meets", in: years, amounts: unmet }];
}
