import fc from "fast-check";
import type { StrategyDocument } from "../../src/input/strategy-schema.ts";
import { decimalText, figures, percentages } from "./figures.ts";
import type { Setting } from "./strategies.ts";

type BusinessRates = NonNullable<StrategyDocument["business rates"]>;
type Grants = NonNullable<StrategyDocument["grants"]>;
type Figures = NonNullable<BusinessRates["retained"]>;

const money = fc.constantFrom("£m" as const, "£000" as const, "£" as const);
const yesOrNo = fc.constantFrom("yes", "no");
const aboveNought = fc.integer({ min: 1, max: 999_999 }).map((units) => decimalText(units, 1));
const notNegative = fc.integer({ min: 0, max: 999_999 }).map((units) => decimalText(units, 1));
const pence = fc.integer({ min: 300, max: 700 }).map((tenths) => `${decimalText(tenths, 1)}p`);
const shares = percentages(0, 100);

/** A random business rates chapter in which everything that is needed is there. */
export function businessRates(setting: Setting): fc.Arbitrary<BusinessRates> {
  const row = (of: fc.Arbitrary<string>) => figuresByYear(of, setting, ["multiplier"]);
  const counted = fc.record({ label: fc.constant("A grant"), counts: yesOrNo, row: row(figures) });
  return fc
    .record({
      money,
      multiplier: multiplier(setting),
      income: fc.oneof(retained(setting), collected(setting)),
      tariff: fc.option(row(figures), { nil: undefined }),
      baselines: fc.record({
        "business rates baseline": stated(aboveNought, setting),
        "baseline funding level as set": stated(aboveNought, setting),
        "baseline funding level": stated(notNegative, setting),
      }),
      grants: fc.array(counted, { maxLength: 2 }),
      "under-indexation": fc.option(
        fc.record({
          "indexed multiplier": multiplier(setting),
          on: fc.oneof(fc.constantFrom("retained" as const, "baseline funding level" as const), row(figures)),
          "counts towards the levy": yesOrNo,
        }),
        { nil: undefined },
      ),
      levy: levy(setting),
      "safety net": fc.option(rates(setting), { nil: undefined }),
      gain: fc.option(row(figures), { nil: undefined }),
    })
    .map(({ income, baselines, grants: some, gain, tariff, ...rest }) => ({
      ...rest,
      ...income,
      ...baselines,
      ...(tariff === undefined ? {} : { tariff }),
      "section 31 grants": Object.fromEntries(
        some.map(({ label, counts, row: of }, index) => [
          `grant-${index + 1}`,
          { label, ...(Array.isArray(of) ? { amounts: of } : of), "counts towards the levy": counts },
        ]),
      ),
      ...(gain === undefined ? {} : { pool: { gain } }),
    }));
}

/** A random grants chapter. */
export function grants(setting: Setting): fc.Arbitrary<Grants> {
  const row = figuresByYear(figures, setting, []);
  const grant = fc
    .record({
      row,
      "ring-fenced": yesOrNo,
      recurrence: fc.constantFrom("recurring" as const, "time-limited" as const, undefined),
    })
    .map(({ row: of, ...rest }) => ({
      label: "A grant",
      ...rest,
      ...(Array.isArray(of) ? { amounts: of } : of),
    }));
  const homes = fc.record({
    stock: stated(notNegative, setting),
    growth: stated(figures, setting),
    "national band d": stated(notNegative, setting),
    "affordable homes": stated(notNegative, setting),
    share: rates(setting),
    baseline: shares,
    premium: stated(notNegative, setting),
    "earlier years": row,
  });
  return fc.record({
    money,
    "revenue support grant": fc.option(row, { nil: undefined }),
    "new homes bonus": fc.option(homes, { nil: undefined }),
    lines: fc
      .array(grant, { maxLength: 3 })
      .map((some) => Object.fromEntries(some.map((one, index) => [`grant-${index + 1}`, one]))),
  });
}

function retained(setting: Setting): fc.Arbitrary<Partial<BusinessRates>> {
  return fc.record({ retained: figuresByYear(figures, setting, ["multiplier"]) });
}

function collected(setting: Setting): fc.Arbitrary<Partial<BusinessRates>> {
  const row = figuresByYear(figures, setting, ["multiplier"]);
  return fc.record(
    {
      "rateable value": row,
      "local share": rates(setting),
      reliefs: row,
      "appeals provision rate": rates(setting),
      "transitional protection": row,
      "cost of collection": row,
    },
    { requiredKeys: ["rateable value", "local share"] },
  );
}

function levy(setting: Setting): fc.Arbitrary<BusinessRates["levy"]> {
  const inRange = setting.years.every((year) => year >= "2013/14" && year <= "2025/26");
  return fc.oneof(
    fc.constant(undefined),
    fc.record({ rate: rates(setting) }),
    fc.tuple(rates(setting), rates(setting)).map(([low, high]) => ({
      bands: { low: { above: "0%", rate: low }, high: { above: "10%", rate: high } },
    })),
    figuresByYear(figures, setting, []).map((amounts) => ({ amounts })),
    ...(inRange ? [fc.constant("statutory" as const)] : []),
  );
}

function multiplier({ baseYear, years }: Setting): fc.Arbitrary<NonNullable<BusinessRates["multiplier"]>> {
  const all = [baseYear, ...years];
  const byYear = (of: fc.Arbitrary<string>) =>
    fc
      .array(of, { minLength: all.length, maxLength: all.length })
      .map((some) => Object.fromEntries(all.map((year, index) => [year, some[index] as string])));
  const index = fc.integer({ min: 900, max: 1200 }).map((tenths) => decimalText(tenths, 1));
  return fc.oneof(
    pence,
    byYear(pence).map((values) => ({ values })),
    fc.tuple(pence, byYear(index)).map(([base, figuresOf]) => ({ "base year": base, "september index": figuresOf })),
  );
}

function rates({ years }: Setting) {
  return fc.oneof(
    shares,
    fc
      .array(shares, { minLength: years.length, maxLength: years.length })
      .map((some) => ({ values: Object.fromEntries(years.map((year, index) => [year, some[index] as string])) })),
  );
}

function stated(of: fc.Arbitrary<string>, { years }: Setting) {
  return fc.oneof(
    fc.array(of, { minLength: years.length, maxLength: years.length }),
    of.map((figure) => ({ "each year": figure })),
  );
}

/** Figures stated, or raised by a driver that grows in every forecast year. */
function figuresByYear(of: fc.Arbitrary<string>, setting: Setting, also: readonly string[]): fc.Arbitrary<Figures> {
  const { drivers, years } = setting;
  const rises = [
    ...also,
    ...drivers
      .filter(({ document, first }) => document.kind === "growth" && first <= (years[0] as string))
      .map(({ name }) => name),
  ];
  if (rises.length === 0) return stated(of, setting);
  return fc.oneof(
    { weight: 2, arbitrary: stated(of, setting) },
    {
      weight: 1,
      arbitrary: fc.record({
        "base year": of,
        rise: fc.constantFrom(...rises),
        changes: fc.dictionary(fc.constantFrom(...years), figures, { noNullPrototype: true }),
      }),
    },
  );
}
