import type { Forecast } from "../forecast/forecast.ts";
import { betterWhen, lastOutcome, lastOutcomeKind } from "../forecast/last-outcome.ts";
import { outcomesOf } from "../forecast/outcomes.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { lastOutcomeInWords } from "../report/last-outcome.ts";

/** The figure that every effect is measured on: where the balance ends, less what nothing meets; or, where no fund takes the gap or something balances it, the last gap. */
export interface FinalOutcome {
  readonly kind: "balance" | "gap";
  /** "the balance at 31 March 2025", or "the gap of 2024/25". */
  readonly words: string;
  /** Pounds; a positive gap is a shortfall. */
  readonly value: Decimal;
}

/** What effects are measured on; nothing where the strategy has neither a balance nor a gap, and so nothing to move. */
export function finalOutcome(base: Forecast): FinalOutcome | undefined {
  const outcomes = outcomesOf(base);
  if (outcomes.balances.length + outcomes.gaps.length === 0) return undefined;
  const kind = betterWhen(lastOutcomeKind(outcomes)) === "more" ? "balance" : "gap";
  return { kind, words: lastOutcomeInWords(outcomes), value: lastOutcome(outcomes) };
}
