import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type {
  Directorate,
  Driver,
  Exposure,
  Item,
  Opening,
  Proposals,
  Response,
  Section,
} from "../strategy/strategy.ts";
import { fractionFrom, type Money, poundsFrom, resolutionOf } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { nameOf } from "./shape-problems.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type ItemDocument = StrategyDocument["resources"]["lines"][string];
type ResponseDocument = Pick<ItemDocument, "grows with" | "moves with" | "in proportion to">;

/** What the rows of a section are read with. */
export interface SectionSetting {
  readonly reader: Reader;
  readonly money: Money;
  readonly years: readonly FinancialYear[];
  readonly baseYear: FinancialYear;
  readonly drivers: readonly Driver[];
  readonly origin?: Origin | undefined;
  /** What every row answers to unless it says otherwise. */
  readonly growsWith?: string | readonly string[] | undefined;
  readonly effects?: Section["effects"];
}

/** The base budget, or the resources. */
export function readSection(
  section: StrategyDocument["base-budget"] | StrategyDocument["resources"],
  setting: SectionSetting,
  label: string,
  path: Place["path"],
): Section & { readonly opening?: Opening } {
  const { origin } = setting.reader.origin(section.source, path);
  const within = { ...setting, origin };
  const opening = "opening" in section ? section.opening : undefined;
  return {
    label: section.label ?? label,
    money: section.money,
    effects: section.effects ?? "level",
    ...(section.table === undefined ? {} : { enteredFrom: section.table }),
    ...(opening === undefined
      ? {}
      : {
          opening: {
            amount: poundsFrom(opening, section.money),
            resolution: resolutionOf(opening, section.money),
            ...(origin === undefined ? {} : { origin }),
          },
        }),
    items: readItems(section.lines, within, [...path, "lines"]),
  };
}

/** Additional spending, or savings. */
export function readProposals(
  proposals: NonNullable<StrategyDocument["savings"]>,
  setting: SectionSetting,
  label: string,
  path: Place["path"],
): Proposals {
  const { origin } = setting.reader.origin(proposals.source, path);
  const effects = proposals.effects ?? "cumulative";
  const within = { ...setting, origin, effects, growsWith: proposals["grows with"] };
  return {
    label: proposals.label ?? label,
    money: proposals.money,
    effects,
    ...(proposals.table === undefined ? {} : { enteredFrom: proposals.table }),
    directorates: Object.entries(proposals.directorates).map(([name, directorate]): Directorate => {
      const inside = [...path, "directorates", name, "proposals"];
      const items = readItems(directorate.proposals, within, inside);
      for (const item of items) recurrenceHolds(item, within, [...inside, item.name]);
      return { name, label: directorate.label, items };
    }),
  };
}

/** The rows of a section. */
export function readItems(
  items: Readonly<Record<string, ItemDocument>>,
  setting: SectionSetting,
  path: Place["path"],
): readonly Item[] {
  return Object.entries(items).map(([name, item]): Item => {
    const here = [...path, name];
    const response = readResponse(item, setting, here);
    const own = setting.reader.origin(item.source, here).origin ?? setting.origin;
    return {
      name,
      label: item.label,
      direction: item.direction ?? "adds",
      amounts: setting.reader.amounts(item.amounts, setting.money, setting.years, [...here, "amounts"]),
      recurrence: item.recurrence ?? "recurring",
      ...(response === undefined ? {} : { response }),
      status: item.status ?? "published",
      ...(own === undefined ? {} : { origin: own }),
      ...(item.owner === undefined ? {} : { owner: item.owner }),
      ...(item.note === undefined ? {} : { note: item.note }),
      ...(item["release from"] === undefined ? {} : { releaseFrom: item["release from"] }),
    };
  });
}

function readResponse(item: ResponseDocument, setting: SectionSetting, path: Place["path"]): Response | undefined {
  const stated = (["grows with", "moves with", "in proportion to"] as const).filter((key) => item[key] !== undefined);
  if (stated.length > 1) {
    setting.reader.say(
      "one-response",
      [...path, stated[1] as string],
      `${sentence(nameOf(path))} says both "${stated[0]}" and "${stated[1]}".`,
      {
        part: "key",
        why: "A line answers to drivers in one way.",
        fix: "Keep one of them.",
      },
    );
  }
  if (item["moves with"] !== undefined) {
    const exposures = Object.entries(item["moves with"]).map(([driver, exposure]): Exposure => {
      const here = [...path, "moves with", driver];
      const at = exposure.at ?? setting.baseYear;
      setting.reader.year(at, [...here, "at"], [setting.baseYear, setting.years[0] as FinancialYear]);
      knownDriver(driver, setting, here, "key");
      if (exposure["growing with"] !== undefined) {
        const grower = knownDriver(exposure["growing with"], setting, [...here, "growing with"]);
        if (grower !== undefined && grower.kind !== "growth") {
          setting.reader.say(
            "grows-with-growth",
            [...here, "growing with"],
            `"${grower.name}" is a ${grower.kind}, not a growth.`,
            {
              fix: "Name a driver whose kind is growth.",
            },
          );
        }
      }
      const another = exposure["another reading"];
      if (another !== undefined) setting.reader.year(another["level in"], [...here, "another reading", "level in"]);
      return {
        driver,
        on: poundsFrom(exposure.on, setting.money),
        at,
        status: exposure.status,
        ...(exposure["growing with"] === undefined ? {} : { growingWith: exposure["growing with"] }),
        ...(another === undefined
          ? {}
          : {
              anotherReading: {
                words: another.words,
                amount: poundsFrom(another.amount, setting.money),
                resolution: resolutionOf(another.amount, setting.money),
                rate: fractionFrom(another.rate),
                levelIn: another["level in"],
                ...setting.reader.origin(another.source, [...here, "another reading"]),
              },
            }),
        ...(exposure["inferred from"] === undefined ? {} : { inferredFrom: exposure["inferred from"] }),
        ...(exposure.note === undefined ? {} : { note: exposure.note }),
      };
    });
    return { kind: "moves with", exposures };
  }
  if (item["in proportion to"] !== undefined) {
    const [entry, ...others] = Object.entries(item["in proportion to"]);
    const here = [...path, "in proportion to"];
    if (entry === undefined || others.length > 0) {
      setting.reader.say(
        "one-response",
        here,
        `"in proportion to" of ${nameOf(path)} names ${others.length + (entry ? 1 : 0)} drivers.`,
        {
          fix: "Name one.",
        },
      );
    }
    if (entry === undefined) return undefined;
    const driver = knownDriver(entry[0], setting, [...here, entry[0]], "key");
    if (driver !== undefined && driver.kind !== "growth") {
      setting.reader.say(
        "proportion-to-growth",
        [...here, entry[0]],
        `"${driver.name}" is a ${driver.kind}, not a growth.`,
        {
          part: "key",
          fix: 'Use "grows with" for a share, or "moves with" for a step.',
        },
      );
    }
    return { kind: "in proportion to", driver: entry[0], status: entry[1].status };
  }
  const growsWith = item["grows with"] ?? setting.growsWith;
  if (growsWith === undefined) return undefined;
  const drivers = typeof growsWith === "string" ? [growsWith] : growsWith;
  for (const name of drivers) {
    const driver = knownDriver(name, setting, item["grows with"] === undefined ? path : [...path, "grows with"]);
    if (driver?.kind === "step") {
      setting.reader.say(
        "grows-with-growth",
        [...path, "grows with"],
        `"${name}" is a step, which amounts cannot grow with.`,
        {
          fix: 'Use "moves with" and say what the step acts on.',
        },
      );
    }
  }
  return { kind: "grows with", drivers };
}

function knownDriver(name: string, setting: SectionSetting, path: Place["path"], part: "key" | "value" = "value") {
  const known = setting.drivers.find((driver) => driver.name === name);
  if (known === undefined) {
    setting.reader.say("known-drivers", path, `"${name}" is not a driver of this strategy.`, {
      part,
      fix:
        didYouMean(
          name,
          setting.drivers.map((driver) => driver.name),
        ) ?? 'Add it under "drivers".',
    });
  }
  return known;
}

/** A one-off lasts one year; and an amount that stops should say that it does. */
function recurrenceHolds(item: Item, setting: SectionSetting, path: Place["path"]): void {
  // Cumulative and level columns show what stands in the year; incremental ones show what changes, so a one-off falls out again.
  if (setting.effects === "incremental") return;
  const present = setting.years.filter((year) => item.amounts.values[year] !== "0");
  if (item.recurrence === "one-off" && present.length > 1) {
    setting.reader.say(
      "one-off-once",
      [...path, "amounts"],
      `"${item.name}" is one-off and has amounts in ${present.length} years (${present.join(", ")}).`,
      {
        why: "A one-off is spent, or saved, in one year only.",
        fix: "Call it time-limited or recurring, or give one amount.",
      },
    );
  }
  const last = setting.years.at(-1) as FinancialYear;
  if (item.recurrence === "recurring" && present.length > 0 && item.amounts.values[last] === "0") {
    setting.reader.say(
      "recurring-lasts",
      [...path, "amounts"],
      `"${item.name}" is recurring and has nothing in ${last}.`,
      {
        severity: "warning",
        why: "An amount that ends is left out of the underlying gap only where it is marked.",
        fix: "Mark it recurrence: one-off or time-limited, or give an amount for that year.",
      },
    );
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
