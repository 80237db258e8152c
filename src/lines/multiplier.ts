import type { Line } from "../model/line.ts";
import { cell, constant, difference, lastYear, onePlus, product, quotient, type Rule, rounded } from "../model/rule.ts";
import type { Multiplier } from "../strategy/business-rates.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { divisor } from "./divisor.ts";
import { type FigureRow, givenLine, provenanceOf } from "./figure-lines.ts";
import { spanOf } from "./section-scope.ts";

/**
 * The lines of a business rates multiplier: as stated, or last year's raised with prices and cut to a tenth of a penny.
 *
 * @returns pounds of rates for a pound of rateable value: 49.1p is 0.491
 * @see Local Government Finance Act 1988, Schedule 7: A × B / C, in which the index is that of the September before the year, over
 * the September before that. The paragraph that says how to round is unconfirmed.
 * @example 0.480 × 106.6 / 104.1 = 0.491527, which becomes 0.491
 */
export function multiplierLines(row: FigureRow, multiplier: Multiplier, strategy: Strategy): readonly Line[] {
  if (multiplier.kind === "stated") return [givenLine(row, multiplier)];
  const { rise } = multiplier;
  const index = `${row.name}.september-index`;
  const before = lastYear(row.name);
  const raised =
    "driver" in rise
      ? product([before, onePlus(cell(rise.driver))])
      : quotient(product([before, cell(index)]), divisor(lastYear(index), "index"));
  const line: Line = {
    kind: "derived",
    ...row,
    ...provenanceOf(multiplier),
    rule: toATenthOfAPenny(raised),
    ...spanOf(strategy),
    given: { [strategy.baseYear]: multiplier.base },
  };
  if ("driver" in rise) return [line];
  const indexLine: Line = {
    kind: "given",
    role: "amount",
    ...row,
    ...provenanceOf(multiplier),
    name: index,
    label: `${row.label}: price index of the September before`,
    unit: "index",
    values: rise.index,
  };
  return [indexLine, line];
}

/**
 * Three decimal places, where a fourth figure of five or less is left off and one of six or more rounds up, whatever follows it.
 * Halves go up in every rounding here, so taking a ten-thousandth away first moves the turn from five to six.
 */
function toATenthOfAPenny(multiplier: Rule): Rule {
  return rounded(difference(multiplier, constant("0.0001", "rate")), 3);
}
