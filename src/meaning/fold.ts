import type { Rule } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";

/** One interpretation of the nine forms of rule: a number, a sentence, a formula, a unit. */
export interface Meaning<V> {
  constant(value: string, unit: Unit): V;
  cell(line: string, yearsBack: number): V;
  sum(terms: readonly V[]): V;
  difference(minuend: V, subtrahend: V): V;
  product(factors: readonly V[]): V;
  quotient(dividend: V, divisor: V): V;
  lesserOf(choices: readonly V[]): V;
  greaterOf(choices: readonly V[]): V;
  rounded(of: V, places: number): V;
}

/** What a rule means. The only place that tells the nine forms apart, so a form left out does not compile. */
export function fold<V>(rule: Rule, meaning: Meaning<V>): V {
  const inner = (part: Rule) => fold(part, meaning);
  switch (rule.form) {
    case "constant":
      return meaning.constant(rule.value, rule.unit);
    case "cell":
      return meaning.cell(rule.line, rule.yearsBack);
    case "sum":
      return meaning.sum(rule.terms.map(inner));
    case "difference":
      return meaning.difference(inner(rule.minuend), inner(rule.subtrahend));
    case "product":
      return meaning.product(rule.factors.map(inner));
    case "quotient":
      return meaning.quotient(inner(rule.dividend), inner(rule.divisor));
    case "lesserOf":
      return meaning.lesserOf(rule.choices.map(inner));
    case "greaterOf":
      return meaning.greaterOf(rule.choices.map(inner));
    case "rounded":
      return meaning.rounded(inner(rule.of), rule.places);
  }
}
