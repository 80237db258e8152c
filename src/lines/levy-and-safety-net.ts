import type { Line } from "../model/line.ts";
import {
  cell,
  constant,
  difference,
  greaterOf,
  lesserOf,
  onePlus,
  product,
  quotient,
  type Rule,
  sum,
} from "../model/rule.ts";
import type { BusinessRates, BusinessRatesLevy } from "../strategy/business-rates.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { divisor } from "./divisor.ts";
import { figureLines, givenLine } from "./figure-lines.ts";
import { derivedRatesLine, ratesLineOf, ratesRow } from "./rates-line.ts";
import { greatestLevyRate, inEveryYear, safetyNetThreshold } from "./statutory-constants.ts";

const nil = constant("0", "pounds");
const income = cell(ratesLineOf("retained income"));
const funding = cell(ratesLineOf("baseline funding level"));

/**
 * The levy on income above the baseline funding level, and the safety net below it. Nobody both pays the one and is paid the other.
 *
 * Levy rate = the lesser of 0.5 and 1 - baseline funding level / business rates baseline, both as they were set together, and never
 * below nought, so that an authority with a top-up pays none. Levy = rate × what retained income has above the baseline funding
 * level. Safety net = what retained income lacks of its threshold, a share of the baseline funding level.
 *
 * @returns pounds, both positive: the levy is a cost and the safety net is income
 * @see SI 2013/737, regulations 4 to 7
 * @example baselines 30 and 75 give 0.6, so 0.5; income of 33 pays 1.5. At 92.5% the threshold is 27.75; income of 26 is paid 1.75
 */
export function levyAndSafetyNetLines(strategy: Strategy, { levy, safetyNet }: BusinessRates): readonly Line[] {
  return [
    ...(levy === undefined ? [] : levyLines(strategy, levy)),
    ...(safetyNet === undefined ? [] : safetyNetLines(strategy, safetyNet)),
  ];
}

function levyLines(strategy: Strategy, levy: BusinessRatesLevy): readonly Line[] {
  const row = ratesRow("levy", "Levy on business rates growth", { takenAway: true });
  const rateRow = ratesRow("levy rate", "Levy rate", { unit: "rate" });
  if (levy.kind === "amounts") return figureLines(row, levy.figures, strategy);
  const above = (share: Rule) => greaterOf([nil, difference(income, product([funding, share]))]);
  if (levy.kind === "bands") {
    const bands = levy.bands.map((band, index) => {
      const bandRow = ratesRow(`levy rate.${band.name}`, `Levy rate, band ${band.name}`, { unit: "rate" });
      const before = levy.bands[index - 1];
      const own = cell(bandRow.name);
      // Each band adds what its rate has above the last one's, on all the income above where it begins.
      const marginal = before === undefined ? own : difference(own, cell(ratesLineOf(`levy rate.${before.name}`)));
      return {
        line: givenLine(bandRow, band.rate),
        rule: product([marginal, above(onePlus(constant(band.above, "rate")))]),
      };
    });
    return [...bands.map(({ line }) => line), derivedRatesLine(strategy, row, sum(bands.map(({ rule }) => rule)))];
  }
  const rate =
    levy.kind === "rate"
      ? givenLine(rateRow, levy.rate)
      : derivedRatesLine(strategy, rateRow, statutoryRate(), { note: greatestLevyRate.statute });
  return [
    rate,
    derivedRatesLine(strategy, row, product([cell(rateRow.name), greaterOf([nil, cell(ratesLineOf("growth"))])])),
  ];
}

/** The levy rate by the regulations, from the baselines of an authority, or of a pool. */
export function statutoryRate(within = ""): Rule {
  const of = (words: string) => cell(ratesLineOf(`${within}${words}`));
  const one = constant("1", "rate");
  const rate = difference(
    one,
    quotient(of("baseline funding level as set"), divisor(of("business rates baseline"), "pounds")),
  );
  return greaterOf([constant("0", "rate"), lesserOf([constant(greatestLevyRate.value, "rate"), rate])]);
}

function safetyNetLines(strategy: Strategy, stated: NonNullable<BusinessRates["safetyNet"]>): readonly Line[] {
  const shareRow = ratesRow("safety net share", "Safety net threshold, as a share of the baseline funding level", {
    unit: "rate",
  });
  const threshold = ratesRow("safety net threshold", "Safety net threshold");
  const share =
    stated === "statutory"
      ? givenLine(shareRow, inEveryYear(safetyNetThreshold, strategy))
      : givenLine(shareRow, stated);
  return [
    share,
    derivedRatesLine(strategy, threshold, product([cell(shareRow.name), funding])),
    derivedRatesLine(
      strategy,
      ratesRow("safety net", "Safety net payment"),
      greaterOf([nil, difference(cell(threshold.name), income)]),
    ),
  ];
}
