import type { DerivedLine, Line } from "../model/line.ts";
import { cell, difference, type Rule, sum, sumLess } from "../model/rule.ts";
import type { Item, Proposals, Strategy } from "../strategy/strategy.ts";
import { spanOf } from "./section-scope.ts";

/**
 * The gap between what services cost and what pays for them, and the gap that is left when one-offs are taken out.
 * A positive gap is a shortfall, drawn from balances; a negative one is a surplus, added to them.
 */
export function budgetGapLines(strategy: Strategy): readonly Line[] {
  const line = (name: string, label: string, rule: Rule): DerivedLine => ({
    kind: "derived",
    name,
    label,
    chapter: "budget-gap",
    unit: "pounds",
    rule,
    ...spanOf(strategy),
  });
  const gapBefore = strategy.funds.find((fund) => fund.kind === "unallocated")?.gapBeforeTheForecast;
  return [
    {
      ...line("budget-gap", "Budget gap", difference(cell("total-service-spend"), cell("total-resources"))),
      summary: "total",
      ...(gapBefore === undefined ? {} : { given: gapBefore.values }),
    },
    line("one-off-resources", "One-off resources", oneOffResources(strategy)),
    line("one-off-spending", "One-off and time-limited spending", oneOffSpending(strategy)),
    {
      ...line(
        "underlying-gap",
        "Underlying gap (without one-off resources)",
        sum([cell("budget-gap"), cell("one-off-resources")]),
      ),
      summary: "total",
    },
    line(
      "underlying-gap-before-one-off-spending",
      "Underlying gap before one-off spending",
      difference(cell("underlying-gap"), cell("one-off-spending")),
    ),
  ];
}

function oneOffResources(strategy: Strategy): Rule {
  const oneOff = strategy.resources.items.filter((item) => item.recurrence !== "recurring");
  return signed(oneOff.map((item) => ({ item, name: item.name })));
}

function oneOffSpending(strategy: Strategy): Rule {
  const oneOff = (items: readonly Item[]) => items.filter((item) => item.recurrence !== "recurring");
  const proposed = (chapter: string, proposals: Proposals | undefined, reverse: boolean) =>
    (proposals?.directorates ?? []).flatMap((directorate) =>
      oneOff(directorate.items).map((item) => ({
        item: reverse
          ? { ...item, direction: item.direction === "adds" ? ("reduces" as const) : ("adds" as const) }
          : item,
        name: `${chapter}.${directorate.name}.${item.name}`,
      })),
    );
  return signed([
    ...oneOff(strategy.baseBudget.items).map((item) => ({ item, name: item.name })),
    ...proposed("additional-spending", strategy.additionalSpending, false),
    ...proposed("savings", strategy.savings, true),
  ]);
}

function signed(rows: readonly { readonly item: Item; readonly name: string }[]): Rule {
  const cells = (direction: Item["direction"]) =>
    rows.filter(({ item }) => item.direction === direction).map(({ name }) => cell(name));
  return sumLess(cells("adds"), cells("reduces"));
}
