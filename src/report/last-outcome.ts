import { lastOutcomeKind, type Outcomes } from "../forecast/outcomes.ts";
import { yearEnd } from "../model/financial-year.ts";

/**
 * What the last outcome is called: "the balance at 31 March 2025"; "the gap of 2024/25" where no fund takes the gap; or "the gap
 * before balancing of 2024/25" where something is worked out to close it.
 */
export function lastOutcomeInWords(outcomes: Outcomes): string {
  const last = outcomes.years.at(-1) ?? "";
  const kind = lastOutcomeKind(outcomes);
  return kind === "balance" ? `the balance at ${yearEnd(last)}` : `the ${kind} of ${last}`;
}
