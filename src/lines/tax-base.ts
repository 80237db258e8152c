import type { Line } from "../model/line.ts";
import {
  cell,
  constant,
  difference,
  lastYear,
  onePlus,
  product,
  quotient,
  type Rule,
  rounded,
  sum,
} from "../model/rule.ts";
import { bandTerms, bandWeights, type TaxBase, type ValuationBand } from "../strategy/council-tax.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";
import { withOpening } from "./with-opening.ts";

/** The line of the tax base, item T. */
export const taxBaseLine = "council-tax.tax-base";

/**
 * The council tax base, in Band D equivalents: as stated, last year's with its growth, or built up as the relevant amounts times
 * the collection rate, with contributions in lieu. It is rounded only where the strategy says to how many places.
 *
 * @see Local Authorities (Calculation of Council Tax Base) (England) Regulations 2012 (SI 2012/2914), regulations 3 and 4
 * @example Middlesbrough, 2011/12: 40,528.8 × 98% = 39,718.2, which the council rounds to 39,718
 */
export function taxBaseLines(strategy: Strategy): readonly Line[] {
  const { councilTax } = strategy;
  if (councilTax?.taxBase === undefined) return [];
  const { taxBase } = councilTax;
  const chapter = chapterLines(strategy, "council-tax", { origin: taxBase.origin ?? councilTax.origin });
  const own = chapter.part(taxBase);
  const label = "Council tax base";
  if (taxBase.kind === "stated") {
    const values = withOpening(strategy, taxBase.opening, taxBase.values);
    return [own.given(taxBaseLine, label, "dwellings", values)];
  }
  const worked = (rule: Rule) => ({
    ...own.derived(taxBaseLine, label, asRounded(rule, taxBase.places), "dwellings"),
    ...(taxBase.opening === undefined ? {} : { given: withOpening(strategy, taxBase.opening) }),
  });
  if (taxBase.kind === "grown") {
    return [worked(product([lastYear(taxBaseLine), onePlus(cell(taxBase.growth))]))];
  }
  return builtUp(taxBase, chapter, worked);
}

function builtUp(
  { relevantAmounts, collectionRate, contributionsInLieu }: Extract<TaxBase, { kind: "built up" }>,
  chapter: ChapterLines,
  worked: (rule: Rule) => Line,
): readonly Line[] {
  const total = "council-tax.relevant-amounts";
  const label = "Relevant amounts of all bands, before losses";
  const amounts =
    relevantAmounts.kind === "total"
      ? [chapter.given(total, label, "dwellings", relevantAmounts.values)]
      : [
          ...relevantAmounts.bands.flatMap((band) => bandLines(band, chapter)),
          chapter.derived(total, label, sum(relevantAmounts.bands.map((band) => cell(amountOf(band)))), "dwellings"),
        ];
  const collection = collectionRate.kind === "driver" ? collectionRate.driver : "council-tax.collection-rate";
  const rate =
    collectionRate.kind === "driver"
      ? []
      : [chapter.given(collection, "Collection rate", "rate", collectionRate.values)];
  const collected = product([cell(total), cell(collection)]);
  if (contributionsInLieu === undefined) return [...amounts, ...rate, worked(collected)];
  const inLieu = "council-tax.contributions-in-lieu";
  return [
    ...amounts,
    ...rate,
    chapter.given(inLieu, "Dwellings with contributions in lieu", "dwellings", contributionsInLieu),
    worked(sum([collected, cell(inLieu)])),
  ];
}

/** One band: ((H - Q + E + J) - Z) × F/G, with G the nine ninths of Band D. */
function bandLines(band: ValuationBand, chapter: ChapterLines): readonly Line[] {
  const said = bandInWords(band.band);
  const name = (term: keyof typeof bandTerms) => `council-tax.tax-base.band-${band.band}.${term}`;
  const given = Object.entries(bandTerms).map(([term, words]) => {
    const key = term as keyof typeof bandTerms;
    return chapter.given(name(key), `${said}: ${words}`, "dwellings", band.terms[key]);
  });
  const of = (term: keyof typeof bandTerms) => cell(name(term));
  const counted = difference(
    sum([of("chargeable-dwellings"), of("premiums"), of("expected-changes")]),
    sum([of("discounts"), of("reduction-scheme")]),
  );
  return [
    ...given,
    chapter.derived(
      amountOf(band),
      `${said}: relevant amount`,
      quotient(product([counted, constant(bandWeights[band.band], "index")]), constant("9", "index")),
      "dwellings",
    ),
  ];
}

function amountOf({ band }: ValuationBand): string {
  return `council-tax.tax-base.band-${band}.relevant-amount`;
}

/** A band as a bill says it: "Band A", "Band A with disabled reduction". */
export function bandInWords(band: ValuationBand["band"]): string {
  return band === "a-disabled" ? "Band A with disabled reduction" : `Band ${band.toUpperCase()}`;
}

function asRounded(rule: Rule, places: number | undefined): Rule {
  return places === undefined ? rule : rounded(rule, places);
}
