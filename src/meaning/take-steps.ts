import type { Decimal } from "./decimal.ts";
import { operations, type Steps } from "./steps.ts";

/** Figures, each at its place. */
export type Figures = (Decimal | undefined)[];

const { plus, minus, times, over, lesser, greater, rounded } = operations;

/**
 * Takes the steps from one to before another, each of which puts a figure in its place.
 *
 * @throws RangeError on division by nought
 */
export function takeSteps({ code }: Steps, from: number, to: number, figures: Figures): void {
  for (let at = from; at < to; at += 4) {
    const one = figures[code[at + 2] as number] as Decimal;
    const second = code[at + 3] as number;
    const other = figures[second] as Decimal;
    let figure = one;
    switch (code[at]) {
      case plus:
        figure = one.plus(other);
        break;
      case minus:
        figure = one.minus(other);
        break;
      case times:
        figure = one.times(other);
        break;
      case over:
        if (other.isZero()) throw new RangeError("divides by nought");
        figure = one.dividedBy(other);
        break;
      case lesser:
        if (other.lessThan(one)) figure = other;
        break;
      case greater:
        if (other.greaterThan(one)) figure = other;
        break;
      case rounded:
        figure = one.toDecimalPlaces(second);
        break;
    }
    figures[code[at + 1] as number] = figure;
  }
}
