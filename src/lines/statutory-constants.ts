import type { FinancialYear } from "../model/financial-year.ts";
import type { StatedFigures, StatutoryConstant } from "../strategy/stated-figures.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** The most that the levy takes of a pound of income above the baseline funding level, before the scheme was reset. */
export const greatestLevyRate: StatutoryConstant = {
  value: "0.5",
  from: "2013/14",
  to: "2025/26",
  statute: "SI 2013/737, regulation 6 and Explanatory Note",
};

/** The share of the baseline funding level that the safety net holds income at, before the scheme was reset. */
export const safetyNetThreshold: StatutoryConstant = {
  value: "0.925",
  from: "2013/14",
  to: "2025/26",
  statute: "SI 2013/737, regulation 6(3)",
};

/** The growth of the stock that earns no New Homes Bonus. The years are unconfirmed. */
export const newHomesBaseline: StatutoryConstant = {
  value: "0.004",
  from: "2017/18",
  to: "2025/26",
  statute: "New Homes Bonus calculator (the years are unconfirmed)",
};

/** Pounds that the New Homes Bonus adds for an affordable home. The years are unconfirmed. */
export const affordableHomesPremium: StatutoryConstant = {
  value: "350",
  from: "2012/13",
  to: "2025/26",
  statute: "New Homes Bonus calculator (the years are unconfirmed)",
};

/** The years for which a constant is not known to hold. */
export function yearsBeyond(constant: StatutoryConstant, years: readonly FinancialYear[]): readonly FinancialYear[] {
  return years.filter((year) => year < constant.from || year > constant.to);
}

/** A constant of the scheme as figures, with what it rests on. */
export function inEveryYear({ value, statute }: StatutoryConstant, { years }: Strategy): StatedFigures {
  const values = Object.fromEntries(years.map((year) => [year, value]));
  return { kind: "stated", values, resolution: "0.001", status: "published", note: statute };
}
