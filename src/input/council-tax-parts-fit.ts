import type { Place } from "../model/problem.ts";
import type { CouncilTax } from "../strategy/council-tax.ts";
import type { ChapterSetting } from "./read-sections.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type TaxDocument = NonNullable<StrategyDocument["council tax"]>;

/** Each part that needs another has it. */
export function councilTaxPartsFit(
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
