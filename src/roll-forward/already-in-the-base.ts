import { yearsBetween } from "../model/financial-year.ts";
import type { Item } from "../strategy/items.ts";
import type { Proposals } from "../strategy/sections.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** A proposal that a later strategy counts again, though its base budget holds it already. */
export interface CountedTwice {
  readonly line: string;
  readonly label: string;
  readonly words: string;
}

/**
 * Proposals of an earlier strategy that a later one, with a later base year, still lists with the same amount for the same year.
 * The later base budget has taken them in, so they would be counted twice: a saving would look made again, a pressure paid again.
 *
 * @example
 * ```ts
 * import { alreadyInTheBase, rollForward } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const earlier = readStrategyFile("examples/dudley-2021-12/strategy.yaml").strategy;
 * const { strategy: later } = rollForward(earlier);
 * console.log(alreadyInTheBase(earlier, later).length);
 *
 * // A year on, someone lists a saving again that the new base budget has taken in.
 * const copied = { ...later, ...(earlier.savings && { savings: earlier.savings }) };
 * console.log(alreadyInTheBase(earlier, copied)[0]?.words);
 * ```
 *
 * ```text
 * 0
 * Streamline the Lye Community Project (savings.adult-social-care.lye-community-project) began by 2022/23, whose budget is the new base, and is listed again with the same amounts.
 * ```
 */
export function alreadyInTheBase(earlier: Strategy, later: Strategy): readonly CountedTwice[] {
  if (yearsBetween(earlier.baseYear, later.baseYear) <= 0) return [];
  return [
    ...countedTwice("additional-spending", earlier.additionalSpending, later.additionalSpending, later),
    ...countedTwice("savings", earlier.savings, later.savings, later),
  ];
}

function countedTwice(
  chapter: string,
  earlier: Proposals | undefined,
  later: Proposals | undefined,
  strategy: Strategy,
): readonly CountedTwice[] {
  return (later?.directorates ?? []).flatMap((directorate) => {
    const before = earlier?.directorates.find(({ name }) => name === directorate.name);
    return directorate.items.flatMap((item): readonly CountedTwice[] => {
      const known = before?.items.find(({ name }) => name === item.name);
      if (known === undefined || !takenIn(known, item, strategy)) return [];
      return [
        {
          line: `${chapter}.${directorate.name}.${item.name}`,
          label: item.label,
          words: `${item.label} (${chapter}.${directorate.name}.${item.name}) began by ${strategy.baseYear}, whose budget is the new base, and is listed again with the same amounts.`,
        },
      ];
    });
  });
}

/** Whether the proposal was in place by the later base year and is listed again with the amounts it had. */
function takenIn(known: Item, item: Item, later: Strategy): boolean {
  const inBase = known.amounts.values[later.baseYear];
  if (inBase === undefined || inBase === "0" || known.recurrence !== "recurring") return false;
  const shared = later.years.filter((year) => known.amounts.values[year] !== undefined);
  return shared.length > 0 && shared.every((year) => known.amounts.values[year] === item.amounts.values[year]);
}
