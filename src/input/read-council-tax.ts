import type { Place } from "../model/problem.ts";
import type { SocialCarePrecept } from "../strategy/council-tax.ts";
import type { CouncilTax, Requirement } from "../strategy/strategy.ts";
import { poundsFrom } from "./figures.ts";
import { readItems } from "./read-items.ts";
import { readMajorPrecepts, readParishPrecepts, readSpecialExpenses } from "./read-precepts.ts";
import { knownDriver } from "./read-responses.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { readTaxBase } from "./read-tax-base.ts";
import { everyYear, growthOfEveryYear } from "./read-tax-figures.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TaxDocument = NonNullable<StrategyDocument["council tax"]>;
type RequirementDocument = NonNullable<TaxDocument["requirement"]>;

/** The council tax chain, as far as it is written: tax base, requirement, charge, precepts, and what a rise is tested against. */
export function readCouncilTax(written: TaxDocument, setting: ChapterSetting, path: Place["path"]): CouncilTax {
  const { reader, years } = setting;
  const { rise, source, "tax base": taxBase, requirement } = written;
  const charge = chargeOf(written, setting, path);
  riseKnown(written, charge, setting, path);
  partsFit(written, charge, setting, path);
  const { "parish precepts": parishes, "special expenses": special, "social care precept": socialCare } = written;
  return {
    charge,
    ...readBandD(written["band d"], charge, setting, [...path, "band d"]),
    rounding: written.rounding ?? (charge === "worked out" ? "none" : "to the penny"),
    majorPrecepts: readMajorPrecepts(written["major precepts"] ?? {}, setting, [...path, "major precepts"]),
    referendumLimits: reader.rates(written["referendum limit"] ?? {}, years, [...path, "referendum limit"]),
    ...stated({
      rise,
      bandsFrom: written["bands from"],
      socialCare: socialCare && readSocialCare(socialCare, rise, setting, [...path, "social care precept"]),
      taxBase: taxBase && readTaxBase(taxBase, setting, [...path, "tax base"]),
      requirement: requirement && readRequirement(requirement, setting, [...path, "requirement"]),
      parishPrecepts: parishes && readParishPrecepts(parishes, setting, [...path, "parish precepts"]),
      specialExpenses: special && readSpecialExpenses(special, setting, [...path, "special expenses"]),
    }),
    ...reader.origin(source, path),
  };
}

/** How the charge comes about, which must be said where a requirement makes it doubtful. */
function chargeOf(written: TaxDocument, { reader }: ChapterSetting, path: Place["path"]): CouncilTax["charge"] {
  if (written.charge !== undefined) return written.charge;
  if (written.requirement !== undefined) {
    reader.say("council-tax", path, 'There is a requirement, and "charge" does not say what it is for.', {
      part: "key",
      why: "The charge may be chosen, and the requirement held against what it raises, or be worked out from the requirement.",
      fix: "Add charge: chosen, charge: stated or charge: worked out.",
    });
    return "worked out";
  }
  return typeof written["band d"] === "object" ? "stated" : "chosen";
}

function riseKnown(
  written: TaxDocument,
  charge: CouncilTax["charge"],
  setting: ChapterSetting,
  path: Place["path"],
): void {
  const { reader, years } = setting;
  const { rise, "band d": bandD } = written;
  if (rise === undefined) {
    if (charge === "chosen")
      reader.say("council-tax", path, 'The charge is chosen, and no "rise" says how it changes.', {
        part: "key",
        fix: "Name the driver that is the rise, or give the charge of each year with charge: stated.",
      });
    return;
  }
  const driver = knownDriver(rise, setting, [...path, "rise"]);
  const wanting = driver !== undefined && years.some((year) => driver.values[year] === undefined);
  if (charge === "chosen" && bandD !== undefined && wanting) {
    const what = `The charge cannot be carried forward, since "${rise}" does not say the rise of every year.`;
    reader.say("band-d", [...path, "band d"], what, {
      fix: "Give the rise for each forecast year, or leave the charge out.",
    });
  }
}

/** Each part that needs another has it. */
function partsFit(
  written: TaxDocument,
  charge: CouncilTax["charge"],
  { reader, baseYear }: ChapterSetting,
  path: Place["path"],
): void {
  const unfit = (key: string, what: string, fix: string) =>
    reader.say("council-tax", [...path, key], what, { part: "key", fix });
  const { "tax base": taxBase, "parish precepts": parishes, requirement } = written;
  const spread = [
    ...(["parish precepts", "special expenses"] as const).filter((key) => written[key] !== undefined),
    ...(Object.values(written["major precepts"] ?? {}).some(({ precept }) => precept !== undefined)
      ? (["major precepts"] as const)
      : []),
  ];
  if (taxBase === undefined) {
    for (const key of spread) unfit(key, `There is no "tax base" to spread the ${key} over.`, 'Add "tax base".');
  }
  if (charge === "worked out") {
    const missing = (["requirement", "tax base"] as const).filter((key) => written[key] === undefined);
    if (missing.length > 0)
      unfit(
        "charge",
        `The charge is worked out, and there is no "${missing.join('" and no "')}".`,
        "It is the requirement over the tax base: give both.",
      );
  }
  const chained = (["tax base", "bands from", "social care precept", "major precepts", ...spread] as const).find(
    (key) => written[key] !== undefined,
  );
  if (charge === "chosen" && written["band d"] === undefined && chained !== undefined)
    unfit(
      chained,
      `The charge is chosen, and "band d" does not say what it rises from.`,
      `Add "band d" with the charge of ${baseYear}.`,
    );
  if (requirement !== undefined && parishes !== undefined && requirement["parish precepts are"] === undefined)
    unfit(
      "requirement",
      "The requirement does not say whether parish precepts are in the expenditure.",
      'Add "parish precepts are": in the expenditure, or apart.',
    );
}

function readBandD(
  written: TaxDocument["band d"],
  charge: CouncilTax["charge"],
  { reader, baseYear, years }: ChapterSetting,
  path: Place["path"],
): Pick<CouncilTax, "bandD" | "statedBandD"> {
  if (charge === "stated" && typeof written !== "object") {
    const what = 'The charge is stated, and "band d" does not give it by year.';
    reader.say("band-d", path, what, {
      part: "key",
      fix: `Give "band d" for ${years.join(", ")}, and for ${baseYear} if it is known.`,
    });
  }
  if (written === undefined) return { statedBandD: {} };
  if (typeof written === "string") return { bandD: poundsFrom(written, "£"), statedBandD: {} };
  if (charge === "stated") everyYear(Object.keys(written), years, reader, path);
  const possible = charge === "stated" ? [baseYear, ...years] : [baseYear];
  const { values } = reader.amounts(written, "£", possible, path);
  const { [baseYear]: opening, ...forecast } = values;
  return {
    statedBandD: charge === "stated" ? forecast : {},
    ...stated({ bandD: Object.hasOwn(written, baseYear) ? opening : undefined }),
  };
}

function readSocialCare(
  written: NonNullable<TaxDocument["social care precept"]>,
  rise: string | undefined,
  setting: ChapterSetting,
  path: Place["path"],
): SocialCarePrecept {
  const { reader, drivers, years } = setting;
  const { rise: own, "part of the rise": part, "so far": soFar } = written;
  if ((own === undefined) === (part === undefined)) {
    const what =
      own === undefined
        ? "The social care precept has no rate."
        : 'The social care precept has both "rise" and "part of the rise".';
    reader.say("council-tax", path, what, {
      part: "key",
      fix: 'Give "rise", a driver in addition to the rise, or "part of the rise", one of its parts.',
    });
  }
  const held = { ...stated({ soFar: soFar && poundsFrom(soFar, "£") }) };
  if (own !== undefined) {
    growthOfEveryYear(own, setting, [...path, "rise"]);
    return { ...held, rise: { kind: "driver", name: own } };
  }
  const parts = drivers.get(rise ?? "")?.ofWhich ?? [];
  const here = [...path, "part of the rise"];
  const found = parts.find(({ name }) => name === part);
  if (part !== undefined && found === undefined) {
    const known = parts.map(({ name }) => name);
    const more = { is: `a part of "${rise}"`, known, fix: 'Add it under "of which" of that driver.' };
    reader.unknown("known-drivers", here, part, more);
  }
  // The part without figures is what the others leave, in the years that they have.
  const values = found === undefined ? undefined : (found.values ?? parts.find((one) => one.values)?.values);
  if (values !== undefined) everyYear(Object.keys(values), years, reader, here);
  return { ...held, rise: { kind: "part", name: part ?? "" } };
}

function readRequirement(written: RequirementDocument, setting: ChapterSetting, path: Place["path"]): Requirement {
  const { money, expenditure, income = {}, "external finance": external = {}, source } = written;
  const { origin } = setting.reader.origin(source, path);
  const rows = (items: typeof expenditure, key: string) =>
    readItems(items, { ...setting, money, origin }, [...path, key]);
  return {
    money,
    expenditure: rows(expenditure, "expenditure"),
    income: rows(income, "income"),
    externalFinance: rows(external, "external finance"),
    parishPrecepts: written["parish precepts are"] ?? "in the expenditure",
    ...stated({ origin }),
  };
}
