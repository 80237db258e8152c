import type { DerivedLine } from "../model/line.ts";
import type { Rule } from "../model/rule.ts";
import { type BusinessRatesAmount, businessRatesAmounts } from "../strategy/business-rates.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { FigureRow } from "./figure-lines.ts";
import { spanOf } from "./section-scope.ts";

/** The name of a line of the business rates chapter: "local share" is business-rates.local-share. */
export function ratesLineOf(words: string): string {
  return `business-rates.${words.replaceAll(" ", "-")}`;
}

/** What a line of the chapter is, apart from its figures, in pounds unless it says otherwise. */
export function ratesRow(words: string, label: string, more: Partial<FigureRow> = {}): FigureRow {
  return { name: ratesLineOf(words), label, chapter: "business-rates", unit: "pounds", ...more };
}

/** A line of the chapter that is worked out, in every forecast year. */
export function derivedRatesLine(
  strategy: Strategy,
  row: FigureRow,
  rule: Rule,
  more: Partial<DerivedLine> = {},
): DerivedLine {
  return { kind: "derived", ...row, rule, ...spanOf(strategy), ...more };
}

/** One of the amounts of the chapter, worked out. */
export function businessRatesLine(strategy: Strategy, name: BusinessRatesAmount, rule: Rule): DerivedLine {
  return derivedRatesLine(strategy, amountRow(name), rule);
}

/** What an amount of the chapter is: a tariff is taken away. */
export function amountRow(name: BusinessRatesAmount): FigureRow {
  return ratesRow(name, businessRatesAmounts[name], takenAway.has(name) ? { takenAway: true } : {});
}

const takenAway: ReadonlySet<BusinessRatesAmount> = new Set([
  "reliefs",
  "losses in collection",
  "appeals provision",
  "cost of collection",
  "disregarded amounts",
  "tariff",
] as const);
