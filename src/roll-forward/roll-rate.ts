import type { YearlyRate } from "../strategy/yearly-rate.ts";
import { type Roll, remaining } from "./roll.ts";

/** A rate in the years to come. In the year added, one that goes on is last year's, and points that are taken once are nil. */
export function rollRate(rate: YearlyRate, roll: Roll, added: "goes on" | "is taken once"): YearlyRate {
  if (rate.kind === "driver") return rate;
  return { kind: "values", values: remaining(rate.values, roll, (last) => (added === "goes on" ? last : "0")) };
}
