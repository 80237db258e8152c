import type { Line } from "../model/line.ts";
import { cell, difference, lastYear, product, type Rule, sum } from "../model/rule.ts";
import type { StaffGroup } from "../strategy/pay.ts";
import type { ChapterLines } from "./chapter-lines.ts";
import { type PayCause, payCauses } from "./pay-causes.ts";

/**
 * What changes of employers' National Insurance and pension rates cost a group, on its pay without on-costs.
 *
 * National Insurance = points so far × (pay − full-time equivalents × threshold), and where the threshold itself changes,
 * + base year's rate × full-time equivalents × (base year's threshold − threshold).
 * Pension = points so far × pay. All pay is taken as pensionable, and everyone as earning more than the threshold.
 */
export function employersContributionLines(
  group: StaffGroup,
  made: ChapterLines,
): { readonly lines: readonly Line[]; readonly causes: readonly PayCause[] } {
  const { label, nationalInsurance, pensionRise } = group;
  const p = `pay.${group.name}`;
  const pay = cell(`${p}.pay-without-on-costs`);
  const lines: Line[] = [];
  const causes: PayCause[] = [];
  const pointsSoFar = (name: string, words: string) => {
    const points = `${p}.${name}-points`;
    const rule = sum([lastYear(points), cell(`${p}.${name}-rise`)]);
    lines.push(made.building(points, `${label}: ${words}, points since the base year`, rule, "rate"));
    return cell(points);
  };
  const costs = (cause: PayCause, rule: Rule) => {
    lines.push(made.increase(`${p}.increase.${cause}`, `${label}: ${payCauses[cause]}`, rule));
    causes.push(cause);
  };
  if (nationalInsurance !== undefined) {
    const words = "National Insurance";
    const ni = `${p}.national-insurance`;
    const posts = cell(`${p}.full-time-equivalents`);
    const threshold = cell(`${ni}-threshold`);
    lines.push(made.rate(`${ni}-rise`, `${label}: ${words}, points added`, nationalInsurance.rise));
    lines.push(
      made.given(`${ni}-threshold`, `${label}: ${words} threshold`, "pounds per post", nationalInsurance.threshold),
    );
    const points = pointsSoFar("national-insurance", words);
    const rise = product([points, difference(pay, product([posts, threshold]))]);
    const { base } = nationalInsurance;
    if (base === undefined) costs("national-insurance", rise);
    else {
      lines.push(
        made.everyYear(`${ni}-base-rate`, `${label}: ${words} rate in the base year`, "rate", base.rate),
        made.everyYear(
          `${ni}-base-threshold`,
          `${label}: ${words} threshold in the base year`,
          "pounds per post",
          base.threshold,
        ),
      );
      const lowered = difference(cell(`${ni}-base-threshold`), threshold);
      costs("national-insurance", sum([rise, product([cell(`${ni}-base-rate`), posts, lowered])]));
    }
  }
  if (pensionRise !== undefined) {
    lines.push(made.rate(`${p}.pension-rise`, `${label}: pension rate, points added`, pensionRise));
    costs("pension", product([pointsSoFar("pension", "pension rate"), pay]));
  }
  return { lines, causes };
}
