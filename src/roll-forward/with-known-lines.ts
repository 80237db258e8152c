import { modelOf } from "../lines/model-of.ts";
import type { Item } from "../strategy/items.ts";
import type { Proposals } from "../strategy/sections.ts";
import type { Strategy } from "../strategy/strategy.ts";

/**
 * Lines may be gone, such as a catch-up that the new base has taken in. A row that was one goes with it; assumptions no longer
 * speak of it, and one left with none says so.
 */
export function withKnownLines(strategy: Strategy): Strategy {
  const names = new Set(modelOf(strategy).lines.map(({ name }) => name));
  const { baseBudget, additionalSpending, savings } = strategy;
  const stays = ({ equals }: Item) => equals === undefined || names.has(equals);
  const staying = (proposals: Proposals): Proposals => ({
    ...proposals,
    directorates: proposals.directorates
      .map((directorate) => ({ ...directorate, items: directorate.items.filter(stays) }))
      .filter(({ items }) => items.length > 0),
  });
  return {
    ...strategy,
    ...(baseBudget === undefined ? {} : { baseBudget: { ...baseBudget, items: baseBudget.items.filter(stays) } }),
    ...(additionalSpending === undefined ? {} : { additionalSpending: staying(additionalSpending) }),
    ...(savings === undefined ? {} : { savings: staying(savings) }),
    assumptions: strategy.assumptions.map((assumption) => {
      if (assumption.outsideTheFigures !== undefined) return assumption;
      const concerns = assumption.concerns.filter((name) => names.has(name));
      if (concerns.length > 0) return { ...assumption, concerns };
      return {
        ...assumption,
        concerns,
        outsideTheFigures: "What it concerned has no figures left in the years forecast.",
      };
    }),
  };
}
