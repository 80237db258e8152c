import { cell, type Rule } from "../model/rule.ts";
import type { Fund, FundMovement } from "../strategy/funds.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { wholeAmountName } from "./item-lines.ts";

/** What goes into a fund in a year, other than a surplus: additions, returns, and what other funds pass to it or pay back. */
export function paidIn(strategy: Strategy, fund: Fund): readonly Rule[] {
  return [
    ...ownMovements(fund, "addition", "return"),
    ...backFrom(fund, "use"),
    ...others(strategy, fund, "use"),
    ...backTo(strategy, fund, "addition"),
  ];
}

/** What goes out of a fund in a year: what is settled, the balancing uses of it, and the gap where it takes that. */
export function paidOut(strategy: Strategy, fund: Fund): readonly Rule[] {
  const meetsTheGap = fund.kind === "unallocated" && hasGap(strategy) && strategy.gapMetBy !== "nothing";
  const balancing = strategy.balancing.filter((one) => one.by === "reserve" && one.reserve === fund.name);
  return [
    ...(meetsTheGap ? [cell(gapTaken(strategy))] : []),
    ...settledPayments(strategy, fund),
    ...balancing.map(({ name }) => cell(name)),
  ];
}

/** What goes out of a fund whatever the gap is: uses, releases into resources, a deficit of its own, and what passes to other funds. */
export function settledPayments(strategy: Strategy, fund: Fund): readonly Rule[] {
  const releases = (strategy.resources?.items ?? []).filter((item) => item.releaseFrom === fund.name);
  const bearsRisks = fund.kind === "unallocated" && strategy.risksOutsideTheFigures.length > 0;
  return [
    ...ownMovements(fund, "use"),
    ...(bearsRisks ? [cell("risks-charged-to-balances")] : []),
    ...(fund.spending.length + fund.income.length > 0 ? [cell(`${fund.name}-deficit`)] : []),
    ...releases.map((item) => cell(wholeAmountName(item, strategy.resources))),
    ...backFrom(fund, "addition"),
    ...others(strategy, fund, "addition"),
    ...backTo(strategy, fund, "use"),
  ];
}

/** Whether the strategy has a gap at all: spending and resources, or a walk from an earlier deficit. */
export function hasGap(strategy: Strategy): boolean {
  const spends = strategy.baseBudget ?? strategy.additionalSpending ?? strategy.savings;
  return strategy.deficitWalk !== undefined || (spends !== undefined && strategy.resources !== undefined);
}

/** The line that the unallocated fund takes: the whole gap, or what of it its balance bears. */
export function gapTaken({ gapMetBy }: Strategy): string {
  return gapMetBy === "balances above the minimum" ? "use-of-balances" : "budget-gap";
}

/** The name of the line of a movement paid back. */
export function repaymentName(fund: Fund, movement: FundMovement): string {
  return `${fund.name}.${movement.name}.repaid`;
}

function ownMovements(fund: Fund, ...types: readonly FundMovement["type"][]): readonly Rule[] {
  return fund.movements.filter(({ type }) => types.includes(type)).map(({ name }) => cell(`${fund.name}.${name}`));
}

function backFrom(fund: Fund, type: FundMovement["type"]): readonly Rule[] {
  return fund.movements
    .filter((movement) => movement.type === type && movement.repaid !== undefined)
    .map((movement) => cell(repaymentName(fund, movement)));
}

/** Movements of other funds that name this one: their uses come in here, their additions go out. */
function others(strategy: Strategy, fund: Fund, type: FundMovement["type"]): readonly Rule[] {
  return towards(strategy, fund, type).map(([other, movement]) => cell(`${other.name}.${movement.name}`));
}

function backTo(strategy: Strategy, fund: Fund, type: FundMovement["type"]): readonly Rule[] {
  return towards(strategy, fund, type)
    .filter(([, movement]) => movement.repaid !== undefined)
    .map(([other, movement]) => cell(repaymentName(other, movement)));
}

function towards(
  strategy: Strategy,
  fund: Fund,
  type: FundMovement["type"],
): readonly (readonly [Fund, FundMovement])[] {
  return strategy.funds.flatMap((other) =>
    other.movements
      .filter((movement) => movement.otherFund === fund.name && movement.type === type)
      .map((movement) => [other, movement] as const),
  );
}
