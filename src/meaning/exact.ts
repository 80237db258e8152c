import { type Decimal, decimal, zero } from "./decimal.ts";
import type { Meaning } from "./fold.ts";

/** Where a rule finds the figures of other cells. */
export type CellValue = (line: string, yearsBack: number) => Decimal;

const constants = new Map<string, Decimal>();

/** A constant of a rule is read from text once. Rules come from `lines/`, so there are only a few. */
function constantValue(text: string): Decimal {
  const known = constants.get(text);
  if (known !== undefined) return known;
  const value = decimal(text);
  constants.set(text, value);
  return value;
}

/**
 * The canonical meaning of a rule: an exact decimal number to forty digits. Every other meaning must agree with it.
 * Nothing is rounded but what a rule rounds and a quotient that never ends.
 *
 * @throws RangeError on division by nought
 */
export function exact(cell: CellValue): Meaning<Decimal> {
  return {
    constant: constantValue,
    cell,
    sum: (terms) => (terms.length === 0 ? zero : terms.reduce((total, term) => total.plus(term))),
    difference: (minuend, subtrahend) => minuend.minus(subtrahend),
    product: (factors) => factors.reduce((total, factor) => total.times(factor)),
    quotient: (dividend, divisor) => {
      if (divisor.isZero()) throw new RangeError("divides by nought");
      return dividend.dividedBy(divisor);
    },
    lesserOf: (choices) => choices.reduce((least, choice) => (choice.lessThan(least) ? choice : least)),
    greaterOf: (choices) => choices.reduce((most, choice) => (choice.greaterThan(most) ? choice : most)),
    rounded: (of, places) => of.toDecimalPlaces(places),
  };
}
