import type { Line } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { spanOf } from "./section-scope.ts";

/** Lines that the strategy works out for itself from others, by rules it writes out in words. */
export function workingLines(strategy: Strategy): readonly Line[] {
  return strategy.workings.map((working): Line => {
    const { name, label, unit, rule, given, origin, note, enteredFrom, years } = working;
    return {
      kind: "derived",
      name,
      label,
      chapter: "workings",
      unit,
      rule,
      ...spanOf(strategy),
      ...(years === undefined ? {} : { from: years.from, to: years.to }),
      ...(Object.keys(given).length === 0 ? {} : { given }),
      ...(working.showsInSummary ? { summary: "row" } : {}),
      ...(enteredFrom === undefined ? {} : { enteredFrom }),
      ...(origin === undefined ? {} : { origin }),
      ...(note === undefined ? {} : { note }),
    };
  });
}
