import { percentFrom } from "../input/figures.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import {
  type AreaCharge,
  bandTerms,
  type CouncilTax,
  type MajorPrecept,
  type SocialCarePrecept,
  type TaxBase,
  type ValuationBand,
} from "../strategy/council-tax.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import { amountsDocument, byName, byYear, originText, provenanceDocument, rateDocument } from "./chapter-document.ts";
import { itemsDocument } from "./items-document.ts";
import type { Loose } from "./plain-data.ts";

/** The chapter "council tax" that reads back as it was. */
export function councilTaxDocument(tax: CouncilTax, baseYear: FinancialYear): Loose {
  const { requirement, parishPrecepts: parishes, specialExpenses: special } = tax;
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
      expenditure: itemsDocument(requirement.expenditure, requirement.money),
      income: itemsDocument(requirement.income, requirement.money),
      "external finance": itemsDocument(requirement.externalFinance, requirement.money),
      "parish precepts are": requirement.parishPrecepts,
      source: originText(requirement.origin),
    },
    "parish precepts": parishes && {
      money: parishes.money,
      amounts: parishes.kind === "total" ? amountsDocument(parishes.amounts, parishes.money) : undefined,
      parishes: parishes.kind === "parishes" ? areasDocument(parishes.areas, parishes.money) : undefined,
      ...provenanceDocument(parishes),
    },
    "special expenses": special && {
      money: special.money,
      areas: areasDocument(special.areas, special.money),
      ...provenanceDocument(special),
    },
    "major precepts": byName(tax.majorPrecepts, majorDocument),
    "referendum limit": byYear(tax.referendumLimits, percentFrom),
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
    ...provenanceDocument(taxBase),
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
        ...provenanceDocument(area),
      },
    ]),
  );
}

function majorDocument(precept: MajorPrecept): Loose {
  const { charge } = precept;
  const facts = { label: precept.label, ...provenanceDocument(precept) };
  if (charge.kind === "stated") return { ...facts, "band d": charge.values };
  if (charge.kind === "raised") return { ...facts, "band d": charge.opening, rise: charge.rise };
  return { ...facts, money: charge.money, precept: amountsDocument(charge.amounts, charge.money) };
}
