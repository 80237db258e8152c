import type { Line } from "../model/line.ts";
import { cell, constant, difference, greaterOf, product, sum } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";
import type { NewHomesBonus } from "../strategy/grants.ts";
import type { StatedFigures, StatutoryConstant } from "../strategy/stated-figures.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type FigureRow, figureLines, givenLine } from "./figure-lines.ts";
import { spanOf } from "./section-scope.ts";
import { affordableHomesPremium, inEveryYear, newHomesBaseline } from "./statutory-constants.ts";

const name = "grants.new-homes-bonus";

/**
 * The New Homes Bonus: (growth beyond a share of the stock × national average charge + affordable homes × premium) × the share of the
 * council's tier, and what is still paid for earlier years' homes. Growth that falls short of the baseline earns nothing.
 *
 * @returns pounds, positive as income; not rounded, though the grant is paid in whole pounds
 * @see the New Homes Bonus calculator of the Department for Communities and Local Government. That payments are for one year only,
 * and the split of 80 to 20 between districts and counties, are unconfirmed; the share is stated by the strategy.
 * @example stock 8,000, growth 80: 80 - 32 = 48, × £1,529.56 = £73,418.88; 15 × £350 = £5,250; together £78,668.88
 */
export function newHomesBonusLines(strategy: Strategy, bonus: NewHomesBonus): readonly Line[] {
  const row = (part: string, label: string, unit: Unit): FigureRow => ({
    name: `${name}.${part}`,
    label,
    chapter: "grants",
    unit,
  });
  const stock = row("stock", "Stock of homes (Band D equivalents)", "dwellings");
  const growth = row("growth", "Homes added (Band D equivalents)", "dwellings");
  const charge = row("national-band-d", "National average Band D", "pounds per dwelling");
  const baseline = row("baseline", "Growth that earns no New Homes Bonus, as a share of the stock", "rate");
  const rewarded = row("rewarded", "Homes rewarded (Band D equivalents)", "dwellings");
  const share = row("share", "New Homes Bonus: share of the council's tier", "rate");
  const homes = row("affordable-homes", "Affordable homes added", "dwellings");
  const premium = row("premium", "Premium for an affordable home", "pounds per dwelling");
  const earlier = row("earlier-years", "New Homes Bonus for earlier years' homes", "pounds");
  const { affordableHomes, earlierYears } = bonus;
  const stated = (of: FigureRow, figures: StatedFigures | undefined, constantOf: StatutoryConstant) =>
    givenLine(of, figures ?? inEveryYear(constantOf, strategy));
  const affordable =
    affordableHomes === undefined
      ? []
      : [givenLine(homes, affordableHomes), stated(premium, bonus.premium, affordableHomesPremium)];
  const earned = sum([
    product([cell(rewarded.name), cell(charge.name)]),
    ...(affordableHomes === undefined ? [] : [product([cell(homes.name), cell(premium.name)])]),
  ]);
  const whole = row("before-the-share", "New Homes Bonus, before the share of the council's tier", "pounds");
  const atShare = product([cell(share.name), cell(whole.name)]);
  return [
    givenLine(stock, bonus.stock),
    givenLine(growth, bonus.growth),
    givenLine(charge, bonus.nationalBandD),
    stated(baseline, bonus.baseline, newHomesBaseline),
    ...affordable,
    givenLine(share, bonus.share),
    ...(earlierYears === undefined ? [] : figureLines(earlier, earlierYears, strategy)),
    {
      kind: "derived",
      ...rewarded,
      rule: greaterOf([
        constant("0", "dwellings"),
        difference(cell(growth.name), product([cell(baseline.name), cell(stock.name)])),
      ]),
      ...spanOf(strategy),
    },
    { kind: "derived", ...whole, rule: earned, ...spanOf(strategy) },
    {
      kind: "derived",
      name,
      label: "New Homes Bonus",
      chapter: "grants",
      unit: "pounds",
      rule: earlierYears === undefined ? atShare : sum([atShare, cell(earlier.name)]),
      ...spanOf(strategy),
    },
  ];
}
