import type { StrategyDocument } from "../input/strategy-schema.ts";
import type { Place } from "../model/problem.ts";
import { byYear, entries, type Named, one, type WrittenUnit, yearly } from "./written-place.ts";

/** The places of the chapters on pay, levies, contingency and treasury. */
export function chapterPlaces({ pay, levies, contingency, treasury }: StrategyDocument): readonly Named[] {
  return [
    ...entries(pay?.groups).flatMap(([name, group]) => groupPlaces(name, group, pay as PayDocument)),
    ...entries(pay?.["pension lump sums"]).flatMap(([name]) => {
      const [line, way] = [`pay.lump-sum.${name}`, ["pay", "pension lump sums", name]];
      const { money } = pay as PayDocument;
      return [yearly(line, [...way, "amounts"], money), one(`${line}.in-the-base`, [...way, "in the base"], money)];
    }),
    ...entries(levies?.bodies).flatMap(([name]) => {
      const [line, way] = [`levies.${name}`, ["levies", "bodies", name]];
      const { money } = levies as NonNullable<typeof levies>;
      return [
        one(`${line}.in-the-base`, [...way, "in the base"], money),
        yearly(line, [...way, "amounts"], money),
        yearly(`${line}.rise`, [...way, "rise"], "%"),
        yearly(`${line}.charged-to-all`, [...way, "total"], money),
        yearly(`${line}.share`, [...way, "share"], "%"),
        yearly(`${line}.ours`, [...way, "basis", "ours"], "£"),
        yearly(`${line}.everyones`, [...way, "basis", "everyone's"], "£"),
      ];
    }),
    ...entries(contingency?.lines).flatMap(([name]) => {
      const [line, way] = [`contingency.${name}`, ["contingency", "lines", name]];
      const { money } = contingency as NonNullable<typeof contingency>;
      return [
        one(`${line}.in-the-base`, [...way, "in the base"], money),
        yearly(line, [...way, "amounts"], money),
        yearly(`${line}.share`, [...way, "share"], "%"),
        yearly(`${line}.released`, [...way, "released"], money),
      ];
    }),
    ...(treasury === undefined ? [] : treasuryPlaces(treasury)),
  ];
}

type PayDocument = NonNullable<StrategyDocument["pay"]>;
type TreasuryDocument = NonNullable<StrategyDocument["treasury"]>;

function groupPlaces(name: string, group: PayDocument["groups"][string], { money }: PayDocument): readonly Named[] {
  const line = (ending: string) => `pay.${name}.${ending}`;
  const way = (...steps: readonly string[]): Place["path"] => ["pay", "groups", name, ...steps];
  const base = (ending: string, key: string, unit: WrittenUnit) =>
    one(line(`base-year-award-${ending}`), way("award in the base year", key), unit);
  const insurance = "national insurance";
  return [
    one(line("pay-bill"), way("pay bill"), money),
    one(line("on-costs"), way("on-costs"), "%"),
    one(line("full-time-equivalents"), way("full-time equivalents"), "£"),
    yearly(line("award"), way("award"), "%"),
    yearly(line("flat-award"), way("flat award"), "£"),
    base("agreed", "agreed", "%"),
    base("budgeted", "budgeted", "%"),
    base("agreed-flat", "agreed flat", "£"),
    base("budgeted-flat", "budgeted flat", "£"),
    yearly(line("national-insurance-rise"), way(insurance, "rise"), "%"),
    yearly(line("national-insurance-threshold"), way(insurance, "threshold"), "£"),
    one(line("national-insurance-base-rate"), way(insurance, "base rate"), "%"),
    one(line("national-insurance-base-threshold"), way(insurance, "base threshold"), "£"),
    ...(group.pension === undefined ? [] : [yearly(line("pension-rise"), way("pension", "rise"), "%")]),
  ];
}

function treasuryPlaces({ money, borrowing, investments, assets }: TreasuryDocument): readonly Named[] {
  const balances = (chapter: string, ending: string, some: TreasuryDocument["borrowing"]) =>
    entries(some).flatMap(([name]) => {
      const [line, way] = [`treasury.${name}`, ["treasury", chapter, name]];
      return [
        yearly(`${line}.${ending}`, [...way, "amounts"], money),
        yearly(`${line}.average`, [...way, "average"], money),
        yearly(`${line}.rate`, [...way, "rate"], "%"),
      ];
    });
  return [
    one("treasury.in-the-base", ["treasury", "in the base"], money),
    yearly("treasury.opening-minimum-revenue-provision", ["treasury", "opening minimum revenue provision"], money),
    ...balances("borrowing", "interest", borrowing),
    ...balances("investments", "income", investments),
    ...entries(assets).flatMap(([name]) => {
      const [line, way] = [`treasury.${name}`, ["treasury", "assets", name]];
      return [
        byYear(`${line}.borrowed`, [...way, "borrowed"], money),
        one(`${line}.life`, [...way, "life"], "£"),
        one(`${line}.annuity-rate`, [...way, "annuity rate"], "%"),
        yearly(`${line}.interest-rate`, [...way, "interest"], "%"),
      ];
    }),
  ];
}
