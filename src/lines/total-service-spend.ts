import type { Line } from "../model/line.ts";
import { cell, sumLess } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { spanOf } from "./section-scope.ts";

/** What services cost in all: the base budget and additional spending, less savings. */
export function totalServiceSpendLines(strategy: Strategy): readonly Line[] {
  const spending = [cell("base-budget"), ...(strategy.additionalSpending ? [cell("additional-spending")] : [])];
  return [
    {
      kind: "derived",
      name: "total-service-spend",
      label: "Total service spend",
      chapter: "total-service-spend",
      unit: "pounds",
      summary: "total",
      rule: sumLess(spending, strategy.savings ? [cell("savings")] : []),
      ...spanOf(strategy),
    },
  ];
}
