import {
  type AreaCharge,
  bandTerms,
  type CouncilTax,
  type MajorPrecept,
  type SocialCarePrecept,
  type TaxBase,
  type ValuationBand,
} from "../strategy/council-tax.ts";
import type { Item } from "../strategy/items.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { amountsDocument, byName, originText, rateDocument } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";
import { writtenProvenance, writtenRates } from "./written-parts.ts";

/**
 * The chapter "council tax" that reads back as it was.
 *
 * @param items - how the rows of a section are written, which those of the requirement share
 */
export function councilTaxDocument(
  { councilTax: tax, baseYear }: Pick<Strategy, "baseYear"> & { readonly councilTax: CouncilTax },
  items: (some: readonly Item[], money: MoneyUnit) => object,
): Loose {
  const { requirement, parishPrecepts: parishes, specialExpenses: special } = tax;
  const rows = (some: readonly Item[], money: MoneyUnit) => items(some, money) as Loose;
  return {
    rise: tax.rise,
    charge: tax.charge,
    "band d": tax.charge === "stated" ? { [baseYear]: tax.bandD, ...tax.statedBandD } : tax.bandD,
    rounding: tax.rounding,
    "bands from": tax.bandsFrom,
    "social care precept": tax.socialCare && socialCareDocument(tax.socialCare),
    "tax base": tax.taxBase && taxBaseDocument(tax.taxBase),
    requirement: requirement && {
      money: requirement.money,
      expenditure: rows(requirement.expenditure, requirement.money),
      income: rows(requirement.income, requirement.money),
      "external finance": rows(requirement.externalFinance, requirement.money),
      "parish precepts are": requirement.parishPrecepts,
      source: originText(requirement.origin),
    },
    "parish precepts": parishes && {
      money: parishes.money,
      amounts: parishes.kind === "total" ? amountsDocument(parishes.amounts, parishes.money) : undefined,
      parishes: parishes.kind === "parishes" ? areasDocument(parishes.areas, parishes.money) : undefined,
      ...writtenProvenance(parishes),
    },
    "special expenses": special && {
      money: special.money,
      areas: areasDocument(special.areas, special.money),
      ...writtenProvenance(special),
    },
    "major precepts": byName(tax.majorPrecepts, majorDocument),
    "referendum limit": writtenRates(tax.referendumLimits),
    source: originText(tax.origin),
  };
}

function socialCareDocument({ rise, soFar }: SocialCarePrecept): Loose {
  return {
    rise: rise.kind === "driver" ? rise.name : undefined,
    "part of the rise": rise.kind === "part" ? rise.name : undefined,
    "so far": soFar,
  };
}

function taxBaseDocument(taxBase: TaxBase): Loose {
  return {
    opening: taxBase.opening,
    ...figuresOf(taxBase),
    places: taxBase.places?.toString(),
    ...writtenProvenance(taxBase),
  };
}

function figuresOf(taxBase: TaxBase): { readonly [key: string]: Loose } {
  if (taxBase.kind === "stated") return { amounts: taxBase.values };
  if (taxBase.kind === "grown") return { "grows with": taxBase.growth };
  const { relevantAmounts: amounts, collectionRate, contributionsInLieu } = taxBase;
  return {
    ...(amounts.kind === "total"
      ? { "relevant amounts": amounts.values }
      : { bands: Object.fromEntries(amounts.bands.map((band) => [band.band, bandDocument(band)])) }),
    "collection rate": rateDocument(collectionRate),
    "contributions in lieu": contributionsInLieu,
  };
}

function bandDocument({ terms }: ValuationBand): Loose {
  const keys = Object.keys(bandTerms) as (keyof typeof bandTerms)[];
  return Object.fromEntries(keys.map((term) => [term.replaceAll("-", " "), terms[term]]));
}

function areasDocument(areas: readonly AreaCharge[], money: MoneyUnit): Loose {
  return Object.fromEntries(
    areas.map((area) => [
      area.name,
      {
        label: area.label,
        amounts: amountsDocument(area.amounts, money),
        "tax base": area.taxBase,
        ...writtenProvenance(area),
      },
    ]),
  );
}

function majorDocument(precept: MajorPrecept): Loose {
  const { charge } = precept;
  const facts = { label: precept.label, ...writtenProvenance(precept) };
  if (charge.kind === "stated") return { ...facts, "band d": charge.values };
  if (charge.kind === "raised") return { ...facts, "band d": charge.opening, rise: charge.rise };
  return { ...facts, money: charge.money, precept: amountsDocument(charge.amounts, charge.money) };
}
