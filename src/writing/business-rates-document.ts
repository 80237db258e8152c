import { percentFrom } from "../input/figures.ts";
import type { BusinessRates, BusinessRatesLevy, Pool } from "../strategy/business-rates.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { FiguresByYear } from "../strategy/stated-figures.ts";
import { originText } from "./chapter-document.ts";
import { figuresDocument, multiplierDocument, ratesDocument } from "./figures-document.ts";
import type { Loose } from "./plain-data.ts";

/** The business rates chapter as the reader takes it. */
export function businessRatesDocument(chapter: BusinessRates): Loose {
  const { money, multiplier, underIndexation, levy, safetyNet, pool } = chapter;
  const under = underIndexation && {
    "indexed multiplier": multiplierDocument(underIndexation.indexedMultiplier),
    on: typeof underIndexation.on === "string" ? underIndexation.on : figuresDocument(underIndexation.on, money),
    "counts towards the levy": yesOrNo(underIndexation.countsTowardsTheLevy),
  };
  return {
    money,
    source: originText(chapter.origin),
    multiplier: multiplier && multiplierDocument(multiplier),
    ...figuresEach(chapter.amounts, money),
    ...mapped(chapter.rates, ratesDocument),
    "section 31 grants": Object.fromEntries(
      chapter.section31Grants.map(({ name, label, figures, countsTowardsTheLevy }) => [
        name,
        { label, ...figuresDocument(figures, money), "counts towards the levy": yesOrNo(countsTowardsTheLevy) },
      ]),
    ),
    "under-indexation": under,
    levy: levy && levyDocument(levy, money),
    "safety net": typeof safetyNet === "object" ? ratesDocument(safetyNet) : safetyNet,
    pool: pool && poolDocument(pool, money),
  };
}

function levyDocument(levy: BusinessRatesLevy, money: MoneyUnit): Loose {
  if (levy.kind === "statutory") return "statutory";
  if (levy.kind === "rate") return { rate: ratesDocument(levy.rate) };
  if (levy.kind === "amounts") return { amounts: figuresDocument(levy.figures, money) };
  const bands = levy.bands.map(({ name, above, rate }) => [
    name,
    { above: percentFrom(above), rate: ratesDocument(rate) },
  ]);
  return { bands: Object.fromEntries(bands) };
}

function poolDocument({ gain, members }: Pool, money: MoneyUnit): Loose {
  return {
    ...("share" in gain ? { share: ratesDocument(gain.share) } : { gain: figuresDocument(gain.figures, money) }),
    members: Object.fromEntries(
      members.map(({ name, label, figures }) => [name, { label, ...figuresEach(figures, money) }]),
    ),
  };
}

function figuresEach(some: Readonly<Partial<Record<string, FiguresByYear>>>, money: MoneyUnit) {
  return mapped(some, (figures) => figuresDocument(figures, money));
}

function mapped<T>(some: Readonly<Partial<Record<string, T>>>, write: (one: T) => Loose) {
  return Object.fromEntries(Object.entries(some).map(([name, one]) => [name, write(one as T)]));
}

function yesOrNo(yes: boolean): string {
  return yes ? "yes" : "no";
}
