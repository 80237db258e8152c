import type { Forecast } from "../forecast/forecast.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import { type FinancialYear, yearEnd } from "../model/financial-year.ts";
import { millionsText, poundsText } from "../printed/figure-text.ts";
import type { Reconciliation } from "../printed/reconcile.ts";
import type { BalancingLine } from "../strategy/balancing.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { inYears, listed, type SaidOfYear, yearByYear, yearsAlike } from "./year-by-year.ts";

/** The answer in words: where the balance goes, each year's shortfall or surplus, and what one-off money hides. */
export function forecastInWords(strategy: Strategy, forecast: Forecast): readonly string[] {
  const { years, baseYear } = strategy;
  const fund = strategy.funds.find(({ name }) => name === forecast.model.balance);
  const balances = fund === undefined ? [] : [balanceInWords(forecast, fund.name, fund.label, [baseYear, ...years])];
  if (!forecast.model.lineNamed.has("budget-gap")) {
    return [...balances, "The strategy does not state both spending and resources, so it shows no gap."];
  }
  const balanced = years.every((year) => forecast.value("budget-gap", year).isZero());
  return [
    ...balances,
    balanced
      ? `The plan balances in ${years.length === 1 ? years[0] : "every year"}.`
      : `The plan shows ${gapsInWords(forecast, years)}.`,
    ...shortfallsUnmet(forecast, years),
    ...strategy.balancing.flatMap((line) => balancedInWords(forecast, line, years)),
    ...hiddenByOneOffs(forecast, years),
  ];
}

/** What of the gap nothing meets, where that may be. */
export function leftUnmet(forecast: Forecast, years: readonly FinancialYear[]): readonly string[] {
  const unmet = above(years, (year) => forecast.find("unfunded-gap", year));
  return unmet.length === 0 ? [] : [`Nothing in the plan meets ${listed(yearByYear(unmet))}.`];
}

/** The same behind a sentence that gives the shortfalls: their figures are not said again where nothing meets any of them. */
function shortfallsUnmet(forecast: Forecast, years: readonly FinancialYear[]): readonly string[] {
  const shortfalls = yearByYear(above(years, (year) => forecast.value("budget-gap", year)));
  const unmet = yearByYear(above(years, (year) => forecast.find("unfunded-gap", year)));
  if (unmet.length === 0 || unmet.join() !== shortfalls.join()) return leftUnmet(forecast, years);
  return [`Nothing in the plan meets ${unmet.length === 1 ? "that" : "these shortfalls"}.`];
}

/** The years in which something is above nought, with what it comes to. */
function above(
  years: readonly FinancialYear[],
  of: (year: FinancialYear) => Decimal | undefined,
): readonly SaidOfYear[] {
  return years.flatMap((year) => {
    const value = of(year);
    return value === undefined || value.lessThanOrEqualTo(0) ? [] : [{ year, words: millionsText(value) }];
  });
}

/** A figure worked out to balance is said to be one, so that nobody takes it for a plan. */
function balancedInWords(
  forecast: Forecast,
  balancing: BalancingLine,
  years: readonly FinancialYear[],
): readonly string[] {
  const figures = years.flatMap((year) => {
    const value = forecast.value(balancing.name, year);
    return value.isZero() ? [] : [{ year, words: millionsText(value) }];
  });
  if (figures.length === 0) return [];
  const what =
    balancing.by === "savings" ? "nobody has yet said where they would be made" : "nobody has yet agreed to it";
  return [`${balancing.label}: ${listed(yearByYear(figures))}, worked out so that the budget balances; ${what}.`];
}

function balanceInWords(
  forecast: Forecast,
  fund: string,
  label: string,
  years: readonly [FinancialYear, ...FinancialYear[]],
): string {
  const line = `${fund}-carried-forward`;
  const [from, to] = [years[0], years.at(-1) as FinancialYear];
  const [opening, closing] = [forecast.value(line, from), forecast.value(line, to)];
  const change = closing.comparedTo(opening);
  const moves = change < 0 ? "falls" : change > 0 ? "rises" : "stays the same,";
  // A balance that runs out and comes back is not seen from its ends; one that has run out before is.
  const out = opening.isNegative() ? undefined : years.find((year) => forecast.value(line, year).isNegative());
  const when = closing.isNegative() || out === undefined ? "" : ` at ${yearEnd(out)}`;
  const below = closing.isNegative() || out !== undefined ? ` The balance would have run out${when}.` : "";
  return `The ${label} ${moves} from ${millionsText(opening)} at ${yearEnd(from)} to ${millionsText(closing)} at ${yearEnd(to)}.${below}`;
}

/** The gaps of all years: which way they go is said once for years that follow each other and go the same way. */
function gapsInWords(forecast: Forecast, years: readonly FinancialYear[]): string {
  const gaps = years.map((year) => {
    const gap = forecast.value("budget-gap", year);
    const words = millionsText(gap.abs());
    // A gap that no figure shows is none to a reader.
    const way = !/[1-9]/.test(words) ? "none" : gap.isNegative() ? "surplus" : "shortfall";
    return { year, words, way };
  });
  return listed(
    yearsAlike(gaps, ({ way }) => way).map((run) => {
      const [{ way }] = run;
      if (way === "none") return `neither shortfall nor surplus ${inYears(run.map(({ year }) => year))}`;
      const figures = yearByYear(run);
      const what = figures.length === 1 ? `a ${way}` : way === "surplus" ? "surpluses" : "shortfalls";
      return `${what} of ${listed(figures)}`;
    }),
  );
}

/** The years that only one-off money keeps from a shortfall. */
export function hiddenByOneOffs(forecast: Forecast, years: readonly FinancialYear[]): readonly string[] {
  const hidden = years.filter(
    (year) =>
      forecast.value("budget-gap", year).lessThanOrEqualTo(0) && forecast.value("underlying-gap", year).greaterThan(0),
  );
  const said = (line: string) => hidden.map((year) => ({ year, words: millionsText(forecast.value(line, year)) }));
  const [oneOffs, underlying] = [said("one-off-resources"), said("underlying-gap")];
  if (oneOffs.length === 0) return [];
  if (oneOffs.length === 1)
    return [
      `Without ${oneOffs[0]?.words} of one-off resources, ${hidden[0]} would show a shortfall of ${underlying[0]?.words}.`,
    ];
  const [uses, shortfalls] = [yearByYear(oneOffs), yearByYear(underlying)];
  const used = uses.join() === shortfalls.join() ? "" : ` (${listed(uses)})`;
  const what = shortfalls.length === 1 ? "a shortfall" : "shortfalls";
  return [`Without one-off resources${used} the plan would show ${what} of ${listed(shortfalls)}.`];
}

/** The verdict of a reconciliation, in words: what was worked out apart from what was entered. */
export function reconciliationInWords(reconciliation: Reconciliation): readonly string[] {
  const { figures, castings, agreements, findings } = reconciliation;
  if (figures.length + castings.length + agreements.length + findings.length === 0)
    return ["The printed tables hold no figure yet, so nothing is reconciled."];
  const modelled = figures.filter(({ verdict }) => verdict !== "not modelled");
  const count = (entered: boolean, verdict?: string) =>
    modelled.filter((figure) => figure.entered === entered && (verdict === undefined || figure.verdict === verdict))
      .length;
  const dashes = modelled.filter(({ kind }) => kind === "dash").length;
  const held = `${modelled.length - dashes} printed figures${dashes === 0 ? "" : ` and ${dashes} ${dashes === 1 ? "dash" : "dashes"}`}`;
  const differing = modelled.filter(({ verdict }) => verdict === "differs").length;
  const parts = (entered: boolean) =>
    (
      [
        ["exact", "exact"],
        ["rounding", "within rounding"],
        ["forced", "forced so that a table adds up"],
        ["differs", "different"],
      ] as const
    )
      .map(([verdict, said]) => ({ number: count(entered, verdict), said }))
      .filter(({ number }) => number > 0)
      .map(({ number, said }) => `${number} ${said}`)
      .join(", ");
  const sums = castings.length;
  const holding = castings.filter(({ outcome }) => outcome !== "differs").length;
  const agreeing = agreements.filter(({ outcome }) => outcome !== "differs").length;
  const known = findings.filter(({ id }) => id !== undefined);
  const unexpected = findings.filter((finding) => finding.unexpected).length;
  const heldInPrint = [
    ...(sums === 0 ? [] : [`Sums in the print: ${holding} of ${sums} hold.`]),
    ...(agreements.length === 0 ? [] : [`Between tables and text: ${agreeing} of ${agreements.length} agree.`]),
  ];
  return [
    differing === 0
      ? `Nothing differs: the model agrees with all ${held} it was held against.`
      : `${differing} of ${held} ${differing === 1 ? "differs" : "differ"} from the model.`,
    count(false) === 0
      ? "None of them is worked out by the model."
      : `Worked out by the model: ${count(false)} (${parts(false)}).`,
    ...(count(true) === 0 ? [] : [`Entered and not worked out, so proving nothing: ${count(true)} (${parts(true)}).`]),
    ...(figures.length === modelled.length
      ? []
      : [`Not modelled, so held against nothing: ${figures.length - modelled.length}.`]),
    ...(sums + agreements.length === 0 ? [] : [heldInPrint.join(" ")]),
    ...(known.length === 0
      ? []
      : [
          `${known.length === 1 ? "1 known inconsistency of the report is" : `${known.length} known inconsistencies of the report are`} listed; this run saw ${known.filter(({ seen }) => seen).length} of them for itself.`,
        ]),
    ...(unexpected === 0 ? [] : [`${unexpected} ${unexpected === 1 ? "finding is" : "findings are"} not explained.`]),
  ];
}

/** What the strategy does not say, that a reader might take for granted. */
export function silencesInWords(strategy: Strategy): readonly string[] {
  return [
    ...(strategy.funds.length === 0 || strategy.funds.some(({ minimumBalance }) => minimumBalance !== undefined)
      ? []
      : ["No minimum balance is stated in this strategy, so none is tested."]),
    ...strategy.risksOutsideTheFigures.map((risk) => {
      const amounts = Object.entries(risk.amounts.values)
        .filter(([, amount]) => amount !== "0")
        .map(([year, amount]) => ({ year, words: poundsText(decimal(amount)) }));
      return `Not in the figures: ${risk.label} (${yearByYear(amounts).join(", ")}).`;
    }),
  ];
}
