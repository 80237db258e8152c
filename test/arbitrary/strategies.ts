import fc from "fast-check";
import type { CheckedModel } from "../../src/check/checked-model.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import type { StrategyDocument } from "../../src/input/strategy-schema.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { yearsAfter, yearsFromTo } from "../../src/model/financial-year.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import type { Section } from "../../src/strategy/sections.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { businessRates, grants } from "./business-rates-and-grants.ts";
import { figures, figuresNotNil, percentages } from "./figures.ts";

type AnySection = NonNullable<StrategyDocument["resources"]>;
type AnyFund = NonNullable<StrategyDocument["funds"]>[string];
type AnyProposals = NonNullable<StrategyDocument["savings"]>;

/** A row that states its own amounts. */
export type ItemDocument = Omit<AnySection["lines"][string], "amounts"> & {
  amounts: string[] | Record<string, string>;
};
export type Items = Record<string, ItemDocument>;
export type SectionDocument = Omit<AnySection, "lines"> & { lines: Items };
export type Proposals = Omit<AnyProposals, "directorates"> & {
  directorates: Record<string, { label: string; proposals: Items }>;
};
/** A fund whose balance is stated. */
export type FundDocument = Omit<AnyFund, "opening" | "spending" | "income"> & {
  opening: Exclude<AnyFund["opening"], string>;
  spending?: Items | undefined;
  income?: Items | undefined;
};

/** A document with every chapter of a whole strategy: spending, resources and funds whose balances are stated. */
export type WholeDocument = Omit<
  StrategyDocument,
  "base-budget" | "resources" | "funds" | "savings" | "additional-spending"
> & {
  "base-budget": SectionDocument;
  resources: SectionDocument;
  savings?: Proposals | undefined;
  "additional-spending"?: Proposals | undefined;
  funds: Record<string, FundDocument>;
};

type DriverDocument = NonNullable<StrategyDocument["drivers"]>[string];
type Movements = NonNullable<FundDocument["movements"]>;
type Effects = "cumulative" | "incremental" | "level";

/** A strategy read from a document that is valid by construction; the end of the test, with what was wrong, when it is not. */
export function strategyFrom(document: unknown): { readonly strategy: Strategy; readonly model: CheckedModel } {
  const reading = readStrategy(document);
  if (!reading.ok) throw new Error(`The document was refused:\n${reading.problems.map(problemWithPlace).join("\n")}`);
  return reading;
}

/** The amount that a section opens with, where it is one amount. */
export function openingAmount(section: Section | undefined): string | undefined {
  const opening = section?.opening;
  return opening !== undefined && "amount" in opening ? opening.amount : undefined;
}

/** What the parts of a random document must fit: its years and its drivers. */
export interface Setting {
  readonly baseYear: string;
  readonly years: readonly string[];
  readonly drivers: readonly DriverDrawn[];
}

interface DriverDrawn {
  readonly name: string;
  readonly document: DriverDocument;
  /** Whether its growth so far is nought in some year, so that nothing can be in proportion to it. */
  readonly stands: boolean;
  /** The year of its first figure. */
  readonly first: string;
}

const money = fc.constantFrom("£m" as const, "£000" as const, "£" as const);
const status = fc.constantFrom("published" as const, "derived" as const, "judgement" as const);
const effects = fc.constantFrom("cumulative" as const, "incremental" as const, "level" as const);

/** Random strategy documents, plain data with every figure as text, that the reader accepts. */
export const strategyDocuments: fc.Arbitrary<WholeDocument> = fc
  .record({ start: fc.integer({ min: 1990, max: 2095 }), count: fc.integer({ min: 1, max: 8 }) })
  .chain(({ start, count }) => {
    const baseYear = `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
    const years = yearsFromTo(yearsAfter(baseYear, 1), yearsAfter(baseYear, count));
    return driversOf(baseYear, years).chain((drivers) => documentsOf({ baseYear, years, drivers }));
  });

function documentsOf(setting: Setting): fc.Arbitrary<WholeDocument> {
  const { baseYear, years, drivers } = setting;
  return funds(setting).chain((drawn) => {
    const releasing = Object.entries(drawn).flatMap(([name, fund]) =>
      fund.kind === "earmarked" && fund.opening.at === baseYear ? [name] : [],
    );
    return fc.record({
      format: fc.constant("1" as const),
      council: fc.constant("Any Council"),
      authority: fc.constant("unitary"),
      title: fc.constant("Any strategy"),
      status: fc.constantFrom("draft" as const, "approved" as const),
      dated: fc.constant("2000-01-01"),
      "base year": fc.constant(baseYear),
      years: fc.constant([...years]),
      sources: fc.constant({ report: { title: "Any report" } }),
      drivers: fc.constant(Object.fromEntries(drivers.map(({ name, document }) => [name, document]))),
      "base-budget": fc.record({
        money,
        effects,
        opening: figures,
        lines: items("base", setting, { most: 4 }),
      }),
      "additional-spending": maybe(proposals("spend", setting)),
      savings: maybe(proposals("save", setting)),
      resources: fc.record({
        money,
        effects,
        opening: figures,
        lines: items("resource", setting, { most: 4, releasing }),
      }),
      "business rates": maybe(businessRates(setting)),
      grants: maybe(grants(setting)),
      funds: fc.constant(drawn),
      "risks outside the figures": maybe(
        named("risk", fc.record({ label: fc.constant("A risk"), money, amounts: amounts(years) }), 2),
      ),
    });
  });
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 3 });
}

function named<T>(prefix: string, arbitrary: fc.Arbitrary<T>, most: number): fc.Arbitrary<Record<string, T>> {
  return fc
    .array(arbitrary, { maxLength: most })
    .map((entries) => Object.fromEntries(entries.map((entry, index) => [`${prefix}-${index + 1}`, entry])));
}

/** Amounts: one a year in order, or by year with years left out. */
function amounts(years: readonly string[]): fc.Arbitrary<string[] | Record<string, string>> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(figures, { minLength: years.length, maxLength: years.length }) },
    {
      weight: 1,
      arbitrary: fc
        .subarray([...years])
        .chain((some) =>
          fc
            .array(figures, { minLength: some.length, maxLength: some.length })
            .map((texts) => Object.fromEntries(some.map((year, index) => [year, texts[index] as string]))),
        ),
    },
  );
}

function driversOf(baseYear: string, years: readonly string[]): fc.Arbitrary<readonly DriverDrawn[]> {
  return fc
    .array(
      fc.oneof(
        growthDriver(baseYear, years),
        growthDriver(baseYear, years),
        shareDriver(years),
        stepDriver(baseYear, years),
      ),
      { maxLength: 4 },
    )
    .map((drawn) => drawn.map((one, index) => ({ ...one, name: `driver-${index + 1}` })));
}

type Nameless = Omit<DriverDrawn, "name">;

const facts = {
  label: fc.constant("A driver"),
  status,
  source: fc.constant("report"),
  owner: fc.constant("An officer"),
};

function growthDriver(baseYear: string, years: readonly string[]): fc.Arbitrary<Nameless> {
  const rate = percentages(-20, 40);
  const fromYear = fc.constantFrom(baseYear, ...years).chain((first) => {
    const own = [baseYear, ...years].filter((year) => year >= first);
    return fc
      .array(rate, { minLength: own.length, maxLength: own.length })
      .map((rates) => ({ values: Object.fromEntries(own.map((year, index) => [year, rates[index] as string])) }));
  });
  const inTheBase = maybe(rate.map((text) => ({ [baseYear]: text })));
  return fc
    .tuple(
      fc.record(facts),
      fc.oneof(
        fromYear,
        rate.map((text) => ({ "each year": text })),
      ),
      inTheBase,
      rate,
      fc.boolean(),
    )
    .map(([own, written, base, part, split]): Nameless => {
      const values =
        "values" in written ? written.values : Object.fromEntries(years.map((year) => [year, written["each year"]]));
      const forecast = Object.keys(values).filter((year) => years.includes(year));
      const parts = Object.fromEntries(forecast.map((year) => [year, part]));
      return {
        stands: standsSomewhere(values, years),
        first: Object.keys(values).sort()[0] as string,
        document: {
          kind: "growth",
          ...own,
          ...written,
          ...(base === undefined ? {} : { "already in the base": base }),
          ...(split && forecast.length > 0
            ? { "of which": { precept: { label: "Precept", values: parts }, core: { label: "Core" } } }
            : {}),
        },
      };
    });
}

function standsSomewhere(values: Readonly<Record<string, string>>, years: readonly string[]): boolean {
  return years.some((year) =>
    Object.entries(values)
      .filter(([of]) => of <= year)
      .reduce((level, [, text]) => level.times(decimal(text.replace("%", "")).dividedBy(100).plus(1)), decimal("1"))
      .equals(1),
  );
}

function shareDriver(years: readonly string[]): fc.Arbitrary<Nameless> {
  return fc
    .tuple(fc.record(facts), fc.array(percentages(1, 200), { minLength: years.length, maxLength: years.length }))
    .map(([own, rates]) => ({
      stands: true,
      first: years[0] as string,
      document: {
        kind: "share" as const,
        ...own,
        values: Object.fromEntries(years.map((year, index) => [year, rates[index] as string])),
      },
    }));
}

function stepDriver(baseYear: string, years: readonly string[]): fc.Arbitrary<Nameless> {
  return fc
    .tuple(fc.record(facts), fc.subarray([baseYear, ...years], { minLength: 1 }), percentages(-5, 5))
    .map(([own, some, rate]) => ({
      stands: true,
      first: some[0] as string,
      document: { kind: "step" as const, ...own, values: Object.fromEntries(some.map((year) => [year, rate])) },
    }));
}

interface ItemOptions {
  readonly most: number;
  readonly releasing?: readonly string[];
}

function items(prefix: string, setting: Setting, options: ItemOptions): fc.Arbitrary<Items> {
  return named(prefix, item(setting, options), options.most);
}

function item(setting: Setting, { releasing = [] }: Pick<ItemOptions, "releasing">): fc.Arbitrary<ItemDocument> {
  const plain = fc.record({
    label: fc.constant("A row"),
    direction: fc.constantFrom("adds" as const, "reduces" as const, undefined),
    amounts: amounts(setting.years),
    recurrence: fc.constantFrom("recurring" as const, "one-off" as const, "time-limited" as const, undefined),
    status: maybe(status),
  });
  const release =
    releasing.length === 0
      ? fc.constant(undefined)
      : fc.option(fc.constantFrom(...releasing), { nil: undefined, freq: 3 });
  return fc.tuple(plain, response(setting), release).map(([row, answer, fund]) => ({
    ...row,
    ...answer,
    // A release puts money into resources; what goes the other way is a movement of the fund.
    ...(fund === undefined ? {} : { "release from": fund, direction: "adds" as const }),
  }));
}

type ResponseDocument = Pick<ItemDocument, "grows with" | "moves with" | "in proportion to">;

function response({ drivers, baseYear, years }: Setting): fc.Arbitrary<ResponseDocument> {
  const named = (...kinds: DriverDocument["kind"][]) => drivers.filter(({ document }) => kinds.includes(document.kind));
  const choices: fc.Arbitrary<ResponseDocument>[] = [fc.constant({})];
  const growing = named("growth", "share").map(({ name }) => name);
  if (growing.length > 0) {
    choices.push(
      fc.oneof(
        fc.constantFrom(...growing).map((one) => ({ "grows with": one })),
        fc
          .subarray(growing, { minLength: 1, maxLength: Math.min(2, growing.length) })
          .map((some) => ({ "grows with": some })),
      ),
    );
  }
  const proportional = named("growth").filter(({ stands }) => !stands);
  if (proportional.length > 0) {
    choices.push(
      fc
        .constantFrom(...proportional)
        .map(({ name }) => ({ "in proportion to": { [name]: { status: "judgement" as const } } })),
    );
  }
  // An exposure is carried forward at the published growth of its driver, so a growth must have begun by the year after it.
  const latest = yearsAfter(baseYear, 2);
  const exposed = drivers.filter(({ document, first }) => document.kind !== "growth" || first <= latest);
  if (exposed.length > 0) {
    choices.push(
      fc.subarray(exposed, { minLength: 1, maxLength: Math.min(2, exposed.length) }).chain((some) =>
        fc
          .record({
            at: fc.constantFrom(
              ...[baseYear, years[0] as string].filter((year) =>
                some.every(({ document, first }) => document.kind !== "growth" || first <= yearsAfter(year, 1)),
              ),
            ),
            exposures: fc.tuple(
              ...some.map((driver) =>
                fc.record({ on: figures, status, grower: fc.constantFrom(undefined, ...growersOf(driver, some)) }),
              ),
            ),
          })
          .map(({ at, exposures }) => ({
            "moves with": Object.fromEntries(
              exposures.map(({ grower, ...exposure }, index) => [
                (some[index] as DriverDrawn).name,
                { ...exposure, at, ...(grower === undefined ? {} : { "growing with": grower }) },
              ]),
            ),
          })),
      ),
    );
  }
  return fc.oneof(
    { weight: 2, arbitrary: choices[0] as fc.Arbitrary<ResponseDocument> },
    ...choices.slice(1).map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

/** What a step may be charged on that itself grows. */
function growersOf(driver: DriverDrawn, drivers: readonly DriverDrawn[]): readonly string[] {
  if (driver.document.kind !== "step") return [];
  return drivers.filter(({ document }) => document.kind === "growth").map(({ name }) => name);
}

function proposals(prefix: string, setting: Setting): fc.Arbitrary<Proposals> {
  return effects.chain((measured) =>
    fc.record({
      money,
      effects: fc.constant(measured),
      directorates: named(
        "directorate",
        fc.record({ label: fc.constant("A directorate"), proposals: named(prefix, proposal(setting, measured), 3) }),
        3,
      ),
    }),
  );
}

/** A proposal whose recurrence is true of its amounts: a one-off stands in one year, and falls out of incremental columns again. */
function proposal(setting: Setting, measured: Effects): fc.Arbitrary<ItemDocument> {
  const { years } = setting;
  const oneOff = fc.tuple(figuresNotNil, fc.nat(years.length - 1)).map(([figure, at]) => ({
    recurrence: "one-off" as const,
    amounts: years.map((_, index) => {
      if (index === at) return figure;
      return measured === "incremental" && index === at + 1 ? opposite(figure) : "0";
    }),
  }));
  const lasting = fc.record({
    recurrence: fc.constantFrom("recurring" as const, "time-limited" as const),
    amounts: amounts(years),
  });
  return fc.tuple(item(setting, {}), fc.oneof(oneOff, lasting)).map(([row, own]) => ({ ...row, ...own }));
}

function opposite(figure: string): string {
  return figure.startsWith("-") ? figure.slice(1) : `-${figure}`;
}

function funds(setting: Setting): fc.Arbitrary<Record<string, FundDocument>> {
  return fc
    .tuple(
      generalFund(setting),
      fc.array(
        fc.oneof(heldFund("earmarked", setting), heldFund("ring-fenced", setting), heldFund("unusable", setting)),
        {
          maxLength: 3,
        },
      ),
      fc.nat(3),
    )
    .map(([general, others, at]) => {
      const named = others.map((fund, index) => [`fund-${index + 1}`, fund] as const);
      const place = Math.min(at, named.length);
      return Object.fromEntries([...named.slice(0, place), ["general-fund", general] as const, ...named.slice(place)]);
    });
}

function generalFund({ baseYear, years }: Setting): fc.Arbitrary<FundDocument> {
  return fc.nat(2).chain((back) => {
    const opening = yearsAfter(baseYear, -back);
    const before = yearsFromTo(yearsAfter(opening, 1), baseYear);
    return fc
      .record({
        balance: figures,
        money,
        gaps: fc.array(figures, { minLength: before.length, maxLength: before.length }),
        original: fc.boolean(),
        movements: movements([...before, ...years], years),
      })
      .map(({ balance, money: unit, gaps, original, movements: moved }) => ({
        label: "General Fund",
        kind: "unallocated" as const,
        money: unit,
        opening: { balance, at: opening },
        ...(back === 0
          ? {}
          : {
              "gap before the forecast": Object.fromEntries(before.map((year, index) => [year, gaps[index] as string])),
            }),
        ...(back > 0 && original ? { "original budget": before[0] as string } : {}),
        movements: moved,
      }));
  });
}

function heldFund(kind: "earmarked" | "ring-fenced" | "unusable", setting: Setting): fc.Arbitrary<FundDocument> {
  const { baseYear, years } = setting;
  return fc.tuple(fc.nat(2), fc.boolean()).chain(([wanted, ownBudget]) => {
    const owns = ownBudget && kind === "ring-fenced";
    // A fund with a budget of its own has one from the first forecast year, so it opens at the base year.
    const back = owns ? 0 : wanted;
    const opening = yearsAfter(baseYear, -back);
    return fc.record({
      label: fc.constant("A fund"),
      kind: fc.constant(kind),
      money,
      opening: fc.record({ balance: figures, at: fc.constant(opening) }),
      movements: movements(yearsFromTo(yearsAfter(opening, 1), years.at(-1) as string), years),
      ...(owns ? { spending: items("cost", setting, { most: 2 }), income: items("grant", setting, { most: 2 }) } : {}),
    });
  });
}

function movements(open: readonly string[], years: readonly string[]): fc.Arbitrary<Movements> {
  return named(
    "movement",
    fc.record({
      label: fc.constant("A movement"),
      type: fc.constantFrom("restatement" as const, "addition" as const, "return" as const, "use" as const),
      amounts: fc.oneof(
        fc.array(figures, { minLength: years.length, maxLength: years.length }),
        fc.dictionary(fc.constantFrom(...open), figures, { noNullPrototype: true }),
      ),
    }),
    3,
  );
}
