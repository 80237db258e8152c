import { check } from "../check/check.ts";
import type { CheckedModel } from "../check/checked-model.ts";
import { namesUnique } from "../check/names-unique.ts";
import { type Forecast, forecast } from "../forecast/forecast.ts";
import { everyItem, modelOf } from "../lines/model-of.ts";
import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type Document, documentFrom, type Plain } from "./document.ts";
import { inOrder, withoutFollowOns, withoutNeedlessWarnings } from "./follow-ons.ts";
import { readAssumptions } from "./read-assumptions.ts";
import { readBalancing } from "./read-balancing.ts";
import { readBusinessRates } from "./read-business-rates.ts";
import { readCollectionFund } from "./read-collection-fund.ts";
import { readContingency } from "./read-contingency.ts";
import { readCouncilTax } from "./read-council-tax.ts";
import { readDedicatedSchoolsGrant } from "./read-dedicated-schools-grant.ts";
import { inferencesKnown, readDrivers } from "./read-drivers.ts";
import { readFacts } from "./read-facts.ts";
import { readFunds } from "./read-funds.ts";
import { hasGap, readGap } from "./read-gap.ts";
import { readGrants } from "./read-grants.ts";
import { readInYearFunding } from "./read-in-year-funding.ts";
import { readLevies } from "./read-levies.ts";
import { readOutturn } from "./read-outturn.ts";
import { readPay } from "./read-pay.ts";
import { readRisks } from "./read-risks.ts";
import { readSavingsDelivery } from "./read-savings-delivery.ts";
import { readProposals, readSection } from "./read-sections.ts";
import { readTreasury } from "./read-treasury.ts";
import { readWorkings } from "./read-workings.ts";
import { isOfTheYears, readYears, withoutThoseOfYears } from "./read-years.ts";
import { Reader } from "./reader.ts";
import { referencesKnown } from "./references-known.ts";
import { releasesKnown } from "./releases-known.ts";
import { shape } from "./shape.ts";
import { stated } from "./stated.ts";
import { statisticsNotCounted } from "./statistics-not-counted.ts";
import { strategyFormat } from "./strategy-format.ts";
import type { StrategyDocument } from "./strategy-schema.ts";
import { wayToLine } from "./way-to-line.ts";

/** A strategy read and its model checked; or every problem that stands in the way. Warnings come with both. */
export type StrategyReading =
  | {
      readonly ok: true;
      readonly strategy: Strategy;
      readonly model: CheckedModel;
      /** The model worked out, as it was to be sure that it can be. */
      readonly forecast: Forecast;
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a strategy from data such as `JSON.parse` gives. Figures should be text; everything wrong is reported at once.
 *
 * @param data - the strategy document as plain data
 * @returns the strategy with amounts in pounds and rates as fractions, exact; or the problems, with the way to each, never
 *   thrown
 * @example
 * ```ts
 * import { forecast, problemWithPlace, readStrategy } from "mtfs";
 *
 * const data = {
 *   format: "1",
 *   council: "Exampleshire Council",
 *   authority: "county",
 *   title: "Medium Term Financial Strategy",
 *   status: "draft",
 *   dated: "2026-01-15",
 *   "base year": "2025/26",
 *   years: ["2026/27"],
 *   "base-budget": { money: "£m", effects: "level", lines: { services: { label: "Services", amounts: ["215.9"] } } },
 *   resources: { money: "£m", lines: { "council-tax": { label: "Council tax", amounts: ["210.2"] } } },
 * };
 * const reading = readStrategy(data);
 * if (reading.ok) console.log(forecast(reading.model).value("budget-gap", "2026/27").toFixed());
 *
 * const wrong = readStrategy({ ...data, council: "", years: ["2026/28"] });
 * if (!wrong.ok) for (const problem of wrong.problems) console.log(problemWithPlace(problem));
 * ```
 *
 * ```text
 * 5700000
 * council "council" is "", which is not text. Write some words.
 * years › 0 "2026/28" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.
 * ```
 */
export function readStrategy(data: unknown): StrategyReading {
  const taken = documentFrom(data);
  return taken.ok ? strategyFromDocument(taken.document) : taken;
}

/** What stands in for a chapter that is missing or wrong, so that the others can still be read. Nothing stands in for the years. */
const standIns: { readonly [key: string]: Plain } = {
  format: "1",
  council: "A council",
  authority: "A council",
  title: "A strategy",
  status: "draft",
  dated: "2000-01-01",
};

/** Reads a strategy from a document that has been taken in. */
export function strategyFromDocument(document: Document): StrategyReading {
  const shaped = shape(strategyFormat, document, standIns);
  if (shaped.value === undefined) return { ok: false, problems: inOrder(shaped.problems) };

  const sources = sourcesOf(shaped.value);
  const reader = new Reader(document, sources, shaped.leftOut);
  const strategy = strategyFrom(shaped.value, sources, reader);
  const model = modelOf(strategy);
  if (shaped.problems.length === 0) holdsSomething(model, reader);
  referencesKnown(strategy, model, reader);
  const read = withoutFollowOns(reader.problems, shaped.problems);
  const own = withoutThoseOfYears(read, read.filter(isOfTheYears));
  const found = withoutNeedlessWarnings([...shaped.problems, ...own]);
  // A model with parts left out, or with names that nothing answers to, would be found wanting for that alone.
  const whole = shaped.problems.length === 0 && !own.some(({ code }) => code.startsWith("known-"));
  const checked = whole ? check(model) : { ok: false as const, problems: namesUnique(model) };
  const sound = !found.some(({ severity }) => severity === "error");
  const worked = checked.ok && sound ? workedOut(checked.model) : { problems: checked.ok ? [] : checked.problems };
  const wrong = ("problems" in worked ? worked.problems : []).map((problem) => placed(problem, document));
  const problems = inOrder([...found, ...withoutFollowOns(withoutThoseOfYears(wrong, found), found)]);
  if ("problems" in worked) return { ok: false, problems };
  return { ok: true, strategy, model: worked.model, forecast: worked, warnings: problems };
}

function strategyFrom(written: StrategyDocument, sources: Strategy["sources"], reader: Reader): Strategy {
  const years = readYears(written, reader);
  const baseYear = reader.year(written["base year"], ["base year"]);
  const drivers = readDrivers(written.drivers ?? {}, reader, baseYear, years);
  const setting = { reader, years, baseYear, drivers: new Map(drivers.map((driver) => [driver.name, driver])) };
  const inGap = { ...setting, hasGap: hasGap(written) };
  const funds = readFunds(written.funds ?? {}, inGap);
  const strategy: Strategy = {
    council: written.council,
    authority: written.authority,
    title: written.title,
    status: written.status,
    dated: written.dated,
    baseYear,
    years,
    sources,
    drivers,
    funds,
    balancing: readBalancing(written.balancing ?? {}, funds, inGap),
    facts: readFacts(written.facts ?? {}, reader),
    workings: readWorkings(written.workings ?? {}, reader),
    risksOutsideTheFigures: readRisks(written["risks outside the figures"] ?? {}, reader, years),
    assumptions: readAssumptions(written.assumptions ?? {}, reader),
    ...stated({
      printedTables: written["printed tables"],
      scenarios: written.scenarios,
      baseBudget: readSection("base-budget", written, setting, "Base budget forecast"),
      resources: readSection("resources", written, setting, "Total resources"),
      deficitWalk: readSection("deficit walk", written, setting, "Budget gap"),
      ...readGap(written, funds, inGap),
      additionalSpending: readProposals("additional-spending", written, setting, "Additional spending"),
      savings: readProposals("savings", written, setting, "Savings"),
      councilTax: written["council tax"] && readCouncilTax(written["council tax"], setting, ["council tax"]),
      businessRates: written["business rates"] && readBusinessRates(written["business rates"], setting),
      grants: written.grants && readGrants(written.grants, setting),
      pay: written.pay && readPay(written.pay, setting),
      treasury: written.treasury && readTreasury(written.treasury, setting),
      levies: written.levies && readLevies(written.levies, setting),
      contingency: written.contingency && readContingency(written.contingency, setting),
      collectionFund:
        written["collection fund"] && readCollectionFund(written["collection fund"], setting, ["collection fund"]),
      outturn: written.outturn && readOutturn(written.outturn, reader),
      inYearFunding: written["in-year funding"] && readInYearFunding(written["in-year funding"], reader),
      savingsDelivery: written["savings delivery"] && readSavingsDelivery(written["savings delivery"], reader),
      dedicatedSchoolsGrant:
        written["dedicated schools grant"] && readDedicatedSchoolsGrant(written["dedicated schools grant"], reader),
    }),
  };
  releasesKnown(strategy, setting);
  statisticsNotCounted(strategy, reader);
  inferencesKnown(drivers, new Set(everyItem(strategy).map(({ name }) => name)), reader);
  return strategy;
}

function sourcesOf(written: StrategyDocument): Strategy["sources"] {
  const entries = Object.entries(written.sources ?? {});
  return Object.fromEntries(
    entries.map(([name, { title, date, address }]) => [name, { title, ...stated({ date, address }) }]),
  );
}

/** A strategy may be begun before it has any figure, and says so. */
function holdsSomething(model: Model, reader: Reader): void {
  if (model.lines.length > 0) return;
  reader.say("no-lines", [], "The strategy has no figures: nothing in it makes a line.", {
    severity: "warning",
    fix: 'Add a chapter with rows, such as "base-budget", "resources" or "funds".',
  });
}

/** A model that passes every check may still divide by nought; one that is read can be worked out. */
function workedOut(model: CheckedModel): Forecast | { readonly problems: readonly Problem[] } {
  try {
    return forecast(model);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    const name = /\((.+?)\) for/.exec(fault.message)?.[1] ?? "";
    const chapter = model.lineNamed.get(name)?.chapter ?? "";
    const fix = "Give the driver that it answers to a figure other than nought, or let it answer in another way.";
    const problem = { code: "works-out", place: { path: [chapter, name] }, what: fault.message, fix };
    return { problems: [{ severity: "error", ...problem }] };
  }
}

/** A problem of the model, put at the place in the document where the line was written. */
function placed(problem: Problem, document: Document): Problem {
  return {
    ...problem,
    place: document.place(wayToLine(problem.place.path as readonly string[], document.plain), "key"),
  };
}
