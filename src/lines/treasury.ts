import type { Line } from "../model/line.ts";
import { cell, difference, product, sum, sumLess } from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { Balance } from "../strategy/treasury.ts";
import { chapterLines } from "./chapter-lines.ts";
import { financedAssetLines } from "./financed-asset.ts";

/**
 * What borrowing and investing cost: interest payable, minimum revenue provision and investment income, each with its parts, and
 * `treasury.net-cost`, which is interest and provision less income.
 *
 * All lines are in pounds; each is positive in its own direction, so income is positive and taken away. `treasury.increase` is
 * the net cost above what the base budget holds, where that is stated.
 *
 * @see Local Authorities (Capital Finance and Accounting) (England) Regulations 2003, SI 2003/3146, regulations 27 and 28
 */
export function treasuryLines(strategy: Strategy): readonly Line[] {
  const { treasury } = strategy;
  if (treasury === undefined) return [];
  const { derived, increase, given, everyYear } = chapterLines(strategy, "treasury", treasury);
  const { assets, openingProvision, inTheBase } = treasury;
  const income = treasury.investments.map(({ name }) => cell(`treasury.${name}.income`));
  const interest = [
    ...treasury.borrowing.map(({ name }) => cell(`treasury.${name}.interest`)),
    ...assets.filter((asset) => asset.interest !== undefined).map(({ name }) => cell(`treasury.${name}.interest`)),
  ];
  const opening = "treasury.opening-minimum-revenue-provision";
  const provision = [
    ...(openingProvision === undefined ? [] : [cell(opening)]),
    ...assets.map(({ name }) => cell(`treasury.${name}.minimum-revenue-provision`)),
  ];
  const parts = { payable: "treasury.interest-payable", provision: "treasury.minimum-revenue-provision" };
  const base = "treasury.in-the-base";
  return [
    ...treasury.borrowing.flatMap((balance) => balanceLines(strategy, balance, "interest", "interest payable")),
    ...treasury.investments.flatMap((balance) => balanceLines(strategy, balance, "income", "income")),
    ...(openingProvision === undefined
      ? []
      : [
          given(
            opening,
            "Minimum revenue provision on earlier spending",
            "pounds",
            openingProvision.values,
            openingProvision.resolution,
          ),
        ]),
    ...assets.flatMap((asset) => financedAssetLines(strategy, asset)),
    derived(parts.payable, "Interest payable", sum(interest)),
    derived(parts.provision, "Minimum revenue provision", sum(provision)),
    { ...derived("treasury.investment-income", "Investment income", sum(income)), takenAway: true },
    derived(
      "treasury.net-cost",
      "Treasury: net cost",
      difference(sum([cell(parts.payable), cell(parts.provision)]), cell("treasury.investment-income")),
    ),
    ...(inTheBase === undefined
      ? []
      : [
          everyYear(base, "Treasury: in the base budget", "pounds", inTheBase),
          increase(
            "treasury.increase",
            "Treasury: increase since the base year",
            sumLess([cell("treasury.net-cost")], [cell(base)]),
          ),
        ]),
  ];
}

/** Interest on money borrowed or invested: its average in the year times the rate, or as stated. */
function balanceLines(
  strategy: Strategy,
  { name, label, interest, ...from }: Balance,
  suffix: "interest" | "income",
  words: string,
): readonly Line[] {
  const { given, rate, derived } = chapterLines(strategy, "treasury", from);
  const p = `treasury.${name}`;
  const own = `${p}.${suffix}`;
  if (interest.kind === "amounts") {
    const { values, resolution } = interest.amounts;
    return [given(own, `${label}: ${words}`, "pounds", values, resolution)];
  }
  return [
    given(
      `${p}.average`,
      `${label}: average in the year`,
      "pounds",
      interest.average.values,
      interest.average.resolution,
    ),
    rate(`${p}.rate`, `${label}: rate of interest`, interest.rate),
    derived(own, `${label}: ${words}`, product([cell(`${p}.average`), cell(`${p}.rate`)])),
  ];
}
