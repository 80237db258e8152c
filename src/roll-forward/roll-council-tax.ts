import type { Decimal } from "../meaning/decimal.ts";
import type { YearValues } from "../model/line.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { AreaCharge, CouncilTax, MajorPrecept, RelevantAmounts, TaxBase } from "../strategy/council-tax.ts";
import { after, type Roll, remaining, type Say } from "./roll.ts";
import { rollWholeAmounts } from "./roll-items.ts";

/**
 * The council tax chain a year on: what the charge, the tax base and the social care precept come to in the new base year is where
 * they start from, and the year added has the figures of the last one.
 */
export function rollCouncilTax(tax: CouncilTax, roll: Roll, say: Say): CouncilTax {
  const at = (line: string) => roll.worked.find(line, roll.base);
  const charge = at(tax.bandsFrom === "exact Band D" ? "council-tax.exact-band-d" : "band-d") ?? at("band-d");
  const precept = at("council-tax.social-care-precept");
  const { taxBase, requirement, parishPrecepts: parishes, specialExpenses: special, socialCare } = tax;
  say("council tax", `No referendum limit is assumed for ${roll.added}.`);
  if (taxBase !== undefined && taxBase.kind !== "grown")
    say(
      "council tax",
      `The tax base of ${roll.added} is built as that of ${roll.last} was. Put in the council's forecast.`,
    );
  return {
    ...tax,
    ...(charge === undefined ? {} : { bandD: atLeastPence(asWritten(charge)) }),
    statedBandD: tax.charge === "stated" ? goingOn(tax.statedBandD, roll) : {},
    ...(socialCare === undefined || precept === undefined
      ? {}
      : { socialCare: { ...socialCare, soFar: asWritten(precept) } }),
    ...(taxBase === undefined ? {} : { taxBase: rollTaxBase(taxBase, roll) }),
    ...(requirement === undefined
      ? {}
      : {
          requirement: {
            ...requirement,
            expenditure: requirement.expenditure.flatMap((item) => rollWholeAmounts(item, "level", roll)),
            income: requirement.income.flatMap((item) => rollWholeAmounts(item, "level", roll)),
            externalFinance: requirement.externalFinance.flatMap((item) => rollWholeAmounts(item, "level", roll)),
          },
        }),
    ...(parishes === undefined
      ? {}
      : {
          parishPrecepts:
            parishes.kind === "total"
              ? { ...parishes, amounts: rollAmounts(parishes.amounts, roll) }
              : { ...parishes, areas: rollAreas(parishes.areas, roll) },
        }),
    ...(special === undefined ? {} : { specialExpenses: { ...special, areas: rollAreas(special.areas, roll) } }),
    majorPrecepts: tax.majorPrecepts.map((one) => rollPrecept(one, roll)),
    referendumLimits: after(tax.referendumLimits, roll.base),
  };
}

/** A figure as a file can hold it, which is to fifteen decimal places. */
function asWritten(value: Decimal): string {
  return value.toDecimalPlaces(15).toFixed();
}

/** A charge is written in pounds and pence, and with more places where it has them. */
function atLeastPence(pounds: string): string {
  const [whole = "0", pence = ""] = pounds.split(".");
  return `${whole}.${pence.padEnd(2, "0")}`;
}

function goingOn(values: YearValues, roll: Roll): YearValues {
  return remaining(values, roll, (last) => last);
}

function rollAmounts(amounts: Amounts, roll: Roll): Amounts {
  return { ...amounts, values: goingOn(amounts.values, roll) };
}

function rollAreas(areas: readonly AreaCharge[], roll: Roll): readonly AreaCharge[] {
  return areas.map((area) => ({
    ...area,
    amounts: rollAmounts(area.amounts, roll),
    ...(area.taxBase === undefined ? {} : { taxBase: goingOn(area.taxBase, roll) }),
  }));
}

function rollTaxBase(taxBase: TaxBase, roll: Roll): TaxBase {
  const opening = asWritten(roll.worked.value("council-tax.tax-base", roll.base));
  if (taxBase.kind === "grown") return { ...taxBase, opening };
  if (taxBase.kind === "stated") return { ...taxBase, opening, values: goingOn(taxBase.values, roll) };
  const { collectionRate: rate, contributionsInLieu: inLieu } = taxBase;
  return {
    ...taxBase,
    opening,
    relevantAmounts: rollRelevantAmounts(taxBase.relevantAmounts, roll),
    collectionRate: rate.kind === "driver" ? rate : { ...rate, values: goingOn(rate.values, roll) },
    ...(inLieu === undefined ? {} : { contributionsInLieu: goingOn(inLieu, roll) }),
  };
}

function rollRelevantAmounts(amounts: RelevantAmounts, roll: Roll): RelevantAmounts {
  if (amounts.kind === "total") return { ...amounts, values: goingOn(amounts.values, roll) };
  return {
    ...amounts,
    bands: amounts.bands.map((band) => ({
      ...band,
      terms: Object.fromEntries(
        Object.entries(band.terms).map(([term, values]) => [term, goingOn(values, roll)]),
      ) as typeof band.terms,
    })),
  };
}

function rollPrecept(precept: MajorPrecept, roll: Roll): MajorPrecept {
  const { charge } = precept;
  switch (charge.kind) {
    case "stated": {
      const { [roll.base]: opening, ...values } = charge.values;
      const base = opening === undefined ? {} : { [roll.base]: opening };
      return { ...precept, charge: { ...charge, values: { ...base, ...goingOn(values, roll) } } };
    }
    case "raised": {
      const opening = asWritten(roll.worked.value(`council-tax.major-precepts.${precept.name}`, roll.base));
      return { ...precept, charge: { ...charge, opening } };
    }
    case "precept":
      return { ...precept, charge: { ...charge, amounts: rollAmounts(charge.amounts, roll) } };
  }
}
