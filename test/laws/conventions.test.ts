import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastOf, row, small, years } from "../lines/strategies.ts";

/** A row by what it came to in the base year and in each year: whole pounds. */
interface Amounts {
  readonly before: number;
  readonly levels: readonly [number, number, number];
  readonly direction: "adds" | "reduces";
}

const pounds = fc.integer({ min: -500, max: 500 });
const rows: fc.Arbitrary<readonly Amounts[]> = fc.array(
  fc.record({
    before: pounds,
    levels: fc.tuple(pounds, pounds, pounds),
    direction: fc.constantFrom("adds" as const, "reduces" as const),
  }),
  { minLength: 1, maxLength: 4 },
);

const onTheYearBefore = (first: number, [one, two, three]: Amounts["levels"]) => [one - first, two - one, three - two];

/** The ways to write one row: what its columns measure, and the amount of the base year where it is given. */
const ways = {
  level: ({ levels }: Amounts) => ({ effects: "level", amounts: levels }),
  "level with the base year": ({ before, levels }: Amounts) => ({
    effects: "level",
    "in the base year": before,
    amounts: levels,
  }),
  "level then incremental": ({ levels }: Amounts) => ({
    effects: "level then incremental",
    amounts: onTheYearBefore(0, levels),
  }),
  cumulative: ({ before, levels }: Amounts) => ({
    effects: "cumulative",
    amounts: levels.map((level) => level - before),
  }),
  incremental: ({ before, levels }: Amounts) => ({
    effects: "incremental",
    amounts: onTheYearBefore(before, levels),
  }),
  "incremental with the base year": ({ before, levels }: Amounts) => ({
    effects: "incremental",
    "in the base year": before,
    amounts: onTheYearBefore(before, levels),
  }),
} as const;
type Way = keyof typeof ways;

/** Ways of writing the same row where its section opens with nothing, and where it opens with an amount that holds the base year's. */
const ofWholeAmounts: readonly Way[] = [
  "level",
  "level with the base year",
  "level then incremental",
  "incremental with the base year",
];
const ofDifferences: readonly Way[] = [
  "level with the base year",
  "cumulative",
  "incremental",
  "incremental with the base year",
];

function written(amounts: Amounts, way: Way, more: object = {}) {
  const {
    amounts: figures,
    "in the base year": before,
    ...rest
  } = { "in the base year": undefined, ...ways[way](amounts) };
  return {
    label: "A row",
    direction: amounts.direction,
    amounts: figures.map(String),
    ...(before === undefined ? {} : { "in the base year": String(before) }),
    ...rest,
    ...more,
  };
}

function baseBudget(drawn: readonly Amounts[], chosen: readonly Way[], section: object, more: object = {}) {
  return {
    money: "£",
    ...section,
    lines: Object.fromEntries(
      drawn.map((amounts, index) => [`row-${index + 1}`, written(amounts, chosen[index] as Way, more)]),
    ),
  };
}

const sign = ({ direction }: Amounts) => (direction === "adds" ? 1 : -1);

/** Rows with a way to write each of them, and another. */
const twoWays = (among: readonly Way[]) =>
  rows.chain((drawn) => {
    const chosen = fc.array(fc.constantFrom(...among), { minLength: drawn.length, maxLength: drawn.length });
    return fc.tuple(fc.constant(drawn), chosen, chosen);
  });

const sectionEffects = fc.constantFrom("level", "incremental", "level then incremental");

describe("what the columns of a row measure", () => {
  it("makes no difference to a section that opens with nothing: its total is the whole amounts added up", () => {
    fc.assert(
      fc.property(twoWays(ofWholeAmounts), sectionEffects, ([drawn, chosen], effects) => {
        // A section whose own effects are incremental must open with something, unless every row says otherwise for itself.
        const answer = forecastOf(small({ "base-budget": baseBudget(drawn, chosen, { effects: whole(effects) }) }));
        expect(row(answer, "base-budget")).toEqual(
          years.map((_, at) => String(drawn.reduce((sum, one) => sum + sign(one) * (one.levels[at] as number), 0))),
        );
        for (const [index, one] of drawn.entries())
          expect(row(answer, `row-${index + 1}`)).toEqual(one.levels.map(String));
      }),
      { numRuns: 200 },
    );
  });

  it("makes no difference to a section with an opening: its total is the opening and what each row differs from the base year", () => {
    fc.assert(
      fc.property(twoWays(ofDifferences), sectionEffects, pounds, ([drawn, chosen], effects, opening) => {
        const section = baseBudget(drawn, chosen, { effects, opening: String(opening) });
        const answer = forecastOf(small({ "base-budget": section }));
        const differences = (at: number) =>
          drawn.reduce((sum, one) => sum + sign(one) * ((one.levels[at] as number) - one.before), opening);
        expect(row(answer, "base-budget")).toEqual(years.map((_, at) => String(differences(at))));
        for (const [index, one] of drawn.entries()) {
          expect(row(answer, `row-${index + 1}`)).toEqual(one.levels.map((level) => String(level - one.before)));
          if (chosen[index]?.endsWith("with the base year"))
            expect(row(answer, `row-${index + 1}.added-back`)).toEqual(
              [one.before, one.levels[0], one.levels[1]].map(String),
            );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("makes no difference to how a whole amount grows with a driver, whatever the driver does", () => {
    const drivers = { growth: driverOf("growth", "2%") };
    fc.assert(
      fc.property(twoWays(ofWholeAmounts), fc.integer({ min: -9, max: 9 }), ([drawn, chosen, other], percent) => {
        const changes = { growth: { "2022/23": String(percent / 100), "2024/25": String(percent / 50) } };
        const [one, another] = [chosen, other].map((way) =>
          forecastOf(
            small({ drivers, "base-budget": baseBudget(drawn, way, { effects: "level" }, { "grows with": "growth" }) }),
            changes,
          ),
        );
        for (const year of years)
          expect(one?.value("base-budget", year).toString()).toBe(another?.value("base-budget", year).toString());
      }),
      { numRuns: 100 },
    );
  });

  it("makes no difference to how a row moves with a driver on a base of its own", () => {
    const drivers = { award: driverOf("growth", "2%") };
    const moves = { "moves with": { award: { on: "300", at: "2021/22", status: "published" } } };
    fc.assert(
      fc.property(twoWays(ofDifferences), fc.integer({ min: -9, max: 9 }), ([drawn, chosen, other], percent) => {
        const [one, another] = [chosen, other].map((way) =>
          forecastOf(
            small({ drivers, "base-budget": baseBudget(drawn, way, { effects: "level", opening: "1000" }, moves) }),
            { award: { "2023/24": String(percent / 100) } },
          ),
        );
        // Quotients have 40 digits, so the order of adding shows in the last of them and nowhere near a penny.
        for (const year of years)
          expect(one?.value("base-budget", year).toFixed(30)).toBe(another?.value("base-budget", year).toFixed(30));
      }),
      { numRuns: 100 },
    );
  });
});

function whole(effects: string): string {
  return effects === "incremental" ? "level" : effects;
}

function driverOf(kind: "growth", rate: string) {
  return { label: "Driver", kind, "each year": rate, status: "published", source: "report", owner: "Officer" };
}

describe("a total in the base year", () => {
  const rowsWith = (...ways: readonly Way[]) =>
    baseBudget(
      ways.map((_, index) => ({ before: 100 * (index + 1), levels: [110, 120, 130], direction: "adds" })),
      ways,
      { effects: "level" },
    );

  it("is what every row came to then, where every row says so", () => {
    const answer = forecastOf(
      small({ "base-budget": rowsWith("level with the base year", "incremental with the base year") }),
    );
    expect(answer.value("base-budget", "2021/22").toString()).toBe("300");
  });

  it("is not known where one row does not say", () => {
    const answer = forecastOf(small({ "base-budget": rowsWith("level with the base year", "level") }));
    expect(answer.find("base-budget", "2021/22")).toBeUndefined();
  });
});

describe("what a section opens with", () => {
  const opening = (parts: object) =>
    forecastOf(
      small({ "base-budget": { money: "£m", effects: "cumulative", lines: {}, ...parts } }),
    ).model.lineNamed.get("base-budget.opening");
  const amount = { kind: "given", role: "amount", name: "base-budget.opening", chapter: "base-budget", unit: "pounds" };

  it("is a line of the report: the base of the base year, under every column, to the place it is stated to", () => {
    expect(opening({ opening: "271.3" })).toStrictEqual({
      ...amount,
      label: "2021/22 base",
      status: "published",
      resolution: "100000",
      values: Object.fromEntries(["2021/22", ...years].map((year) => [year, "271300000"])),
    });
    expect(opening({ opening: "271.3", table: "table-1", source: "report, table 1" })).toMatchObject({
      enteredFrom: "table-1",
      origin: { source: "report", place: "table 1" },
    });
  });

  it("is an earlier plan by its own name, with a figure for each year", () => {
    expect(opening({ "earlier plan": { label: "February's plan", amounts: ["1.25", "2.50", "3.00"] } })).toStrictEqual({
      ...amount,
      label: "February's plan",
      status: "published",
      resolution: "10000",
      values: { "2022/23": "1250000", "2023/24": "2500000", "2024/25": "3000000" },
    });
  });

  it("or with nothing, has no line; and a section without rows says nothing of the base year", () => {
    expect(opening({ effects: "level" })).toBeUndefined();
    const empty = forecastOf(small({ "base-budget": { money: "£", lines: {} } }));
    expect(empty.find("base-budget", "2021/22")).toBeUndefined();
  });
});

describe("an earlier plan", () => {
  const changes = { contracts: { label: "Contracts", amounts: ["10", "25", "25"] } };
  const plan = { label: "February's plan", amounts: ["1000", "1100", "1250"] };

  it("is what each column's effects are measured against, year by year", () => {
    const answer = forecastOf(
      small({ "base-budget": { money: "£", effects: "cumulative", "earlier plan": plan, lines: changes } }),
    );
    expect(row(answer, "base-budget")).toEqual(["1010", "1125", "1275"]);
  });

  it("stands under a walk of the deficit, where it is what the gap was before", () => {
    const { "base-budget": _, resources: __, ...rest } = small();
    const saving = { label: "A saving", direction: "reduces", amounts: ["5", "5", "5"] };
    const answer = forecastOf({
      ...rest,
      "deficit walk": {
        money: "£",
        effects: "cumulative",
        "earlier plan": { ...plan, amounts: ["40", "50", "60"] },
        lines: { ...changes, saving },
      },
    });
    expect(row(answer, "deficit-walk")).toEqual(["45", "70", "80"]);
    expect(row(answer, "budget-gap")).toEqual(["45", "70", "80"]);
    expect(row(answer, "general-fund-carried-forward")).toEqual(["455", "385", "305"]);
  });
});
