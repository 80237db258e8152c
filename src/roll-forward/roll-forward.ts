import { check } from "../check/check.ts";
import { forecast } from "../forecast/forecast.ts";
import { modelOf } from "../lines/model-of.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import { ProblemsFound } from "../model/problem.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type Roll, remaining } from "./roll.ts";
import { rollBalancing } from "./roll-balancing.ts";
import { rollBusinessRates } from "./roll-business-rates.ts";
import { rollCollectionFund } from "./roll-collection-fund.ts";
import { rollContingency } from "./roll-contingency.ts";
import { rollCouncilTax } from "./roll-council-tax.ts";
import { rollDriver } from "./roll-drivers.ts";
import { rollFacts } from "./roll-facts.ts";
import { rollFund } from "./roll-funds.ts";
import { rollGrants } from "./roll-grants.ts";
import { rollLevies } from "./roll-levies.ts";
import { rollPay } from "./roll-pay.ts";
import { rollBaseBudget, rollProposals, rollResources } from "./roll-sections.ts";
import { rollTreasury } from "./roll-treasury.ts";
import { rollWorkings } from "./roll-workings.ts";
import { withKnownLines } from "./with-known-lines.ts";

/** A strategy a year on, and what a person must look at before using it. */
export interface RolledForward {
  readonly strategy: Strategy;
  readonly review: readonly Review[];
}

/** Something that rolling forward could not decide. */
export interface Review {
  readonly about: string;
  readonly words: string;
}

/** What is known by the time a strategy is rolled forward, where it is. In pounds. */
export interface RollForwardOptions {
  /** What services turned out to cost in the new base year, to start from instead of the budget. */
  readonly outturn?: string;
  /** Closing balances of the new base year, by fund, to start from instead of the forecast. */
  readonly closingBalances?: Readonly<Record<string, string>>;
}

/**
 * A strategy rolled forward a year: its first forecast year becomes the base year. The new base budget is that year's total
 * service spend without its one-offs; cumulative effects are measured against it; proposals that are wholly in it fall out,
 * and those still to grow keep what is left; one-offs keep only years to come; funds open with that year's closing balance;
 * and a year is added at the end, carried flat until someone looks at it.
 *
 * While nothing else changes, every year that both strategies forecast has the same gap and the same balance.
 *
 * @param options - what is known by then of outturn and closing balances, in pounds
 * @throws ProblemsFound when the strategy cannot be worked out
 * @throws RangeError when it forecasts only one year and so has nothing left
 * @example
 * ```ts
 * import { check, forecast, modelOf, rollForward } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, review } = rollForward(readStrategyFile("examples/dudley-2021-12/strategy.yaml").strategy);
 * console.log(strategy.baseYear, strategy.years.join(" "), review.length, "things to look at");
 * const checked = check(modelOf(strategy));
 * if (checked.ok) console.log(forecast(checked.model).value("budget-gap", "2023/24").toFixed());
 * ```
 *
 * ```text
 * 2022/23 2023/24 2024/25 2025/26 15 things to look at
 * 9390000
 * ```
 */
export function rollForward(strategy: Strategy, options: RollForwardOptions = {}): RolledForward {
  if (strategy.years.length < 2) {
    throw new RangeError("A strategy of one year has nothing left once it is rolled forward. Add a year first.");
  }
  const checked = check(modelOf(strategy));
  if (!checked.ok) throw new ProblemsFound(checked.problems);
  const worked = forecast(checked.model);
  const base = strategy.years[0] as FinancialYear;
  const last = strategy.years.at(-1) as FinancialYear;
  const roll: Roll = { base, last, added: yearsAfter(last, 1), kept: strategy.years.slice(1), worked, strategy };
  const review: Review[] = [];
  const say = (about: string, words: string) => review.push({ about, words });

  refuseWhatCannotRoll(strategy);
  const { printedTables, scenarios, outturn, inYearFunding, savingsDelivery, dedicatedSchoolsGrant, ...rest } =
    strategy;
  const { gapInTheBaseYear: _, ...kept } = rest;
  const rolled: Strategy = {
    ...kept,
    status: "draft",
    baseYear: base,
    years: [...roll.kept, roll.added],
    drivers: strategy.drivers.map((driver) => rollDriver(driver, roll, say)),
    ...(strategy.baseBudget === undefined
      ? {}
      : { baseBudget: rollBaseBudget(strategy.baseBudget, roll, options.outturn, say) }),
    ...(strategy.additionalSpending === undefined
      ? {}
      : { additionalSpending: rollProposals(strategy.additionalSpending, roll, say) }),
    ...(strategy.savings === undefined ? {} : { savings: rollProposals(strategy.savings, roll, say) }),
    ...(strategy.resources === undefined ? {} : { resources: rollResources(strategy.resources, roll) }),
    balancing: rollBalancing(roll, say),
    facts: rollFacts(roll, say),
    workings: rollWorkings(roll),
    ...(strategy.businessRates === undefined
      ? {}
      : { businessRates: rollBusinessRates(strategy.businessRates, roll, say) }),
    ...(strategy.grants === undefined ? {} : { grants: rollGrants(strategy.grants, roll, say) }),
    ...(strategy.pay === undefined ? {} : { pay: rollPay(strategy.pay, roll, say) }),
    ...(strategy.treasury === undefined ? {} : { treasury: rollTreasury(strategy.treasury, roll, say) }),
    ...(strategy.levies === undefined ? {} : { levies: rollLevies(strategy.levies, roll, say) }),
    ...(strategy.contingency === undefined ? {} : { contingency: rollContingency(strategy.contingency, roll, say) }),
    ...(strategy.councilTax === undefined ? {} : { councilTax: rollCouncilTax(strategy.councilTax, roll, say) }),
    ...(strategy.collectionFund === undefined
      ? {}
      : { collectionFund: rollCollectionFund(strategy.collectionFund, roll, say) }),
    funds: strategy.funds.map((fund) => rollFund(fund, roll, options.closingBalances?.[fund.name], say)),
    risksOutsideTheFigures: strategy.risksOutsideTheFigures.map((risk) => ({
      ...risk,
      amounts: { ...risk.amounts, values: remaining(risk.amounts.values, roll, () => "0") },
    })),
  };
  say(
    "the new year",
    `${roll.added} repeats ${last}: every recurring amount is carried flat and every rate is last year's. Put in forecasts.`,
  );
  const dropped = Object.entries({
    "printed tables": printedTables,
    scenarios,
    outturn,
    "in-year funding": inYearFunding,
    "savings delivery": savingsDelivery,
    "dedicated schools grant": dedicatedSchoolsGrant,
  }).filter(([, chapter]) => chapter !== undefined);
  if (dropped.length > 0) {
    say(
      "left out",
      `${dropped.map(([name]) => name).join(", ")}: these belong to ${strategy.baseYear} and to the report it was in. Write those of ${base}.`,
    );
  }
  say("title, date and assumptions", `These are as they were in the strategy of ${strategy.dated}. Read each again.`);
  return { strategy: withKnownLines(rolled), review };
}

/** A walk from an approved deficit starts again from the next approval; a fund without a balance has none to open with. */
function refuseWhatCannotRoll(strategy: Strategy): void {
  if (strategy.deficitWalk !== undefined) {
    throw new RangeError(
      "A walk from an approved deficit starts again when the next is approved. Write a new one from that.",
    );
  }
  for (const section of [strategy.baseBudget, strategy.resources]) {
    if (section?.opening === undefined || !("amounts" in section.opening)) continue;
    throw new RangeError(
      `${section.label} is measured against an earlier plan. Write a new strategy from the next one.`,
    );
  }
}
