import { percentFrom, writtenFrom } from "../input/figures.ts";
import type { CollectionFund, CollectionFundTax } from "../strategy/collection-fund.ts";
import { amountsDocument, byName, byYear, originText, provenanceDocument } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** The chapter "collection fund" that reads back as it was. */
export function collectionFundDocument({ taxes, origin }: CollectionFund): Loose {
  return { ...byName(taxes, taxDocument), source: originText(origin) };
}

function taxDocument(tax: CollectionFundTax): Loose {
  const { money } = tax;
  return {
    label: tax.label,
    money,
    share: tax.share && byYear(tax.share, percentFrom),
    "other shares": Object.fromEntries(
      Object.entries(tax.otherShares).map(([who, values]) => [who, byYear(values, percentFrom)]),
    ),
    estimate: amountsDocument(tax.estimate, money),
    "outturn difference": amountsDocument(tax.outturnDifference, money),
    spread: Object.fromEntries(
      tax.spread.map((one) => [
        one.name,
        {
          label: one.label,
          of: one.of,
          balance: writtenFrom(one.balance, money, one.resolution),
          "in years": String(one.years),
          ...provenanceDocument(one),
        },
      ]),
    ),
    ...provenanceDocument(tax),
  };
}
