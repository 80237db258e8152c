import type { Line } from "../model/line.ts";
import { cell, constant, difference, greaterOf, product, type Rule, sum } from "../model/rule.ts";
import { type Pool, type PoolMemberAmount, poolMemberAmounts } from "../strategy/business-rates.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { figureLines, givenLine } from "./figure-lines.ts";
import { statutoryRate } from "./levy-and-safety-net.ts";
import { derivedRatesLine, ratesLineOf, ratesRow } from "./rates-line.ts";

/**
 * A pool of authorities, which the regulations treat as one: its baselines are its members' added up, and its levy is worked out on
 * them. What that saves on the levies that the members would pay alone is shared; the council's gain is its share, or an amount.
 *
 * @returns the gain in pounds, positive as income; the council's own levy stays what it would pay alone
 * @see SI 2013/737, regulations 3 and 5(4)
 */
export function poolLines(strategy: Strategy, pool: Pool): readonly Line[] {
  const gain = ratesRow("pool gain", "Gain from the business rates pool");
  if ("figures" in pool.gain) return figureLines(gain, pool.gain.figures, strategy);
  const members = pool.members.map(({ name }) => `pool.${name}.`);
  const whole = (words: string, label: string, rule: Rule, unit: "pounds" | "rate" = "pounds") =>
    derivedRatesLine(strategy, ratesRow(`pool.${words}`, label, { unit }), rule);
  const share = ratesRow("pool share", "Share of the levy saved by the pool", { unit: "rate" });
  const amounts = Object.keys(poolMemberAmounts) as PoolMemberAmount[];
  const added = (words: string) => sum(["", ...members].map((within) => cell(ratesLineOf(`${within}${words}`))));
  return [
    ...pool.members.flatMap((member) => [
      ...amounts.flatMap((amount) =>
        figureLines(
          ratesRow(`pool.${member.name}.${amount}`, `${member.label}: ${poolMemberAmounts[amount]}`),
          member.figures[amount],
          strategy,
        ),
      ),
      whole(`${member.name}.levy`, `${member.label}: levy alone`, levyOf(`pool.${member.name}.`)),
    ]),
    ...amounts.map((amount) => whole(amount, `Pool: ${poolMemberAmounts[amount]}`, added(amount))),
    whole("levy rate", "Pool: levy rate", statutoryRate("pool."), "rate"),
    whole("levy", "Pool: levy", product([cell(ratesLineOf("pool.levy rate")), growthOf("pool.")])),
    whole("levy saved", "Pool: levy saved", difference(added("levy"), cell(ratesLineOf("pool.levy")))),
    givenLine(share, pool.gain.share),
    derivedRatesLine(strategy, gain, product([cell(share.name), cell(ratesLineOf("pool.levy saved"))])),
  ];
}

function levyOf(within: string): Rule {
  return product([statutoryRate(within), growthOf(within)]);
}

function growthOf(within: string): Rule {
  const [income, funding] = ["retained income", "baseline funding level"].map((one) =>
    cell(ratesLineOf(`${within}${one}`)),
  ) as [Rule, Rule];
  return greaterOf([constant("0", "pounds"), difference(income, funding)]);
}
