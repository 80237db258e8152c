import { cell, constant, onePlus, product, quotient, type Rule } from "../model/rule.ts";

/** What a rise in pounds for each full-time equivalent costs in a year, with on-costs. */
export function flatAwardCost(flat: Rule, p: string): Rule {
  return product([cell(`${p}.full-time-equivalents`), flat, onePlus(cell(`${p}.on-costs`))]);
}

/** The part of a year's amount that so many months of twelve come to; divided last, so that it is exact where it can be. */
export function partOfTheYear(amount: Rule, months: string): Rule {
  return quotient(product([amount, cell(months)]), constant("12", "index"));
}
