import type { AssuranceFacts } from "./assurance-facts.ts";
import { assuranceSections, type SectionId } from "./sections.ts";

/** The sections that hold something for this strategy, so that no standard is pointed at a section which says that there is none. */
export function sectionsWithEvidence(facts: AssuranceFacts): ReadonlySet<SectionId> {
  const { drivers, strategy, entered, reconciliation, toBeConfirmed, shocks, forecast } = facts;
  const minimum = strategy.funds.some(({ minimumBalance }) => minimumBalance !== undefined);
  const holds: Partial<Record<SectionId, boolean>> = {
    assumptions: drivers.length + strategy.assumptions.length > 0,
    reliance: entered.length > 0,
    print: reconciliation !== undefined,
    open: strategy.balancing.length + toBeConfirmed.length > 0,
    policies: minimum || forecast.model.balance !== undefined || strategy.councilTax !== undefined,
    risks:
      strategy.risksOutsideTheFigures.length > 0 ||
      strategy.outturn !== undefined ||
      strategy.savingsDelivery !== undefined,
    shocks: shocks.length > 0,
  };
  return new Set(assuranceSections.map(({ id }) => id).filter((id) => holds[id] ?? true));
}
