import type { Rule } from "../model/rule.ts";
import { fold } from "./fold.ts";

/** Where a figure stands in one long list: first every cell, then constants and what is kept on the way to a figure. */
export type Place = number;

/** What a step does with the figures at two places. */
export const operations = { plus: 0, minus: 1, times: 2, over: 3, lesser: 4, greater: 5, rounded: 6, same: 7 } as const;

/** A rule to be worked out for one cell. */
export interface Work {
  readonly rule: Rule;
  /** Where its figure is put. */
  readonly into: Place;
  /** Where a line's figure stands, so many years before. */
  from(line: string, yearsBack: number): Place;
}

/** Rules made ready: single steps of arithmetic, which `takeSteps` takes. */
export interface Steps {
  /**
   * Four numbers to a step: an operation, the place that its figure is put, and the two places of the figures it is made of; for
   * rounding, one place and how many decimal places are kept.
   */
  readonly code: readonly number[];
  /** For each rule in turn, where its steps end. */
  readonly ends: readonly number[];
  /** What stands behind the cells from the beginning: a constant as text, or nothing where a figure is kept on the way. */
  readonly behind: readonly (string | undefined)[];
}

/**
 * Writes rules down as steps, once for many workings out: nothing is looked up, chosen or called between one sum and the next, so
 * that a forecast is little more than its arithmetic. Taken, they give what `exact` gives, to the last digit.
 *
 * @param cells - how many places the cells take up
 */
export function stepsOf(cells: number, works: readonly Work[]): Steps {
  const [code, ends, behind]: [number[], number[], (string | undefined)[]] = [[], [], []];
  const place = (text?: string): Place => cells + behind.push(text) - 1;
  const constants = new Map<string, Place>();
  const constant = (text: string): Place => {
    const known = constants.get(text) ?? place(text);
    constants.set(text, known);
    return known;
  };
  // The places kept on the way to a figure are free again for the next one.
  const kept: Place[] = [];
  let used = 0;
  const step = (operation: number, one: Place, other: number): Place => {
    if (used === kept.length) kept.push(place());
    const into = kept[used] as Place;
    used += 1;
    code.push(operation, into, one, other);
    return into;
  };
  const chain = (operation: number) => (parts: readonly Place[]) =>
    parts.reduce((so, part) => step(operation, so, part));

  for (const { rule, into, from } of works) {
    const begins = code.length;
    used = 0;
    const at = fold<Place>(rule, {
      constant,
      cell: from,
      sum: (terms) => (terms.length === 0 ? constant("0") : chain(operations.plus)(terms)),
      difference: (minuend, subtrahend) => step(operations.minus, minuend, subtrahend),
      product: chain(operations.times),
      quotient: (dividend, divisor) => step(operations.over, dividend, divisor),
      lesserOf: chain(operations.lesser),
      greaterOf: chain(operations.greater),
      rounded: (of, places) => step(operations.rounded, of, places),
    });
    // The last step puts its figure where it belongs; a rule without a step takes its figure as it is.
    if (code.length === begins) code.push(operations.same, into, at, at);
    else code[code.length - 3] = into;
    ends.push(code.length);
  }
  return { code, ends, behind };
}
