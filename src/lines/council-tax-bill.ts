import type { Line } from "../model/line.ts";
import {
  cell,
  constant,
  difference,
  lastYear,
  onePlus,
  product,
  quotient,
  type Rule,
  rounded,
  sum,
} from "../model/rule.ts";
import { type AreaCharge, type BandName, bandWeights, type MajorPrecept } from "../strategy/council-tax.ts";
import type { CouncilTax, Strategy } from "../strategy/strategy.ts";
import { exactBandD } from "./band-d.ts";
import { areaLine, incomeLine, parishPrecepts } from "./council-tax-requirement.ts";
import { bandInWords, taxBaseLine } from "./tax-base.ts";
import { TaxLines, withOpening } from "./tax-lines.ts";

const specialExpenses = "council-tax.special-expenses";
const withParishes = "council-tax.band-d-with-parishes";
const withoutSpecial = "council-tax.band-d-without-special-expenses";

/**
 * The bill at Band D: the council's own charge, parishes as an average, and the precepts of other bodies, which are in no other figure
 * of the strategy. Charges of the eight bands where the strategy says which Band D they are worked out from.
 *
 * @see Local Government Finance Act 1992, sections 34 (special items of a part of the area) and 36 (the bands; not confirmed)
 */
export function councilTaxBillLines(strategy: Strategy): readonly Line[] {
  const { councilTax } = strategy;
  if (councilTax === undefined || (councilTax.charge === "chosen" && councilTax.bandD === undefined)) return [];
  const chapter = new TaxLines(strategy, "council-tax", councilTax.origin);
  return [
    ...areaBandD(parishAreas(councilTax), parishPrecepts, "parish precept", councilTax, chapter),
    ...averageLines(councilTax, chapter),
    ...specialLines(councilTax, chapter),
    ...councilTax.majorPrecepts.flatMap((precept) => preceptLines(precept, strategy, councilTax, chapter)),
    ...billLines(councilTax, chapter),
    ...bandLines(councilTax, chapter),
  ];
}

function parishAreas({ parishPrecepts: parishes }: CouncilTax): readonly AreaCharge[] {
  return parishes?.kind === "parishes" ? parishes.areas : [];
}

/** A charge per dwelling, rounded as the strategy rounds charges. */
function charged({ rounding }: CouncilTax, rule: Rule): Rule {
  return rounding === "to the penny" ? rounded(rule, 2) : rule;
}

/** What one area's amount comes to at Band D, over that area's own tax base. */
function areaBandD(
  areas: readonly AreaCharge[],
  within: string,
  what: string,
  councilTax: CouncilTax,
  chapter: TaxLines,
): readonly Line[] {
  return areas.flatMap((area) => {
    if (area.taxBase === undefined) return [];
    const name = `${within}.${area.name}`;
    const base = chapter.given(`${name}.tax-base`, `${area.label}: tax base`, "dwellings", area.taxBase);
    const rule = charged(councilTax, quotient(cell(name), cell(base.name)));
    return [base, chapter.derived(`${name}.band-d`, `${area.label}: ${what} at Band D`, "pounds per dwelling", rule)];
  });
}

function averageLines(councilTax: CouncilTax, chapter: TaxLines): readonly Line[] {
  if (councilTax.parishPrecepts === undefined) return [];
  const each = (amounts: Rule) => charged(councilTax, quotient(amounts, cell(taxBaseLine)));
  const unit = "pounds per dwelling";
  return [
    chapter.derived(
      "council-tax.average-parish-band-d",
      "Parish precepts, average at Band D",
      unit,
      each(cell(parishPrecepts)),
    ),
    chapter.derived(
      withParishes,
      "Council tax at Band D with the average parish precept",
      unit,
      each(cell("council-tax.requirement")),
    ),
  ];
}

/** Special expenses: what parts of the area pay for, which stands in the average Band D of the whole. */
function specialLines(councilTax: CouncilTax, chapter: TaxLines): readonly Line[] {
  const areas = councilTax.specialExpenses?.areas ?? [];
  if (areas.length === 0) return [];
  const total = sum(areas.map(({ name }) => cell(`${specialExpenses}.${name}`)));
  const general = quotient(difference(cell(incomeLine), cell(specialExpenses)), cell(taxBaseLine));
  return [
    ...areas.map((area) => areaLine(specialExpenses, area, chapter)),
    ...areaBandD(areas, specialExpenses, "special expenses", councilTax, chapter),
    chapter.derived(specialExpenses, "Special expenses", "pounds", total),
    chapter.derived(
      withoutSpecial,
      "Council tax at Band D without special expenses",
      "pounds per dwelling",
      charged(councilTax, general),
    ),
  ];
}

function preceptName({ name }: MajorPrecept): string {
  return `council-tax.major-precepts.${name}`;
}

function preceptLines(
  precept: MajorPrecept,
  strategy: Strategy,
  councilTax: CouncilTax,
  chapter: TaxLines,
): readonly Line[] {
  const name = preceptName(precept);
  const label = `${precept.label} at Band D`;
  const unit = "pounds per dwelling";
  const { charge } = precept;
  switch (charge.kind) {
    case "stated":
      return [chapter.given(name, label, unit, charge.values, precept)];
    case "raised": {
      const rule = charged(councilTax, product([lastYear(name), onePlus(cell(charge.rise))]));
      const given = withOpening(strategy, charge.opening);
      return [chapter.derived(name, label, unit, rule, { ...precept, given })];
    }
    case "precept": {
      const { values, resolution } = charge.amounts;
      const amount = chapter.given(`${name}.precept`, `${precept.label}: precept`, "pounds", values, {
        ...precept,
        resolution,
      });
      const rule = charged(councilTax, quotient(cell(amount.name), cell(taxBaseLine)));
      return [amount, chapter.derived(name, label, unit, rule, precept)];
    }
  }
}

function billLines(councilTax: CouncilTax, chapter: TaxLines): readonly Line[] {
  const { majorPrecepts, parishPrecepts: parishes, specialExpenses: special } = councilTax;
  if (majorPrecepts.length === 0 && parishes === undefined) return [];
  const others = majorPrecepts.map((precept) => cell(preceptName(precept)));
  const own = cell(parishes === undefined ? "band-d" : withParishes);
  const unit = "pounds per dwelling";
  return [
    chapter.derived("council-tax.bill", "Council tax bill at Band D, on average", unit, sum([own, ...others])),
    ...(special === undefined
      ? []
      : [
          chapter.derived(
            "council-tax.bill-without-special-expenses",
            "Council tax bill at Band D without special expenses or parishes",
            unit,
            sum([cell(withoutSpecial), ...others]),
          ),
        ]),
  ];
}

/** Each band is so many ninths of Band D, to the penny: the council's own charge, and the bill with every precept's own band. */
function bandLines(councilTax: CouncilTax, chapter: TaxLines): readonly Line[] {
  const { bandsFrom, majorPrecepts, charge, rounding } = councilTax;
  if (bandsFrom === undefined) return [];
  const unit = "pounds per dwelling";
  const keepsExact = charge !== "stated" && rounding === "to the penny";
  const bandD = bandsFrom === "rounded Band D" ? rounded(cell("band-d"), 2) : cell(keepsExact ? exactBandD : "band-d");
  const ninths = (rule: Rule, band: BandName) =>
    rounded(quotient(product([rule, constant(bandWeights[band], "index")]), constant("9", "index")), 2);
  return (Object.keys(bandWeights) as BandName[]).flatMap((band) => {
    const own = `council-tax.charge.band-${band}`;
    const said = bandInWords(band);
    const others = majorPrecepts.map((precept) => ninths(cell(preceptName(precept)), band));
    return [
      chapter.derived(own, `Council tax, ${said}`, unit, ninths(bandD, band)),
      ...(others.length === 0
        ? []
        : [
            chapter.derived(
              `council-tax.bill.band-${band}`,
              `Council tax bill without parishes, ${said}`,
              unit,
              sum([cell(own), ...others]),
            ),
          ]),
    ];
  });
}
