import { constant, greaterOf, type Rule } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";

/** The least that there can be in a unit: a penny, a tenth of a penny in the pound, a thousandth of an index. */
const least = { pounds: "0.01", rate: "0.001", index: "0.001" } as const;

/**
 * A figure to divide by, never less than the least there can be. A strategy is refused where one is nought; this is for a scenario
 * that takes it there, whose answer is then far out and plain to see, and not missing.
 */
export function divisor(of: Rule, unit: keyof typeof least & Unit): Rule {
  return greaterOf([of, constant(least[unit], unit)]);
}
