import type { Outcomes } from "../forecast/outcomes.ts";
import { yearEnd } from "../model/financial-year.ts";

/** What the last outcome is called: "the balance at 31 March 2025", or "the gap of 2024/25" where no fund takes the gap. */
export function lastOutcomeInWords({ balances, years }: Outcomes): string {
  const last = years.at(-1) ?? "";
  return balances.length > 0 ? `the balance at ${yearEnd(last)}` : `the gap of ${last}`;
}
