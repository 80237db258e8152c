import type { Line } from "../model/line.ts";
import { cell, lastYear, onePlus, product, rounded } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { spanOf } from "./section-scope.ts";

/**
 * The council tax charge at Band D: last year's, raised, to the penny. It is shown and tested against referendum limits; income
 * from council tax does not come from it unless the strategy says so.
 */
export function bandDLines(strategy: Strategy): readonly Line[] {
  const { councilTax } = strategy;
  if (councilTax?.bandD === undefined) return [];
  return [
    {
      kind: "derived",
      name: "band-d",
      label: "Council tax at Band D",
      chapter: "council-tax-charge",
      unit: "pounds per dwelling",
      rule: rounded(product([lastYear("band-d"), onePlus(cell(councilTax.rise))]), 2),
      ...spanOf(strategy),
      given: { [strategy.baseYear]: councilTax.bandD },
      ...(councilTax.origin === undefined ? {} : { origin: councilTax.origin }),
    },
  ];
}
