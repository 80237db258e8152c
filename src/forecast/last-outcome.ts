import { type Decimal, zero } from "../meaning/decimal.ts";
import type { Forecast } from "./forecast.ts";
import { gapsBeforeBalancing, type Outcomes, outcomesOf, whatNothingMeets } from "./outcomes.ts";

/** Which figure a reader looks at first. */
export type LastOutcomeKind = "gap before balancing" | "balance" | "balance less what nothing meets" | "gap";

/**
 * Where the last year's budget is balanced by lines worked out for it, the gap before them, since no change moves what they leave;
 * otherwise the balance at the end, where it takes the gap; less what nothing meets, where it takes it down to its minimum and no
 * further, since there it stands whatever happens; or, where no balance takes the gap, the gap of the last year.
 */
export function lastOutcomeKind({ years, balances, balancing, metBy }: Outcomes): LastOutcomeKind {
  const last = years.at(-1);
  if (last !== undefined && balancing.some((line) => line.in.includes(last))) return "gap before balancing";
  if (balances.length === 0 || metBy === "nothing") return "gap";
  return metBy === "balances" ? "balance" : "balance less what nothing meets";
}

/** Whether more of it is better, as of a balance, or worse, as of a gap. */
export function betterWhen(kind: LastOutcomeKind): "more" | "less" {
  return kind === "balance" || kind === "balance less what nothing meets" ? "more" : "less";
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
    case "balance less what nothing meets":
      return whatNothingMeets(outcomes).reduce((left, unmet) => left.minus(unmet), outcomes.balances.at(-1) ?? zero);
    case "gap":
      return outcomes.gaps.at(-1) ?? zero;
  }
}

/**
 * The line that holds what a reader looks at first: "general-fund-carried-forward", "budget-gap" or "gap-before-balancing". No line
 * holds a balance less what nothing meets; the gap is what moves both of them.
 */
export function lastOutcomeLine(forecast: Forecast): string {
  const lines: Readonly<Record<LastOutcomeKind, string>> = {
    "gap before balancing": "gap-before-balancing",
    balance: `${forecast.model.balance}-carried-forward`,
    "balance less what nothing meets": "budget-gap",
    gap: "budget-gap",
  };
  return lines[lastOutcomeKind(outcomesOf(forecast))];
}
