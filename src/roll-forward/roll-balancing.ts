import type { BalancingLine } from "../strategy/balancing.ts";
import type { Roll, Say } from "./roll.ts";

/** Balancing lines in the years still to come. What they worked out to for the new base year was never a plan, so it is asked about. */
export function rollBalancing({ base, strategy, kept }: Roll, say: Say): readonly BalancingLine[] {
  return strategy.balancing.flatMap((balancing) => {
    if (balancing.years.includes(base)) {
      say(
        balancing.label,
        `${balancing.label} balanced ${base} and was never a plan. The new base holds none of it: put in what was really found.`,
      );
    }
    const years = balancing.years.filter((year) => kept.includes(year));
    return years.length === 0 ? [] : [{ ...balancing, years }];
  });
}
