import type { Forecast } from "../forecast/forecast.ts";
import { decimal } from "../meaning/decimal.ts";
import { type FinancialYear, yearEnd } from "../model/financial-year.ts";
import { millionsText, poundsText } from "../printed/figure-text.ts";
import type { Reconciliation } from "../printed/reconcile.ts";
import type { BalancingLine } from "../strategy/balancing.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** The answer in words: where the balance goes, each year's shortfall or surplus, and what one-off money hides. */
export function forecastInWords(strategy: Strategy, forecast: Forecast): readonly string[] {
  const { years, baseYear } = strategy;
  const fund = strategy.funds.find(({ name }) => name === forecast.model.balance);
  const balances = fund === undefined ? [] : [balanceInWords(forecast, fund.name, fund.label, [baseYear, ...years])];
  if (!forecast.model.lineNamed.has("budget-gap")) {
    return [...balances, "The strategy does not state both spending and resources, so it shows no gap."];
  }
  const gaps = years.map((year) => `${gapInWords(forecast, year)} in ${year}`);
  const balanced = years.every((year) => forecast.value("budget-gap", year).isZero());
  return [
    ...balances,
    balanced
      ? `The plan balances in ${years.length === 1 ? years[0] : "every year"}.`
      : `The plan shows ${listed(gaps)}.`,
    ...leftUnmet(forecast, years),
    ...strategy.balancing.flatMap((line) => balancedInWords(forecast, line, years)),
    ...years.flatMap((year) => hiddenByOneOffs(forecast, year)),
  ];
}

/** What of the gap nothing meets, where that may be. */
export function leftUnmet(forecast: Forecast, years: readonly FinancialYear[]): readonly string[] {
  const unmet = years.flatMap((year) => {
    const left = forecast.find("unfunded-gap", year);
    return left === undefined || left.lessThanOrEqualTo(0) ? [] : [`${millionsText(left)} in ${year}`];
  });
  return unmet.length === 0 ? [] : [`Nothing in the plan meets ${listed(unmet)}.`];
}

/** A figure worked out to balance is said to be one, so that nobody takes it for a plan. */
function balancedInWords(
  forecast: Forecast,
  balancing: BalancingLine,
  years: readonly FinancialYear[],
): readonly string[] {
  const figures = years.flatMap((year) => {
    const value = forecast.value(balancing.name, year);
    return value.isZero() ? [] : [`${millionsText(value)} in ${year}`];
  });
  if (figures.length === 0) return [];
  const what =
    balancing.by === "savings" ? "nobody has yet said where they would be made" : "nobody has yet agreed to it";
  return [`${balancing.label}: ${listed(figures)}, worked out so that the budget balances; ${what}.`];
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

function gapInWords(forecast: Forecast, year: FinancialYear): string {
  const gap = forecast.value("budget-gap", year);
  if (gap.isZero()) return "neither shortfall nor surplus";
  return gap.isNegative() ? `a surplus of ${millionsText(gap.negated())}` : `a shortfall of ${millionsText(gap)}`;
}

/** A year whose surplus is owed to one-off money. */
export function hiddenByOneOffs(forecast: Forecast, year: FinancialYear): readonly string[] {
  const [gap, underlying] = [forecast.value("budget-gap", year), forecast.value("underlying-gap", year)];
  if (gap.greaterThan(0) || !underlying.greaterThan(0)) return [];
  const oneOffs = millionsText(forecast.value("one-off-resources", year));
  return [`Without ${oneOffs} of one-off resources, ${year} would show a shortfall of ${millionsText(underlying)}.`];
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
      const amounts = Object.entries(risk.amounts.values).filter(([, amount]) => amount !== "0");
      return `Not in the figures: ${risk.label} (${amounts.map(([year, amount]) => `${poundsText(decimal(amount))} in ${year}`).join(", ")}).`;
    }),
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
