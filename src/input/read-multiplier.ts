import type { z } from "zod/mini";
import type { Place } from "../model/problem.ts";
import type { Multiplier } from "../strategy/business-rates.ts";
import { aboveNought } from "./above-nought.ts";
import { entriesOf, everyYear, everyYearStated, oneWay, provenance, risesEveryYear } from "./figure-ways.ts";
import { poundsFrom, poundsFromPence } from "./figures.ts";
import type * as schema from "./figures-schema.ts";
import type { ItemSetting } from "./item-setting.ts";
import { nameOf, sentenceCase } from "./name-of.ts";

type MultiplierDocument = z.infer<typeof schema.multiplier>;

/** A business rates multiplier, as pounds for a pound of rateable value: above nought, since other figures rise as it does. */
export function readMultiplier(written: MultiplierDocument, setting: ItemSetting, path: Place["path"]): Multiplier {
  const multiplier = multiplierAsWritten(written, setting, path);
  aboveNought(multiplier, setting, path);
  return multiplier;
}

function multiplierAsWritten(written: MultiplierDocument, setting: ItemSetting, path: Place["path"]): Multiplier {
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
