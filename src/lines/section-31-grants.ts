import type { Line } from "../model/line.ts";
import { cell, constant, difference, product, quotient, sum } from "../model/rule.ts";
import type { BusinessRates, UnderIndexation } from "../strategy/business-rates.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { divisor } from "./divisor.ts";
import { figureLines, multiplierLine } from "./figure-lines.ts";
import { multiplierLines } from "./multiplier.ts";
import { derivedRatesLine, ratesLineOf, ratesRow } from "./rates-line.ts";

/**
 * Grants under section 31 for rates forgone: reliefs that government ordered, and a multiplier that rose by less than the index.
 * Under-indexation = (indexed multiplier / multiplier - 1) × what it is paid on.
 *
 * @returns pounds, positive as income; nothing is rounded
 * @see Local Government Act 2003, section 31. The formula of the compensation is an approximation of yearly guidance.
 * @example a multiplier of 49.9p that would be 51.4p pays 1.5/49.9 of its base
 */
export function section31GrantLines(strategy: Strategy, rates: BusinessRates): readonly Line[] {
  const { section31Grants: grants, underIndexation } = rates;
  const names = section31GrantNames(rates);
  if (names.length === 0) return [];
  return [
    ...grants.flatMap(({ name, label, figures }) =>
      figureLines(ratesRow(`section 31 grants.${name}`, label), figures, strategy),
    ),
    ...(underIndexation === undefined ? [] : underIndexationLines(strategy, underIndexation)),
    derivedRatesLine(
      strategy,
      ratesRow("section 31 grants", "Section 31 grants for business rates"),
      sum(names.map(({ name }) => cell(ratesLineOf(`section 31 grants.${name}`)))),
    ),
  ];
}

/** The grants by name, and whether each counts towards the levy and the safety net. */
export function section31GrantNames({ section31Grants, underIndexation }: BusinessRates) {
  const own = section31Grants.map(({ name, countsTowardsTheLevy: counts }) => ({ name, counts }));
  if (underIndexation === undefined) return own;
  return [...own, { name: "under-indexation", counts: underIndexation.countsTowardsTheLevy }];
}

function underIndexationLines(strategy: Strategy, { indexedMultiplier, on }: UnderIndexation): readonly Line[] {
  const indexed = ratesRow("indexed multiplier", "Multiplier, had it risen with the index (share of rateable value)", {
    unit: "rate",
  });
  const base = ratesRow("under-indexation base", "What the compensation for under-indexation is paid on");
  const short = ratesRow("under-indexation shortfall", "How far the multiplier lags behind the index", {
    unit: "rate",
  });
  const above = quotient(cell(indexed.name), divisor(cell(multiplierLine), "rate"));
  const paidOn = typeof on === "string" ? ratesLineOf(on) : base.name;
  return [
    ...multiplierLines(indexed, indexedMultiplier, strategy),
    ...(typeof on === "string" ? [] : figureLines(base, on, strategy)),
    derivedRatesLine(strategy, short, difference(above, constant("1", "index"))),
    derivedRatesLine(
      strategy,
      ratesRow("section 31 grants.under-indexation", "Compensation for under-indexing the multiplier"),
      product([cell(short.name), cell(paidOn)]),
    ),
  ];
}
