import type { Rule } from "../model/rule.ts";
import { fold, type Meaning } from "./fold.ts";

/** A cell that a rule reaches: a line, so many years back. */
export interface CellReached {
  readonly line: string;
  readonly yearsBack: number;
}

const together = (parts: readonly (readonly CellReached[])[]): readonly CellReached[] => parts.flat();

const cellsReached: Meaning<readonly CellReached[]> = {
  constant: () => [],
  cell: (line, yearsBack) => [{ line, yearsBack }],
  sum: together,
  difference: (minuend, subtrahend) => [...minuend, ...subtrahend],
  product: together,
  quotient: (dividend, divisor) => [...dividend, ...divisor],
  lesserOf: together,
  greaterOf: together,
  rounded: (of) => of,
};

/** Every cell that a rule reaches, in the order it is written, repeats included. */
export function cellsOf(rule: Rule): readonly CellReached[] {
  const known = found.get(rule) ?? fold(rule, cellsReached);
  found.set(rule, known);
  return known;
}

/** What was found of each rule, for as long as it lives: every question that is asked of a model begins with this one. */
const found = new WeakMap<Rule, readonly CellReached[]>();
