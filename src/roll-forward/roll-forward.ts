import { check } from "../check/check.ts";
import { type Forecast, forecast } from "../forecast/forecast.ts";
import { modelOf } from "../lines/model-of.ts";
import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { YearValues } from "../model/line.ts";
import { ProblemsFound } from "../model/problem.ts";
import { poundsText } from "../printed/figure-text.ts";
import type { Driver, Exposure, Fund, Item, Proposals, Response, Section, Strategy } from "../strategy/strategy.ts";

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
 * service spend without its one-offs; cumulative effects are measured against it; proposals that are wholly in it fall out, and
 * those still to grow keep what is left; one-offs keep only years to come; funds open with that year's closing balance; and a
 * year is added at the end, carried flat until someone looks at it.
 *
 * While nothing else changes, every year that both strategies forecast has the same gap and the same balance.
 *
 * @throws ProblemsFound when the strategy cannot be worked out; RangeError when it forecasts only one year and so has nothing left
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

  const { printedTables, scenarios, outturn, inYearFunding, savingsDelivery, dedicatedSchoolsGrant, ...rest } =
    strategy;
  const rolled: Strategy = {
    ...rest,
    status: "draft",
    baseYear: base,
    years: [...roll.kept, roll.added],
    drivers: strategy.drivers.map((driver) => rollDriver(driver, roll, say)),
    baseBudget: rollBaseBudget(roll, options, say),
    ...(strategy.additionalSpending === undefined
      ? {}
      : { additionalSpending: rollProposals(strategy.additionalSpending, roll, say) }),
    ...(strategy.savings === undefined ? {} : { savings: rollProposals(strategy.savings, roll, say) }),
    resources: rollResources(strategy.resources, roll),
    ...(strategy.councilTax === undefined ? {} : { councilTax: rollCouncilTax(roll, say) }),
    funds: strategy.funds.map((fund) => rollFund(fund, roll, options, say)),
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

interface Roll {
  /** The year that becomes the base. */
  readonly base: FinancialYear;
  readonly last: FinancialYear;
  readonly added: FinancialYear;
  readonly kept: readonly FinancialYear[];
  readonly worked: Forecast;
  readonly strategy: Strategy;
}

type Say = (about: string, words: string) => void;

function rollDriver(driver: Driver, roll: Roll, say: Say): Driver {
  const held = Object.entries(driver.values).filter(([year]) => year > roll.base);
  const last = driver.values[roll.last] ?? "0";
  // A step is taken once; a rate or a share goes on.
  const added = driver.kind === "step" ? "0" : last;
  const values =
    held.length === 0 && driver.kind === "step"
      ? { [roll.added]: "0" }
      : { ...Object.fromEntries(held), [roll.added]: added };
  const { inferredFrom, ...rest } = driver;
  if (inferredFrom !== undefined) {
    say(
      driver.name,
      `${driver.label} was inferred from the print of the strategy before, which this one does not have.`,
    );
  }
  const published = driver.values[roll.base];
  if (driver.kind === "growth" && published !== undefined) {
    say(
      driver.name,
      `The figures hold ${driver.label} for ${roll.base} as it was forecast. If it turns out otherwise, correct the lines that move with it.`,
    );
  }
  return {
    ...rest,
    values,
    status: driver.status === "inferred" ? "judgement" : driver.status,
    alreadyInTheBase: {},
    ofWhich: driver.ofWhich.every(
      ({ values: part }) => part === undefined || Object.keys(part).every((year) => year <= roll.base),
    )
      ? []
      : driver.ofWhich.map((part) =>
          part.values === undefined ? part : { ...part, values: after(part.values, roll.base) },
        ),
  };
}

function after(values: YearValues, year: FinancialYear): YearValues {
  return Object.fromEntries(Object.entries(values).filter(([one]) => one > year));
}

/** The base year's total service spend without its one-offs, or what it turned out to be; and what is still to come against it. */
function rollBaseBudget(roll: Roll, options: RollForwardOptions, say: Say): Strategy["baseBudget"] {
  const { worked, base, strategy } = roll;
  const oneOffs = worked.value("one-off-spending", base);
  const spend = options.outturn === undefined ? worked.value("total-service-spend", base) : decimal(options.outturn);
  const opening = spend.minus(oneOffs);
  const from = options.outturn === undefined ? `the budget of ${base}` : `the outturn of ${base}`;
  say(
    "base budget",
    `The new base is ${poundsText(opening)}: ${from}, ${poundsText(spend)}, less one-offs of ${poundsText(oneOffs)}.`,
  );
  if (options.outturn !== undefined) {
    const moved = spend.minus(worked.value("total-service-spend", base));
    say(
      "base budget",
      `Starting from the outturn moves every later gap by ${poundsText(moved)} against the strategy before. Is all of it going on?`,
    );
  }
  const section = strategy.baseBudget;
  return {
    ...withoutTable(section),
    effects: "cumulative",
    opening: {
      amount: opening.toFixed(),
      resolution: finest([section, strategy.additionalSpending, strategy.savings]),
    },
    items: section.items.flatMap((item) => rollItem(item, section.effects, roll)),
  };
}

function rollProposals(proposals: Proposals, roll: Roll, say: Say): Proposals {
  const directorates = proposals.directorates.map((directorate) => ({
    ...directorate,
    items: directorate.items.flatMap((item) => rollItem(item, proposals.effects, roll)),
  }));
  const count = (some: Proposals["directorates"]) => some.reduce((sum, { items }) => sum + items.length, 0);
  const gone = count(proposals.directorates) - count(directorates);
  if (gone > 0) {
    say(
      proposals.label,
      `${gone} of ${count(proposals.directorates)} are wholly in the new base, or were one-offs that have passed, and are no longer listed: listing them again would count them twice.`,
    );
  }
  return {
    ...withoutTable(proposals),
    effects: "cumulative",
    directorates: directorates.filter(({ items }) => items.length > 0),
  };
}

/** What is left of a row once the base year has taken in what it has by then: nothing, where that is all of it. */
function rollItem(item: Item, effects: Section["effects"], roll: Roll): readonly Item[] {
  const at = cumulative(item, effects, roll);
  if (item.recurrence !== "recurring") {
    const values = remaining(valuesAt(at, roll.kept), roll, () => "0");
    const left = Object.values(values).filter((value) => value !== "0").length;
    if (left === 0) return [];
    return [withAmounts({ ...item, recurrence: left === 1 ? "one-off" : "time-limited" }, values, roll)];
  }
  const against = at(roll.base);
  const values = Object.fromEntries(roll.kept.map((year) => [year, at(year).minus(against).toFixed()]));
  const lasting = remaining(values, roll, (last) => last);
  // A row that a driver moves stays even where it has no more to come, so that the driver still has something to move.
  const moves = item.response?.kind === "moves with";
  if (!moves && Object.values(lasting).every((value) => value === "0")) return [];
  return [withAmounts(item, lasting, roll)];
}

function rollResources(section: Section, roll: Roll): Section {
  return {
    ...withoutTable(section),
    effects: "level",
    items: section.items.flatMap((item) => {
      const at = cumulative(item, section.effects, roll);
      const goesOn = item.recurrence === "recurring";
      const values = remaining(valuesAt(at, roll.kept), roll, (last) => (goesOn ? last : "0"));
      return Object.values(values).every((value) => value === "0") ? [] : [withAmounts(item, values, roll)];
    }),
  };
}

function rollCouncilTax(roll: Roll, say: Say): NonNullable<Strategy["councilTax"]> {
  const { councilTax } = roll.strategy;
  if (councilTax === undefined) throw new Error("There is no council tax chapter to roll forward.");
  const charge = roll.worked.find("band-d", roll.base);
  say("council tax", `No referendum limit is assumed for ${roll.added}.`);
  return {
    ...councilTax,
    ...(charge === undefined ? {} : { bandD: charge.toFixed(2) }),
    referendumLimits: after(councilTax.referendumLimits, roll.base),
  };
}

function rollFund(fund: Fund, roll: Roll, options: RollForwardOptions, say: Say): Fund {
  const closing = options.closingBalances?.[fund.name];
  const forecastClosing = roll.worked.value(`${fund.name}-carried-forward`, roll.base);
  if (closing === undefined) {
    say(
      fund.label,
      `Opens with the balance forecast for the end of ${roll.base}, ${poundsText(forecastClosing)}. Put in the outturn when it is known.`,
    );
  }
  const { gapBeforeTheForecast: _, originalBudgetYear: __, ...rest } = fund;
  const flat = (item: Item): readonly Item[] => {
    const goesOn = item.recurrence === "recurring";
    const values = remaining(item.amounts.values, roll, (last) => (goesOn ? last : "0"));
    return Object.values(values).every((value) => value === "0") ? [] : [withAmounts(item, values, roll)];
  };
  return {
    ...withoutTable(rest),
    opening: {
      at: roll.base,
      amount: closing ?? forecastClosing.toFixed(),
      resolution: fund.opening.resolution,
      status: closing === undefined ? "derived" : "published",
    },
    movements: fund.movements.flatMap((movement) => {
      if (movement.amounts === undefined) return [];
      const values = Object.fromEntries(
        Object.entries(movement.amounts.values).filter(([year, value]) => year > roll.base && value !== "0"),
      );
      return Object.keys(values).length === 0 ? [] : [{ ...movement, amounts: { ...movement.amounts, values } }];
    }),
    spending: fund.spending.flatMap(flat),
    income: fund.income.flatMap(flat),
  };
}

/** Exposures stated at the old base year are carried to the new one at the published rates. */
function rolledResponse(response: Response | undefined, roll: Roll): { readonly response?: Response } {
  if (response === undefined) return {};
  if (response.kind !== "moves with") return { response };
  return { response: { ...response, exposures: response.exposures.map((exposure) => rolledExposure(exposure, roll)) } };
}

function rolledExposure(exposure: Exposure, roll: Roll): Exposure {
  const { inferredFrom: _, anotherReading: __, ...rest } = exposure;
  if (exposure.at === roll.base) return rest;
  const growsAs = exposure.growingWith ?? exposure.driver;
  const driver = roll.strategy.drivers.find(({ name }) => name === growsAs);
  const rate = driver?.kind === "growth" ? decimal(driver.values[roll.base] ?? "0") : zero;
  return { ...rest, at: roll.base, on: decimal(exposure.on).times(rate.plus(1)).toFixed() };
}

function withAmounts(item: Item, values: YearValues, roll: Roll): Item {
  const { response, ...rest } = item;
  return { ...rest, amounts: { ...item.amounts, values }, ...rolledResponse(response, roll) };
}

/** A row's figure in a year as a whole amount or against the old base year, whatever the convention of its section. */
function cumulative(item: Item, effects: Section["effects"], roll: Roll): (year: FinancialYear) => Decimal {
  const at = (year: FinancialYear) => decimal(item.amounts.values[year] ?? "0");
  if (effects !== "incremental") return at;
  return (year) => roll.strategy.years.filter((one) => one <= year).reduce((sum, one) => sum.plus(at(one)), zero);
}

function valuesAt(at: (year: FinancialYear) => Decimal, years: readonly FinancialYear[]): YearValues {
  return Object.fromEntries(years.map((year) => [year, at(year).toFixed()]));
}

/** The years still to come, and the year added, made from the last. */
function remaining(values: YearValues, roll: Roll, added: (last: string) => string): YearValues {
  const kept = Object.fromEntries(roll.kept.map((year) => [year, values[year] ?? "0"]));
  return { ...kept, [roll.added]: added(kept[roll.last] ?? "0") };
}

function withoutTable<T extends { readonly enteredFrom?: string }>(section: T): Omit<T, "enteredFrom"> {
  const { enteredFrom: _, ...rest } = section;
  return rest;
}

/** The finest unit of last place among sections, in which a total of them can be written. */
function finest(sections: readonly (Section | Proposals | undefined)[]): string {
  const items = sections.flatMap((section) =>
    section === undefined
      ? []
      : "items" in section
        ? section.items
        : section.directorates.flatMap(({ items: some }) => some),
  );
  return items
    .map(({ amounts }) => amounts.resolution)
    .reduce((least, one) => (decimal(one).lessThan(decimal(least)) ? one : least), "100000");
}

/** Assumptions may speak of lines that are no longer there; those are taken out, and one left with none says so. */
function withKnownLines(strategy: Strategy): Strategy {
  const names = new Set(modelOf(strategy).lines.map(({ name }) => name));
  return {
    ...strategy,
    assumptions: strategy.assumptions.map((assumption) => {
      if (assumption.outsideTheFigures !== undefined) return assumption;
      const concerns = assumption.concerns.filter((name) => names.has(name));
      if (concerns.length > 0) return { ...assumption, concerns };
      return {
        ...assumption,
        concerns,
        outsideTheFigures: "What it concerned has no figures left in the years forecast.",
      };
    }),
  };
}
