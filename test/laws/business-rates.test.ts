import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import type { StrategyDocument } from "../../src/input/strategy-schema.ts";
import { decimal, zero } from "../../src/meaning/decimal.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { forecastOf, small } from "../lines/strategies.ts";

/** Holds a law over random strategies that have a chapter, and asserts that it really met some. */
function always(chapter: "business rates" | "grants", law: (answer: Forecast, document: StrategyDocument) => void) {
  let met = 0;
  fc.assert(
    fc.property(strategyDocuments, (document) => {
      if (document[chapter] === undefined) return;
      met += 1;
      law(forecast(strategyFrom(document).model), document);
    }),
    { numRuns: 60 },
  );
  expect(met).toBeGreaterThan(10);
}

/** A line's figure, or nought where the strategy has no such line. */
const of = (answer: Forecast, line: string, year: string) => answer.find(line, year) ?? zero;

const each = (figure: number) => ({ "each year": String(figure) });
const pounds = fc.integer({ min: 0, max: 1000 });

/** A scheme by the regulations: baselines, and income after a tariff of nought. */
const scheme = fc.record({
  collected: fc.integer({ min: 1, max: 1000 }),
  needed: fc.integer({ min: 1, max: 1000 }),
  income: pounds,
});

function workedOut({ collected, needed, income }: { collected: number; needed: number; income: number }): Forecast {
  return forecastOf(
    small({
      "business rates": {
        money: "£",
        retained: each(income),
        tariff: each(0),
        "business rates baseline": each(collected),
        "baseline funding level as set": each(needed),
        "baseline funding level": each(needed),
        levy: "statutory",
        "safety net": "statutory",
      },
    }),
  );
}

const inFirstYear = (answer: Forecast, words: string) => answer.value(`business-rates.${words}`, "2022/23");

describe("business rates", () => {
  it("net income = retained - tariff + top-up + grants - levy + safety net + gain from the pool", () =>
    always("business rates", (answer) => {
      for (const year of answer.model.forecastYears) {
        const part = (words: string) => of(answer, `business-rates.${words}`, year);
        const expected = part("retained")
          .minus(part("tariff"))
          .plus(part("top-up"))
          .plus(part("section-31-grants"))
          .minus(part("levy"))
          .plus(part("safety-net"))
          .plus(part("pool-gain"));
        expect(part("net-income").minus(expected).abs().lessThan("1e-9")).toBe(true);
      }
    }));

  it("what rises is last year's × (1 + rise) + what is added beyond it", () =>
    always("business rates", (answer, document) => {
      const { retained, money } = document["business rates"] as NonNullable<StrategyDocument["business rates"]>;
      if (retained === undefined || Array.isArray(retained) || retained["base year"] === undefined) return;
      if (retained.rise === "multiplier") return;
      const unit = { "£m": 1_000_000, "£000": 1_000, "£": 1 }[money];
      let level = decimal(retained["base year"]).times(unit);
      for (const year of answer.model.forecastYears) {
        const rise = answer.value(retained.rise as string, year);
        level = level.times(rise.plus(1)).plus(decimal(retained.changes?.[year] ?? "0").times(unit));
        expect(answer.value("business-rates.retained", year).toFixed()).toBe(level.toFixed());
      }
    }));

  it("a multiplier that rises has three places, and its fourth figure alone decides which way it turns", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 700 }),
        fc.integer({ min: 900, max: 1200 }),
        fc.integer({ min: 900, max: 1200 }),
        (tenths, before, now) => {
          const index = { "2021/22": `${before}`, "2022/23": `${now}`, "2023/24": `${now}`, "2024/25": `${now}` };
          const answer = forecastOf(
            small({
              "business rates": {
                money: "£",
                retained: each(0),
                multiplier: { "base year": `${tenths / 10}p`, "september index": index },
              },
            }),
          );
          // In whole numbers: ten-thousandths of a pound, cut, then turned on their last figure.
          const cut = (BigInt(tenths) * 10n * BigInt(now)) / BigInt(before);
          const expected = cut / 10n + (cut % 10n > 5n ? 1n : 0n);
          expect(inFirstYear(answer, "multiplier").times(1000).toFixed()).toBe(String(expected));
        },
      ),
      { numRuns: 100 },
    ));
});

describe("the levy and the safety net", () => {
  it("are never both paid, and neither takes income across the line it is measured from", () =>
    fc.assert(
      fc.property(scheme, (drawn) => {
        const answer = workedOut(drawn);
        const levy = inFirstYear(answer, "levy");
        const safetyNet = inFirstYear(answer, "safety-net");
        expect(levy.times(safetyNet).isZero()).toBe(true);
        const left = inFirstYear(answer, "net-income");
        expect(left.greaterThanOrEqualTo(inFirstYear(answer, "safety-net-threshold"))).toBe(true);
        if (drawn.income > drawn.needed) expect(left.greaterThan(drawn.needed)).toBe(true);
        // At least half of every pound above the baseline funding level is kept.
        expect(levy.times(2).lessThanOrEqualTo(Math.max(0, drawn.income - drawn.needed))).toBe(true);
        if (drawn.needed >= drawn.collected) expect(levy.isZero()).toBe(true);
      }),
      { numRuns: 100 },
    ));

  it("leave a council with more income better off than one with less", () =>
    fc.assert(
      fc.property(scheme, fc.integer({ min: 1, max: 500 }), (drawn, more) => {
        const less = inFirstYear(workedOut(drawn), "net-income");
        const richer = inFirstYear(workedOut({ ...drawn, income: drawn.income + more }), "net-income");
        expect(richer.greaterThanOrEqualTo(less)).toBe(true);
      }),
      { numRuns: 60 },
    ));
});

describe("grants", () => {
  it("that are ring-fenced and those that are not are all the grants, each once", () =>
    always("grants", (answer, document) => {
      const chapter = document.grants as NonNullable<StrategyDocument["grants"]>;
      const names = [...Object.keys(chapter.lines ?? {}), "revenue-support-grant", "new-homes-bonus"];
      for (const year of answer.model.forecastYears) {
        const all = names.reduce((total, name) => total.plus(of(answer, `grants.${name}`, year)), zero);
        const split = of(answer, "grants.unring-fenced", year).plus(of(answer, "grants.ring-fenced", year));
        expect(split.minus(all).abs().lessThan("1e-9")).toBe(true);
      }
    }));

  it("move no total of the strategy by themselves", () =>
    always("grants", (answer, document) => {
      const { grants: _, ...without } = document;
      const bare = forecast(strategyFrom(without).model);
      for (const year of answer.model.forecastYears)
        expect(answer.value("budget-gap", year).toFixed()).toBe(bare.value("budget-gap", year).toFixed());
    }));

  it("give a New Homes Bonus that growth never lowers", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: -50, max: 200 }),
        pounds,
        (stock, growth, more) => {
          const bonus = (added: number) =>
            forecastOf(
              small({
                grants: {
                  money: "£",
                  "new homes bonus": {
                    stock: each(stock),
                    growth: each(added),
                    "national band d": each(1500),
                    share: "80%",
                  },
                },
              }),
            ).value("grants.new-homes-bonus", "2022/23");
          expect(bonus(growth).greaterThanOrEqualTo(0)).toBe(true);
          expect(bonus(growth + more).greaterThanOrEqualTo(bonus(growth))).toBe(true);
        },
      ),
      { numRuns: 60 },
    ));
});
