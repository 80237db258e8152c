import type { Fact } from "../strategy/registers.ts";
import type { Roll, Say } from "./roll.ts";

/**
 * Facts as they are. One that is known for every year still forecast has last year's figure in the year added, so that a working
 * that draws on it can be worked out there; one that is known for some years only is left alone.
 */
export function rollFacts({ strategy, kept, last, added }: Roll, say: Say): readonly Fact[] {
  return strategy.facts.map((fact) => {
    const value = fact.values[last];
    if (value === undefined || kept.some((year) => fact.values[year] === undefined) || added in fact.values)
      return fact;
    say(`fact.${fact.name}`, `${fact.label} in ${added} is that of ${last}. Put in what is known.`);
    return { ...fact, values: { ...fact.values, [added]: value } };
  });
}
