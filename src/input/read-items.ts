import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { Driver, Item, Response } from "../strategy/strategy.ts";
import type { Money } from "./figures.ts";
import { readResponse } from "./read-responses.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** An item as it is written: a line of a section, a proposal, or a row of a fund's own budget. */
export type ItemDocument = StrategyDocument["resources"]["lines"][string];

/** What the items of a section are read with. */
export interface ItemSetting {
  readonly reader: Reader;
  readonly money: Money;
  readonly years: readonly FinancialYear[];
  readonly baseYear: FinancialYear;
  readonly drivers: ReadonlyMap<string, Driver>;
  /** Where every item comes from unless it says otherwise. */
  readonly origin?: Origin | undefined;
  /** How every item answers to drivers unless it says otherwise. */
  readonly response?: Response | undefined;
}

/** The items of a section, in order. */
export function readItems(
  items: Readonly<Record<string, ItemDocument>>,
  setting: ItemSetting,
  path: Place["path"],
): readonly Item[] {
  const { reader, money, years } = setting;
  return Object.entries(items).map(([name, item]): Item => {
    const here = [...path, name];
    return {
      name,
      label: item.label,
      direction: item.direction ?? "adds",
      amounts: reader.amounts(item.amounts, money, years, [...here, "amounts"]),
      recurrence: item.recurrence ?? "recurring",
      status: item.status ?? "published",
      ...stated({
        response: readResponse(item, setting, here) ?? setting.response,
        origin: reader.origin(item.source, here).origin ?? setting.origin,
        owner: item.owner,
        note: item.note,
        releaseFrom: item["release from"],
      }),
    };
  });
}
