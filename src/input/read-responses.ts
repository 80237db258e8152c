import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { AnotherReading, Exposure, Response } from "../strategy/responses.ts";
import { fractionFrom, poundsFrom, resolutionOf } from "./figures.ts";
import type { ItemDocument, ItemSetting } from "./item-setting.ts";
import { nameOf, sentenceCase } from "./name-of.ts";
import { counted } from "./reader.ts";
import { stated } from "./stated.ts";

type DriverSetting = Pick<ItemSetting, "reader" | "drivers">;
type ExposureDocument = NonNullable<ItemDocument["moves with"]>[string];
type AnotherReadingDocument = NonNullable<ExposureDocument["another reading"]>;

const ways = ["grows with", "moves with", "in proportion to"] as const;

/** How an item answers to drivers; nothing where it does not say. */
export function readResponse(item: ItemDocument, setting: ItemSetting, path: Place["path"]): Response | undefined {
  const [first, second] = ways.filter((way) => item[way] !== undefined);
  if (second !== undefined) {
    const what = `${sentenceCase(nameOf(path))} says both "${first}" and "${second}".`;
    setting.reader.say("one-response", [...path, second], what, {
      part: "key",
      why: "A line answers to drivers in one way.",
      fix: "Keep one of them.",
    });
  }
  const { "grows with": growsWith, "moves with": movesWith, "in proportion to": inProportion } = item;
  if (movesWith !== undefined) {
    const exposures = Object.entries(movesWith).map(([driver, exposure]) =>
      readExposure(driver, exposure, setting, [...path, "moves with", driver]),
    );
    return { kind: "moves with", exposures };
  }
  if (inProportion !== undefined) return readProportion(inProportion, setting, [...path, "in proportion to"]);
  return growsWith === undefined ? undefined : knownGrowths(growsWith, setting, [...path, "grows with"]);
}

/** The drivers that amounts grow with: growths or shares. */
export function knownGrowths(
  written: string | readonly string[],
  setting: DriverSetting,
  path: Place["path"],
): Response {
  const drivers = typeof written === "string" ? [written] : written;
  for (const [index, name] of drivers.entries()) {
    const here = typeof written === "string" ? path : [...path, index];
    if (knownDriver(name, setting, here)?.kind !== "step") continue;
    setting.reader.say("grows-with-growth", here, `"${name}" is a step, which amounts cannot grow with.`, {
      fix: 'Use "moves with" and say what the step acts on.',
    });
  }
  return { kind: "grows with", drivers };
}

function readExposure(driver: string, exposure: ExposureDocument, setting: ItemSetting, path: Place["path"]): Exposure {
  const { reader, money, baseYear, years } = setting;
  const { at = baseYear, "growing with": growingWith, "another reading": another } = exposure;
  knownDriver(driver, setting, path, "key");
  const grower = growingWith === undefined ? undefined : knownDriver(growingWith, setting, [...path, "growing with"]);
  if (grower !== undefined && grower.kind !== "growth") {
    const what = `"${grower.name}" is a ${grower.kind}, not a growth.`;
    reader.say("grows-with-growth", [...path, "growing with"], what, { fix: "Name a driver whose kind is growth." });
  }
  return {
    driver,
    on: poundsFrom(exposure.on, money),
    at: reader.year(at, [...path, "at"], [baseYear, years[0] as FinancialYear]),
    status: exposure.status,
    ...stated({
      growingWith,
      anotherReading: another && readAnotherReading(another, setting, [...path, "another reading"]),
      inferredFrom: exposure["inferred from"],
      note: exposure.note,
    }),
  };
}

function readAnotherReading(
  { words, amount, rate, "level in": levelIn, source }: AnotherReadingDocument,
  { reader, money }: ItemSetting,
  path: Place["path"],
): AnotherReading {
  return {
    words,
    amount: poundsFrom(amount, money),
    resolution: resolutionOf(amount, money),
    rate: fractionFrom(rate),
    levelIn: reader.year(levelIn, [...path, "level in"]),
    ...reader.origin(source, path),
  };
}

function readProportion(
  written: NonNullable<ItemDocument["in proportion to"]>,
  setting: DriverSetting,
  path: Place["path"],
): Response | undefined {
  const [entry, ...others] = Object.entries(written);
  if (entry === undefined || others.length > 0) {
    const count = counted(Object.keys(written).length, "driver");
    setting.reader.say("one-response", path, `${sentenceCase(nameOf(path))} names ${count}.`, { fix: "Name one." });
  }
  if (entry === undefined) return undefined;
  const [name, { status }] = entry;
  const driver = knownDriver(name, setting, [...path, name], "key");
  if (driver !== undefined && driver.kind !== "growth") {
    const what = `"${driver.name}" is a ${driver.kind}, not a growth.`;
    setting.reader.say("proportion-to-growth", [...path, name], what, {
      part: "key",
      fix: 'Use "grows with" for a share, or "moves with" for a step.',
    });
  }
  return { kind: "in proportion to", driver: name, status };
}

/** The driver of a name, which must be one of the strategy's. */
export function knownDriver(
  name: string,
  { reader, drivers }: DriverSetting,
  path: Place["path"],
  part: "key" | "value" = "value",
): Driver | undefined {
  const found = drivers.get(name);
  if (found === undefined) {
    const more = { is: "a driver of this strategy", known: drivers.keys(), fix: 'Add it under "drivers".', part };
    reader.unknown("known-drivers", path, name, more);
  }
  return found;
}
