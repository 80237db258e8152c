import { type Decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Forecast } from "./forecast.ts";

/** What readers ask of a forecast: each year's gap, the balance it leaves, and what is worked out to balance it; in pounds. */
export interface Outcomes {
  readonly years: readonly FinancialYear[];
  /** Positive is a shortfall; none where the strategy does not state both spending and resources. */
  readonly gaps: readonly Decimal[];
  /** The balance carried forward; none where no fund takes the gap. */
  readonly balances: readonly Decimal[];
  /** Lines worked out so that the budget balances, which take up what a change would otherwise do to the gap. */
  readonly balancing: readonly BalancingOutcome[];
}

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
    balancing: balancingOf(forecast, years),
  };
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
    ones.map((one, index) => one.minus(others[index] as Decimal));
  return {
    years: later.years,
    gaps: less(later.gaps, earlier.gaps),
    balances: less(later.balances, earlier.balances),
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

/** Which figure a reader looks at first. */
export type LastOutcomeKind = "gap before balancing" | "balance" | "gap";

/**
 * Where the last year's budget is balanced by lines worked out for it, the gap before them, since no change moves what they leave;
 * otherwise the balance at the end; or, where no fund takes the gap, the gap of the last year.
 */
export function lastOutcomeKind({ years, balances, balancing }: Outcomes): LastOutcomeKind {
  const last = years.at(-1);
  if (last !== undefined && balancing.some((line) => line.in.includes(last))) return "gap before balancing";
  return balances.length > 0 ? "balance" : "gap";
}

/**
 * What a reader looks at first, as `lastOutcomeKind` says, in pounds. A positive gap is a shortfall.
 *
 * @param kind - which figure that is; that of the strategy, where several changes of it are held beside each other
 */
export function lastOutcome(outcomes: Outcomes, kind: LastOutcomeKind = lastOutcomeKind(outcomes)): Decimal {
  switch (kind) {
    case "gap before balancing":
      return gapsBeforeBalancing(outcomes).at(-1) ?? zero;
    case "balance":
      return outcomes.balances.at(-1) ?? zero;
    case "gap":
      return outcomes.gaps.at(-1) ?? zero;
  }
}

/** The line that holds what a reader looks at first: "general-fund-carried-forward", "budget-gap" or "gap-before-balancing". */
export function lastOutcomeLine(forecast: Forecast): string {
  const lines: Readonly<Record<LastOutcomeKind, string>> = {
    "gap before balancing": "gap-before-balancing",
    balance: `${forecast.model.balance}-carried-forward`,
    gap: "budget-gap",
  };
  return lines[lastOutcomeKind(outcomesOf(forecast))];
}

/** Each year's gap before anything is worked out to balance it; where nothing is, the gap. In pounds. */
export function gapsBeforeBalancing({ gaps, balancing }: Outcomes): readonly Decimal[] {
  return gaps.map((gap, index) => balancing.reduce((sum, { amounts }) => sum.plus(amounts[index] ?? zero), gap));
}

/** Whether a difference of outcomes is one at all. */
export function movesAnything({ gaps, balances, balancing }: Outcomes): boolean {
  return [...gaps, ...balances, ...balancing.flatMap(({ amounts }) => amounts)].some((value) => !value.isZero());
}
