import { percentFrom, writtenFrom } from "../input/figures.ts";
import { recurrenceUnsaid } from "../input/read-items.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { Item } from "../strategy/items.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { Exposure } from "../strategy/responses.ts";
import { byName, originText } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** Rows of a section, by their names, in the unit that their section is written in. */
export function itemsDocument(items: readonly Item[], money: MoneyUnit): { readonly [key: string]: Loose } {
  return byName(items, (item) => ({
    label: item.label,
    direction: item.direction === "adds" ? undefined : item.direction,
    amounts: item.equals === undefined ? amountsList(item.amounts, money) : undefined,
    equals: item.equals,
    effects: item.effects,
    "in the base year":
      item.inTheBaseYear === undefined
        ? undefined
        : writtenFrom(item.inTheBaseYear.amount, money, item.inTheBaseYear.resolution),
    recurrence: item.recurrence === recurrenceUnsaid(item.releaseFrom) ? undefined : item.recurrence,
    status: item.status === "published" ? undefined : item.status,
    ...responseDocument(item, money),
    "release from": item.releaseFrom,
    source: originText(item.origin),
    owner: item.owner,
    note: item.note,
  }));
}

/** Amounts in the order of their years, with tbc where one is still to be confirmed. */
export function amountsList(amounts: Amounts, money: MoneyUnit): readonly string[] {
  return Object.keys(amounts.values)
    .sort()
    .map((year) =>
      amounts.toBeConfirmed?.includes(year)
        ? "tbc"
        : writtenFrom(amounts.values[year] as string, money, amounts.resolution),
    );
}

function responseDocument({ response }: Item, money: MoneyUnit): { readonly [key: string]: Loose } {
  if (response === undefined) return {};
  if (response.kind === "grows with") return { "grows with": response.drivers };
  if (response.kind === "in proportion to")
    return { "in proportion to": { [response.driver]: { status: response.status } } };
  return {
    "moves with": Object.fromEntries(
      response.exposures.map((exposure) => [exposure.driver, exposureDocument(exposure, money)]),
    ),
  };
}

function exposureDocument(exposure: Exposure, money: MoneyUnit): Loose {
  const { anotherReading: another } = exposure;
  return {
    on: writtenFrom(exposure.on, money, "1"),
    at: exposure.at,
    "growing with": exposure.growingWith,
    status: exposure.status,
    "inferred from": exposure.inferredFrom,
    "another reading": another && {
      words: another.words,
      amount: writtenFrom(another.amount, money, another.resolution),
      rate: percentFrom(another.rate),
      "level in": another.levelIn,
      source: originText(another.origin),
    },
    note: exposure.note,
  };
}
