import type { Rule } from "../model/rule.ts";
import { type CellReached, cellsOf } from "./cells-of.ts";

/**
 * One signed part of a figure. The parts of a rule add up to its value.
 * `cell` is set where the part is another line's figure as it stands; otherwise the part is a working of several cells.
 */
export interface Contribution {
  readonly sign: 1 | -1;
  readonly rule: Rule;
  readonly cell?: CellReached;
  readonly cells: readonly CellReached[];
}

/**
 * A rule opened into the signed parts that add up to it: a sum into its terms, a difference into what is taken and what is left.
 * Anything else, such as a product, is one part.
 */
export function contributionsOf(rule: Rule, sign: 1 | -1 = 1): readonly Contribution[] {
  if (rule.form === "sum") return rule.terms.flatMap((term) => contributionsOf(term, sign));
  if (rule.form === "difference") {
    const opposite = sign === 1 ? -1 : 1;
    return [...contributionsOf(rule.minuend, sign), ...contributionsOf(rule.subtrahend, opposite)];
  }
  const cells = cellsOf(rule);
  if (rule.form === "cell") return [{ sign, rule, cell: { line: rule.line, yearsBack: rule.yearsBack }, cells }];
  return [{ sign, rule, cells }];
}
