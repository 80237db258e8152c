import { greatestLevyRate, safetyNetThreshold, yearsBeyond } from "../lines/statutory-constants.ts";
import type { Place } from "../model/problem.ts";
import {
  type BusinessRates,
  type BusinessRatesAmount,
  type BusinessRatesRate,
  businessRatesAmounts,
  businessRatesRates,
  type Levy,
  type Pool,
  type PoolMemberAmount,
  poolMemberAmounts,
  type UnderIndexation,
} from "../strategy/business-rates.ts";
import type { StatutoryConstant } from "../strategy/stated-figures.ts";
import { businessRatesWhole } from "./business-rates-whole.ts";
import { fractionFrom } from "./figures.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readFigures, readMultiplier, readRates, saysYes } from "./read-figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type Written = NonNullable<StrategyDocument["business rates"]>;

const chapter = "business rates";

/** What stands in for figures that are wanting, while the rest is read on. */
const standIn = { "each year": "0" };

/** What the chapter is read with: amounts may rise with the multiplier where there is one. */
type Within = ItemSetting & { readonly alsoRises: string | undefined };

/** The business rates chapter. */
export function readBusinessRates(written: Written, setting: ChapterSetting): BusinessRates {
  const { money } = written;
  const { origin } = setting.reader.origin(written.source, [chapter]);
  const within: Within = {
    ...setting,
    money,
    origin,
    alsoRises: written.multiplier === undefined ? undefined : "multiplier",
  };
  const { multiplier, levy, pool } = written;
  businessRatesWhole(written, setting.reader);
  return {
    money,
    amounts: readEach(Object.keys(businessRatesAmounts) as BusinessRatesAmount[], (name) => {
      const figures = written[name];
      return figures === undefined ? undefined : readFigures(figures, within, [chapter, name], within.alsoRises);
    }),
    rates: readEach(Object.keys(businessRatesRates) as BusinessRatesRate[], (name) => {
      const rates = written[name];
      return rates === undefined ? undefined : readRates(rates, within, [chapter, name]);
    }),
    section31Grants: Object.entries(written["section 31 grants"] ?? {}).map(([name, grant]) => ({
      name,
      label: grant.label,
      figures: readFigures(grant, within, [chapter, "section 31 grants", name], within.alsoRises),
      countsTowardsTheLevy: saysYes(grant["counts towards the levy"]),
    })),
    ...stated({
      origin,
      multiplier: multiplier === undefined ? undefined : readMultiplier(multiplier, within, [chapter, "multiplier"]),
      underIndexation: written["under-indexation"] && readUnderIndexation(written["under-indexation"], within),
      levy: levy === undefined ? undefined : readLevy(levy, within),
      safetyNet: written["safety net"] === undefined ? undefined : readSafetyNet(written["safety net"], within),
      pool: pool === undefined ? undefined : readPool(pool, within),
    }),
  };
}

function readEach<K extends string, V>(names: readonly K[], read: (name: K) => V | undefined): { [N in K]?: V } {
  const entries = names.map((name) => [name, read(name)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [N in K]?: V };
}

function readUnderIndexation(written: NonNullable<Written["under-indexation"]>, setting: Within): UnderIndexation {
  const path = [chapter, "under-indexation"];
  const { on } = written;
  return {
    indexedMultiplier: readMultiplier(written["indexed multiplier"], setting, [...path, "indexed multiplier"]),
    on: typeof on === "string" ? on : readFigures(on, setting, [...path, "on"], setting.alsoRises),
    countsTowardsTheLevy: saysYes(written["counts towards the levy"]),
  };
}

function readLevy(written: NonNullable<Written["levy"]>, setting: Within): Levy {
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

function readSafetyNet(
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

function readPool(written: NonNullable<Written["pool"]>, setting: Within): Pool {
  const path = [chapter, "pool"];
  const { share, gain, members = {} } = written;
  if ((share === undefined) === (gain === undefined) || (share === undefined) !== (Object.keys(members).length === 0)) {
    setting.reader.say("pool-gain", path, "The pool does not say one way to the council's gain.", {
      part: "key",
      fix: 'Give "gain" in amounts, or "share" with the other "members".',
    });
  }
  return {
    gain:
      share === undefined
        ? { figures: readFigures(gain ?? standIn, setting, [...path, "gain"], setting.alsoRises) }
        : { share: readRates(share, setting, [...path, "share"]) },
    members: Object.entries(members).map(([name, member]) => ({
      name,
      label: member.label,
      figures: Object.fromEntries(
        (Object.keys(poolMemberAmounts) as PoolMemberAmount[]).map((amount) => [
          amount,
          readFigures(member[amount], setting, [...path, "members", name, amount], setting.alsoRises),
        ]),
      ) as Pool["members"][number]["figures"],
    })),
  };
}
