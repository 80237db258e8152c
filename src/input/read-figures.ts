import type { z } from "zod/mini";
import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { Multiplier } from "../strategy/business-rates.ts";
import type { FiguresByYear, Provenance, StatedFigures } from "../strategy/stated-figures.ts";
import { coarsestOf, fractionFrom, poundsFrom, poundsFromPence, resolutionOf } from "./figures.ts";
import type * as schema from "./figures-schema.ts";
import type { ItemSetting } from "./item-setting.ts";
import { nameOf, sentenceCase } from "./name-of.ts";
import { knownDriver } from "./read-responses.ts";
import { stated } from "./stated.ts";

type FiguresDocument = z.infer<typeof schema.figuresByYear>;
type NumbersDocument = z.infer<typeof schema.numbersByYear>;
type RatesDocument = z.infer<typeof schema.ratesByYear>;
type MultiplierDocument = z.infer<typeof schema.multiplier>;
type ProvenanceDocument = {
  readonly status?: Provenance["status"] | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
};

/**
 * A row of a chapter: amounts for each year, or an amount of the base year that rises by a driver. Whole amounts in the money of
 * the chapter; dwellings and pounds a dwelling are read with money in pounds, which leaves their digits as they are.
 *
 * @param mayRiseWith - a word that may stand for a rise besides the drivers, if any
 */
export function readFigures(
  written: FiguresDocument,
  setting: ItemSetting,
  path: Place["path"],
  mayRiseWith?: string | undefined,
): FiguresByYear {
  const { reader, money, years, baseYear } = setting;
  if (isList(written)) {
    return { kind: "stated", ...reader.amounts(written, money, years, path), ...provenance({}, setting, path) };
  }
  const { amounts, "each year": eachYear, "base year": base, rise, changes } = written;
  oneWay({ amounts, "each year": eachYear, "base year": base }, setting, path);
  const facts = provenance(written, setting, path);
  if (base === undefined) {
    for (const [key, value] of Object.entries({ rise, changes }))
      if (value !== undefined) withoutBase(key, setting, [...path, key]);
    if (eachYear === undefined) {
      const allowed = isList(amounts ?? []) ? years : [baseYear, ...years];
      const read = reader.amounts(amounts ?? [], money, amounts === undefined ? [] : allowed, [...path, "amounts"]);
      return { kind: "stated", ...withoutUnstated(read, amounts, baseYear), ...facts };
    }
    return {
      kind: "stated",
      ...everyYear(poundsFrom(eachYear, money), years),
      resolution: resolutionOf(eachYear, money),
      ...facts,
    };
  }
  if (rise === undefined) {
    const what = `${sentenceCase(nameOf(path))} has a figure of the base year and no "rise".`;
    reader.say("figures-stated", path, what, {
      part: "key",
      fix: 'Add "rise" with a driver, or give "amounts" by year.',
    });
  } else if (rise !== mayRiseWith) risesEveryYear(rise, setting, [...path, "rise"]);
  const added = changes === undefined ? undefined : reader.amounts(changes, money, years, [...path, "changes"]);
  return {
    kind: "uprated",
    base: poundsFrom(base, money),
    resolution: coarsestOf([base], money),
    rise: rise ?? "",
    changes: Object.fromEntries(Object.entries(added?.values ?? {}).filter(([, value]) => value !== "0")),
    ...facts,
  };
}

/** Rates, each a fraction, with one for every forecast year. */
export function readRates(written: RatesDocument, setting: ItemSetting, path: Place["path"]): StatedFigures {
  const { reader, years, baseYear } = setting;
  const resolution = "0.0001";
  if (typeof written === "string")
    return { kind: "stated", ...everyYear(fractionFrom(written), years), resolution, ...provenance({}, setting, path) };
  const { values, "each year": eachYear } = written;
  oneWay({ values, "each year": eachYear }, setting, path);
  const facts = provenance(written, setting, path);
  if (eachYear !== undefined)
    return { kind: "stated", ...everyYear(fractionFrom(eachYear), years), resolution, ...facts };
  const read = reader.rates(values ?? {}, [baseYear, ...years], [...path, "values"]);
  if (values !== undefined) everyYearStated(read, setting, [...path, "values"]);
  return { kind: "stated", values: read, resolution, ...facts };
}

/** Numbers that are not money, such as dwellings, with one for every forecast year. */
export function readNumbers(written: NumbersDocument, setting: ItemSetting, path: Place["path"]): StatedFigures {
  const { years } = setting;
  const inPlain = { ...setting, money: "£" as const };
  if (isList(written)) return readFigures(written, inPlain, path) as StatedFigures;
  const { values, "each year": eachYear, ...facts } = written;
  oneWay({ values, "each year": eachYear }, setting, path);
  if (eachYear !== undefined) return readFigures({ "each year": eachYear, ...facts }, inPlain, path) as StatedFigures;
  const plain = (text: string) => poundsFrom(text, "£");
  const read = entriesOf(values ?? {}, [setting.baseYear, ...years], setting, [...path, "values"], plain);
  if (values !== undefined) everyYearStated(read, setting, [...path, "values"]);
  const resolution = coarsestOf(Object.values(values ?? {}), "£");
  return { kind: "stated", values: read, resolution, ...provenance(facts, setting, path) };
}

/** A business rates multiplier, as pounds for a pound of rateable value. */
export function readMultiplier(written: MultiplierDocument, setting: ItemSetting, path: Place["path"]): Multiplier {
  const { reader, years, baseYear } = setting;
  const resolution = "0.001";
  if (typeof written === "string")
    return {
      kind: "stated",
      ...everyYear(poundsFromPence(written), [baseYear, ...years]),
      resolution,
      ...provenance({}, setting, path),
    };
  const { values, "each year": eachYear, "base year": base, rise, "september index": index } = written;
  oneWay({ values, "each year": eachYear, "base year": base }, setting, path);
  const facts = provenance(written, setting, path);
  if (eachYear !== undefined)
    return { kind: "stated", ...everyYear(poundsFromPence(eachYear), [baseYear, ...years]), resolution, ...facts };
  const known = [baseYear, ...years];
  if (base === undefined) {
    const read = entriesOf(values ?? {}, known, setting, [...path, "values"], poundsFromPence);
    if (values !== undefined) everyYearStated(read, setting, [...path, "values"]);
    return { kind: "stated", values: read, resolution, ...facts };
  }
  if ((rise === undefined) === (index === undefined)) {
    const what = `${sentenceCase(nameOf(path))} says its rise in ${rise === undefined ? "no way" : "two ways"}.`;
    reader.say("figures-stated", path, what, {
      part: "key",
      fix: 'Give "rise" with a driver, or "september index" with the price index for each year from the base year.',
    });
  }
  if (rise !== undefined) risesEveryYear(rise, setting, [...path, "rise"]);
  const here = [...path, "september index"];
  const figures = entriesOf(index ?? {}, known, setting, here, (text) => poundsFrom(text, "£"));
  if (index !== undefined) everyYearStated(figures, { ...setting, years: known }, here);
  return {
    kind: "raised",
    base: poundsFromPence(base),
    rise: rise === undefined ? { index: figures } : { driver: rise },
    ...facts,
  };
}

/** Whether a figure counts towards something, where that has been said. */
export function saysYes(written: string | undefined): boolean {
  return written === "yes" || written === "true";
}

function isList(written: unknown): written is readonly string[] {
  return Array.isArray(written);
}

function everyYear(value: string, years: readonly FinancialYear[]): { readonly values: YearValues } {
  return { values: Object.fromEntries(years.map((year) => [year, value])) };
}

/** A base year that is not mentioned has no figure; forecast years that are not are nil. */
function withoutUnstated(
  read: { readonly values: YearValues; readonly resolution: string },
  amounts: readonly string[] | Readonly<Record<string, string>> | undefined,
  baseYear: FinancialYear,
) {
  if (amounts === undefined || isList(amounts) || baseYear in amounts) return read;
  const { [baseYear]: _, ...values } = read.values;
  return { ...read, values };
}

function entriesOf(
  written: Readonly<Record<string, string>>,
  allowed: readonly FinancialYear[],
  { reader }: ItemSetting,
  path: Place["path"],
  read: (text: string) => string,
): YearValues {
  for (const year of Object.keys(written)) reader.year(year, [...path, year], allowed, "key");
  const known = Object.entries(written).filter(([year]) => allowed.includes(year));
  return Object.fromEntries(known.map(([year, text]) => [year, read(text)]));
}

function provenance(
  { status, source, note }: ProvenanceDocument,
  setting: ItemSetting,
  path: Place["path"],
): Provenance {
  const origin = setting.reader.origin(source, path).origin ?? setting.origin;
  return { status: status ?? "published", ...stated({ origin, note }) };
}

function oneWay(ways: Readonly<Record<string, unknown>>, { reader }: ItemSetting, path: Place["path"]): void {
  const said = Object.entries(ways).filter(([, way]) => way !== undefined);
  if (said.length === 1) return;
  const name = sentenceCase(nameOf(path));
  const what =
    said.length === 0
      ? `${name} has no figures.`
      : `${name} gives its figures in ${said.length} ways: ${said.map(([way]) => way).join(", ")}.`;
  const possible = Object.keys(ways).map((way) => `"${way}"`);
  const fix = `Give ${possible.slice(0, -1).join(", ")} or ${possible.at(-1)}.`;
  reader.say("figures-stated", path, what, { part: "key", fix });
}

function withoutBase(key: string, { reader }: ItemSetting, path: Place["path"]): void {
  const what = `${sentenceCase(nameOf(path))} goes with a figure of the base year, and there is none.`;
  const fix = `Add "base year", or leave "${key}" out.`;
  reader.say("figures-stated", path, what, { part: "key", fix });
}

function everyYearStated(
  values: YearValues,
  { reader, years }: Pick<ItemSetting, "reader" | "years">,
  path: Place["path"],
): void {
  const missing = years.filter((year) => values[year] === undefined);
  if (missing.length === 0) return;
  const what = `${sentenceCase(nameOf(path))} has no figure for ${missing.join(", ")}.`;
  reader.say("every-year-stated", path, what, { why: "It is needed in every year.", fix: "Add it." });
}

/** A rise is a growth that is known for every forecast year. */
function risesEveryYear(name: string, setting: ItemSetting, path: Place["path"]): void {
  const driver = knownDriver(name, setting, path);
  if (driver === undefined) return;
  const missing = setting.years.filter((year) => driver.values[year] === undefined);
  if (driver.kind === "growth" && missing.length === 0) return;
  const what =
    driver.kind === "growth"
      ? `Nothing can rise with "${name}", which has no figure for ${missing.join(", ")}.`
      : `Nothing can rise with "${name}", which is a ${driver.kind}.`;
  setting.reader.say("rise-is-a-growth", path, what, {
    fix: "Name a driver of kind growth with a rate for every year.",
  });
}
