import type { Line } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { sectionLines } from "./section.ts";

/**
 * The gap walked from one plan to the next: the deficit approved before, what of it is carried forward, and each change since.
 * Pounds; a deficit is positive. It stands where a report gives neither its spending nor its resources in full.
 */
export function deficitWalkLines(strategy: Strategy): readonly Line[] {
  const { deficitWalk } = strategy;
  if (deficitWalk === undefined) return [];
  const names = { chapter: "deficit-walk", total: "deficit-walk", summary: "row", rowsInSummary: true } as const;
  return sectionLines(strategy, deficitWalk, names);
}
