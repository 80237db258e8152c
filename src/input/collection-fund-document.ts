import type { Origin, YearValues } from "../model/line.ts";
import type { CollectionFund, CollectionFundTax } from "../strategy/collection-fund.ts";
import type { Amounts } from "../strategy/strategy.ts";
import { percentFrom, writtenFrom } from "./figures.ts";

/** Parts of a document; what is undefined is left out of it. */
interface Written {
  readonly [key: string]: Written | string | undefined;
}

/** The chapter "collection fund" that reads back as it was. */
export function collectionFundDocument({ taxes, origin }: CollectionFund): Written {
  return { ...Object.fromEntries(taxes.map((tax) => [tax.name, taxDocument(tax)])), source: originText(origin) };
}

function taxDocument(tax: CollectionFundTax): Written {
  const { money } = tax;
  const amounts = ({ values, resolution }: Amounts) => mapped(values, (value) => writtenFrom(value, money, resolution));
  const shares = (values: YearValues) => mapped(values, percentFrom);
  return {
    label: tax.label,
    money,
    share: tax.share && shares(tax.share),
    "other shares": Object.fromEntries(Object.entries(tax.otherShares).map(([who, values]) => [who, shares(values)])),
    estimate: amounts(tax.estimate),
    "outturn difference": amounts(tax.outturnDifference),
    spread: Object.fromEntries(
      tax.spread.map((one) => [
        one.name,
        {
          label: one.label,
          of: one.of,
          balance: writtenFrom(one.balance, money, one.resolution),
          "in years": String(one.years),
          source: originText(one.origin),
          note: one.note,
        },
      ]),
    ),
    source: originText(tax.origin),
    note: tax.note,
  };
}

function mapped(values: YearValues, write: (value: string) => string): Written {
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, write(value)]));
}

function originText(origin: Origin | undefined): string | undefined {
  return origin === undefined ? undefined : [origin.source, origin.place].filter(Boolean).join(", ");
}
