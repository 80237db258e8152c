import type { Line } from "../model/line.ts";
import { cell, constant, difference, greaterOf, product, quotient, type Rule, sumLess } from "../model/rule.ts";
import {
  type BusinessRates,
  type BusinessRatesAmount,
  type BusinessRatesRate,
  businessRatesAmounts,
  businessRatesRates,
} from "../strategy/business-rates.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { divisor } from "./divisor.ts";
import { figureLines, givenLine } from "./figure-lines.ts";
import { levyAndSafetyNetLines } from "./levy-and-safety-net.ts";
import { multiplierLines } from "./multiplier.ts";
import { poolLines } from "./pool.ts";
import { amountRow, businessRatesLine, derivedRatesLine, ratesLineOf, ratesRow } from "./rates-line.ts";
import { ratingIncomeLines } from "./rating-income.ts";
import { section31GrantLines, section31GrantNames } from "./section-31-grants.ts";

/**
 * The business rates retention scheme: what is kept, less a tariff or plus a top-up, plus section 31 grants, less the levy, plus the
 * safety net and the gain from a pool. A reset of the scheme is other figures from its year on, never another rule.
 *
 * @returns lines in pounds, each positive in its own direction; `business-rates.net-income` is what they come to
 * @example 65.667 × 94% - 39.612 = 22.11498, in £m (Bath and North East Somerset, 2021/22)
 */
export function businessRatesLines(strategy: Strategy): readonly Line[] {
  const { businessRates: rates } = strategy;
  if (rates === undefined) return [];
  return [
    ...statedLines(strategy, rates),
    ...ratingIncomeLines(strategy, rates),
    ...tariffLines(strategy, rates),
    ...section31GrantLines(strategy, rates),
    ...growthLines(strategy, rates),
    ...levyAndSafetyNetLines(strategy, rates),
    ...(rates.pool === undefined ? [] : poolLines(strategy, rates.pool)),
    ...netIncomeLines(strategy, rates),
  ];
}

function statedLines(strategy: Strategy, { multiplier, amounts, rates }: BusinessRates): readonly Line[] {
  const row = ratesRow("multiplier", "Multiplier (share of rateable value)", { unit: "rate" });
  return [
    ...(multiplier === undefined ? [] : multiplierLines(row, multiplier, strategy)),
    ...(Object.keys(businessRatesRates) as BusinessRatesRate[]).flatMap((name) => {
      const stated = rates[name];
      return stated === undefined
        ? []
        : [givenLine(ratesRow(name, businessRatesRates[name], { unit: "rate" }), stated)];
    }),
    ...(Object.keys(businessRatesAmounts) as BusinessRatesAmount[]).flatMap((name) => {
      const figures = amounts[name];
      return figures === undefined ? [] : figureLines(amountRow(name), figures, strategy);
    }),
  ];
}

/** Where neither is stated: the difference of the baselines as they were set, raised as the baseline funding level has been. */
function tariffLines(strategy: Strategy, rates: BusinessRates): readonly Line[] {
  if (!tariffWorkedOut(rates)) return [];
  const [collected, needed, now] = (
    ["business rates baseline", "baseline funding level as set", "baseline funding level"] as const
  ).map((name) => cell(ratesLineOf(name))) as [Rule, Rule, Rule];
  const above = (one: Rule, other: Rule) =>
    quotient(product([greaterOf([constant("0", "pounds"), difference(one, other)]), now]), divisor(needed, "pounds"));
  return [
    businessRatesLine(strategy, "tariff", above(collected, needed)),
    businessRatesLine(strategy, "top-up", above(needed, collected)),
  ];
}

/** Whether the tariff or the top-up comes from the baselines: none is stated and all that they come from is. */
function tariffWorkedOut({ amounts }: BusinessRates): boolean {
  const has = (name: BusinessRatesAmount) => amounts[name] !== undefined;
  return (
    !has("tariff") &&
    !has("top-up") &&
    has("business rates baseline") &&
    has("baseline funding level as set") &&
    has("baseline funding level")
  );
}

/** Income for the levy and the safety net, and how far it stands above the baseline funding level. */
function growthLines(strategy: Strategy, rates: BusinessRates): readonly Line[] {
  if (rates.amounts["baseline funding level"] === undefined) return [];
  const counted = section31GrantNames(rates).filter(({ counts }) => counts);
  const { added, taken } = afterTariff(rates);
  const grants = counted.map(({ name }) => cell(ratesLineOf(`section 31 grants.${name}`)));
  const income = ratesRow("retained income", "Retained rates income, for the levy and the safety net");
  const growth = difference(cell(income.name), cell(ratesLineOf("baseline funding level")));
  return [
    derivedRatesLine(strategy, income, sumLess([...added, ...grants], taken)),
    derivedRatesLine(strategy, ratesRow("growth", "Growth above the baseline funding level"), growth),
  ];
}

function afterTariff(rates: BusinessRates): { readonly added: readonly Rule[]; readonly taken: readonly Rule[] } {
  const has = (name: BusinessRatesAmount) => rates.amounts[name] !== undefined || tariffWorkedOut(rates);
  return {
    added: [cell(ratesLineOf("retained")), ...(has("top-up") ? [cell(ratesLineOf("top-up"))] : [])],
    taken: has("tariff") ? [cell(ratesLineOf("tariff"))] : [],
  };
}

function netIncomeLines(strategy: Strategy, rates: BusinessRates): readonly Line[] {
  const { added, taken } = afterTariff(rates);
  const when = (present: boolean, words: string) => (present ? [cell(ratesLineOf(words))] : []);
  return [
    derivedRatesLine(
      strategy,
      ratesRow("net income", "Net income from business rates"),
      sumLess(
        [
          ...added,
          ...when(section31GrantNames(rates).length > 0, "section 31 grants"),
          ...when(rates.safetyNet !== undefined, "safety net"),
          ...when(rates.pool !== undefined, "pool gain"),
        ],
        [...taken, ...when(rates.levy !== undefined, "levy")],
      ),
    ),
  ];
}
