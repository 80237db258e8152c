import { type Decimal, decimal, zero } from "./decimal.ts";
import type { Meaning } from "./fold.ts";

/** A line's figures, one for each year of a model. */
export type Row = readonly (Decimal | undefined)[];

/** A rule made ready: its figure in the year of a column, from the rows of every line. */
export type Prepared = (rows: readonly Row[], column: number) => Decimal;

/**
 * The exact meaning of a rule, made ready once and worked out many times: each cell knows its row beforehand, so that a forecast
 * is little more than its arithmetic. It gives what `exact` gives, to the last digit.
 *
 * @param rowOf - the row of a line
 * @throws RangeError, when worked out, on division by nought
 */
export function prepared(rowOf: (line: string) => number): Meaning<Prepared> {
  return {
    constant: (text) => {
      const value = decimal(text);
      return () => value;
    },
    cell: (line, yearsBack) => {
      const row = rowOf(line);
      return (rows, column) => (rows[row] as Row)[column - yearsBack] as Decimal;
    },
    sum: (terms) => {
      const [first, ...others] = terms;
      if (first === undefined) return () => zero;
      return (rows, column) => {
        let total = first(rows, column);
        for (let index = 0; index < others.length; index += 1)
          total = total.plus((others[index] as Prepared)(rows, column));
        return total;
      };
    },
    difference: (minuend, subtrahend) => (rows, column) => minuend(rows, column).minus(subtrahend(rows, column)),
    product: (factors) => {
      const [first, ...others] = factors as readonly [Prepared, ...Prepared[]];
      return (rows, column) => {
        let total = first(rows, column);
        for (const factor of others) total = total.times(factor(rows, column));
        return total;
      };
    },
    quotient: (dividend, divisor) => (rows, column) => {
      const by = divisor(rows, column);
      if (by.isZero()) throw new RangeError("divides by nought");
      return dividend(rows, column).dividedBy(by);
    },
    lesserOf: (choices) => (rows, column) =>
      choices.map((choice) => choice(rows, column)).reduce((least, one) => (one.lessThan(least) ? one : least)),
    greaterOf: (choices) => (rows, column) =>
      choices.map((choice) => choice(rows, column)).reduce((most, one) => (one.greaterThan(most) ? one : most)),
    rounded: (of, places) => (rows, column) => of(rows, column).toDecimalPlaces(places),
  };
}
