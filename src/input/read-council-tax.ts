import type { Place } from "../model/problem.ts";
import type { CouncilTax } from "../strategy/council-tax.ts";
import type { Requirement } from "../strategy/council-tax-requirement.ts";
import { councilTaxPartsFit } from "./council-tax-parts-fit.ts";
import { readCharge } from "./read-charge.ts";
import { readItems } from "./read-items.ts";
import { readMajorPrecepts, readParishPrecepts, readSpecialExpenses } from "./read-precepts.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { readSocialCare } from "./read-social-care.ts";
import { readTaxBase } from "./read-tax-base.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TaxDocument = NonNullable<StrategyDocument["council tax"]>;
type RequirementDocument = NonNullable<TaxDocument["requirement"]>;

/** The council tax chain, as far as it is written: tax base, requirement, charge, precepts, and what a rise is tested against. */
export function readCouncilTax(written: TaxDocument, setting: ChapterSetting, path: Place["path"]): CouncilTax {
  const { reader, years } = setting;
  const { rise, source, "tax base": taxBase, requirement } = written;
  const charge = readCharge(written, setting, path);
  councilTaxPartsFit(written, charge.charge, setting, path);
  const { "parish precepts": parishes, "special expenses": special, "social care precept": socialCare } = written;
  return {
    ...charge,
    majorPrecepts: readMajorPrecepts(written["major precepts"] ?? {}, setting, [...path, "major precepts"]),
    referendumLimits: reader.rates(written["referendum limit"] ?? {}, years, [...path, "referendum limit"]),
    ...stated({
      rise,
      bandsFrom: written["bands from"],
      socialCare:
        socialCare &&
        readSocialCare(socialCare, { rise, charge: charge.charge }, setting, [...path, "social care precept"]),
      taxBase: taxBase && readTaxBase(taxBase, setting, [...path, "tax base"]),
      requirement: requirement && readRequirement(requirement, setting, [...path, "requirement"]),
      parishPrecepts: parishes && readParishPrecepts(parishes, setting, [...path, "parish precepts"]),
      specialExpenses: special && readSpecialExpenses(special, setting, [...path, "special expenses"]),
    }),
    ...reader.origin(source, path),
  };
}

function readRequirement(written: RequirementDocument, setting: ChapterSetting, path: Place["path"]): Requirement {
  const { money, expenditure = {}, income = {}, "external finance": external = {}, source } = written;
  const { origin } = setting.reader.origin(source, path);
  const rows = (items: typeof expenditure, key: string) =>
    readItems(items, { ...setting, money, origin }, [...path, key]);
  return {
    money,
    expenditure: rows(expenditure, "expenditure"),
    income: rows(income, "income"),
    externalFinance: rows(external, "external finance"),
    parishPrecepts: written["parish precepts are"] ?? "in the expenditure",
    ...stated({ origin }),
  };
}
