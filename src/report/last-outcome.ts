import { type LastOutcomeKind, lastOutcomeKind } from "../forecast/last-outcome.ts";
import type { Outcomes } from "../forecast/outcomes.ts";
import { yearEnd } from "../model/financial-year.ts";

/**
 * What the last outcome is called: "the balance at 31 March 2025", less what nothing meets where it stops at its minimum; "the gap of
 * 2024/25" where no fund takes the gap; or "the gap before balancing of 2024/25" where something is worked out to close it.
 */
export function lastOutcomeInWords(outcomes: Outcomes, kind: LastOutcomeKind = lastOutcomeKind(outcomes)): string {
  const last = outcomes.years.at(-1) ?? "";
  switch (kind) {
    case "balance":
      return `the balance at ${yearEnd(last)}`;
    case "balance less what nothing meets":
      return `the balance at ${yearEnd(last)} less what nothing meets until then`;
    case "gap":
    case "gap before balancing":
      return `the ${kind} of ${last}`;
  }
}
