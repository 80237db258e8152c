import type { Place } from "../model/problem.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { Item, Recurrence } from "../strategy/items.ts";
import { poundsFrom, resolutionOf } from "./figures.ts";
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
    amountsOrEquals(name, item, setting, here);
    releasedIntoResources(name, item, setting, here);
    releasedOnce(name, item, setting, here);
    const { "in the base year": before } = item;
    return {
      name,
      label: item.label,
      direction: item.direction ?? "adds",
      amounts:
        item.amounts === undefined ? nothingStated : reader.amounts(item.amounts, money, years, [...here, "amounts"]),
      recurrence: item.recurrence ?? recurrenceUnsaid(item["release from"]),
      status: item.status ?? "published",
      ...stated({
        equals: item.equals,
        effects: item.effects,
        inTheBaseYear:
          before === undefined
            ? undefined
            : { amount: poundsFrom(before, money), resolution: resolutionOf(before, money) },
        response: readResponse(item, setting, here) ?? (item.equals === undefined ? setting.response : undefined),
        origin: reader.origin(item.source, here).origin ?? setting.origin,
        owner: item.owner,
        note: item.note,
        releaseFrom: item["release from"],
      }),
    };
  });
}

/** What a row is that does not say how long it lasts: recurring; but what a reserve gives can be spent once. */
export function recurrenceUnsaid(releaseFrom: string | undefined): Recurrence {
  return releaseFrom === undefined ? "recurring" : "time-limited";
}

/** Only a resource moves the fund that it names. */
function releasedIntoResources(name: string, item: ItemDocument, { reader }: ItemSetting, path: Place["path"]): void {
  if (item["release from"] === undefined || path[0] === "resources") return;
  reader.say("release-adds", [...path, "release from"], `"${name}" is not a resource and says "release from".`, {
    part: "key",
    why: "What leaves a fund arrives in resources.",
    fix: 'Write the use of the reserve under "resources", or leave this out.',
  });
}

function releasedOnce(name: string, item: ItemDocument, { reader }: ItemSetting, path: Place["path"]): void {
  if (item["release from"] === undefined || item.recurrence !== "recurring") return;
  reader.say("recurring-release", [...path, "recurrence"], `"${name}" releases a reserve and is marked recurring.`, {
    severity: "warning",
    why: "A reserve can be spent once, and the underlying gap counts on this in every year.",
    fix: 'Leave "recurrence" out unless the reserve is filled again every year.',
  });
}

/** A row that is another line states no figures of its own. */
const nothingStated: Amounts = { values: {}, resolution: "1" };

/** A row has figures of its own or is another line, which then answers to drivers itself; amounts still to come are said. */
function amountsOrEquals(name: string, item: ItemDocument, { reader }: ItemSetting, path: Place["path"]): void {
  if ((item.amounts === undefined) === (item.equals === undefined)) {
    const what =
      item.amounts === undefined ? `"${name}" says no amount.` : `"${name}" has both "amounts" and "equals".`;
    const fix = 'Give "amounts" for the years, or "equals" with the line that the row is.';
    reader.say("row-amounts", path, what, { part: "key", fix });
  }
  const way = (["grows with", "moves with", "in proportion to", "effects"] as const).find(
    // What another line comes to is a whole amount: a row of it may say so, and count for what differs from the base year.
    (key) => item[key] !== undefined && !(key === "effects" && item[key] === "level"),
  );
  if (item.equals !== undefined && way !== undefined) {
    reader.say("row-amounts", [...path, way], `"${name}" is the line "${item.equals}", and cannot say "${way}" too.`, {
      part: "key",
      why: "The line it equals is worked out where it stands, and answers to drivers there.",
      fix: `Leave "${way}" out.`,
    });
  }
  const stated = item.amounts === undefined ? [] : Object.values(item.amounts);
  if (stated.some((text) => text.toLowerCase() === "tbc")) {
    reader.say("to-be-confirmed", [...path, "amounts"], `"${name}" has amounts still to be confirmed.`, {
      severity: "warning",
      why: "They count as nil in every total until they are given.",
      fix: "Put in the amounts when they are known.",
    });
  }
}
