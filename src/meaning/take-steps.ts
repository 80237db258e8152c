import { minus, over, plus, times } from "./arithmetic.ts";
import type { Decimal } from "./decimal.ts";
import { operations, type Steps } from "./steps.ts";

/** Figures, each at its place. */
export type Figures = (Decimal | undefined)[];

const { plus: add, minus: subtract, times: multiply, over: divide, lesser, greater, rounded } = operations;

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
      case add:
        figure = plus(one, other);
        break;
      case subtract:
        figure = minus(one, other);
        break;
      case multiply:
        figure = times(one, other);
        break;
      case divide:
        if (other.isZero()) throw new RangeError("divides by nought");
        figure = over(one, other);
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
