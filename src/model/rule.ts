import type { Unit } from "./unit.ts";

/**
 * How a derived line is worked out: a closed union of nine forms, plain data, the same in every year.
 * A cell reaches a line of the same year or of an earlier one, never of a later one.
 */
export type Rule =
  | { readonly form: "constant"; readonly value: string; readonly unit: Unit }
  | { readonly form: "cell"; readonly line: string; readonly yearsBack: number }
  | { readonly form: "sum"; readonly terms: readonly Rule[] }
  | { readonly form: "difference"; readonly minuend: Rule; readonly subtrahend: Rule }
  | { readonly form: "product"; readonly factors: readonly Rule[] }
  | { readonly form: "quotient"; readonly dividend: Rule; readonly divisor: Rule }
  | { readonly form: "lesserOf"; readonly choices: readonly Rule[] }
  | { readonly form: "greaterOf"; readonly choices: readonly Rule[] }
  | { readonly form: "rounded"; readonly of: Rule; readonly places: number };

/** A number that never changes, as decimal text in its unit. */
export function constant(value: string, unit: Unit): Rule {
  return { form: "constant", value, unit };
}

/** The figure of a line in the same year. */
export function cell(line: string): Rule {
  return { form: "cell", line, yearsBack: 0 };
}

/** The figure of a line in the year before. */
export function lastYear(line: string): Rule {
  return { form: "cell", line, yearsBack: 1 };
}

/** Terms added together. One term is itself; no terms are nil pounds. */
export function sum(terms: readonly Rule[]): Rule {
  if (terms.length === 0) return constant("0", "pounds");
  return terms.length === 1 ? (terms[0] as Rule) : { form: "sum", terms };
}

/** One thing less another. */
export function difference(minuend: Rule, subtrahend: Rule): Rule {
  return { form: "difference", minuend, subtrahend };
}

/** Factors multiplied together. One factor is itself. */
export function product(factors: readonly [Rule, ...Rule[]]): Rule {
  return factors.length === 1 ? factors[0] : { form: "product", factors };
}

/** One thing divided by another. */
export function quotient(dividend: Rule, divisor: Rule): Rule {
  return { form: "quotient", dividend, divisor };
}

/** The smallest of several. */
export function lesserOf(choices: readonly [Rule, ...Rule[]]): Rule {
  return { form: "lesserOf", choices };
}

/** The largest of several. */
export function greaterOf(choices: readonly [Rule, ...Rule[]]): Rule {
  return { form: "greaterOf", choices };
}

/** Rounded half away from zero to so many decimal places of a pound (or of whatever the unit is). */
export function rounded(of: Rule, places: number): Rule {
  return { form: "rounded", of, places };
}

/** What is added less what is taken away: the shape of a section total. */
export function sumLess(added: readonly Rule[], takenAway: readonly Rule[]): Rule {
  return takenAway.length === 0 ? sum(added) : difference(sum(added), sum(takenAway));
}

/** One plus a rate: 2% becomes 1.02. */
export function onePlus(rate: Rule): Rule {
  return sum([constant("1", "index"), rate]);
}
