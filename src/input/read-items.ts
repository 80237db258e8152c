import type { Place } from "../model/problem.ts";
import type { Item } from "../strategy/strategy.ts";
import type { ItemDocument, ItemSetting } from "./item-setting.ts";
import { readResponse } from "./read-responses.ts";
import { stated } from "./stated.ts";

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
