import type { StrategyDocument } from "../input/strategy-schema.ts";
import { chapterPlaces } from "./places-of-chapters.ts";
import { councilTaxPlaces } from "./places-of-council-tax.ts";
import { fundPlaces } from "./places-of-funds.ts";
import { proposalPlaces, sectionPlaces } from "./places-of-items.ts";
import { registerPlaces } from "./places-of-registers.ts";
import { byYear, entries, type Named, one, type WrittenPlace } from "./written-place.ts";

/**
 * Where the figures of every line are written, by the line's name. Only figures that someone chose are written: of the names
 * here, a strategy has those that its sections' conventions give rise to.
 *
 * @param written - a document that has been read as a strategy without problems
 */
export function writtenPlaces(written: StrategyDocument): ReadonlyMap<string, WrittenPlace> {
  return new Map([
    ...entries(written.drivers).flatMap(([name, driver]) => driverPlaces(name, driver)),
    ...gapPlaces(written),
    ...sectionPlaces("base-budget", "base-budget", written["base-budget"]),
    ...proposalPlaces("additional-spending", written["additional-spending"]),
    ...proposalPlaces("savings", written.savings),
    ...sectionPlaces("resources", "resources", written.resources),
    ...sectionPlaces("deficit-walk", "deficit walk", written["deficit walk"]),
    ...entries(written.balancing).flatMap(([name, { leaving, money = "£" }]) =>
      leaving === undefined ? [] : [one(`${name}.left-in-the-reserve`, ["balancing", name, "leaving"], money)],
    ),
    ...councilTaxPlaces(written),
    ...entries(written.funds).flatMap(([name, fund]) => fundPlaces(name, fund)),
    ...entries(written["risks outside the figures"]).map(([name, { money }]) =>
      byYear(`risk.${name}`, ["risks outside the figures", name, "amounts"], money),
    ),
    ...registerPlaces(written),
    ...chapterPlaces(written),
    ...entries(written.facts).map(([name, { unit, money = "£" }]) =>
      byYear(`fact.${name}`, ["facts", name, "values"], unit === "rate" ? "%" : money),
    ),
    ...entries(written.workings).map(([name, { unit, money = "£" }]) =>
      byYear(name, ["workings", name, "before"], unit === "rate" ? "%" : money),
    ),
  ]);
}

/** The gap of years before the forecast: what the unallocated fund took then, or what the base year is said to have had. */
function gapPlaces({ funds, "budget gap": gap }: StrategyDocument): readonly Named[] {
  const taken = entries(funds).filter(([, { "gap before the forecast": before }]) => before !== undefined);
  return [
    ...(gap?.["in the base year"] === undefined
      ? []
      : [one("budget-gap", ["budget gap", "in the base year"], gap.money ?? "£")]),
    ...taken.flatMap(([name, { money }]) => {
      const way = ["funds", name, "gap before the forecast"];
      return [byYear("budget-gap", way, money), byYear("use-of-balances", way, money)];
    }),
  ];
}

function driverPlaces(name: string, driver: NonNullable<StrategyDocument["drivers"]>[string]): readonly Named[] {
  const way = ["drivers", name];
  const place: WrittenPlace = { way, unit: "%", holds: "rates of a driver", leavesOut: "any year" };
  const parts = entries(driver["of which"]).filter(([, { values }]) => values !== undefined);
  return [
    [name, place],
    ...parts.map(([part]) => byYear(`${name}.${part}`, [...way, "of which", part, "values"], "%")),
  ];
}
