import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import {
  type BandName,
  bandTerms,
  bandWeights,
  type RelevantAmounts,
  type TaxBase,
  type ValuationBand,
} from "../strategy/council-tax.ts";
import { poundsFrom } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { growthOfEveryYear, inEveryYear, readRateByYear, readYearly, type YearlyWritten } from "./read-tax-figures.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TaxBaseDocument = NonNullable<NonNullable<StrategyDocument["council tax"]>["tax base"]>;
type BandDocument = NonNullable<NonNullable<TaxBaseDocument["bands"]>[BandName]>;

const ways = ["amounts", "grows with", "relevant amounts", "bands"] as const;

/** The council tax base, which is given in one way: stated, grown, or built up from relevant amounts. */
export function readTaxBase(written: TaxBaseDocument, setting: ChapterSetting, path: Place["path"]): TaxBase {
  const { reader, years, baseYear } = setting;
  const used = ways.filter((way) => written[way] !== undefined);
  const say = (what: string, fix: string) => reader.say("council-tax", path, what, { part: "key", fix });
  if (used.length !== 1) {
    const what =
      used.length === 0
        ? "The tax base has no figures."
        : `The tax base is given in ${used.length} ways: ${used.join(", ")}.`;
    say(
      what,
      'Give "amounts", or "grows with" and "opening", or "relevant amounts" or "bands" with a "collection rate".',
    );
  }
  const opening = written.opening && poundsFrom(written.opening, "£");
  const facts = {
    ...stated({
      opening,
      places: written.places === undefined ? undefined : Number(written.places),
      note: written.note,
    }),
    ...reader.origin(written.source, path),
  };
  const { "grows with": growth, "collection rate": rate, "contributions in lieu": inLieu } = written;
  const builtUp = written["relevant amounts"] !== undefined || written.bands !== undefined;
  if (!builtUp && (rate ?? inLieu) !== undefined && used.length === 1) {
    const key = rate === undefined ? "contributions in lieu" : "collection rate";
    say(`The tax base has "${key}", and ${used[0]} that already allow for it.`, `Leave "${key}" out.`);
  }
  if (builtUp) {
    if (rate === undefined) say('The tax base has no "collection rate".', "Add it; 100% where no losses are expected.");
    const { bands } = written;
    return {
      ...facts,
      kind: "built up",
      relevantAmounts: bands === undefined ? readTotal(written, setting, path) : readBands(bands, setting, path),
      collectionRate:
        rate === undefined
          ? { kind: "stated", values: inEveryYear("1", years) }
          : readRateByYear(rate, setting, [...path, "collection rate"]),
      ...stated({
        contributionsInLieu:
          inLieu === undefined ? undefined : dwellings(inLieu, setting, [...path, "contributions in lieu"]),
      }),
    };
  }
  if (growth !== undefined) {
    growthOfEveryYear(growth, setting, [...path, "grows with"]);
    if (opening === undefined)
      say(
        `The tax base grows from ${baseYear}, and has no "opening".`,
        `Add "opening" with the tax base of ${baseYear}.`,
      );
    return { ...facts, opening: opening ?? "0", kind: "grown", growth };
  }
  const { places: _, ...unrounded } = facts;
  if (written.places !== undefined && used.length === 1)
    say(
      'The tax base has "amounts" and "places".',
      "Write the amounts as the council rounds them, and leave places out.",
    );
  return { ...unrounded, kind: "stated", values: everyYearOf(written.amounts ?? "0", setting, [...path, "amounts"]) };
}

function readTotal(written: TaxBaseDocument, setting: ChapterSetting, path: Place["path"]): RelevantAmounts {
  const here = [...path, "relevant amounts"];
  return { kind: "total", values: everyYearOf(written["relevant amounts"] ?? "0", setting, here) };
}

function readBands(
  bands: NonNullable<TaxBaseDocument["bands"]>,
  setting: ChapterSetting,
  path: Place["path"],
): RelevantAmounts {
  const here = [...path, "bands"];
  const names = (Object.keys(bandWeights) as BandName[]).filter((name) => bands[name] !== undefined);
  if (names.length === 0)
    setting.reader.say("council-tax", here, "The tax base has no bands.", {
      part: "key",
      fix: "Give those with dwellings.",
    });
  const read = names.map((name) => readBand(name, bands[name] as BandDocument, setting, [...here, name]));
  return { kind: "bands", bands: read };
}

function readBand(band: BandName, written: BandDocument, setting: ChapterSetting, path: Place["path"]): ValuationBand {
  const terms = Object.keys(bandTerms).map((term) => {
    const key = term.replaceAll("-", " ") as keyof BandDocument;
    return [term, dwellings(written[key] ?? "0", setting, [...path, key])] as const;
  });
  return { band, terms: Object.fromEntries(terms) as ValuationBand["terms"] };
}

function dwellings(written: YearlyWritten, setting: ChapterSetting, path: Place["path"]): YearValues {
  return readYearly(written, "£", "left out is nil", setting, path).values;
}

function everyYearOf(written: YearlyWritten, setting: ChapterSetting, path: Place["path"]): YearValues {
  return readYearly(written, "£", "every year", setting, path).values;
}
