import type { Line } from "../model/line.ts";
import { cell, constant, product, quotient, type Rule, rounded, sum } from "../model/rule.ts";
import { type BandName, bandWeights, type CouncilTax, type MajorPrecept } from "../strategy/council-tax.ts";
import { exactBandD } from "./band-d.ts";
import type { ChapterLines } from "./chapter-lines.ts";
import { bandInWords } from "./tax-base.ts";

/** The charge of another body at Band D. */
export function majorPreceptLine({ name }: MajorPrecept): string {
  return `council-tax.major-precepts.${name}`;
}

/**
 * Each band is so many ninths of Band D, to the penny: the council's own charge, and the bill with every precept's own band. There
 * are none where the strategy does not say which Band D they are worked out from.
 *
 * @see Local Government Finance Act 1992, sections 5 and 36 (the numbers of the sections are not confirmed)
 * @example Dudley, 2021/22: Band C is 8/9 of £1,450.514, £1,289.35; of £1,450.51 it would be £1,289.34
 */
export function councilTaxBandLines(councilTax: CouncilTax, chapter: ChapterLines): readonly Line[] {
  const { bandsFrom, majorPrecepts, charge, rounding } = councilTax;
  if (bandsFrom === undefined) return [];
  const unit = "pounds per dwelling";
  const keepsExact = charge !== "stated" && rounding === "to the penny";
  const bandD = bandsFrom === "rounded Band D" ? rounded(cell("band-d"), 2) : cell(keepsExact ? exactBandD : "band-d");
  const ninths = (rule: Rule, band: BandName) =>
    rounded(quotient(product([rule, constant(bandWeights[band], "index")]), constant("9", "index")), 2);
  return (Object.keys(bandWeights) as BandName[]).flatMap((band) => {
    const own = `council-tax.charge.band-${band}`;
    const said = bandInWords(band);
    const others = majorPrecepts.map((precept) => ninths(cell(majorPreceptLine(precept)), band));
    return [
      chapter.derived(own, `Council tax, ${said}`, ninths(bandD, band), unit),
      ...(others.length === 0
        ? []
        : [
            chapter.derived(
              `council-tax.bill.band-${band}`,
              `Council tax bill without parishes, ${said}`,
              sum([cell(own), ...others]),
              unit,
            ),
          ]),
    ];
  });
}
