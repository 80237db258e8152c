import type { YearValues } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** The figure of the base year put with those of the forecast, where it is known. */
export function withOpening(strategy: Strategy, opening: string | undefined, values: YearValues = {}): YearValues {
  return opening === undefined ? values : { [strategy.baseYear]: opening, ...values };
}
