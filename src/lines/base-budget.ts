import type { Line } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { sectionLines } from "./section.ts";

/**
 * The base budget: the approved budget of the base year, with every effect against it of inflation and other foreseen changes,
 * before additional spending and savings are proposed.
 */
export function baseBudgetLines(strategy: Strategy): readonly Line[] {
  const { baseBudget } = strategy;
  if (baseBudget === undefined) return [];
  const names = { chapter: "base-budget", total: "base-budget", summary: "row", rowsInSummary: false } as const;
  return sectionLines(strategy, baseBudget, names);
}
