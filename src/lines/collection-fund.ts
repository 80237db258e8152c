import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { Line, YearValues } from "../model/line.ts";
import { constant, product, quotient, type Rule, sum } from "../model/rule.ts";
import type { CollectionFundTax, SpreadBalance } from "../strategy/collection-fund.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";
import { spanOf } from "./section-scope.ts";

/**
 * What the collection fund gives to the General Fund in each year: the balance estimated for the year before, and the outturn's
 * difference of the year before that, each at the council's share of its own year; and the parts of a balance that is spread.
 *
 * @returns pounds; a surplus is positive and adds to resources, a deficit is negative; exact
 * @see Local Authorities (Funds) (England) Regulations 1992 (SI 1992/2428), as amended by SI 2020/1202 for the balances of 2020/21
 * @example Salford: a deficit of £19.273m of 2020/21 over three years takes £6.424m in each of 2021/22 to 2023/24
 */
export function collectionFundLines(strategy: Strategy): readonly Line[] {
  const { collectionFund } = strategy;
  if (collectionFund === undefined) return [];
  const chapter = chapterLines(strategy, "collection-fund", { origin: collectionFund.origin });
  const totals = collectionFund.taxes.map(
    ({ name }) => ({ form: "cell", line: `collection-fund.${name}`, yearsBack: 0 }) as const,
  );
  return [
    ...collectionFund.taxes.flatMap((tax) => taxLines(tax, strategy, chapter)),
    chapter.derived("collection-fund.total", "Collection fund, surplus less deficit", sum(totals)),
  ];
}

/** How many years after its own each kind of balance falls. */
export const fallsAfter = { estimate: 1, outturnDifference: 2 } as const;

function taxLines(tax: CollectionFundTax, strategy: Strategy, chapter: ChapterLines): readonly Line[] {
  const name = `collection-fund.${tax.name}`;
  const lags = [fallsAfter.outturnDifference, ...tax.spread.map(({ years }) => years)];
  const reached = reachedBack(strategy, Math.max(...lags));
  const own = chapter.part(tax);
  const share = `${name}.share`;
  const shares =
    tax.share === undefined
      ? []
      : [chapter.given(share, `Council's share of ${tax.label.toLowerCase()}`, "rate", withNil(tax.share, reached))];
  const falling = (line: string, yearsBack: number): Rule => {
    const amount: Rule = { form: "cell", line, yearsBack };
    return tax.share === undefined ? amount : product([amount, { form: "cell", line: share, yearsBack }]);
  };
  const estimate = own.given(
    `${name}.estimate`,
    `Estimated balance, ${tax.label.toLowerCase()}`,
    "pounds",
    withNil(tax.estimate.values, reached),
    tax.estimate.resolution,
  );
  const outturn = own.given(
    `${name}.outturn-difference`,
    `Outturn less estimate, ${tax.label.toLowerCase()}`,
    "pounds",
    withNil(tax.outturnDifference.values, reached),
    tax.outturnDifference.resolution,
  );
  const spread = tax.spread.map((one) => spreadLines(name, one, { chapter, reached, falling }));
  return [
    ...shares,
    estimate,
    outturn,
    ...spread.flatMap(({ lines }) => lines),
    own.derived(
      name,
      `Collection fund: ${tax.label.toLowerCase()}`,
      sum([
        falling(estimate.name, fallsAfter.estimate),
        falling(outturn.name, fallsAfter.outturnDifference),
        ...spread.map(({ falls }): Rule => ({ form: "cell", line: falls, yearsBack: 0 })),
      ]),
    ),
  ];
}

interface SpreadSetting {
  readonly chapter: ChapterLines;
  readonly reached: readonly FinancialYear[];
  readonly falling: (line: string, yearsBack: number) => Rule;
}

/** The balance in its own year, and an equal part of it in each of the years after. */
function spreadLines(
  within: string,
  { name, label, of, balance, resolution, years, ...from }: SpreadBalance,
  { chapter, reached, falling }: SpreadSetting,
): { readonly lines: readonly Line[]; readonly falls: string } {
  const own = chapter.part(from);
  const whole = own.given(`${within}.${name}`, label, "pounds", withNil({ [of]: balance }, reached), resolution);
  const parts = Array.from({ length: years }, (_, index) => falling(whole.name, index + 1));
  const falls = `${within}.${name}.falls`;
  const part = quotient(sum(parts), constant(String(years), "index"));
  return {
    falls,
    lines: [whole, own.derived(falls, `${label}, the part that falls in the year`, part)],
  };
}

/** The years whose balances fall in the forecast. */
function reachedBack(strategy: Strategy, most: number): readonly FinancialYear[] {
  const { from, to } = spanOf(strategy);
  return yearsFromTo(yearsAfter(from, -most), yearsAfter(to, -1));
}

function withNil(values: YearValues, years: readonly FinancialYear[]): YearValues {
  return { ...Object.fromEntries(years.map((year) => [year, "0"])), ...values };
}
