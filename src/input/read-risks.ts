import type { FinancialYear } from "../model/financial-year.ts";
import type { Risk } from "../strategy/registers.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** The risks that are in none of the figures. */
export function readRisks(
  written: NonNullable<StrategyDocument["risks outside the figures"]>,
  reader: Reader,
  years: readonly FinancialYear[],
): readonly Risk[] {
  return Object.entries(written).map(([name, risk]) => {
    const path = ["risks outside the figures", name];
    return {
      name,
      label: risk.label,
      money: risk.money,
      amounts: reader.amounts(risk.amounts, risk.money, years, [...path, "amounts"]),
      ...reader.origin(risk.source, path),
      ...stated({ note: risk.note }),
    };
  });
}
