import { affordableHomesPremium, newHomesBaseline, yearsBeyond } from "../lines/statutory-constants.ts";
import type { Place } from "../model/problem.ts";
import type { NewHomesBonus } from "../strategy/grants.ts";
import type { StatutoryConstant } from "../strategy/stated-figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readFigures, readNumbers } from "./read-figures.ts";
import { readRates } from "./read-rates.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type Written = NonNullable<StrategyDocument["grants"]>;

/** The New Homes Bonus, whose baseline and premium are the scheme's own where they are not stated and are known. */
export function readNewHomesBonus(
  written: NonNullable<Written["new homes bonus"]>,
  setting: ItemSetting,
): NewHomesBonus {
  const path = ["grants", "new homes bonus"];
  const { "affordable homes": affordable, baseline, premium, "earlier years": earlier } = written;
  if (baseline === undefined) schemeKnown("baseline", newHomesBaseline, setting, path);
  if (affordable !== undefined && premium === undefined) schemeKnown("premium", affordableHomesPremium, setting, path);
  return {
    stock: readNumbers(written.stock, setting, [...path, "stock"]),
    growth: readNumbers(written.growth, setting, [...path, "growth"]),
    nationalBandD: readNumbers(written["national band d"], setting, [...path, "national band d"]),
    share: readRates(written.share, setting, [...path, "share"]),
    ...stated({
      affordableHomes: affordable && readNumbers(affordable, setting, [...path, "affordable homes"]),
      baseline: baseline === undefined ? undefined : readRates(baseline, setting, [...path, "baseline"]),
      premium: premium && readNumbers(premium, setting, [...path, "premium"]),
      earlierYears: earlier && readFigures(earlier, setting, [...path, "earlier years"]),
    }),
  };
}

function schemeKnown(
  key: string,
  constant: StatutoryConstant,
  { reader, years }: ItemSetting,
  path: Place["path"],
): void {
  const beyond = yearsBeyond(constant, years);
  if (beyond.length === 0) return;
  const what = `The New Homes Bonus's ${key} is known from ${constant.from} to ${constant.to}, not for ${beyond.join(", ")}.`;
  reader.say("statutory-years", path, what, { part: "key", fix: `Add "${key}".` });
}
