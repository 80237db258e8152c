import type { Origin, YearValues } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { Requirement } from "./council-tax-requirement.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { YearlyRate } from "./yearly-rate.ts";

/**
 * The council tax chain: tax base, requirement, charge and bill. Every part may be left out; what is there is worked out as far
 * as it goes.
 */
export interface CouncilTax {
  /** The driver that is the rise. */
  readonly rise?: string;
  /**
   * How the charge at Band D comes about. **Chosen**: last year's, raised. **Stated**: given for each year. **Worked out**: the
   * council tax requirement over the tax base.
   */
  readonly charge: "chosen" | "stated" | "worked out";
  /** The charge at Band D in the base year, in pounds and pence, without parish precepts. */
  readonly bandD?: string;
  /** The charge at Band D of each forecast year, where it is stated. */
  readonly statedBandD: YearValues;
  /** Whether a charge that is chosen or worked out is rounded to the penny. */
  readonly rounding: "to the penny" | "none";
  /** Which Band D the eight bands are ninths of. Without it there are no bands. */
  readonly bandsFrom?: "exact Band D" | "rounded Band D";
  readonly socialCare?: SocialCarePrecept;
  readonly taxBase?: TaxBase;
  /** What a budget leaves to be raised. */
  readonly requirement?: Requirement;
  readonly parishPrecepts?: ParishPrecepts;
  readonly specialExpenses?: AreaCharges;
  readonly majorPrecepts: readonly MajorPrecept[];
  /** For each year, the rise from which a referendum would be needed, as the report assumes it. */
  readonly referendumLimits: YearValues;
  readonly origin?: Origin;
}

/** The adult social care precept: the part of each rise that only social care may spend, which stays in the charge afterwards. */
export interface SocialCarePrecept {
  /** A driver in addition to the rise, or a named part of the rise itself. Both are shares of the whole charge of the year before. */
  readonly rise: { readonly kind: "driver"; readonly name: string } | { readonly kind: "part"; readonly name: string };
  /** What the charge of the base year holds of earlier precepts, in pounds at Band D. */
  readonly soFar?: string;
}

/** Dwellings as Band D equivalents: stated, grown from the base year, or built up. */
export type TaxBase = TaxBaseFacts &
  (
    | { readonly kind: "stated"; readonly values: YearValues }
    | { readonly kind: "grown"; readonly growth: string }
    | {
        readonly kind: "built up";
        readonly relevantAmounts: RelevantAmounts;
        /** The share of the year's tax expected to be collected in the end. */
        readonly collectionRate: YearlyRate;
        /** Band D equivalents of dwellings for which a contribution is paid in lieu, such as those of the Ministry of Defence. */
        readonly contributionsInLieu?: YearValues;
      }
  );

/** What every tax base has, however it is come by. */
export interface TaxBaseFacts {
  /** The tax base of the base year. */
  readonly opening?: string;
  /** How many decimal places the council rounds it to. */
  readonly places?: number;
  readonly origin?: Origin;
  readonly note?: string;
}

/** The relevant amounts of all bands: their total as stated, or band by band. */
export type RelevantAmounts =
  | { readonly kind: "total"; readonly values: YearValues }
  | { readonly kind: "bands"; readonly bands: readonly ValuationBand[] };

/** The valuation bands and the weight of each in ninths; a disabled reduction takes a dwelling to the band below, and Band A to 5/9. */
export const bandWeights = {
  "a-disabled": "5",
  a: "6",
  b: "7",
  c: "8",
  d: "9",
  e: "11",
  f: "13",
  g: "15",
  h: "18",
} as const;

/** A valuation band. */
export type BandName = keyof typeof bandWeights;

/** The terms of a band's relevant amount that a count of dwellings is made of, in the order of the regulations. */
export const bandTerms = {
  "chargeable-dwellings": "chargeable dwellings (H)",
  discounts: "discounts (Q)",
  premiums: "premiums (E)",
  "expected-changes": "expected changes in the year (J)",
  "reduction-scheme": "council tax reduction (Z)",
} as const;

/** One valuation band: dwellings of that band, not yet Band D equivalents. */
export interface ValuationBand {
  readonly band: BandName;
  readonly terms: Readonly<Record<keyof typeof bandTerms, YearValues>>;
}

/** The precepts of parish and town councils: their total, or parish by parish. */
export type ParishPrecepts =
  | {
      readonly kind: "total";
      readonly money: MoneyUnit;
      readonly amounts: Amounts;
      readonly origin?: Origin;
      readonly note?: string;
    }
  | ({ readonly kind: "parishes" } & AreaCharges);

/** Amounts that fall on parts of the area only. */
export interface AreaCharges {
  readonly money: MoneyUnit;
  readonly areas: readonly AreaCharge[];
  readonly origin?: Origin;
  readonly note?: string;
}

/** What one area pays for, and the tax base it is spread over. */
export interface AreaCharge {
  readonly name: string;
  readonly label: string;
  readonly amounts: Amounts;
  readonly taxBase?: YearValues;
  readonly origin?: Origin;
  readonly note?: string;
}

/** A precept of another body that is on the bill and in no figure of the strategy: police, fire, the Greater London Authority. */
export interface MajorPrecept {
  readonly name: string;
  readonly label: string;
  readonly charge:
    | { readonly kind: "stated"; readonly values: YearValues }
    | { readonly kind: "raised"; readonly opening: string; readonly rise: string }
    | { readonly kind: "precept"; readonly money: MoneyUnit; readonly amounts: Amounts };
  readonly origin?: Origin;
  readonly note?: string;
}
