import { yearsAfter } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import {
  cell,
  constant,
  difference,
  greaterOf,
  lastYear,
  product,
  quotient,
  type Rule,
  rounded,
  sum,
} from "../model/rule.ts";
import type { CouncilTax, SocialCarePrecept } from "../strategy/council-tax.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";
import { taxBaseLine } from "./tax-base.ts";
import { withOpening } from "./with-opening.ts";

/** The charge before it is rounded, where both are wanted. */
export const exactBandD = "council-tax.exact-band-d";

/** What the council must raise for its own purposes, by its budget. */
export const ownRequirement = "council-tax.own-requirement-from-budget";

/**
 * The council tax charge at Band D, without parish precepts and with special expenses as an average: last year's raised, or as
 * stated, or the requirement over the tax base. It is the amount that a referendum is tested on; special expenses and levies are
 * in it, parish precepts are not.
 *
 * @see Local Government Finance Act 1992, section 31B (the basic amount is R/T); section 52ZX (the relevant basic amount)
 * @example Hart, 2022/23: 7,812,875.28 / 41,815.86 = £186.84
 */
export function bandDLines(strategy: Strategy): readonly Line[] {
  const { councilTax } = strategy;
  if (councilTax === undefined) return [];
  const chapter = chapterLines(strategy, "council-tax", { origin: councilTax.origin });
  const own = ownCharge(strategy, councilTax, chapter);
  if (own.length === 0) return [];
  return [...own, ...riseLines(strategy, councilTax, chapter), ...socialCareLines(strategy, councilTax, chapter)];
}

function ownCharge(strategy: Strategy, councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const label = "Council tax at Band D";
  const unit = "pounds per dwelling";
  const { bandD, charge } = councilTax;
  if (charge === "stated") {
    return [chapter.given("band-d", label, unit, withOpening(strategy, bandD, councilTax.statedBandD))];
  }
  if (charge === "chosen" && bandD === undefined) return [];
  const rule =
    charge === "worked out"
      ? quotient(cell(ownRequirement), cell(taxBaseLine))
      : product([lastYear("band-d"), riseOf(councilTax)]);
  const opening = bandD === undefined ? {} : { given: withOpening(strategy, bandD) };
  if (councilTax.rounding === "none") return [{ ...chapter.derived("band-d", label, rule, unit), ...opening }];
  if (councilTax.bandsFrom !== "exact Band D") {
    return [{ ...chapter.derived("band-d", label, rounded(rule, 2), unit), ...opening }];
  }
  // The bands need what stands before the rounding, in the base year too.
  const first = bandD === undefined ? {} : { from: strategy.baseYear };
  return [
    { ...chapter.derived(exactBandD, `${label}, before rounding`, rule, unit), ...opening },
    { ...chapter.derived("band-d", label, rounded(cell(exactBandD), 2), unit), ...first },
  ];
}

/** One plus the rise, and plus the social care precept where it is a rate of its own. Both are of the whole charge before. */
function riseOf({ rise, socialCare }: CouncilTax): Rule {
  const rates = [rise, socialCare?.rise.kind === "driver" ? socialCare.rise.name : undefined];
  return sum([constant("1", "index"), ...rates.flatMap((name) => (name === undefined ? [] : [cell(name)]))]);
}

function riseLines(strategy: Strategy, { bandD, charge }: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const first = bandD === undefined ? strategy.years[1] : strategy.years[0];
  if (first === undefined) return [];
  const from = { from: first };
  const rise = difference(cell("band-d"), lastYear("band-d"));
  // A requirement may be nil, and so may the charge be that is worked out from it; a rise on nothing is taken on a penny.
  const before =
    charge === "worked out"
      ? greaterOf([constant("0.01", "pounds per dwelling"), lastYear("band-d")])
      : lastYear("band-d");
  return [
    { ...chapter.derived("council-tax.rise-in-pounds", "Rise at Band D", rise, "pounds per dwelling"), ...from },
    { ...chapter.derived("council-tax.rise", "Rise at Band D, as a rate", quotient(rise, before), "rate"), ...from },
  ];
}

/** The social care precept shown apart: what each year adds, all that the charge has come to hold, and what that raises. */
function socialCareLines(strategy: Strategy, councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const { socialCare, bandD, taxBase } = councilTax;
  if (socialCare === undefined || bandD === undefined) return [];
  const unit = "pounds per dwelling";
  const added = "council-tax.social-care-precept-added";
  const held = "council-tax.social-care-precept";
  const label = "Adult social care precept";
  const lines = [
    chapter.derived(
      added,
      `${label}, added this year at Band D`,
      product([lastYear("band-d"), cell(socialCareRate(councilTax, socialCare))]),
      unit,
    ),
  ];
  if (socialCare.soFar === undefined) return lines;
  const given = withOpening(strategy, socialCare.soFar);
  const total = {
    ...chapter.derived(held, `${label} in Band D, all years`, sum([lastYear(held), cell(added)]), unit),
    given,
  };
  const raises = product([cell(held), cell(taxBaseLine)]);
  return [
    ...lines,
    total,
    ...(taxBase === undefined
      ? []
      : [chapter.derived("council-tax.social-care-income", `${label}, income of all years`, raises)]),
  ];
}

function socialCareRate({ rise }: CouncilTax, socialCare: SocialCarePrecept): string {
  return socialCare.rise.kind === "driver" ? socialCare.rise.name : `${rise}.${socialCare.rise.name}`;
}

/** The first year whose rise can be split into rate and base: the base year must have both, or it is a year later. */
export function firstYearSplit(strategy: Strategy, { bandD, taxBase }: CouncilTax): string | undefined {
  const known = bandD !== undefined && taxBase?.opening !== undefined;
  const first = strategy.years[0] as string;
  return known ? first : strategy.years.find((year) => year === yearsAfter(first, 1));
}
