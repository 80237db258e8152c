import type { Line } from "../model/line.ts";
import { cell, difference, lastYear, sumLess } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { reachesTheBaseYear } from "./section.ts";
import { spanOf } from "./section-scope.ts";

/**
 * What services cost in all: the base budget and additional spending, less savings. Where each year builds on the one before, also
 * the budget that each year starts from: last year's, after its savings and before any gap in it is closed by other means.
 */
export function totalServiceSpendLines(strategy: Strategy): readonly Line[] {
  const { baseBudget, additionalSpending, savings } = strategy;
  if (baseBudget === undefined && additionalSpending === undefined && savings === undefined) return [];
  const spending = [
    ...(baseBudget === undefined ? [] : [cell("base-budget")]),
    ...(additionalSpending === undefined ? [] : [cell("additional-spending")]),
  ];
  const facts = { kind: "derived", chapter: "total-service-spend", unit: "pounds", ...spanOf(strategy) } as const;
  const opening = baseBudget?.opening;
  const builds = baseBudget?.effects === "incremental" && opening !== undefined && "amount" in opening;
  const fromTheBase = reachesTheBaseYear(baseBudget) && additionalSpending === undefined && savings === undefined;
  const identified = strategy.balancing.filter(({ by }) => by === "savings").map(({ name }) => lastYear(name));
  const before = lastYear("total-service-spend");
  return [
    ...(builds
      ? [
          {
            ...facts,
            name: "budget-brought-forward",
            label: "Budget brought forward",
            rule: identified.length === 0 ? before : sumLess([before], identified),
          },
        ]
      : []),
    {
      ...facts,
      name: "total-service-spend",
      label: "Total service spend",
      summary: "total",
      rule: sumLess(spending, savings ? [cell("savings")] : []),
      ...(builds ? { given: { [strategy.baseYear]: opening.amount } } : {}),
      ...(fromTheBase ? { from: strategy.baseYear } : {}),
    },
    ...(builds
      ? [
          {
            ...facts,
            name: "change-in-the-budget",
            label: "Change in the budget on the year before",
            rule: difference(cell("total-service-spend"), before),
          },
        ]
      : []),
  ];
}
