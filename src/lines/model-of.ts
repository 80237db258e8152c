import { yearsFromTo } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import type { Item } from "../strategy/items.ts";
import type { Proposals } from "../strategy/sections.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { baseBudgetLines } from "./base-budget.ts";
import { budgetGapLines } from "./budget-gap.ts";
import { businessRatesLines } from "./business-rates.ts";
import { collectionFundLines } from "./collection-fund.ts";
import { contingencyLines } from "./contingency.ts";
import { councilTaxLines } from "./council-tax.ts";
import { dedicatedSchoolsGrantLines } from "./dedicated-schools-grant.ts";
import { deficitWalkLines } from "./deficit-walk.ts";
import { driverLines } from "./driver-lines.ts";
import { factLines } from "./facts.ts";
import { fundLines } from "./funds.ts";
import { grantLines } from "./grants.ts";
import { inYearFundingLines } from "./in-year-funding.ts";
import { levyLines } from "./levies.ts";
import { minimumBalanceLines } from "./minimum-balance.ts";
import { outturnLines } from "./outturn.ts";
import { payLines } from "./pay.ts";
import { proposalLines } from "./proposals.ts";
import { resourceLines } from "./resources.ts";
import { riskLines } from "./risks.ts";
import { savingsDeliveryLines } from "./savings-delivery.ts";
import { totalServiceSpendLines } from "./total-service-spend.ts";
import { treasuryLines } from "./treasury.ts";
import { workingLines } from "./workings.ts";

/**
 * A strategy rewritten into lines and rules, chapter by chapter, in the order of a report. It is plain data, which JSON
 * carries without loss; `check` makes it a model that can be forecast.
 *
 * @example
 * ```ts
 * import { check, forecast, modelOf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const sent = JSON.stringify(modelOf(readStrategyFile("examples/dudley-2021-12/strategy.yaml").strategy));
 * const received = check(JSON.parse(sent));
 * if (received.ok) console.log(forecast(received.model).value("budget-gap", "2023/24").toFixed());
 * ```
 *
 * ```text
 * 9390000
 * ```
 */
export function modelOf(strategy: Strategy): Model {
  const lines = [
    ...driverLines(strategy, everyItem(strategy)),
    ...baseBudgetLines(strategy),
    ...proposalLines(strategy, "additional-spending", strategy.additionalSpending),
    ...proposalLines(strategy, "savings", strategy.savings),
    ...totalServiceSpendLines(strategy),
    ...resourceLines(strategy),
    ...deficitWalkLines(strategy),
    ...budgetGapLines(strategy),
    ...riskLines(strategy),
    ...businessRatesLines(strategy),
    ...grantLines(strategy),
    ...payLines(strategy),
    ...treasuryLines(strategy),
    ...levyLines(strategy),
    ...contingencyLines(strategy),
    ...councilTaxLines(strategy),
    ...collectionFundLines(strategy),
    ...strategy.funds.flatMap((fund) => [...fundLines(strategy, fund), ...minimumBalanceLines(strategy, fund)]),
    ...outturnLines(strategy),
    ...inYearFundingLines(strategy),
    ...savingsDeliveryLines(strategy),
    ...dedicatedSchoolsGrantLines(strategy),
    ...factLines(strategy),
    ...workingLines(strategy),
  ];
  const balance = strategy.funds.find(({ kind, opening }) => kind === "unallocated" && opening !== undefined)?.name;
  return {
    council: strategy.council,
    title: strategy.title,
    baseYear: strategy.baseYear,
    forecastYears: strategy.years,
    years: yearsOf(lines, strategy.years),
    ...(balance === undefined ? {} : { balance }),
    lines,
  };
}

/** Every row of the strategy that may answer to a driver. */
export function everyItem(strategy: Strategy): readonly Item[] {
  const proposed = (proposals: Proposals | undefined) => proposals?.directorates.flatMap(({ items }) => items) ?? [];
  return [
    ...(strategy.baseBudget?.items ?? []),
    ...proposed(strategy.additionalSpending),
    ...proposed(strategy.savings),
    ...(strategy.resources?.items ?? []),
    ...(strategy.deficitWalk?.items ?? []),
    ...strategy.funds.flatMap((fund) => [...fund.spending, ...fund.income]),
    ...requirementItems(strategy),
  ];
}

function requirementItems({ councilTax }: Strategy): readonly Item[] {
  const { expenditure = [], income = [], externalFinance = [] } = councilTax?.requirement ?? {};
  return [...expenditure, ...income, ...externalFinance];
}

/** Every year that some line has a figure for; where there is no line yet, the years forecast. */
function yearsOf(lines: readonly Line[], forecast: Strategy["years"]) {
  const ends = new Set(
    lines.flatMap((line) =>
      line.kind === "given" ? Object.keys(line.values) : [...Object.keys(line.given ?? {}), line.from, line.to],
    ),
  );
  const sorted = ends.size === 0 ? forecast : [...ends].sort();
  return yearsFromTo(sorted[0] as string, sorted.at(-1) as string);
}
