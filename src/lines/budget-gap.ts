import type { DerivedLine, Line } from "../model/line.ts";
import { cell, constant, difference, greaterOf, lastYear, lesserOf, type Rule, sum, sumLess } from "../model/rule.ts";
import type { Fund } from "../strategy/funds.ts";
import type { Item } from "../strategy/items.ts";
import type { Proposals } from "../strategy/sections.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { balancingLines, gapBeforeBalancing } from "./balancing.ts";
import { hasGap, paidIn, settledPayments } from "./fund-movements.ts";
import { wholeAmountName } from "./item-lines.ts";
import { reachesTheBaseYear } from "./section.ts";
import { spanOf } from "./section-scope.ts";

/**
 * The gap between what services cost and what pays for them, before and after what is worked out to balance it, before savings and
 * before reserves, the change in it from year to year, and what is left of it when one-offs are taken out.
 * A positive gap is a shortfall; a negative one is a surplus.
 */
export function budgetGapLines(strategy: Strategy): readonly Line[] {
  if (!hasGap(strategy)) return [];
  const line = lineMaker(strategy);
  const stated =
    strategy.deficitWalk === undefined
      ? difference(cell("total-service-spend"), cell("total-resources"))
      : cell("deficit-walk");
  const balanced = strategy.balancing.length > 0;
  const inTheBaseYear = knownInTheBaseYear(strategy);
  return [
    ...(balanced ? [{ ...line(gapBeforeBalancing, "Gap before balancing", stated), summary: "total" as const }] : []),
    ...balancingLines(strategy),
    {
      ...line(
        "budget-gap",
        "Budget gap",
        balanced
          ? sumLess(
              [cell(gapBeforeBalancing)],
              strategy.balancing.map(({ name }) => cell(name)),
            )
          : stated,
      ),
      summary: "total",
      ...inTheBaseYear,
    },
    ...gapsBefore(strategy),
    ...changeInTheGap(strategy, inTheBaseYear),
    ...useOfBalancesLines(strategy),
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

type LineMaker = (name: string, label: string, rule: Rule, more?: Partial<DerivedLine>) => DerivedLine;

function lineMaker(strategy: Strategy): LineMaker {
  return (name, label, rule, more = {}) => ({
    kind: "derived",
    name,
    label,
    chapter: "budget-gap",
    unit: "pounds",
    rule,
    ...spanOf(strategy),
    ...more,
  });
}

/** The gap of the base year, where it is known: stated, taken by a fund before the forecast, or worked out from rows that reach it. */
function knownInTheBaseYear(strategy: Strategy): Partial<DerivedLine> | undefined {
  const { baseBudget, resources, baseYear, balancing, additionalSpending, savings } = strategy;
  const taken = strategy.funds.find((fund) => fund.kind === "unallocated")?.gapBeforeTheForecast;
  if (taken !== undefined) return { given: taken.values };
  if (strategy.gapInTheBaseYear !== undefined) return { given: { [baseYear]: strategy.gapInTheBaseYear.amount } };
  const whole = additionalSpending === undefined && savings === undefined && balancing.length === 0;
  return whole && reachesTheBaseYear(baseBudget) && reachesTheBaseYear(resources) ? { from: baseYear } : undefined;
}

/** How the gap changes from each year to the next, from the first whose year before is known. */
function changeInTheGap(strategy: Strategy, inTheBaseYear: Partial<DerivedLine> | undefined): readonly Line[] {
  const [first, second] = strategy.years;
  const gaps = Object.keys(inTheBaseYear?.given ?? {});
  const known = inTheBaseYear !== undefined && (gaps.length === 0 || gaps.includes(strategy.baseYear));
  const from = known ? first : second;
  if (from === undefined) return [];
  const rule = difference(cell("budget-gap"), lastYear("budget-gap"));
  return [lineMaker(strategy)("change-in-the-gap", "Change in the budget gap on the year before", rule, { from })];
}

/** The gap before savings, where there are any, and before reserves are used. */
function gapsBefore(strategy: Strategy): readonly Line[] {
  const line = lineMaker(strategy);
  const released = (strategy.resources?.items ?? []).filter(({ releaseFrom }) => releaseFrom !== undefined);
  const savings = [
    ...(strategy.savings === undefined || strategy.deficitWalk !== undefined ? [] : [cell("savings")]),
    ...strategy.balancing.filter(({ by }) => by === "savings").map(({ name }) => cell(name)),
  ];
  const reserves = [
    ...released.map((item) => cell(wholeAmountName(item, strategy.resources))),
    ...strategy.balancing.filter(({ by }) => by === "reserve").map(({ name }) => cell(name)),
  ];
  const before = (name: string, label: string, rules: readonly Rule[]) =>
    rules.length === 0 ? [] : [line(name, label, sum([cell("budget-gap"), ...rules]))];
  return [
    ...before("gap-before-savings", "Gap before savings", savings),
    ...before("gap-before-reserves", "Gap before use of reserves", reserves),
    ...(savings.length > 0 && reserves.length > 0
      ? before("gap-before-savings-and-reserves", "Gap before savings and use of reserves", [...savings, ...reserves])
      : []),
  ];
}

/** What balances bear of the gap without going below their minimum, and what is left that nothing meets. */
function useOfBalancesLines(strategy: Strategy): readonly Line[] {
  const fund = strategy.funds.find(({ kind }) => kind === "unallocated");
  const { gapMetBy } = strategy;
  // Where no fund takes the gap, nothing meets it, whether or not the strategy says so.
  if (fund !== undefined && (gapMetBy === undefined || gapMetBy === "balances")) return [];
  const line = lineMaker(strategy);
  const unfunded = (rule: Rule): DerivedLine => ({
    ...line("unfunded-gap", "Gap that nothing meets", rule),
    summary: "row unless nil",
  });
  if (gapMetBy === "nothing" || fund === undefined) return [unfunded(cell("budget-gap"))];
  return [
    {
      ...line(
        "use-of-balances",
        `Use of the ${fund.label} above its minimum`,
        lesserOf([cell("budget-gap"), room(strategy, fund)]),
      ),
      takenAway: true,
      summary: "row",
      ...(fund.gapBeforeTheForecast === undefined ? {} : { given: fund.gapBeforeTheForecast.values }),
    },
    unfunded(difference(cell("budget-gap"), cell("use-of-balances"))),
  ];
}

/** What a balance holds above its minimum before it meets any gap; never less than nothing, since a balance is not asked to grow. */
function room(strategy: Strategy, fund: Fund): Rule {
  const held = sumLess(
    [cell(`${fund.name}-brought-forward`), ...paidIn(strategy, fund)],
    [...settledPayments(strategy, fund), cell(`${fund.name}-minimum-balance`)],
  );
  return greaterOf([constant("0", "pounds"), held]);
}

function oneOffResources(strategy: Strategy): Rule {
  const oneOff = (strategy.resources?.items ?? []).filter((item) => item.recurrence !== "recurring");
  // What lessens a deficit for a while is a one-off resource; what adds to it, one-off spending.
  const lessening = oneOffsOfTheWalk(strategy, "reduces").map((item) => ({ ...item, direction: "adds" as const }));
  const reserves = strategy.balancing.filter(({ by }) => by === "reserve").map(({ name }) => cell(name));
  const rows = signed([
    ...oneOff.map((item) => ({ item, name: wholeAmountName(item, strategy.resources) })),
    ...lessening.map((item) => ({ item, name: item.name })),
  ]);
  return reserves.length === 0 ? rows : sum([...reserves, rows]);
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
    ...oneOffsOfTheWalk(strategy, "adds").map((item) => ({ item, name: item.name })),
    ...oneOff(strategy.baseBudget?.items ?? []).map((item) => ({
      item,
      name: wholeAmountName(item, strategy.baseBudget),
    })),
    ...proposed("additional-spending", strategy.additionalSpending, false),
    ...proposed("savings", strategy.savings, true),
  ]);
}

function signed(rows: readonly { readonly item: Item; readonly name: string }[]): Rule {
  const cells = (direction: Item["direction"]) =>
    rows.filter(({ item }) => item.direction === direction).map(({ name }) => cell(name));
  return sumLess(cells("adds"), cells("reduces"));
}

function oneOffsOfTheWalk({ deficitWalk }: Strategy, direction: Item["direction"]): readonly Item[] {
  return (deficitWalk?.items ?? []).filter((item) => item.recurrence !== "recurring" && item.direction === direction);
}
