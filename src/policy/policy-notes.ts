import type { Forecast } from "../forecast/forecast.ts";
import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearEnd, yearsAfter } from "../model/financial-year.ts";
import { millionsText } from "../printed/figure-text.ts";
import { lineFigure } from "../printed/line-figure.ts";
import type { CouncilTax } from "../strategy/council-tax.ts";
import type { Fund } from "../strategy/funds.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { isExcessive, principleFor } from "./referendum-principles.ts";

/** What a policy says of a forecast: a breach, or something a reader should know. Nothing is ever stopped or changed by one. */
export interface PolicyNote {
  readonly policy: "balanced budget" | "minimum balance" | "referendum";
  readonly year: FinancialYear;
  readonly breach: boolean;
  readonly words: string;
}

/**
 * Every policy held against a forecast, year by year: whether each year is balanced, the council's own minimum balance, and
 * whether a rise would need a referendum. A breach is stated in words with its year; figures are held to the penny.
 *
 * @param forecast - of that strategy, as it stands or under changes
 * @see Local Government Finance Act 1992, section 31A and Chapter 4ZA
 * @example
 * ```ts
 * import { forecast, policyNotes, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const base = forecast(model);
 * console.log(policyNotes(base, strategy).length);
 *
 * const payAt5 = {
 *   name: "pay-5",
 *   label: "Pay award of 5%",
 *   changes: [{ target: "pay-award", does: { kind: "set", to: "0.05" } as const }],
 * };
 * for (const { words } of policyNotes(whatIf(base, [payAt5]).forecast, strategy)) console.log(words);
 * ```
 *
 * ```text
 * 0
 * 2024/25 is not balanced: £10.2m is paid for by nothing after the £4.7m brought forward is spent.
 * ```
 */
export function policyNotes(forecast: Forecast, strategy: Strategy): readonly PolicyNote[] {
  return [
    ...strategy.funds.flatMap((fund) => [...balancedBudget(forecast, fund), ...minimumBalance(forecast, fund)]),
    ...referendums(forecast, strategy),
  ];
}

/** A year is balanced when its resources and what stands in balances cover its spending. */
function balancedBudget(forecast: Forecast, fund: Fund): readonly PolicyNote[] {
  if (fund.name !== forecast.model.balance) return [];
  return forecast.model.forecastYears.flatMap((year): readonly PolicyNote[] => {
    const balance = forecast.value(`${fund.name}-carried-forward`, year);
    if (!isShort(balance)) return [];
    const before = forecast.value(`${fund.name}-brought-forward`, year);
    const words = before.isNegative()
      ? `${year} is not balanced: ${millionsText(before.minus(balance))} more is paid for by nothing, beside the ${millionsText(before.negated())} of earlier years.`
      : `${year} is not balanced: ${millionsText(balance.negated())} is paid for by nothing after the ${millionsText(before)} brought forward is spent.`;
    return [{ policy: "balanced budget", year, breach: true, words }];
  });
}

/** Short by a penny or more: a solved answer may miss its target by less, and that is no breach. */
function isShort(pounds: Decimal): boolean {
  return pounds.toDecimalPlaces(2).lessThan(0);
}

function minimumBalance(forecast: Forecast, fund: Fund): readonly PolicyNote[] {
  const { minimumBalance: policy } = fund;
  if (policy === undefined) return [];
  const { forecastYears: years } = forecast.model;
  const room = (year: FinancialYear) => forecast.value(`${fund.name}-headroom`, year);
  const below = years.filter((year) => isShort(room(year)));
  const notes = below.map((year): PolicyNote => {
    const minimum = forecast.value(`${fund.name}-minimum-balance`, year);
    return {
      policy: "minimum balance",
      year,
      breach: !withinGrace(year, below, policy.replenishWithin),
      words: `The ${fund.label} is ${millionsText(room(year).abs())} below its minimum of ${millionsText(minimum)} at ${yearEnd(year)}.${graceInWords(year, below, policy.replenishWithin)}`,
    };
  });
  const above =
    policy.upTo === undefined
      ? []
      : years.filter((year) =>
          balanceOf(forecast, fund, year).greaterThan(forecast.value(`${fund.name}-upper-balance`, year)),
        );
  return [
    ...notes,
    ...above.map(
      (year): PolicyNote => ({
        policy: "minimum balance",
        year,
        breach: false,
        words: `The ${fund.label} stands at ${millionsText(balanceOf(forecast, fund, year))} at ${yearEnd(year)}, above the top of its range, ${millionsText(forecast.value(`${fund.name}-upper-balance`, year))}.`,
      }),
    ),
  ];
}

function balanceOf(forecast: Forecast, fund: Fund, year: FinancialYear): Decimal {
  return forecast.value(`${fund.name}-carried-forward`, year);
}

/** Where a policy lets a balance come back within some years, it is a breach only once those have passed. */
function withinGrace(year: FinancialYear, below: readonly FinancialYear[], years: number | undefined): boolean {
  if (years === undefined) return false;
  let run = 0;
  for (let one = year; below.includes(one); one = yearsAfter(one, -1)) run += 1;
  return run <= years;
}

function graceInWords(year: FinancialYear, below: readonly FinancialYear[], years: number | undefined): string {
  if (years === undefined) return "";
  return withinGrace(year, below, years)
    ? ` The policy allows ${years} ${years === 1 ? "year" : "years"} to restore it.`
    : ` The ${years} ${years === 1 ? "year" : "years"} that the policy allows to restore it have passed.`;
}

/** A rise is tested in exact pence where the charge is known, and on the rate where it is not, which is said. */
function referendums(forecast: Forecast, strategy: Strategy): readonly PolicyNote[] {
  const { councilTax } = strategy;
  if (councilTax === undefined) return [];
  return forecast.model.forecastYears.flatMap((year): readonly PolicyNote[] => {
    const stated = councilTax.referendumLimits[year];
    const known = principleFor(strategy.authority, year);
    const principle = stated === undefined ? known : { limit: stated };
    const before = forecast.find("band-d", yearsAfter(year, -1));
    const after = forecast.find("band-d", year);
    const inPence = before !== undefined && after !== undefined;
    const rise =
      riseOf(forecast, councilTax, year) ??
      (inPence && before.greaterThan(0) ? after.dividedBy(before).minus(1) : undefined);
    if (principle === undefined || rise === undefined) return [];
    const excessive = inPence
      ? isExcessive(before, after, principle)
      : isExcessive(decimal("1"), rise.plus(1), principle);
    if (!excessive || rise.lessThanOrEqualTo(zero)) return [];
    const whose =
      stated === undefined
        ? `the principle for ${year}${known?.confirmed === false ? " (not confirmed from a source)" : ""}`
        : "the limit that the strategy assumes";
    const charge = inPence
      ? ` (£${before.toFixed(2)} to £${after.toFixed(2)} at Band D)`
      : " (tested on the rate: the charge is not given)";
    const words = `A council tax rise of ${lineFigure(rise, "rate")} in ${year}${charge} would need a referendum: ${whose} is a rise of less than ${lineFigure(decimal(principle.limit), "rate")}.`;
    return [{ policy: "referendum", year, breach: true, words }];
  });
}

/** The rise that the strategy chooses, with the social care precept where that is a rate of its own; nothing where no rate is chosen. */
function riseOf(
  forecast: Forecast,
  { charge, rise, socialCare }: CouncilTax,
  year: FinancialYear,
): Decimal | undefined {
  if (rise === undefined || charge !== "chosen") return undefined;
  const own = forecast.find(rise, year);
  const precept = socialCare?.rise.kind === "driver" ? forecast.find(socialCare.rise.name, year) : undefined;
  return precept === undefined ? own : own?.plus(precept);
}
