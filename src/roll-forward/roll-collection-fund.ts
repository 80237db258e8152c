import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { CollectionFund } from "../strategy/collection-fund.ts";
import type { Roll, Say } from "./roll.ts";

/** The collection fund with the balances that still fall in the years to come. None is assumed for the year added. */
export function rollCollectionFund(fund: CollectionFund, roll: Roll, say: Say): CollectionFund {
  const first = yearsAfter(roll.base, 1);
  const since = (values: YearValues, lag: number) =>
    Object.fromEntries(Object.entries(values).filter(([year]) => year >= yearsAfter(first, -lag)));
  say(
    "collection fund",
    `No balance of ${roll.last} is estimated. Put in the estimate and the outturn when they are known.`,
  );
  return {
    ...fund,
    taxes: fund.taxes.map((tax) => {
      const spread = tax.spread.filter(({ of, years }) => of >= yearsAfter(first, -years));
      const estimate = since(tax.estimate.values, 1);
      const difference = since(tax.outturnDifference.values, 2);
      const kept = [...Object.keys(estimate), ...Object.keys(difference), ...spread.map(({ of }) => of), roll.base];
      const carried = (values: YearValues) => sharesFrom(values, kept.sort()[0] as FinancialYear, roll);
      return {
        ...tax,
        estimate: { ...tax.estimate, values: estimate },
        outturnDifference: { ...tax.outturnDifference, values: difference },
        spread,
        ...(tax.share === undefined ? {} : { share: carried(tax.share) }),
        otherShares: Object.fromEntries(Object.entries(tax.otherShares).map(([who, values]) => [who, carried(values)])),
      };
    }),
  };
}

/** Shares of the balances that are kept, and for the last year those of the year before. */
function sharesFrom(values: YearValues, earliest: FinancialYear, roll: Roll): YearValues {
  const kept = Object.fromEntries(Object.entries(values).filter(([year]) => year >= earliest));
  return { ...kept, [roll.last]: values[roll.last] ?? values[yearsAfter(roll.last, -1)] ?? "0" };
}
