import type { Place } from "../model/problem.ts";
import type { Money } from "./figures.ts";
import type { ItemDocument } from "./item-setting.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** Where a line's figures stand in a strategy document, and the unit that they are written in there. */
export interface WrittenPlace {
  readonly way: Place["path"];
  readonly unit: WrittenUnit;
  /** One figure for every year, a list or map of figures by year, or a driver's "each year" or "values". */
  readonly holds: "one figure" | "figures by year" | "rates of a driver";
}

/** The unit a figure is written in: money, or a percentage. */
export type WrittenUnit = Money | "%";

/**
 * Where the figures of every line are written, by the line's name. Only figures that someone chose are written: of the names
 * here, a strategy has those that its sections' conventions give rise to.
 *
 * @param written - a document that has been read as a strategy without problems
 */
export function writtenPlaces(written: StrategyDocument): ReadonlyMap<string, WrittenPlace> {
  const { "base-budget": base, resources, "council tax": tax } = written;
  return new Map([
    ...entries(written.drivers).flatMap(([name, driver]) => driverPlaces(name, driver)),
    ...(base.opening === undefined ? [] : [one("base-budget.opening", ["base-budget", "opening"], base.money)]),
    ...itemPlaces(base.lines, "", ["base-budget", "lines"], base.money),
    ...proposalPlaces("additional-spending", written["additional-spending"]),
    ...proposalPlaces("savings", written.savings),
    ...itemPlaces(resources.lines, "", ["resources", "lines"], resources.money),
    ...(tax?.["band d"] === undefined ? [] : [one("band-d", ["council tax", "band d"], "£")]),
    ...entries(written.funds).flatMap(([name, fund]) => fundPlaces(name, fund)),
    ...entries(written["risks outside the figures"]).map(([name, { money }]) =>
      byYear(`risk.${name}`, ["risks outside the figures", name, "amounts"], money),
    ),
    ...registerPlaces(written),
    ...entries(written.facts).map(([name, { unit, money = "£" }]) =>
      byYear(`fact.${name}`, ["facts", name, "values"], unit === "rate" ? "%" : money),
    ),
  ]);
}

type Named = readonly [string, WrittenPlace];

const one = (line: string, way: Place["path"], unit: WrittenUnit): Named => [line, { way, unit, holds: "one figure" }];

const byYear = (line: string, way: Place["path"], unit: WrittenUnit): Named => [
  line,
  { way, unit, holds: "figures by year" },
];

function entries<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {});
}

function driverPlaces(name: string, driver: NonNullable<StrategyDocument["drivers"]>[string]): readonly Named[] {
  const way = ["drivers", name];
  const place: WrittenPlace = { way, unit: "%", holds: "rates of a driver" };
  const parts = entries(driver["of which"]).filter(([, { values }]) => values !== undefined);
  return [
    [name, place],
    // What was published is the same text: the copy follows it.
    [`${name}.published`, place],
    ...parts.map(([part]) => byYear(`${name}.${part}`, [...way, "of which", part, "values"], "%")),
  ];
}

/** An item's figures stand under whichever of these names its section's effects and its answer to drivers give it. */
const namesOfGiven = ["", ".published", ".increment", ".published-increment"];

function itemPlaces(
  items: Readonly<Record<string, ItemDocument>> | undefined,
  within: string,
  way: Place["path"],
  money: Money,
): readonly Named[] {
  return entries(items).flatMap(([name, item]) => [
    ...namesOfGiven.map((ending) => byYear(`${within}${name}${ending}`, [...way, name, "amounts"], money)),
    ...entries(item["moves with"]).map(([driver]) =>
      one(`${within}${name}.exposed-to-${driver}`, [...way, name, "moves with", driver, "on"], money),
    ),
  ]);
}

function proposalPlaces(chapter: string, proposals: StrategyDocument["savings"]): readonly Named[] {
  if (proposals === undefined) return [];
  return entries(proposals.directorates).flatMap(([name, directorate]) =>
    itemPlaces(
      directorate.proposals,
      `${chapter}.${name}.`,
      [chapter, "directorates", name, "proposals"],
      proposals.money,
    ),
  );
}

function fundPlaces(name: string, fund: StrategyDocument["funds"][string]): readonly Named[] {
  const way = ["funds", name];
  const { money, kind, movements, "gap before the forecast": gap, "minimum balance": minimum } = fund;
  const moved = entries(movements).filter(([, { amounts }]) => amounts !== undefined);
  return [
    one(`${name}-carried-forward`, [...way, "opening", "balance"], money),
    ...(gap === undefined || kind !== "unallocated"
      ? []
      : [byYear("budget-gap", [...way, "gap before the forecast"], money)]),
    ...moved.map(([movement]) => byYear(`${name}.${movement}`, [...way, "movements", movement, "amounts"], money)),
    ...itemPlaces(fund.spending, `${name}.`, [...way, "spending"], money),
    ...itemPlaces(fund.income, `${name}.`, [...way, "income"], money),
    ...(minimum === undefined
      ? []
      : minimumPlaces(minimum, `${name}-minimum-balance`, [...way, "minimum balance"], money)),
    ...(minimum?.["up to"] === undefined
      ? []
      : minimumPlaces(minimum["up to"], `${name}-upper-balance`, [...way, "minimum balance", "up to"], money)),
  ];
}

type Minimum = NonNullable<StrategyDocument["funds"][string]["minimum balance"]>;

function minimumPlaces(
  rule: Pick<Minimum, "amount" | "share" | "path" | "greater of">,
  name: string,
  way: Place["path"],
  money: Money,
): readonly Named[] {
  return [
    ...(rule.amount === undefined ? [] : [one(`${name}.amount`, [...way, "amount"], money)]),
    ...(rule.share === undefined ? [] : [one(`${name}.share`, [...way, "share"], "%")]),
    ...(rule.path === undefined ? [] : [byYear(`${name}.path`, [...way, "path"], money)]),
    ...(rule["greater of"] ?? []).flatMap((each, index) =>
      minimumPlaces(each, `${name}.${index + 1}`, [...way, "greater of", index], money),
    ),
  ];
}

/** The tables of one year. */
function registerPlaces(written: StrategyDocument): readonly Named[] {
  const {
    outturn,
    "in-year funding": funding,
    "savings delivery": delivery,
    "dedicated schools grant": grant,
  } = written;
  const outturnRow = (name: string, way: Place["path"], money: Money): readonly Named[] => [
    one(`outturn.${name}.budget`, [...way, "budget"], money),
    ...entries(outturn?.causes).map(([cause]) => one(`outturn.${name}.${cause}`, [...way, "variance", cause], money)),
  ];
  const measures = { budget: "budget", "brought-forward": "deficit brought forward", forecast: "forecast deficit" };
  return [
    ...entries(outturn?.services).flatMap(([name]) =>
      outturnRow(name, ["outturn", "services", name], (outturn as { money: Money }).money),
    ),
    ...(outturn === undefined ? [] : outturnRow("total-funding", ["outturn", "funding"], outturn.money)),
    ...entries(funding?.grants).map(([name]) =>
      one(
        `in-year-funding.${name}`,
        ["in-year funding", "grants", name, "amount"],
        (funding as { money: Money }).money,
      ),
    ),
    ...entries(delivery?.directorates).flatMap(([directorate, { savings }]) =>
      entries(savings).map(([name]) =>
        one(
          `savings-delivery.${directorate}.${name}`,
          ["savings delivery", "directorates", directorate, "savings", name, "amount"],
          (delivery as { money: Money }).money,
        ),
      ),
    ),
    ...entries(grant?.blocks).flatMap(([block]) =>
      entries(measures).map(([measure, key]) =>
        one(
          `dedicated-schools-grant.${block}.${measure}`,
          ["dedicated schools grant", "blocks", block, key],
          (grant as { money: Money }).money,
        ),
      ),
    ),
  ];
}
