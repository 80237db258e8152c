import type { Line } from "../model/line.ts";
import { cell, sumLess } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { itemLines } from "./item-lines.ts";
import { scopeOf, spanOf } from "./section-scope.ts";

/**
 * The base budget: the approved budget of the base year, with every effect against it of inflation and other foreseen changes,
 * before additional spending and savings are proposed.
 */
export function baseBudgetLines(strategy: Strategy): readonly Line[] {
  const { baseBudget: section, baseYear, years } = strategy;
  const scope = scopeOf(strategy, "base-budget", section);
  const { opening } = section;
  const added = section.items.filter((item) => item.direction === "adds").map((item) => cell(item.name));
  const reducing = section.items.filter((item) => item.direction === "reduces").map((item) => cell(item.name));
  const openingLines: readonly Line[] =
    opening === undefined
      ? []
      : [
          {
            kind: "given",
            role: "amount",
            name: "base-budget.opening",
            label: `${baseYear} base`,
            chapter: "base-budget",
            unit: "pounds",
            // The same budget stands under every column, since every column is measured against it.
            values: Object.fromEntries([baseYear, ...years].map((year) => [year, opening.amount])),
            resolution: opening.resolution,
            status: "published",
            ...(section.enteredFrom === undefined ? {} : { enteredFrom: section.enteredFrom }),
            ...(opening.origin === undefined ? {} : { origin: opening.origin }),
          },
        ];
  return [
    ...openingLines,
    ...section.items.flatMap((item) => itemLines(item, scope)),
    {
      kind: "derived",
      name: "base-budget",
      label: section.label,
      chapter: "base-budget",
      unit: "pounds",
      summary: "row",
      rule: sumLess([...openingLines.map((line) => cell(line.name)), ...added], reducing),
      ...spanOf(strategy),
    },
  ];
}
