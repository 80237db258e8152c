import { check } from "../check/check.ts";
import type { CheckedModel } from "../check/checked-model.ts";
import { everyItem, modelOf } from "../lines/model-of.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import { type FinancialYear, isFinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { Problem } from "../model/problem.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type Document, documentFrom } from "./document.ts";
import { inferencesKnown, readDrivers } from "./read-drivers.ts";
import { readFunds, releasesKnown } from "./read-funds.ts";
import { linesOfMinimum, readCouncilTax } from "./read-policies.ts";
import * as registers from "./read-registers.ts";
import { readProposals, readSection } from "./read-sections.ts";
import { Reader } from "./reader.ts";
import { shape } from "./shape.ts";
import { type StrategyDocument, strategySchema } from "./strategy-schema.ts";

/** A strategy read and its model checked; or every problem that stands in the way. Warnings come with both. */
export type StrategyReading =
  | {
      readonly ok: true;
      readonly strategy: Strategy;
      readonly model: CheckedModel;
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a strategy from data such as `JSON.parse` gives. Figures should be text; everything wrong is reported at once.
 *
 * @param data - the strategy document as plain data
 * @returns the strategy with amounts in pounds and rates as fractions, exact; or the problems, with the way to each
 */
export function readStrategy(data: unknown): StrategyReading {
  const taken = documentFrom(data);
  return taken.ok ? strategyFromDocument(taken.document) : taken;
}

/** Reads a strategy from a document that has been taken in. */
export function strategyFromDocument(document: Document): StrategyReading {
  const shaped = shape(strategySchema, document);
  if (shaped.value === undefined) return { ok: false, problems: inOrder(shaped.problems) };

  const written = shaped.value;
  const sources = sourcesOf(written);
  const reader = new Reader(document, sources);
  const strategy = strategyFrom(written, sources, reader);
  // Where parts had to be left out, a name that is missing may only be one of them; figures can still be judged.
  const own = shaped.pruned ? reader.problems.filter(({ code }) => !referring.has(code)) : reader.problems;
  const problems = [...shaped.problems, ...own];
  if (problems.some(({ severity }) => severity === "error")) return { ok: false, problems: inOrder(problems) };

  const model = modelOf(strategy);
  const names = new Set(model.lines.map(({ name }) => name));
  referencesKnown(strategy, names, reader);
  const checked = check(model);
  const found = [
    ...reader.problems,
    ...(checked.ok ? [] : checked.problems.map((problem) => placed(problem, document))),
  ];
  if (!checked.ok || found.some(({ severity }) => severity === "error")) return { ok: false, problems: inOrder(found) };
  return { ok: true, strategy, model: checked.model, warnings: inOrder(found) };
}

/** Problems that say a name is unknown. */
const referring = new Set(["known-drivers", "known-lines", "known-funds", "known-sources", "one-fund-takes-the-gap"]);

function strategyFrom(written: StrategyDocument, sources: Strategy["sources"], reader: Reader): Strategy {
  const baseYear = written["base year"];
  const years = yearsOf(written, reader);
  const drivers = readDrivers(written.drivers ?? {}, reader, baseYear, years);
  const setting = { reader, years, baseYear, drivers };
  const section = (key: "base-budget" | "resources", label: string) =>
    readSection(written[key], { ...setting, money: written[key].money }, label, [key]);
  const proposals = (key: "additional-spending" | "savings", label: string) => {
    const from = written[key];
    return from === undefined ? undefined : readProposals(from, { ...setting, money: from.money }, label, [key]);
  };
  const additionalSpending = proposals("additional-spending", "Additional spending");
  const savings = proposals("savings", "Savings");
  const optional = <K extends keyof StrategyDocument, T>(
    key: K,
    read: (from: NonNullable<StrategyDocument[K]>) => T,
  ) => {
    const from = written[key];
    return from === undefined ? undefined : read(from as NonNullable<StrategyDocument[K]>);
  };
  const outturn = optional("outturn", (from) => registers.readOutturn(from, reader));
  const inYearFunding = optional("in-year funding", (from) => registers.readInYearFunding(from, reader));
  const savingsDelivery = optional("savings delivery", (from) => registers.readSavingsDelivery(from, reader));
  const schools = optional("dedicated schools grant", (from) => registers.readDedicatedSchoolsGrant(from, reader));
  const councilTax = optional("council tax", (from) => readCouncilTax(from, setting, ["council tax"]));
  const baseBudget = section("base-budget", "Base budget forecast");
  if (baseBudget.opening === undefined && baseBudget.effects !== "level") {
    reader.say("opening-base", ["base-budget"], `The base budget has ${baseBudget.effects} effects and no "opening".`, {
      part: "key",
      why: "Effects are measured against the approved budget of the base year.",
      fix: `Add "opening" with the budget of ${baseYear}.`,
    });
  }
  const strategy: Strategy = {
    council: written.council,
    authority: written.authority,
    title: written.title,
    status: written.status,
    dated: written.dated,
    baseYear,
    years,
    ...(written["printed tables"] === undefined ? {} : { printedTables: written["printed tables"] }),
    ...(written.scenarios === undefined ? {} : { scenarios: written.scenarios }),
    sources,
    drivers,
    baseBudget,
    ...(additionalSpending === undefined ? {} : { additionalSpending }),
    ...(savings === undefined ? {} : { savings }),
    resources: section("resources", "Total resources"),
    ...(councilTax === undefined ? {} : { councilTax }),
    funds: readFunds(written.funds, setting),
    ...(outturn === undefined ? {} : { outturn }),
    ...(inYearFunding === undefined ? {} : { inYearFunding }),
    ...(savingsDelivery === undefined ? {} : { savingsDelivery }),
    ...(schools === undefined ? {} : { dedicatedSchoolsGrant: schools }),
    facts: registers.readFacts(written.facts ?? {}, reader),
    risksOutsideTheFigures: registers.readRisks(written["risks outside the figures"] ?? {}, reader, years),
    assumptions: registers.readAssumptions(written.assumptions ?? {}, reader),
  };
  releasesKnown(strategy, setting);
  inferencesKnown(drivers, new Set(everyItem(strategy).map(({ name }) => name)), reader);
  return strategy;
}

function sourcesOf(written: StrategyDocument): Strategy["sources"] {
  return Object.fromEntries(
    Object.entries(written.sources).map(([name, { title, date, address }]) => [
      name,
      { title, ...(date === undefined ? {} : { date }), ...(address === undefined ? {} : { address }) },
    ]),
  );
}

/** The forecast years: in order, without a gap, beginning just after the base year. */
function yearsOf(written: StrategyDocument, reader: Reader): readonly FinancialYear[] {
  const { years, "base year": baseYear } = written;
  reader.year(baseYear, ["base year"]);
  for (const [index, year] of years.entries()) reader.year(year, ["years", index]);
  if (years.length === 0) {
    reader.say("years", ["years"], "The strategy has no years.", {
      fix: "List the years it forecasts, such as [2022/23, 2023/24].",
    });
  }
  if (![baseYear, ...years].every(isFinancialYear))
    return isFinancialYear(baseYear) ? [yearsAfter(baseYear, 1)] : ["2000/01"];
  const expected = years.map((_, index) => yearsAfter(baseYear, index + 1));
  const wrong = years.findIndex((year, index) => year !== expected[index]);
  if (wrong >= 0) {
    reader.say("years", ["years", wrong], `Year ${wrong + 1} is ${years[wrong]}, and should be ${expected[wrong]}.`, {
      why: `The forecast begins just after the base year, ${baseYear}, and leaves no year out.`,
    });
  }
  return expected.length === 0 ? [yearsAfter(baseYear, 1)] : expected;
}

/** Assumptions and movements name lines; a line is known once the model is made. */
function referencesKnown(strategy: Strategy, names: ReadonlySet<string>, reader: Reader): void {
  const known = (name: string, path: readonly (string | number)[]) => {
    if (names.has(name)) return;
    reader.say("known-lines", path, `"${name}" is not a line of this strategy.`, {
      fix: didYouMean(name, names) ?? "Name a line or a driver.",
    });
  };
  for (const fund of strategy.funds) {
    const lines = fund.minimumBalance === undefined ? [] : linesOfMinimum(fund.minimumBalance);
    for (const line of lines) known(line, ["funds", fund.name, "minimum balance"]);
  }
  for (const assumption of strategy.assumptions) {
    for (const [index, name] of assumption.concerns.entries())
      known(name, ["assumptions", assumption.name, "concerns", index]);
  }
}

/** A problem of the model, put at the place in the document that the line was written. */
function placed(problem: Problem, document: Document): Problem {
  const [chapter, line] = problem.place.path as string[];
  const path = chapter === undefined ? [] : [chapter, ...(line ?? "").split(".")];
  const candidates = [
    ["funds", chapter as string],
    [chapter as string, "lines", (line ?? "").split(".")[0] as string],
    [chapter as string],
  ];
  const place = candidates.map((way) => document.place(way, "key")).find((found) => (found.line ?? 1) > 1);
  return { ...problem, place: place === undefined ? { path } : { ...place, path } };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (one, other) =>
      (one.place.line ?? 0) - (other.place.line ?? 0) || (one.place.column ?? 0) - (other.place.column ?? 0),
  );
}
