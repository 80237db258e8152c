import type { DerivedLine, GivenLine, Line } from "../model/line.ts";
import {
  cell,
  constant,
  difference,
  greaterOf,
  lastYear,
  lesserOf,
  product,
  type Rule,
  sum,
  sumLess,
} from "../model/rule.ts";
import type { BalancingLine, SavingsToBeIdentified, UseOfReserve } from "../strategy/balancing.ts";
import type { Fund } from "../strategy/funds.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { paidIn, settledPayments } from "./fund-movements.ts";
import { nilBeforeTheForecast, spanOf } from "./section-scope.ts";

/** The gap before anything is worked out to balance it, in pounds; a shortfall is positive. */
export const gapBeforeBalancing = "gap-before-balancing";

/**
 * The lines that are worked out so that a budget balances, in the order written: each meets what those before it leave.
 * A switch says in which years a line balances, so that a scenario can turn it on or off.
 */
export function balancingLines(strategy: Strategy): readonly Line[] {
  return strategy.balancing.flatMap((balancing, index) => {
    const left = sumLess([cell(gapBeforeBalancing)], before(strategy, index));
    return balancing.by === "savings"
      ? savingsLines(strategy, balancing, left)
      : useOfReserveLines(strategy, balancing, left);
  });
}

function before(strategy: Strategy, index: number): readonly Rule[] {
  return strategy.balancing.slice(0, index).map(({ name }) => cell(name));
}

/** Savings once made go on: each year adds what is still needed to last year's. */
function savingsLines(strategy: Strategy, savings: SavingsToBeIdentified, left: Rule): readonly Line[] {
  const added = `${savings.name}.new`;
  const stillToFind = difference(left, lastYear(savings.name));
  const fund = strategy.funds.find(({ name }) => name === savings.keepsMinimumOf);
  const needed = fund === undefined ? stillToFind : toKeepTheMinimum(strategy, fund, stillToFind);
  return [
    switchOf(strategy, savings),
    derived(strategy, added, `${savings.label}: new in the year`, product([cell(switchName(savings)), needed])),
    {
      ...derived(strategy, savings.name, savings.label, sum([lastYear(savings.name), cell(added)])),
      ...facts(savings),
      takenAway: true,
      summary: "row",
      given: { [strategy.baseYear]: "0" },
    },
  ];
}

/** As much of what is still to find as the balance cannot bear without falling below its minimum; never less than nothing. */
function toKeepTheMinimum(strategy: Strategy, fund: Fund, stillToFind: Rule): Rule {
  const held = sumLess(
    [cell(`${fund.name}-brought-forward`), ...paidIn(strategy, fund)],
    settledPayments(strategy, fund),
  );
  const room = difference(held, cell(`${fund.name}-minimum-balance`));
  return greaterOf([constant("0", "pounds"), difference(stillToFind, room)]);
}

/** A reserve gives what is left to meet, up to what it holds above what is to be left in it; never less than nothing. */
function useOfReserveLines(strategy: Strategy, use: UseOfReserve, left: Rule): readonly Line[] {
  const fund = strategy.funds.find(({ name }) => name === use.reserve);
  if (fund === undefined) return [];
  const leaving = `${use.name}.left-in-the-reserve`;
  const kept: GivenLine = {
    kind: "given",
    role: "amount",
    name: leaving,
    label: `${use.label}: least left in the reserve`,
    chapter: "balancing",
    unit: "pounds",
    status: "judgement",
    values: Object.fromEntries(strategy.years.map((year) => [year, use.leaving])),
    ...facts(use),
  };
  const earlier = strategy.balancing
    .slice(0, strategy.balancing.indexOf(use))
    .filter((one) => one.by === "reserve" && one.reserve === use.reserve)
    .map(({ name }) => cell(name));
  const available = sumLess(
    [cell(`${fund.name}-brought-forward`), ...paidIn(strategy, fund)],
    [...settledPayments(strategy, fund), ...earlier, cell(leaving)],
  );
  const drawn = greaterOf([constant("0", "pounds"), lesserOf([left, available])]);
  return [
    switchOf(strategy, use),
    kept,
    {
      ...derived(strategy, use.name, use.label, product([cell(switchName(use)), drawn])),
      ...facts(use),
      given: nilBeforeTheForecast(strategy, use.reserve),
      takenAway: true,
      summary: "row",
    },
  ];
}

function switchName({ name }: BalancingLine): string {
  return `${name}.balances`;
}

function switchOf(strategy: Strategy, balancing: BalancingLine): GivenLine {
  const on = new Set(balancing.years);
  return {
    kind: "given",
    role: "switch",
    name: switchName(balancing),
    label: `${balancing.label}: share of the year's need that it meets`,
    chapter: "balancing",
    unit: "rate",
    status: "judgement",
    values: Object.fromEntries(strategy.years.map((year) => [year, on.has(year) ? "1" : "0"])),
    ...facts(balancing),
  };
}

function derived(strategy: Strategy, name: string, label: string, rule: Rule): DerivedLine {
  return { kind: "derived", name, label, chapter: "balancing", unit: "pounds", rule, ...spanOf(strategy) };
}

function facts({ origin, note }: BalancingLine) {
  return { ...(origin === undefined ? {} : { origin }), ...(note === undefined ? {} : { note }) };
}
