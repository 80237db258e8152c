import type { z } from "zod/mini";
import type { FinancialYear } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { FiguresByYear, StatedFigures } from "../strategy/stated-figures.ts";
import { entriesOf, everyYear, everyYearStated, isList, oneWay, provenance, risesEveryYear } from "./figure-ways.ts";
import { coarsestOf, poundsFrom, resolutionOf } from "./figures.ts";
import type * as schema from "./figures-schema.ts";
import type { ItemSetting } from "./item-setting.ts";
import { nameOf, sentenceCase } from "./name-of.ts";

type FiguresDocument = z.infer<typeof schema.figuresByYear>;
type NumbersDocument = z.infer<typeof schema.numbersByYear>;

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

function withoutBase(key: string, { reader }: ItemSetting, path: Place["path"]): void {
  const what = `${sentenceCase(nameOf(path))} goes with a figure of the base year, and there is none.`;
  const fix = `Add "base year", or leave "${key}" out.`;
  reader.say("figures-stated", path, what, { part: "key", fix });
}
