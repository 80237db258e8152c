import type { Place } from "../model/problem.ts";
import type { AreaCharge, AreaCharges, MajorPrecept, ParishPrecepts } from "../strategy/council-tax.ts";
import { type Money, poundsFrom } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { everyYear, growthOfEveryYear, readYearly, type YearlyWritten } from "./read-tax-figures.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TaxDocument = NonNullable<StrategyDocument["council tax"]>;
type ParishDocument = NonNullable<TaxDocument["parish precepts"]>;
type SpecialDocument = NonNullable<TaxDocument["special expenses"]>;
type AreaDocument = SpecialDocument["areas"][string];
type MajorDocument = NonNullable<TaxDocument["major precepts"]>[string];

/** The precepts of parishes: one total, or each parish's. */
export function readParishPrecepts(
  written: ParishDocument,
  setting: ChapterSetting,
  path: Place["path"],
): ParishPrecepts {
  const { reader } = setting;
  const { money, amounts, parishes, source, note } = written;
  if ((amounts === undefined) === (parishes === undefined)) {
    const what =
      amounts === undefined
        ? "Parish precepts have no amounts."
        : 'Parish precepts have both "amounts" and "parishes".';
    reader.say("council-tax", path, what, {
      part: "key",
      fix: 'Give "amounts" for all of them, or "parishes" one by one.',
    });
  }
  const facts = { money, ...stated({ note }), ...reader.origin(source, path) };
  if (parishes !== undefined) {
    return { kind: "parishes", ...facts, areas: readAreas(parishes, money, setting, [...path, "parishes"]) };
  }
  const total = readYearly(amounts ?? "0", money, "left out is nil", setting, [...path, "amounts"]);
  return { kind: "total", ...facts, amounts: total };
}

/** What parts of the area pay for by themselves. */
export function readSpecialExpenses(
  { money, areas, source, note }: SpecialDocument,
  setting: ChapterSetting,
  path: Place["path"],
): AreaCharges {
  return {
    money,
    areas: readAreas(areas, money, setting, [...path, "areas"]),
    ...stated({ note }),
    ...setting.reader.origin(source, path),
  };
}

function readAreas(
  areas: Readonly<Record<string, AreaDocument>>,
  money: Money,
  setting: ChapterSetting,
  path: Place["path"],
): readonly AreaCharge[] {
  return Object.entries(areas).map(([name, area]): AreaCharge => {
    const here = [...path, name];
    const taxBase = area["tax base"];
    return {
      name,
      label: area.label,
      amounts: readYearly(area.amounts, money, "left out is nil", setting, [...here, "amounts"]),
      ...stated({
        taxBase:
          taxBase === undefined
            ? undefined
            : readYearly(taxBase, "£", "every year", setting, [...here, "tax base"]).values,
        note: area.note,
      }),
      ...setting.reader.origin(area.source, here),
    };
  });
}

/** The precepts of other bodies: a charge for each year, one that a driver raises, or an amount over the tax base. */
export function readMajorPrecepts(
  precepts: NonNullable<TaxDocument["major precepts"]>,
  setting: ChapterSetting,
  path: Place["path"],
): readonly MajorPrecept[] {
  return Object.entries(precepts).map(([name, written]): MajorPrecept => {
    const here = [...path, name];
    return {
      name,
      label: written.label,
      charge: readCharge(written, setting, here),
      ...stated({ note: written.note }),
      ...setting.reader.origin(written.source, here),
    };
  });
}

function readCharge(written: MajorDocument, setting: ChapterSetting, path: Place["path"]): MajorPrecept["charge"] {
  const { reader, years, baseYear } = setting;
  const { "band d": bandD, precept, rise, money = "£" } = written;
  const say = (what: string, fix: string) => reader.say("council-tax", path, what, { part: "key", fix });
  if ((bandD === undefined) === (precept === undefined)) {
    const what = bandD === undefined ? "The precept has no figures." : 'The precept has both "band d" and "precept".';
    say(what, 'Give "band d" in pounds and pence, or "precept" in pounds for the whole area.');
  }
  if (precept !== undefined) {
    const amounts = readYearly(precept, money, "every year", setting, [...path, "precept"]);
    return { kind: "precept", money, amounts };
  }
  if (written.money !== undefined)
    say('The precept has "money", and no "precept" for it to be the unit of.', "Leave money out.");
  if (rise !== undefined) {
    growthOfEveryYear(rise, setting, [...path, "rise"]);
    if (typeof bandD !== "string")
      say(
        `The precept has a rise, and no single "band d" of ${baseYear} to rise from.`,
        `Give "band d" as one figure.`,
      );
    return { kind: "raised", opening: poundsFrom(typeof bandD === "string" ? bandD : "0", "£"), rise };
  }
  const here = [...path, "band d"];
  const charges: YearlyWritten = bandD ?? "0";
  if (typeof charges === "string" || Array.isArray(charges))
    return { kind: "stated", values: readYearly(charges, "£", "every year", setting, here).values };
  everyYear(Object.keys(charges), years, reader, here);
  const { values } = reader.amounts(charges as Readonly<Record<string, string>>, "£", [baseYear, ...years], here);
  const known = Object.entries(values).filter(([year]) => year !== baseYear || Object.hasOwn(charges, baseYear));
  return { kind: "stated", values: Object.fromEntries(known) };
}
