import type { Origin, YearValues } from "../model/line.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { FiguresByYear, Provenance, StatedFigures } from "./stated-figures.ts";

/** Business rates: what is collected, the part that is kept, and what the retention scheme takes from it and adds to it. */
export interface BusinessRates {
  readonly money: MoneyUnit;
  readonly origin?: Origin;
  readonly multiplier?: Multiplier;
  readonly amounts: Readonly<Partial<Record<BusinessRatesAmount, FiguresByYear>>>;
  readonly rates: Readonly<Partial<Record<BusinessRatesRate, StatedFigures>>>;
  readonly section31Grants: readonly Section31Grant[];
  readonly underIndexation?: UnderIndexation;
  readonly levy?: BusinessRatesLevy;
  /** The share of the baseline funding level that income is not let fall below: stated, or as the regulations have it. */
  readonly safetyNet?: StatedFigures | "statutory";
  readonly pool?: Pool;
}

/** The amounts of the chapter, each under the words that a strategy writes it with, and what an officer calls it. */
export const businessRatesAmounts = {
  "rateable value": "Rateable value",
  "gross rates": "Gross rates",
  reliefs: "Reliefs from rates",
  "losses in collection": "Losses in collection",
  "appeals provision": "Provision for appeals",
  "transitional protection": "Transitional protection",
  "cost of collection": "Allowance for the cost of collection",
  "disregarded amounts": "Disregarded amounts",
  "rating income": "Non-domestic rating income",
  retained: "Retained business rates",
  tariff: "Tariff",
  "top-up": "Top-up",
  "business rates baseline": "Business rates baseline",
  "baseline funding level as set": "Baseline funding level, as set with the business rates baseline",
  "baseline funding level": "Baseline funding level",
} as const;

/** The name of an amount of the chapter. */
export type BusinessRatesAmount = keyof typeof businessRatesAmounts;

/** The rates of the chapter, likewise. */
export const businessRatesRates = {
  "local share": "Share of rating income kept by the council",
  "appeals provision rate": "Provision for appeals, as a share of gross rates",
} as const;

/** The name of a rate of the chapter. */
export type BusinessRatesRate = keyof typeof businessRatesRates;

/** The multiplier: pounds of rates for a pound of rateable value, so that 49.9p is 0.499. */
export type Multiplier =
  | StatedFigures
  | (Provenance & {
      readonly kind: "raised";
      /** The multiplier of the base year. */
      readonly base: string;
      /** A driver; or the price index of the September before each year, from the base year on. */
      readonly rise: { readonly driver: string } | { readonly index: YearValues };
    });

/** A grant under section 31 that makes up for rates forgone. */
export interface Section31Grant {
  readonly name: string;
  readonly label: string;
  readonly figures: FiguresByYear;
  /** Whether it counts as retained income for the levy and the safety net. */
  readonly countsTowardsTheLevy: boolean;
}

/** Compensation for a multiplier that rose by less than the index. */
export interface UnderIndexation {
  /** What the multiplier would have been. */
  readonly indexedMultiplier: Multiplier;
  /** What the compensation is paid on. */
  readonly on: "retained" | "baseline funding level" | FiguresByYear;
  readonly countsTowardsTheLevy: boolean;
}

/** The levy on income above the baseline funding level: by the regulations, at a stated rate, in bands, or as amounts. */
export type BusinessRatesLevy =
  | { readonly kind: "statutory" }
  | { readonly kind: "rate"; readonly rate: StatedFigures }
  | { readonly kind: "bands"; readonly bands: readonly LevyBand[] }
  | { readonly kind: "amounts"; readonly figures: FiguresByYear };

/** A rate of levy on income from so far above the baseline funding level up to the next band. */
export interface LevyBand {
  readonly name: string;
  /** How far above the baseline funding level the band begins, as a share of it. */
  readonly above: string;
  readonly rate: StatedFigures;
}

/** A pool of authorities, which the levy treats as one. */
export interface Pool {
  /** What the council gains from the pool: a share of the levy saved, or an amount. */
  readonly gain: { readonly share: StatedFigures } | { readonly figures: FiguresByYear };
  /** The other members. */
  readonly members: readonly PoolMember[];
}

/** Another member of the pool: its baselines, and its income after tariff or top-up. */
export interface PoolMember {
  readonly name: string;
  readonly label: string;
  readonly figures: Readonly<Record<PoolMemberAmount, FiguresByYear>>;
}

/** What a pool needs to know of another member, under the words that a strategy writes it with. */
export const poolMemberAmounts = {
  "business rates baseline": "business rates baseline",
  "baseline funding level as set": "baseline funding level, as set",
  "baseline funding level": "baseline funding level",
  "retained income": "retained rates income",
} as const;

/** The name of an amount of another member of a pool. */
export type PoolMemberAmount = keyof typeof poolMemberAmounts;
