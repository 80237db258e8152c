import type { Line } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { bandDLines } from "./band-d.ts";
import { councilTaxBillLines } from "./council-tax-bill.ts";
import { councilTaxRequirementLines } from "./council-tax-requirement.ts";
import { taxBaseLines } from "./tax-base.ts";

/**
 * The council tax chain, as far as the strategy gives it: the tax base, the charge, what is required and raised, and the bill.
 * `council-tax.income` is what reaches the General Fund: pounds, positive as income.
 */
export function councilTaxLines(strategy: Strategy): readonly Line[] {
  return [
    ...taxBaseLines(strategy),
    ...bandDLines(strategy),
    ...councilTaxRequirementLines(strategy),
    ...councilTaxBillLines(strategy),
  ];
}
