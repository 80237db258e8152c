import type { Origin, YearValues } from "../model/line.ts";
import {
  type AreaCharge,
  bandTerms,
  type MajorPrecept,
  type RateByYear,
  type SocialCarePrecept,
  type TaxBase,
  type ValuationBand,
} from "../strategy/council-tax.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type { Amounts, CouncilTax, Item, Strategy } from "../strategy/strategy.ts";
import { percentFrom, writtenFrom } from "./figures.ts";

/** Parts of a document; what is undefined is left out of it. */
interface Written {
  readonly [key: string]: Written | string | readonly string[] | undefined;
}

/** The chapter "council tax" that reads back as it was, but for what it leaves out. */
export function councilTaxDocument(
  { councilTax: tax, baseYear }: Pick<Strategy, "baseYear"> & { readonly councilTax: CouncilTax },
  items: (some: readonly Item[], money: MoneyUnit) => object,
): Written {
  const { requirement, parishPrecepts: parishes, specialExpenses: special } = tax;
  const rows = (some: readonly Item[], money: MoneyUnit) => items(some, money) as Written;
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
      amounts: parishes.kind === "total" ? amountsIn(parishes.amounts, parishes.money) : undefined,
      parishes: parishes.kind === "parishes" ? areasDocument(parishes.areas, parishes.money) : undefined,
      ...provenance(parishes),
    },
    "special expenses": special && {
      money: special.money,
      areas: areasDocument(special.areas, special.money),
      ...provenance(special),
    },
    "major precepts": Object.fromEntries(tax.majorPrecepts.map((one) => [one.name, majorDocument(one)])),
    "referendum limit": percentages(tax.referendumLimits),
    source: originText(tax.origin),
  };
}

function socialCareDocument({ rise, soFar }: SocialCarePrecept): Written {
  return {
    rise: rise.kind === "driver" ? rise.name : undefined,
    "part of the rise": rise.kind === "part" ? rise.name : undefined,
    "so far": soFar,
  };
}

function taxBaseDocument(taxBase: TaxBase): Written {
  return {
    opening: taxBase.opening,
    ...figuresOf(taxBase),
    places: taxBase.places?.toString(),
    ...provenance(taxBase),
  };
}

function figuresOf(taxBase: TaxBase): Written {
  if (taxBase.kind === "stated") return { amounts: taxBase.values };
  if (taxBase.kind === "grown") return { "grows with": taxBase.growth };
  const { relevantAmounts: amounts, collectionRate, contributionsInLieu } = taxBase;
  return {
    ...(amounts.kind === "total"
      ? { "relevant amounts": amounts.values }
      : { bands: Object.fromEntries(amounts.bands.map((band) => [band.band, bandDocument(band)])) }),
    "collection rate": rateOf(collectionRate),
    "contributions in lieu": contributionsInLieu,
  };
}

function bandDocument({ terms }: ValuationBand): Written {
  const keys = Object.keys(bandTerms) as (keyof typeof bandTerms)[];
  return Object.fromEntries(keys.map((term) => [term.replaceAll("-", " "), terms[term]]));
}

function rateOf(rate: RateByYear): Written | string {
  return rate.kind === "driver" ? rate.driver : percentages(rate.values);
}

function areasDocument(areas: readonly AreaCharge[], money: MoneyUnit): Written {
  return Object.fromEntries(
    areas.map((area) => [
      area.name,
      { label: area.label, amounts: amountsIn(area.amounts, money), "tax base": area.taxBase, ...provenance(area) },
    ]),
  );
}

function majorDocument(precept: MajorPrecept): Written {
  const { charge } = precept;
  const facts = { label: precept.label, ...provenance(precept) };
  if (charge.kind === "stated") return { ...facts, "band d": charge.values };
  if (charge.kind === "raised") return { ...facts, "band d": charge.opening, rise: charge.rise };
  return { ...facts, money: charge.money, precept: amountsIn(charge.amounts, charge.money) };
}

function amountsIn({ values, resolution }: Amounts, money: MoneyUnit): Written {
  return mapped(values, (value) => writtenFrom(value, money, resolution));
}

function percentages(values: YearValues): Written {
  return mapped(values, percentFrom);
}

function mapped(values: YearValues, write: (value: string) => string): Written {
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, write(value)]));
}

function provenance({ origin, note }: { readonly origin?: Origin; readonly note?: string }): Written {
  return { source: originText(origin), note };
}

function originText(origin: Origin | undefined): string | undefined {
  return origin === undefined ? undefined : [origin.source, origin.place].filter(Boolean).join(", ");
}
