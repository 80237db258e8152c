import type { DerivedLine, Line } from "../model/line.ts";
import { cell, sum, sumLess } from "../model/rule.ts";
import type { Directorate, Proposals } from "../strategy/sections.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { itemLines, itemName } from "./item-lines.ts";
import { scopeOf, spanOf } from "./section-scope.ts";

/** Additional spending, or savings: each proposal, each directorate's total, and the total of them all. */
export function proposalLines(
  strategy: Strategy,
  chapter: "additional-spending" | "savings",
  proposals: Proposals | undefined,
): readonly Line[] {
  if (proposals === undefined) return [];
  const scope = scopeOf(strategy, chapter, proposals);
  const total = (name: string, label: string, rule: DerivedLine["rule"]): DerivedLine => ({
    kind: "derived",
    name,
    label,
    chapter,
    unit: "pounds",
    rule,
    ...spanOf(strategy),
  });
  const nameOf = (directorate: Directorate) => `${chapter}.${directorate.name}`;
  const directorates = proposals.directorates.flatMap((directorate) => {
    const within = { ...scope, within: nameOf(directorate) };
    const adding = directorate.items.filter((item) => item.direction === "adds");
    const reducing = directorate.items.filter((item) => item.direction === "reduces");
    const cells = (items: typeof adding) => items.map((item) => cell(itemName(item, within)));
    return [
      ...directorate.items.flatMap((item) => itemLines(item, within)),
      total(nameOf(directorate), directorate.label, sumLess(cells(adding), cells(reducing))),
    ];
  });
  return [
    ...directorates,
    {
      ...total(chapter, proposals.label, sum(proposals.directorates.map((directorate) => cell(nameOf(directorate))))),
      summary: "row",
      ...(chapter === "savings" ? { takenAway: true as const } : {}),
    },
  ];
}
