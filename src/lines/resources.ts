import type { Line } from "../model/line.ts";
import { cell, sumLess } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { itemLines } from "./item-lines.ts";
import { scopeOf, spanOf } from "./section-scope.ts";

/** What pays for the services: business rates, grants, council tax, collection funds, releases from reserves; and their total. */
export function resourceLines(strategy: Strategy): readonly Line[] {
  const { resources: section } = strategy;
  const scope = { ...scopeOf(strategy, "resources", section), inSummary: true };
  const added = section.items.filter((item) => item.direction === "adds").map((item) => cell(item.name));
  const reducing = section.items.filter((item) => item.direction === "reduces").map((item) => cell(item.name));
  return [
    ...section.items.flatMap((item) => itemLines(item, scope)),
    {
      kind: "derived",
      name: "total-resources",
      label: section.label,
      chapter: "resources",
      unit: "pounds",
      summary: "total",
      rule: sumLess(added, reducing),
      ...spanOf(strategy),
    },
  ];
}
