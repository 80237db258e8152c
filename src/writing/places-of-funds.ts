import type { Money } from "../input/figures.ts";
import type { StrategyDocument } from "../input/strategy-schema.ts";
import type { Place } from "../model/problem.ts";
import { itemPlaces } from "./places-of-items.ts";
import { byYear, entries, type Named, one } from "./written-place.ts";

type FundDocument = NonNullable<StrategyDocument["funds"]>[string];

/** The places of a fund: its opening balance, what moves it, a budget of its own, and its minimum balance. */
export function fundPlaces(name: string, fund: FundDocument): readonly Named[] {
  const way = ["funds", name];
  const { money, opening, movements, "minimum balance": minimum } = fund;
  const up = minimum?.["up to"];
  return [
    ...(typeof opening === "string" ? [] : [one(`${name}-carried-forward`, [...way, "opening", "balance"], money)]),
    ...entries(movements).flatMap(([movement, { amounts, repaid }]) => [
      ...(amounts === undefined
        ? []
        : [moved(`${name}.${movement}`, [...way, "movements", movement, "amounts"], money)]),
      ...(repaid === undefined
        ? []
        : [moved(`${name}.${movement}.repaid`, [...way, "movements", movement, "repaid"], money)]),
    ]),
    ...itemPlaces(fund.spending, `${name}.`, [...way, "spending"], money),
    ...itemPlaces(fund.income, `${name}.`, [...way, "income"], money),
    ...(minimum === undefined
      ? []
      : minimumPlaces(minimum, `${name}-minimum-balance`, [...way, "minimum balance"], money)),
    ...(up === undefined
      ? []
      : minimumPlaces(up, `${name}-upper-balance`, [...way, "minimum balance", "up to"], money)),
  ];
}

function moved(line: string, way: Place["path"], money: Money): Named {
  const [, place] = byYear(line, way, money);
  return [line, { ...place, leavesOut: "any year" }];
}

type Minimum = NonNullable<FundDocument["minimum balance"]>;

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
