import { writtenFrom } from "../input/figures.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { balancingDocument } from "./balancing-document.ts";
import { businessRatesDocument } from "./business-rates-document.ts";
import { byName, originText } from "./chapter-document.ts";
import { collectionFundDocument } from "./collection-fund-document.ts";
import { contingencyDocument } from "./contingency-document.ts";
import { councilTaxDocument } from "./council-tax-document.ts";
import { driverDocument } from "./driver-document.ts";
import { fundDocument } from "./fund-document.ts";
import { grantsDocument } from "./grants-document.ts";
import { leviesDocument } from "./levies-document.ts";
import { payDocument } from "./pay-document.ts";
import type { Loose, PlainData } from "./plain-data.ts";
import { pruned } from "./pruned.ts";
import { assumptionDocument, factDocument, riskDocument } from "./registers-document.ts";
import { proposalsDocument, sectionDocument } from "./section-document.ts";
import { treasuryDocument } from "./treasury-document.ts";
import { workingsDocument } from "./workings-document.ts";

/**
 * The document that reads back as a strategy: the same keys, figures as text in the unit each section is written in, exactly.
 * Chapters that record one year's table (outturn, in-year funding, savings delivery, Dedicated Schools Grant) are not written,
 * since only rolling forward and new strategies are, and those have none.
 *
 * @example
 * ```ts
 * import { documentOf, readStrategy, rollForward } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy } = rollForward(readStrategyFile("examples/dudley-2021-12/strategy.yaml").strategy);
 * const text = JSON.stringify(documentOf(strategy));
 * const again = readStrategy(JSON.parse(text));
 * console.log(again.ok && again.strategy.years.join(" "));
 * ```
 *
 * ```text
 * 2023/24 2024/25 2025/26
 * ```
 */
export function documentOf(strategy: Strategy): PlainData {
  return pruned({
    format: "1",
    council: strategy.council,
    authority: strategy.authority,
    title: strategy.title,
    status: strategy.status,
    dated: strategy.dated,
    "base year": strategy.baseYear,
    years: strategy.years,
    "printed tables": strategy.printedTables,
    scenarios: strategy.scenarios,
    sources: Object.fromEntries(Object.entries(strategy.sources).map(([name, source]) => [name, { ...source }])),
    drivers: byName(strategy.drivers, driverDocument),
    "base-budget": sectionDocument(strategy.baseBudget),
    "additional-spending": proposalsDocument(strategy.additionalSpending),
    savings: proposalsDocument(strategy.savings),
    resources: sectionDocument(strategy.resources),
    "deficit walk": sectionDocument(strategy.deficitWalk),
    "budget gap": gapDocument(strategy),
    balancing: balancingDocument(strategy.balancing),
    "business rates": strategy.businessRates && businessRatesDocument(strategy.businessRates),
    grants: strategy.grants && grantsDocument(strategy.grants),
    pay: strategy.pay && payDocument(strategy.pay),
    treasury: strategy.treasury && treasuryDocument(strategy.treasury),
    levies: strategy.levies && leviesDocument(strategy.levies),
    contingency: strategy.contingency && contingencyDocument(strategy.contingency),
    "council tax": strategy.councilTax && councilTaxDocument(strategy.councilTax, strategy.baseYear),
    "collection fund": strategy.collectionFund && collectionFundDocument(strategy.collectionFund),
    funds: byName(strategy.funds, fundDocument),
    facts: byName(strategy.facts, factDocument),
    workings: workingsDocument(strategy.workings),
    "risks outside the figures": byName(strategy.risksOutsideTheFigures, riskDocument),
    assumptions: byName(strategy.assumptions, assumptionDocument),
  });
}

function gapDocument({ gapMetBy, gapInTheBaseYear: before }: Strategy): Loose {
  if (gapMetBy === undefined && before === undefined) return undefined;
  return { "met by": gapMetBy, ...(before === undefined ? {} : gapInTheBaseYearDocument(before)) };
}

/** In a unit in which the figure shows how far it was stated. */
function gapInTheBaseYearDocument({ amount, resolution, origin }: NonNullable<Strategy["gapInTheBaseYear"]>) {
  const money = resolution.length > 1 && !resolution.includes(".") ? "£m" : "£";
  return { "in the base year": writtenFrom(amount, money, resolution), money, source: originText(origin) };
}
