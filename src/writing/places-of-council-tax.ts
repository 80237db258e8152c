import type { StrategyDocument } from "../input/strategy-schema.ts";
import type { Place } from "../model/problem.ts";
import { itemPlaces } from "./places-of-items.ts";
import { byYear, entries, type Named, one, type WrittenUnit, yearly } from "./written-place.ts";

/** The places of the chapters on council tax and the collection fund. */
export function councilTaxPlaces({ "council tax": tax, "collection fund": fund }: StrategyDocument): readonly Named[] {
  return [
    ...(tax === undefined ? [] : [...chargePlaces(tax), ...taxBasePlaces(tax), ...preceptPlaces(tax)]),
    ...(["council-tax", "business-rates"] as const).flatMap((name) =>
      fund?.[name] === undefined ? [] : fundPlaces(name, fund[name]),
    ),
  ];
}

type TaxDocument = NonNullable<StrategyDocument["council tax"]>;
type FundDocument = NonNullable<NonNullable<StrategyDocument["collection fund"]>["council-tax"]>;

const chapter = "council tax";

function chargePlaces({ "band d": bandD }: TaxDocument): readonly Named[] {
  const way = [chapter, "band d"];
  if (bandD === undefined) return [];
  return [typeof bandD === "string" ? one("band-d", way, "£") : anyYear(byYear("band-d", way, "£"))];
}

function taxBasePlaces({ "tax base": base }: TaxDocument): readonly Named[] {
  const way = [chapter, "tax base"];
  const [line, amounts] = yearly("council-tax.tax-base", [...way, "amounts"], "£");
  return [
    [line, base?.opening === undefined ? amounts : { ...amounts, inTheBaseYear: [...way, "opening"] }],
    yearly("council-tax.relevant-amounts", [...way, "relevant amounts"], "£"),
    yearly("council-tax.collection-rate", [...way, "collection rate"], "%"),
    yearly("council-tax.contributions-in-lieu", [...way, "contributions in lieu"], "£"),
    ...entries(base?.bands).flatMap(([band, terms]) =>
      Object.keys(terms ?? {}).map((term) =>
        yearly(`council-tax.tax-base.band-${band}.${term.replaceAll(" ", "-")}`, [...way, "bands", band, term], "£"),
      ),
    ),
  ];
}

function preceptPlaces(tax: TaxDocument): readonly Named[] {
  const { requirement, "parish precepts": parishes, "special expenses": special, "major precepts": major } = tax;
  return [
    ...(["expenditure", "income", "external finance"] as const).flatMap((group) =>
      requirement === undefined
        ? []
        : itemPlaces(
            requirement[group],
            `council-tax.requirement.${group.replaceAll(" ", "-")}.`,
            [chapter, "requirement", group],
            requirement.money,
          ),
    ),
    ...(parishes === undefined
      ? []
      : [
          yearly("council-tax.parish-precepts", [chapter, "parish precepts", "amounts"], parishes.money),
          ...areaPlaces(
            "council-tax.parish-precepts",
            [chapter, "parish precepts", "parishes"],
            parishes.parishes,
            parishes.money,
          ),
        ]),
    ...(special === undefined
      ? []
      : areaPlaces(
          "council-tax.special-expenses",
          [chapter, "special expenses", "areas"],
          special.areas,
          special.money,
        )),
    ...entries(major).flatMap(([name, { rise, money = "£" }]) => {
      const [line, way] = [`council-tax.major-precepts.${name}`, [chapter, "major precepts", name]];
      const charge = rise === undefined ? yearly : one;
      return [charge(line, [...way, "band d"], "£"), yearly(`${line}.precept`, [...way, "precept"], money)];
    }),
  ];
}

function areaPlaces(
  within: string,
  way: Place["path"],
  areas: Readonly<Record<string, unknown>> | undefined,
  money: WrittenUnit,
): readonly Named[] {
  return entries(areas).flatMap(([name]) => [
    yearly(`${within}.${name}`, [...way, name, "amounts"], money),
    yearly(`${within}.${name}.tax-base`, [...way, name, "tax base"], "£"),
  ]);
}

function fundPlaces(name: string, { money, share }: FundDocument): readonly Named[] {
  const [line, way] = [`collection-fund.${name}`, ["collection fund", name]];
  const shares = typeof share === "string" ? one : byYear;
  return [
    ...(share === undefined ? [] : [anyYear(shares(`${line}.share`, [...way, "share"], "%"))]),
    anyYear(byYear(`${line}.estimate`, [...way, "estimate"], money)),
    anyYear(byYear(`${line}.outturn-difference`, [...way, "outturn difference"], money)),
  ];
}

/** A figure of any year that the line has may have been left out. */
function anyYear([line, place]: Named): Named {
  return [line, { ...place, leavesOut: "any year" }];
}
