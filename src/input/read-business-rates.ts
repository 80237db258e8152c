import type { Place } from "../model/problem.ts";
import {
  type BusinessRates,
  type BusinessRatesAmount,
  type BusinessRatesRate,
  businessRatesAmounts,
  businessRatesRates,
  type Pool,
  type PoolMemberAmount,
  poolMemberAmounts,
  type UnderIndexation,
} from "../strategy/business-rates.ts";
import type { FiguresByYear } from "../strategy/stated-figures.ts";
import { aboveNought } from "./above-nought.ts";
import { businessRatesWhole } from "./business-rates-whole.ts";
import type { ItemSetting } from "./item-setting.ts";
import { readFigures } from "./read-figures.ts";
import { readLevy, readSafetyNet } from "./read-levy.ts";
import { readMultiplier } from "./read-multiplier.ts";
import { readRates } from "./read-rates.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { saysYes } from "./says-yes.ts";
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
      return figures === undefined ? undefined : readAmount(name, figures, within, [chapter, name]);
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

/** Amounts that others are a proportion of, and so cannot be nil. */
const proportionedTo: ReadonlySet<string> = new Set(["business rates baseline", "baseline funding level as set"]);

function readAmount(
  name: string,
  written: Parameters<typeof readFigures>[0],
  setting: Within,
  path: Place["path"],
): FiguresByYear {
  const figures = readFigures(written, setting, path, setting.alsoRises);
  if (proportionedTo.has(name)) aboveNought(figures, setting, path);
  return figures;
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
          readAmount(amount, member[amount], setting, [...path, "members", name, amount]),
        ]),
      ) as Pool["members"][number]["figures"],
    })),
  };
}
