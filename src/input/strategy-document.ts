import type { Origin, YearValues } from "../model/line.ts";
import type { MoneyUnit } from "../strategy/printed-tables.ts";
import type {
  Amounts,
  Driver,
  Fund,
  Item,
  MinimumBalance,
  MinimumRule,
  Proposals,
  Section,
  Strategy,
} from "../strategy/strategy.ts";
import { balancingDocument } from "./balancing-document.ts";
import { businessRatesDocument } from "./business-rates-document.ts";
import { originText } from "./chapter-document.ts";
import { collectionFundDocument } from "./collection-fund-document.ts";
import { contingencyDocument } from "./contingency-document.ts";
import { councilTaxDocument } from "./council-tax-document.ts";
import { percentFrom, writtenFrom } from "./figures.ts";
import { grantsDocument } from "./grants-document.ts";
import { leviesDocument } from "./levies-document.ts";
import { payDocument } from "./pay-document.ts";
import type { Loose, PlainData } from "./plain-data.ts";
import { treasuryDocument } from "./treasury-document.ts";
import { workingsDocument } from "./workings-document.ts";

/**
 * The document that reads back as a strategy: the same keys, figures in the unit each section is written in. Chapters that record
 * one year's table (outturn, in-year funding, savings delivery, Dedicated Schools Grant) are not written, since only rolling
 * forward and new strategies are, and those have none.
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
    sources: named(Object.entries(strategy.sources), ([, source]) => ({ ...source })),
    drivers: named(
      strategy.drivers.map((one) => [one.name, one] as const),
      ([, driver]) => driverDocument(driver),
    ),
    "base-budget": sectionDocument(strategy.baseBudget),
    "additional-spending": proposalsDocument(strategy.additionalSpending),
    savings: proposalsDocument(strategy.savings),
    resources: sectionDocument(strategy.resources),
    "deficit walk": sectionDocument(strategy.deficitWalk),
    "budget gap": gapDocument(strategy),
    balancing: balancingDocument(strategy.balancing),
    "business rates": strategy.businessRates && businessRatesDocument(strategy.businessRates),
    grants: strategy.grants && grantsDocument(strategy.grants),
    pay: strategy.pay === undefined ? undefined : payDocument(strategy.pay),
    treasury: strategy.treasury === undefined ? undefined : treasuryDocument(strategy.treasury),
    levies: strategy.levies === undefined ? undefined : leviesDocument(strategy.levies),
    contingency: strategy.contingency === undefined ? undefined : contingencyDocument(strategy.contingency),
    "council tax": strategy.councilTax && councilTaxDocument({ ...strategy, councilTax: strategy.councilTax }, items),
    "collection fund": strategy.collectionFund && collectionFundDocument(strategy.collectionFund),
    funds: named(
      strategy.funds.map((one) => [one.name, one] as const),
      ([, fund]) => fundDocument(fund),
    ),
    facts: named(
      strategy.facts.map((one) => [one.name, one] as const),
      ([, fact]) => ({
        label: fact.label,
        unit: fact.unit,
        ...(fact.unit === "pounds" ? { money: "£" } : {}),
        values: mapValues(fact.values, (value) => (fact.unit === "rate" ? percentFrom(value) : value)),
        table: fact.enteredFrom,
        source: originText(fact.origin),
        note: fact.note,
      }),
    ),
    workings: workingsDocument(strategy.workings),
    "risks outside the figures": named(
      strategy.risksOutsideTheFigures.map((one) => [one.name, one] as const),
      ([, risk]) => ({
        label: risk.label,
        money: risk.money,
        amounts: mapValues(risk.amounts.values, (value) => writtenFrom(value, risk.money, risk.amounts.resolution)),
        source: originText(risk.origin),
        note: risk.note,
      }),
    ),
    assumptions: named(
      strategy.assumptions.map((one) => [one.name, one] as const),
      ([, assumption]) => ({
        place: assumption.place,
        text: assumption.text,
        ...(assumption.outsideTheFigures === undefined
          ? { concerns: assumption.concerns }
          : { "outside the figures": assumption.outsideTheFigures }),
      }),
    ),
  });
}

/** Without what is not there, and without maps and lists that hold nothing. */
function pruned(value: Loose): PlainData {
  if (typeof value !== "object" || value === null) return value ?? "";
  if (Array.isArray(value)) return value.map((one) => pruned(one));
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, one]) =>
          one !== undefined &&
          (required.has(key) || !(typeof one === "object" && Object.keys(one as object).length === 0)),
      )
      .map(([key, one]) => [key, pruned(one as Loose)]),
  );
}

/** Maps that a strategy must have even when they hold nothing. */
const required = new Set(["groups", "bodies", "lines", "proposals", "directorates", "sources", "funds", "amounts"]);

function named<T>(
  entries: readonly T[] & readonly (readonly [string, unknown])[],
  document: (entry: T) => Loose,
): { [key: string]: Loose } {
  return Object.fromEntries(entries.map((entry) => [(entry as readonly [string, unknown])[0], document(entry)]));
}

function mapValues(values: YearValues, write: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, write(value)]));
}

function nonNil(values: YearValues, write: (value: string) => string): Record<string, string> {
  return mapValues(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "0")), write);
}

function sectionFacts(section: Section | Proposals) {
  return { label: section.label, money: section.money, effects: section.effects, table: section.enteredFrom };
}

function sectionDocument(section: Section | undefined): Loose {
  if (section === undefined) return undefined;
  const { opening, money } = section;
  const { "earlier plan": plan, ...facts } = {
    ...sectionFacts(section),
    "earlier plan":
      opening !== undefined && "amounts" in opening
        ? {
            label: opening.label,
            amounts: amountsList(opening.amounts, money),
            source: originText(opening.origin),
          }
        : undefined,
  };
  return {
    ...facts,
    opening:
      opening === undefined || "amounts" in opening
        ? undefined
        : writtenFrom(opening.amount, money, opening.resolution),
    source: opening === undefined || "amounts" in opening ? undefined : originText(opening.origin),
    "earlier plan": plan,
    lines: items(section.items, money),
  };
}

/** Amounts in the order of their years, with tbc where one is still to be confirmed. */
function amountsList(amounts: Amounts, money: MoneyUnit): readonly string[] {
  return Object.keys(amounts.values)
    .sort()
    .map((year) =>
      amounts.toBeConfirmed?.includes(year)
        ? "tbc"
        : writtenFrom(amounts.values[year] as string, money, amounts.resolution),
    );
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

function proposalsDocument(proposals: Proposals | undefined): Loose {
  if (proposals === undefined) return undefined;
  return {
    ...sectionFacts(proposals),
    directorates: named(
      proposals.directorates.map((one) => [one.name, one] as const),
      ([, directorate]) => ({
        label: directorate.label,
        proposals: items(directorate.items, proposals.money),
      }),
    ),
  };
}

function items(some: readonly Item[], money: MoneyUnit): { [key: string]: Loose } {
  return named(
    some.map((one) => [one.name, one] as const),
    ([, item]) => ({
      label: item.label,
      direction: item.direction === "adds" ? undefined : item.direction,
      amounts: item.equals === undefined ? amountsList(item.amounts, money) : undefined,
      equals: item.equals,
      effects: item.effects,
      "in the base year":
        item.inTheBaseYear === undefined
          ? undefined
          : writtenFrom(item.inTheBaseYear.amount, money, item.inTheBaseYear.resolution),
      recurrence: item.recurrence === "recurring" ? undefined : item.recurrence,
      status: item.status === "published" ? undefined : item.status,
      ...responseDocument(item, money),
      "release from": item.releaseFrom,
      source: originText(item.origin),
      owner: item.owner,
      note: item.note,
    }),
  );
}

function responseDocument({ response }: Item, money: MoneyUnit): { readonly [key: string]: Loose } {
  if (response === undefined) return {};
  if (response.kind === "grows with") return { "grows with": response.drivers };
  if (response.kind === "in proportion to")
    return { "in proportion to": { [response.driver]: { status: response.status } } };
  return {
    "moves with": named(
      response.exposures.map((one) => [one.driver, one] as const),
      ([, exposure]) => ({
        on: writtenFrom(exposure.on, money, "1"),
        at: exposure.at,
        "growing with": exposure.growingWith,
        status: exposure.status,
        "inferred from": exposure.inferredFrom,
        ...(exposure.anotherReading === undefined
          ? {}
          : {
              "another reading": {
                words: exposure.anotherReading.words,
                amount: writtenFrom(exposure.anotherReading.amount, money, exposure.anotherReading.resolution),
                rate: percentFrom(exposure.anotherReading.rate),
                "level in": exposure.anotherReading.levelIn,
                source: originText(exposure.anotherReading.origin),
              },
            }),
        note: exposure.note,
      }),
    ),
  };
}

function driverDocument(driver: Driver): Loose {
  return {
    label: driver.label,
    kind: driver.kind,
    values: mapValues(driver.values, percentFrom),
    status: driver.status,
    table: driver.enteredFrom,
    source: originText(driver.origin),
    owner: driver.owner,
    note: driver.note,
    "already in the base": mapValues(driver.alreadyInTheBase, percentFrom),
    "of which": named(
      driver.ofWhich.map((one) => [one.name, one] as const),
      ([, part]) => ({
        label: part.label,
        values: part.values === undefined ? undefined : mapValues(part.values, percentFrom),
        source: originText(part.origin),
      }),
    ),
    ...(driver.inferredFrom === undefined
      ? {}
      : { "inferred from": { lines: driver.inferredFrom.lines, "apart from": driver.inferredFrom.apartFrom } }),
  };
}

function fundDocument(fund: Fund): Loose {
  const { money } = fund;
  return {
    label: fund.label,
    kind: fund.kind,
    money,
    table: fund.enteredFrom,
    source: originText(fund.origin),
    note: fund.note,
    opening:
      fund.opening === undefined
        ? "not stated"
        : {
            balance: writtenFrom(fund.opening.amount, money, fund.opening.resolution),
            at: fund.opening.at,
            status: fund.opening.status === "published" ? undefined : fund.opening.status,
            source: ownSource(fund.opening.origin, fund.origin),
            note: fund.opening.note,
          },
    "override ends": fund.overrideEnds,
    "gap before the forecast":
      fund.gapBeforeTheForecast === undefined
        ? undefined
        : mapValues(fund.gapBeforeTheForecast.values, (value) =>
            writtenFrom(value, money, fund.gapBeforeTheForecast?.resolution ?? "1"),
          ),
    "original budget": fund.originalBudgetYear,
    "minimum balance": fund.minimumBalance === undefined ? undefined : minimumDocument(fund.minimumBalance, money),
    movements: named(
      fund.movements.map((one) => [one.name, one] as const),
      ([, movement]) => ({
        label: movement.label,
        type: movement.type,
        amounts:
          movement.amounts === undefined
            ? undefined
            : nonNil(movement.amounts.values, (value) =>
                writtenFrom(value, money, movement.amounts?.resolution ?? "1"),
              ),
        equals: movement.equals?.line,
        at: movement.equals?.at,
        [movement.type === "addition" ? "from" : "to"]: movement.otherFund,
        repaid:
          movement.repaid === undefined
            ? undefined
            : nonNil(movement.repaid.values, (value) => writtenFrom(value, money, movement.repaid?.resolution ?? "1")),
        source: originText(movement.origin),
        note: movement.note,
      }),
    ),
    spending: items(fund.spending, money),
    income: items(fund.income, money),
  };
}

/** A source, where it is not that of what it stands in. */
function ownSource(own: Origin | undefined, around: Origin | undefined): string | undefined {
  const text = originText(own);
  return text === originText(around) ? undefined : text;
}

function minimumDocument(policy: MinimumBalance, money: MoneyUnit): Loose {
  const rule = (one: MinimumRule): { readonly [key: string]: Loose } => {
    if (one.kind === "amount") return { amount: writtenFrom(one.pounds, money, "1") };
    if (one.kind === "share") return { share: percentFrom(one.share), of: one.of };
    if (one.kind === "path") return { path: mapValues(one.values, (value) => writtenFrom(value, money, "1")) };
    return { "greater of": one.rules.map((each) => pruned(rule(each))) };
  };
  return {
    ...rule(policy.rule),
    "up to": policy.upTo === undefined ? undefined : rule(policy.upTo),
    "replenish within": policy.replenishWithin === undefined ? undefined : String(policy.replenishWithin),
    source: originText(policy.origin),
  };
}
