import type { Place } from "../model/problem.ts";
import type { CouncilTax } from "../strategy/council-tax.ts";
import { everyYear } from "./every-year.ts";
import { poundsFrom } from "./figures.ts";
import { knownDriver } from "./read-responses.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TaxDocument = NonNullable<StrategyDocument["council tax"]>;

/** How the charge comes about, and the charges that are given. */
export function readCharge(
  written: TaxDocument,
  setting: ChapterSetting,
  path: Place["path"],
): Pick<CouncilTax, "charge" | "bandD" | "statedBandD" | "rounding"> {
  const charge = chargeOf(written, setting, path);
  riseKnown(written, charge, setting, path);
  return {
    charge,
    ...readBandD(written["band d"], charge, setting, [...path, "band d"]),
    rounding: written.rounding ?? (charge === "worked out" ? "none" : "to the penny"),
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
