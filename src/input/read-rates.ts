import type { z } from "zod/mini";
import type { Place } from "../model/problem.ts";
import type { StatedFigures } from "../strategy/stated-figures.ts";
import { everyYear, everyYearStated, oneWay, provenance } from "./figure-ways.ts";
import { fractionFrom } from "./figures.ts";
import type * as schema from "./figures-schema.ts";
import type { ItemSetting } from "./item-setting.ts";

type RatesDocument = z.infer<typeof schema.ratesByYear>;

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
