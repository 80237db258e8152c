import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import type { CollectionFund, CollectionFundTax, SpreadBalance } from "../strategy/collection-fund.ts";
import { everyYear, inEveryYear } from "./every-year.ts";
import { fractionFrom, poundsFrom, resolutionOf } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type FundDocument = NonNullable<StrategyDocument["collection fund"]>;
type TaxDocument = NonNullable<FundDocument["council-tax"]>;
type SharesDocument = NonNullable<TaxDocument["share"]>;

/** The longest that a balance can be spread over. */
const mostYears = 10;

/** The collection fund, by tax: each balance under the year whose balance it is. */
export function readCollectionFund(
  written: FundDocument,
  setting: ChapterSetting,
  path: Place["path"],
): CollectionFund {
  const { source, ...taxes } = written;
  return {
    taxes: (["council-tax", "business-rates"] as const).flatMap((name) => {
      const tax = taxes[name];
      return tax === undefined ? [] : [readTax(name, tax, setting, [...path, name])];
    }),
    ...setting.reader.origin(source, path),
  };
}

function readTax(
  name: CollectionFundTax["name"],
  written: TaxDocument,
  setting: ChapterSetting,
  path: Place["path"],
): CollectionFundTax {
  const { reader, years } = setting;
  const { money, label, source, note, share, estimate = {}, "outturn difference": difference = {} } = written;
  const first = years[0] as FinancialYear;
  const last = years.at(-1) as FinancialYear;
  /** A balance has its place where some of it falls in the forecast. */
  const balancesOf = (soonest: number, latest: number) =>
    yearsFromTo(yearsAfter(first, -latest), yearsAfter(last, -soonest));
  const amounts = (by: Readonly<Record<string, string>>, years: readonly FinancialYear[], key: string) => {
    const { values, resolution } = reader.amounts(by, money, years, [...path, key]);
    return {
      values: Object.fromEntries(Object.entries(values).filter(([year]) => Object.hasOwn(by, year))),
      resolution,
    };
  };
  const estimates = amounts(estimate, balancesOf(1, 1), "estimate");
  const differences = amounts(difference, balancesOf(2, 2), "outturn difference");
  const spread = Object.entries(written.spread ?? {}).map(([key, one]): SpreadBalance => {
    const here = [...path, "spread", key];
    const parts = Number(one["in years"]);
    if (parts < 1 || parts > mostYears) {
      reader.say("collection-fund", [...here, "in years"], `A balance cannot be spread over ${parts} years.`, {
        fix: `Give a number from 1 to ${mostYears}.`,
      });
    }
    const over = Math.min(Math.max(parts, 1), mostYears);
    return {
      name: key,
      label: one.label,
      of: reader.year(one.of, [...here, "of"], balancesOf(1, over)),
      balance: poundsFrom(one.balance, money),
      resolution: resolutionOf(one.balance, money),
      years: over,
      ...stated({ note: one.note }),
      ...reader.origin(one.source, here),
    };
  });
  const stands = [
    ...Object.keys(estimates.values),
    ...Object.keys(differences.values),
    ...spread.map(({ of }) => of).filter((year) => Object.values(written.spread ?? {}).some(({ of }) => of === year)),
  ].sort();
  const needed = yearsFromTo(
    [stands[0] ?? yearsAfter(first, -1), yearsAfter(first, -1)].sort()[0] as FinancialYear,
    yearsAfter(last, -1),
  );
  const read = (shares: SharesDocument, key: readonly string[]) =>
    readShares(shares, needed, setting, [...path, ...key]);
  const own = share === undefined ? undefined : read(share, ["share"]);
  const others = Object.fromEntries(
    Object.entries(written["other shares"] ?? {}).map(([who, shares]) => [who, read(shares, ["other shares", who])]),
  );
  sharesAddUp(own, others, needed, setting, path);
  return {
    name,
    label: label ?? (name === "council-tax" ? "Council tax" : "Business rates"),
    money,
    estimate: estimates,
    outturnDifference: differences,
    spread,
    otherShares: others,
    ...stated({ share: own, note }),
    ...reader.origin(source, path),
  };
}

function readShares(
  written: SharesDocument,
  needed: readonly FinancialYear[],
  { reader }: ChapterSetting,
  path: Place["path"],
): YearValues {
  if (typeof written === "string") return inEveryYear(fractionFrom(written), needed);
  everyYear(Object.keys(written), needed, reader, path);
  return reader.rates(written, needed, path);
}

/** A balance is shared out to the whole of it, where every share is stated. */
function sharesAddUp(
  own: YearValues | undefined,
  others: Readonly<Record<string, YearValues>>,
  years: readonly FinancialYear[],
  { reader }: ChapterSetting,
  path: Place["path"],
): void {
  if (Object.keys(others).length === 0) return;
  const all = [...(own === undefined ? [] : [own]), ...Object.values(others)];
  const wrong = years.find((year) => !comeToOne(all.map((shares) => shares[year] ?? "0")));
  if (wrong === undefined) return;
  const what = `The shares of ${wrong} do not come to 100%.`;
  reader.say("collection-fund", [...path, "other shares"], what, {
    part: "key",
    fix: "Give every share with the council's own, or leave the other shares out.",
  });
}

/** Added exactly, as whole numbers of the finest place that any of them has. */
function comeToOne(fractions: readonly string[]): boolean {
  const places = Math.max(...fractions.map((text) => text.split(".")[1]?.length ?? 0));
  const whole = (text: string) => {
    const [units = "0", decimals = ""] = text.split(".");
    return BigInt(units + decimals.padEnd(places, "0"));
  };
  return fractions.reduce((total, text) => total + whole(text), 0n) === 10n ** BigInt(places);
}
