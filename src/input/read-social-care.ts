import type { Place } from "../model/problem.ts";
import type { CouncilTax, SocialCarePrecept } from "../strategy/council-tax.ts";
import { everyYear, growthOfEveryYear } from "./every-year.ts";
import { poundsFrom } from "./figures.ts";
import type { ChapterSetting } from "./read-sections.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TaxDocument = NonNullable<StrategyDocument["council tax"]>;

/** The adult social care precept: a driver in addition to the rise, or a part of it. */
export function readSocialCare(
  written: NonNullable<TaxDocument["social care precept"]>,
  { rise, charge }: { readonly rise: string | undefined; readonly charge: CouncilTax["charge"] },
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
  const here = [...path, "part of the rise"];
  // A chosen charge without a rise has been told of, and so has a rise that is no driver.
  if (part !== undefined && rise === undefined && charge !== "chosen") {
    const what = `The council tax has no "rise" for "${part}" to be a part of.`;
    reader.say("council-tax", here, what, {
      fix: 'Add "rise" with the driver, or give the social care precept a "rise" of its own.',
    });
  }
  const driver = rise === undefined ? undefined : drivers.get(rise);
  const parts = driver?.ofWhich ?? [];
  const found = parts.find(({ name }) => name === part);
  if (part !== undefined && driver !== undefined && found === undefined) {
    const known = parts.map(({ name }) => name);
    const more = { is: `a part of "${rise}"`, known, fix: 'Add it under "of which" of that driver.' };
    reader.unknown("known-drivers", here, part, more);
  }
  // The part without figures is what the others leave, in the years that they have.
  const values = found === undefined ? undefined : (found.values ?? parts.find((one) => one.values)?.values);
  if (values !== undefined) everyYear(Object.keys(values), years, reader, here);
  return { ...held, rise: { kind: "part", name: part ?? "" } };
}
