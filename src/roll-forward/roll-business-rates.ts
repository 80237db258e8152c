import { greatestLevyRate, safetyNetThreshold, yearsBeyond } from "../lines/statutory-constants.ts";
import type { BusinessRates, BusinessRatesLevy, Pool } from "../strategy/business-rates.ts";
import type { FiguresByYear, StatedFigures, StatutoryConstant } from "../strategy/stated-figures.ts";
import type { Roll, Say } from "./roll.ts";
import { asWorkedOut, rollFigures, rollMultiplier, rollStated } from "./roll-figures.ts";

/** The business rates chapter a year on: every figure goes on, and what rises starts from what it is in the new base year. */
export function rollBusinessRates(chapter: BusinessRates, roll: Roll, say: Say): BusinessRates {
  const { multiplier, underIndexation, levy, safetyNet, pool } = chapter;
  const at = (words: string) => `business-rates.${words.replaceAll(" ", "-")}`;
  const figures = (some: FiguresByYear, words: string) => rollFigures(some, at(words), roll);
  say(
    "business rates",
    `${roll.added} repeats ${roll.last} wherever a figure is stated by year, and no rise of a price index is assumed. Baselines, tariffs and grants of ${roll.added} are not known until they are announced.`,
  );
  return {
    ...chapter,
    amounts: each(chapter.amounts, figures),
    rates: each(chapter.rates, (rates: StatedFigures) => rollStated(rates, roll)),
    section31Grants: chapter.section31Grants.map((grant) => ({
      ...grant,
      figures: figures(grant.figures, `section 31 grants.${grant.name}`),
    })),
    ...(multiplier === undefined ? {} : { multiplier: rollMultiplier(multiplier, at("multiplier"), roll) }),
    ...(underIndexation === undefined
      ? {}
      : {
          underIndexation: {
            ...underIndexation,
            indexedMultiplier: rollMultiplier(underIndexation.indexedMultiplier, at("indexed multiplier"), roll),
            on:
              typeof underIndexation.on === "string"
                ? underIndexation.on
                : figures(underIndexation.on, "under-indexation base"),
          },
        }),
    ...(levy === undefined ? {} : { levy: rollLevy(levy, roll, say) }),
    ...(safetyNet === undefined ? {} : { safetyNet: rollSafetyNet(safetyNet, roll, say) }),
    ...(pool === undefined ? {} : { pool: rollPool(pool, roll, figures) }),
  };
}

/** The regulations are known for some years only; past them the rate is stated, as it was. */
function rollLevy(levy: BusinessRatesLevy, roll: Roll, say: Say): BusinessRatesLevy {
  const line = "business-rates.levy";
  if (levy.kind === "statutory" && statutoryNoMore(greatestLevyRate, roll)) {
    say("levy", `How the levy is worked out is not known for ${roll.added}. The rate of ${roll.last} is carried on.`);
    return { kind: "rate", rate: asWorkedOut(`${line}-rate`, roll) };
  }
  if (levy.kind === "statutory") return levy;
  if (levy.kind === "rate") return { ...levy, rate: rollStated(levy.rate, roll) };
  if (levy.kind === "amounts") return { ...levy, figures: rollFigures(levy.figures, line, roll) };
  return { ...levy, bands: levy.bands.map((band) => ({ ...band, rate: rollStated(band.rate, roll) })) };
}

function rollSafetyNet(
  safetyNet: NonNullable<BusinessRates["safetyNet"]>,
  roll: Roll,
  say: Say,
): NonNullable<BusinessRates["safetyNet"]> {
  if (safetyNet !== "statutory") return rollStated(safetyNet, roll);
  if (!statutoryNoMore(safetyNetThreshold, roll)) return safetyNet;
  say("safety net", `The safety net of ${roll.added} is not known. That of ${roll.last} is carried on.`);
  return asWorkedOut("business-rates.safety-net-share", roll);
}

function statutoryNoMore(constant: StatutoryConstant, roll: Roll): boolean {
  return yearsBeyond(constant, [roll.added]).length > 0;
}

/** A pool is worked out from the levy by the regulations; past the years they are known for, its gain is stated, as it was. */
function rollPool(pool: Pool, roll: Roll, figures: (some: FiguresByYear, words: string) => FiguresByYear): Pool {
  if ("share" in pool.gain && statutoryNoMore(greatestLevyRate, roll))
    return { gain: { figures: asWorkedOut("business-rates.pool-gain", roll) }, members: [] };
  return {
    gain:
      "share" in pool.gain
        ? { share: rollStated(pool.gain.share, roll) }
        : { figures: figures(pool.gain.figures, "pool gain") },
    members: pool.members.map((member) => ({
      ...member,
      figures: each(member.figures, (one: FiguresByYear, amount) => figures(one, `pool.${member.name}.${amount}`)),
    })),
  };
}

function each<M extends Readonly<Partial<Record<string, unknown>>>, V>(some: M, roll: (one: V, name: string) => V): M {
  return Object.fromEntries(Object.entries(some).map(([name, one]) => [name, roll(one as V, name)])) as M;
}
