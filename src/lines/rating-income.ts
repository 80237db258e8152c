import type { DerivedLine, Line } from "../model/line.ts";
import { cell, product, type Rule, sumLess } from "../model/rule.ts";
import type { BusinessRates, BusinessRatesAmount } from "../strategy/business-rates.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { multiplierLine } from "./figure-lines.ts";
import { businessRatesLine, ratesLineOf } from "./rates-line.ts";

/**
 * What is collected and what of it is kept: gross rates are rateable value × multiplier; rating income is gross rates less reliefs,
 * losses, the provision for appeals, the allowance for collection and disregarded amounts, plus transitional protection; what is
 * retained is the local share of that. Each is worked out only where it is not stated.
 *
 * @returns pounds, positive as income; nothing is rounded
 * @see SI 2013/452, Schedule 1 paragraph 1, whose formula is published as an image: the signs here are unconfirmed
 * @example £65.667m × 94% = £61.72698m (Bath and North East Somerset, 2021/22)
 */
export function ratingIncomeLines(strategy: Strategy, rates: BusinessRates): readonly Line[] {
  const has = (name: BusinessRatesAmount) => rates.amounts[name] !== undefined;
  const derived = (name: BusinessRatesAmount, rule: Rule): DerivedLine => businessRatesLine(strategy, name, rule);
  const lines: Line[] = [];
  if (has("rateable value") && !has("gross rates"))
    lines.push(derived("gross rates", product([cell(ratesLineOf("rateable value")), cell(multiplierLine)])));
  if (rates.rates["appeals provision rate"] !== undefined) {
    const share = cell(ratesLineOf("appeals provision rate"));
    lines.push(derived("appeals provision", product([cell(ratesLineOf("gross rates")), share])));
  }
  const collects = has("gross rates") || has("rateable value");
  if (collects && !has("rating income")) lines.push(derived("rating income", netOfReductions(rates)));
  const income = collects || has("rating income");
  if (income && rates.rates["local share"] !== undefined && !has("retained")) {
    const share = cell(ratesLineOf("local share"));
    lines.push(derived("retained", product([cell(ratesLineOf("rating income")), share])));
  }
  return lines;
}

const reductions = [
  "reliefs",
  "losses in collection",
  "appeals provision",
  "cost of collection",
  "disregarded amounts",
];

function netOfReductions({ amounts, rates }: BusinessRates): Rule {
  const provided = rates["appeals provision rate"] === undefined ? [] : ["appeals provision"];
  const present = new Set([...Object.keys(amounts), ...provided]);
  const taken = reductions.filter((name) => present.has(name));
  const added = ["gross rates", ...(present.has("transitional protection") ? ["transitional protection"] : [])];
  return sumLess(
    added.map((name) => cell(ratesLineOf(name))),
    taken.map((name) => cell(ratesLineOf(name))),
  );
}
