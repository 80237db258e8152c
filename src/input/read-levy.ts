import { greatestLevyRate, safetyNetThreshold, yearsBeyond } from "../lines/statutory-constants.ts";
import type { Place } from "../model/problem.ts";
import type { BusinessRates, BusinessRatesLevy } from "../strategy/business-rates.ts";
import type { StatutoryConstant } from "../strategy/stated-figures.ts";
import { fractionFrom } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readFigures } from "./read-figures.ts";
import { readRates } from "./read-rates.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type Written = NonNullable<StrategyDocument["business rates"]>;

type Within = ItemSetting & { readonly alsoRises: string | undefined };

const chapter = "business rates";

/** What stands in for figures that are wanting, while the rest is read on. */
const standIn = { "each year": "0" };

/** The levy: by the regulations, or at a rate, in bands or as amounts. */
export function readLevy(written: NonNullable<Written["levy"]>, setting: Within): BusinessRatesLevy {
  const path = [chapter, "levy"];
  if (written === "statutory") {
    holdsInEveryYear("The statutory levy", greatestLevyRate, 'Give "rate", "bands" or "amounts".', setting, path);
    return { kind: "statutory" };
  }
  const { rate, amounts, bands } = written;
  const ways = Object.entries({ rate, amounts, bands }).filter(([, way]) => way !== undefined);
  if (ways.length !== 1) {
    const what =
      ways.length === 0
        ? "The levy does not say how it is worked out."
        : `The levy is worked out in ${ways.length} ways: ${ways.map(([way]) => way).join(", ")}.`;
    setting.reader.say("levy-one-way", path, what, { part: "key", fix: 'Give "rate", "bands" or "amounts".' });
  }
  if (rate !== undefined) return { kind: "rate", rate: readRates(rate, setting, [...path, "rate"]) };
  if (bands === undefined)
    return {
      kind: "amounts",
      figures: readFigures(amounts ?? standIn, setting, [...path, "amounts"], setting.alsoRises),
    };
  const read = Object.entries(bands).map(([name, band]) => ({
    name,
    above: fractionFrom(band.above),
    rate: readRates(band.rate, setting, [...path, "bands", name, "rate"]),
  }));
  for (const [index, band] of read.entries()) {
    const before = read[index - 1];
    if (before === undefined || Number(band.above) > Number(before.above)) continue;
    const what = `Band "${band.name}" begins no higher than "${before.name}".`;
    setting.reader.say("levy-bands-rise", [...path, "bands", band.name, "above"], what, {
      fix: "List the bands from the lowest up.",
    });
  }
  return { kind: "bands", bands: read };
}

/** The share of the baseline funding level that the safety net holds income at. */
export function readSafetyNet(
  written: NonNullable<Written["safety net"]>,
  setting: ItemSetting,
): NonNullable<BusinessRates["safetyNet"]> {
  const path = [chapter, "safety net"];
  if (written !== "statutory") return readRates(written, setting, path);
  holdsInEveryYear("The statutory safety net", safetyNetThreshold, "Give the share by year.", setting, path);
  return "statutory";
}

function holdsInEveryYear(
  what: string,
  constant: StatutoryConstant,
  fix: string,
  { reader, years }: ItemSetting,
  path: Place["path"],
): void {
  const beyond = yearsBeyond(constant, years);
  if (beyond.length === 0) return;
  reader.say(
    "statutory-years",
    path,
    `${what} is known from ${constant.from} to ${constant.to}, not for ${beyond.join(", ")}.`,
    {
      fix,
    },
  );
}
