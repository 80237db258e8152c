import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { DerivedLine, Line } from "../model/line.ts";
import {
  cell,
  constant,
  difference,
  lastYear,
  onePlus,
  product,
  quotient,
  type Rule,
  sum,
  sumLess,
} from "../model/rule.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type FinancedAsset, firstYearOf } from "../strategy/treasury.ts";
import { type ChapterLines, chapterLines } from "./chapter-lines.ts";
import { compoundLines } from "./compound.ts";

/**
 * The lines of capital spending paid for by borrowing: what is borrowed, the yearly charge that repays it, what is still to be
 * charged, and interest on that. They run from the year after the first spending, so that charges of years past are known.
 *
 * By equal instalments each year's spending is charged at spending ÷ life, for as many years as the life is long. By annuity the
 * first charge is spending × rate ÷ ((1 + rate) to the power of life − 1), and each later one is the one before × (1 + rate); with
 * interest at the same rate, the two together are the same in every year.
 *
 * All in pounds, positive as a cost; exact but for division.
 */
export function financedAssetLines(strategy: Strategy, asset: FinancedAsset): readonly Line[] {
  const made = chapterLines(strategy, "treasury", asset);
  const { label, life } = asset;
  const p = `treasury.${asset.name}`;
  const span = spanOf(strategy, asset);
  const running = (name: string, words: string, rule: Rule): DerivedLine => ({
    ...made.derived(name, `${label}: ${words}`, rule),
    from: span.first,
    given: { [yearsAfter(span.first, -1)]: "0" },
  });
  const charge = `${p}.minimum-revenue-provision`;
  const owed = `${p}.to-be-charged`;
  return [
    made.given(`${p}.borrowed`, `${label}: borrowed`, "pounds", span.borrowed, asset.borrowed.resolution),
    ...(asset.method.kind === "equal instalments"
      ? [
          made.given(`${p}.life`, `${label}: life in years`, "index", everyYearFrom(span, String(life))),
          ...instalmentLines(asset, span, p, charge, running),
        ]
      : annuityLines(asset, asset.method.rate, span, p, charge, { running, made })),
    running(
      owed,
      "borrowed and still to be charged at the start of the year",
      sumLess([lastYear(owed), lastYear(`${p}.borrowed`)], [lastYear(charge)]),
    ),
    ...(asset.interest === undefined
      ? []
      : [
          made.rate(`${p}.interest-rate`, `${label}: rate of interest`, asset.interest),
          made.derived(`${p}.interest`, `${label}: interest`, product([cell(owed), cell(`${p}.interest-rate`)])),
        ]),
  ];
}

interface Span {
  /** The first year that a charge could fall in: the year after the first spending, or the first forecast year if that is sooner. */
  readonly first: FinancialYear;
  readonly last: FinancialYear;
  /** Whether the first year's spending has been charged in full before the last year. */
  readonly ends: boolean;
  /** What is borrowed in every year that a rule reaches for. */
  readonly borrowed: Readonly<Record<FinancialYear, string>>;
}

function spanOf(strategy: Strategy, asset: FinancedAsset): Span {
  const last = strategy.years.at(-1) as FinancialYear;
  const spent = firstYearOf(asset);
  const first = [yearsAfter(spent, 1), strategy.years[0] as FinancialYear].sort()[0] as FinancialYear;
  const ends = yearsAfter(spent, asset.chargedAfter + asset.life) <= last;
  const reach = asset.chargedAfter + (ends ? asset.life : 0);
  const nil = yearsFromTo(yearsAfter(first, -reach), last).map((year) => [year, "0"] as const);
  return { first, last, ends, borrowed: { ...Object.fromEntries(nil), ...asset.borrowed.values } };
}

function everyYearFrom({ first, last }: Span, value: string): Readonly<Record<FinancialYear, string>> {
  return Object.fromEntries(yearsFromTo(first, last).map((year) => [year, value]));
}

type Running = (name: string, words: string, rule: Rule) => DerivedLine;

/** Spending that is being charged, and the charge: a like part of it each year. Divided last, so that it is exact where it can be. */
function instalmentLines(
  asset: FinancedAsset,
  { ends }: Span,
  p: string,
  charge: string,
  running: Running,
): readonly Line[] {
  const inCharge = `${p}.in-charge`;
  const begins = back(`${p}.borrowed`, asset.chargedAfter);
  const stops = ends ? [back(`${p}.borrowed`, asset.chargedAfter + asset.life)] : [];
  return [
    running(inCharge, "spending that is being charged", sumLess([lastYear(inCharge), begins], stops)),
    running(charge, "minimum revenue provision", quotient(cell(inCharge), cell(`${p}.life`))),
  ];
}

/** Each charge is the one before, grown; new spending adds its first charge, and spending charged in full drops out. */
function annuityLines(
  asset: FinancedAsset,
  rate: string,
  span: Span,
  p: string,
  charge: string,
  { running, made }: { readonly running: Running; readonly made: ChapterLines },
): readonly Line[] {
  const growth = onePlus(cell(`${p}.annuity-rate`));
  const compound = compoundLines(`${p}.compound`, `${asset.label}: one plus the annuity rate`, growth, asset.life);
  const begins = back(`${p}.borrowed`, asset.chargedAfter);
  const stops = span.ends ? [product([back(`${p}.borrowed`, asset.chargedAfter + asset.life), compound.whole])] : [];
  const firstCharges = quotient(
    product([sumLess([begins], stops), cell(`${p}.annuity-rate`)]),
    difference(compound.whole, constant("1", "index")),
  );
  return [
    made.given(`${p}.annuity-rate`, `${asset.label}: annuity rate`, "rate", everyYearFrom(span, rate)),
    ...compound.lines.map(({ name, label, rule }) => ({
      ...made.derived(name, label, rule, "index"),
      from: span.first,
    })),
    running(charge, "minimum revenue provision", sum([product([lastYear(charge), growth]), firstCharges])),
  ];
}

function back(line: string, yearsBack: number): Rule {
  return { form: "cell", line, yearsBack };
}
