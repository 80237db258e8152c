import type { Line } from "../model/line.ts";
import { cell, difference, lastYear, onePlus, product, quotient, type Rule, rounded, sum } from "../model/rule.ts";
import type { AreaCharge, CouncilTax, MajorPrecept } from "../strategy/council-tax.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";
import { councilTaxBandLines, majorPreceptLine } from "./council-tax-bands.ts";
import { areaLine, incomeLine, parishPrecepts } from "./council-tax-requirement.ts";
import { taxBaseLine } from "./tax-base.ts";
import { withOpening } from "./with-opening.ts";

const specialExpenses = "council-tax.special-expenses";
const withParishes = "council-tax.band-d-with-parishes";
const withoutSpecial = "council-tax.band-d-without-special-expenses";

/**
 * The bill at Band D: the council's own charge, parishes as an average, and the precepts of other bodies, which are in no other figure
 * of the strategy.
 *
 * @see Local Government Finance Act 1992, section 34 (special items of a part of the area)
 */
export function councilTaxBillLines(strategy: Strategy): readonly Line[] {
  const { councilTax } = strategy;
  if (councilTax === undefined || (councilTax.charge === "chosen" && councilTax.bandD === undefined)) return [];
  const chapter = chapterLines(strategy, "council-tax", { origin: councilTax.origin });
  return [
    ...areaBandD(parishAreas(councilTax), parishPrecepts, "parish precept", councilTax, chapter),
    ...averageLines(councilTax, chapter),
    ...specialLines(councilTax, chapter),
    ...councilTax.majorPrecepts.flatMap((precept) => preceptLines(precept, strategy, councilTax, chapter)),
    ...billLines(councilTax, chapter),
    ...councilTaxBandLines(councilTax, chapter),
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
  chapter: ChapterLines,
): readonly Line[] {
  return areas.flatMap((area) => {
    if (area.taxBase === undefined) return [];
    const name = `${within}.${area.name}`;
    const base = chapter.given(`${name}.tax-base`, `${area.label}: tax base`, "dwellings", area.taxBase);
    const rule = charged(councilTax, quotient(cell(name), cell(base.name)));
    return [base, chapter.derived(`${name}.band-d`, `${area.label}: ${what} at Band D`, rule, "pounds per dwelling")];
  });
}

function averageLines(councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  if (councilTax.parishPrecepts === undefined) return [];
  const each = (amounts: Rule) => charged(councilTax, quotient(amounts, cell(taxBaseLine)));
  const unit = "pounds per dwelling";
  return [
    chapter.derived(
      "council-tax.average-parish-band-d",
      "Parish precepts, average at Band D",
      each(cell(parishPrecepts)),
      unit,
    ),
    chapter.derived(
      withParishes,
      "Council tax at Band D with the average parish precept",
      each(cell("council-tax.requirement")),
      unit,
    ),
  ];
}

/** Special expenses: what parts of the area pay for, which stands in the average Band D of the whole. */
function specialLines(councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const areas = councilTax.specialExpenses?.areas ?? [];
  if (areas.length === 0) return [];
  const total = sum(areas.map(({ name }) => cell(`${specialExpenses}.${name}`)));
  const general = quotient(difference(cell(incomeLine), cell(specialExpenses)), cell(taxBaseLine));
  return [
    ...areas.map((area) => areaLine(specialExpenses, area, chapter)),
    ...areaBandD(areas, specialExpenses, "special expenses", councilTax, chapter),
    chapter.derived(specialExpenses, "Special expenses", total),
    chapter.derived(
      withoutSpecial,
      "Council tax at Band D without special expenses",
      charged(councilTax, general),
      "pounds per dwelling",
    ),
  ];
}

function preceptLines(
  precept: MajorPrecept,
  strategy: Strategy,
  councilTax: CouncilTax,
  chapter: ChapterLines,
): readonly Line[] {
  const name = majorPreceptLine(precept);
  const label = `${precept.label} at Band D`;
  const unit = "pounds per dwelling";
  const { charge } = precept;
  const own = chapter.part(precept);
  switch (charge.kind) {
    case "stated":
      return [own.given(name, label, unit, charge.values)];
    case "raised": {
      const rule = charged(councilTax, product([lastYear(name), onePlus(cell(charge.rise))]));
      const given = withOpening(strategy, charge.opening);
      return [{ ...own.derived(name, label, rule, unit), given }];
    }
    case "precept": {
      const { values, resolution } = charge.amounts;
      const amount = own.given(`${name}.precept`, `${precept.label}: precept`, "pounds", values, resolution);
      const rule = charged(councilTax, quotient(cell(amount.name), cell(taxBaseLine)));
      return [amount, own.derived(name, label, rule, unit)];
    }
  }
}

function billLines(councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const { majorPrecepts, parishPrecepts: parishes, specialExpenses: special } = councilTax;
  if (majorPrecepts.length === 0 && parishes === undefined) return [];
  const others = majorPrecepts.map((precept) => cell(majorPreceptLine(precept)));
  const own = cell(parishes === undefined ? "band-d" : withParishes);
  const unit = "pounds per dwelling";
  return [
    chapter.derived("council-tax.bill", "Council tax bill at Band D, on average", sum([own, ...others]), unit),
    ...(special === undefined
      ? []
      : [
          chapter.derived(
            "council-tax.bill-without-special-expenses",
            "Council tax bill at Band D without special expenses or parishes",
            sum([cell(withoutSpecial), ...others]),
            unit,
          ),
        ]),
  ];
}
