import type { Line } from "../model/line.ts";
import { cell, constant, difference, greaterOf, lastYear, product, type Rule, sum, sumLess } from "../model/rule.ts";
import type { AreaCharge, CouncilTax } from "../strategy/council-tax.ts";
import type { Requirement } from "../strategy/council-tax-requirement.ts";
import type { Item } from "../strategy/items.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { firstYearSplit, ownRequirement } from "./band-d.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";
import { itemLines } from "./item-lines.ts";
import { scopeOf } from "./section-scope.ts";
import { taxBaseLine } from "./tax-base.ts";

/** What the council's own charge raises. */
export const incomeLine = "council-tax.income";

/** The precepts of all parishes. */
export const parishPrecepts = "council-tax.parish-precepts";

const requirementLine = "council-tax.requirement";
const fromBudget = "council-tax.requirement-from-budget";

/**
 * The council tax requirement from both sides: what the budget leaves to be raised, and what the charge raises. Parish precepts are
 * in item R and not in the council's own requirement.
 *
 * @see Local Government Finance Act 1992, sections 31A and 31B; before 2013/14, sections 32 and 33
 * @example Hart, 2022/23: 45,450,983 - 33,943,563 = £11,507,420 with parishes
 */
export function councilTaxRequirementLines(strategy: Strategy): readonly Line[] {
  const { councilTax } = strategy;
  if (councilTax === undefined) return [];
  const chapter = chapterLines(strategy, "council-tax", { origin: councilTax.origin });
  return [
    ...parishLines(councilTax, chapter),
    ...(councilTax.requirement === undefined ? [] : budgetLines(strategy, councilTax, councilTax.requirement)),
    ...raisedLines(strategy, councilTax, chapter),
  ];
}

function parishLines({ parishPrecepts: parishes }: CouncilTax, chapter: ChapterLines): readonly Line[] {
  if (parishes === undefined) return [];
  const label = "Parish precepts";
  if (parishes.kind === "total") {
    const { values, resolution } = parishes.amounts;
    return [chapter.part(parishes).given(parishPrecepts, label, "pounds", values, resolution)];
  }
  return [
    ...parishes.areas.map((area) => areaLine(parishPrecepts, area, chapter)),
    chapter.derived(parishPrecepts, label, sum(parishes.areas.map(({ name }) => cell(`${parishPrecepts}.${name}`)))),
  ];
}

/** The given line of what one area pays for. */
export function areaLine(within: string, area: AreaCharge, chapter: ChapterLines): Line {
  const { values, resolution } = area.amounts;
  return chapter.part(area).given(`${within}.${area.name}`, area.label, "pounds", values, resolution);
}

function budgetLines(strategy: Strategy, councilTax: CouncilTax, requirement: Requirement): readonly Line[] {
  const chapter = chapterLines(strategy, "council-tax", { origin: requirement.origin ?? councilTax.origin });
  const rows = (items: readonly Item[], group: string) => {
    const within = `${requirementLine}.${group}`;
    const scope = { ...scopeOf(strategy, "council-tax", {}), within };
    const cells = (direction: Item["direction"]) =>
      items.filter((item) => item.direction === direction).map(({ name }) => cell(`${within}.${name}`));
    return {
      lines: items.flatMap((item) => itemLines(item, scope)),
      total: sumLess(cells("adds"), cells("reduces")),
    };
  };
  const expenditure = rows(requirement.expenditure, "expenditure");
  const income = rows(requirement.income, "income");
  const external = rows(requirement.externalFinance, "external-finance");
  const precepts = councilTax.parishPrecepts === undefined ? [] : [cell(parishPrecepts)];
  const gross = requirement.parishPrecepts === "apart" ? sum([expenditure.total, ...precepts]) : expenditure.total;
  const net = difference(gross, income.total);
  const budgetRequirement = "council-tax.budget-requirement";
  const withExternal = requirement.externalFinance.length > 0;
  // Where income is as much as expenditure, the requirement is nil and never negative.
  const atLeastNil = (rule: Rule) => greaterOf([constant("0", "pounds"), rule]);
  const left = withExternal ? difference(cell(budgetRequirement), external.total) : net;
  return [
    ...expenditure.lines,
    ...income.lines,
    ...external.lines,
    ...(withExternal ? [chapter.derived(budgetRequirement, "Budget requirement", net)] : []),
    chapter.derived(fromBudget, "Council tax requirement by the budget, with parish precepts", atLeastNil(left)),
    chapter.derived(
      ownRequirement,
      "Council tax requirement by the budget, for own purposes",
      sumLess([cell(fromBudget)], precepts),
    ),
  ];
}

function raisedLines(strategy: Strategy, councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const { taxBase, bandD, charge, rounding, requirement } = councilTax;
  if (taxBase === undefined || (charge === "chosen" && bandD === undefined)) return [];
  const atBandD = product([cell("band-d"), cell(taxBaseLine)]);
  // A charge that is the requirement over the tax base raises the requirement, to the last digit.
  const raised = charge === "worked out" && rounding === "none" ? cell(ownRequirement) : atBandD;
  const baseYearToo = raised === atBandD && bandD !== undefined && taxBase.opening !== undefined;
  const precepts = councilTax.parishPrecepts === undefined ? [] : [cell(parishPrecepts)];
  return [
    {
      ...chapter.derived(incomeLine, "Council tax income (tax base × Band D)", raised),
      ...(baseYearToo ? { from: strategy.baseYear } : {}),
    },
    chapter.derived(
      requirementLine,
      "Council tax requirement, with parish precepts",
      sum([cell(incomeLine), ...precepts]),
    ),
    ...(requirement === undefined
      ? []
      : [
          chapter.derived(
            "council-tax.left-to-find",
            "Own requirement by the budget, less what the charge raises",
            difference(cell(ownRequirement), cell(incomeLine)),
          ),
        ]),
    ...effectLines(strategy, councilTax, chapter),
  ];
}

/** How much of a year's change in income the charge makes, on this year's base, and how much the base, at last year's charge. */
function effectLines(strategy: Strategy, councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const from = firstYearSplit(strategy, councilTax);
  if (from === undefined) return [];
  const rise = difference(cell("band-d"), lastYear("band-d"));
  const growth = difference(cell(taxBaseLine), lastYear(taxBaseLine));
  const rateEffect = product([rise, cell(taxBaseLine)]);
  const baseEffect = product([lastYear("band-d"), growth]);
  const effects = [
    { ...chapter.derived("council-tax.rate-effect", "Change in income from the charge", rateEffect), from },
    { ...chapter.derived("council-tax.base-effect", "Change in income from the tax base", baseEffect), from },
  ];
  const both = sum(effects.map(({ name }) => cell(name)));
  return [
    ...effects,
    { ...chapter.derived("council-tax.change-in-income", "Change in council tax income", both), from },
  ];
}
