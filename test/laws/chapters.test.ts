import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { strategySchema } from "../../src/input/strategy-schema.ts";
import { modelOf } from "../../src/lines/model-of.ts";
import { decimal, zero } from "../../src/meaning/decimal.ts";
import { yearsAfter, yearsFromTo } from "../../src/model/financial-year.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { chapters } from "../arbitrary/chapters.ts";
import { decimalText, percentages } from "../arbitrary/figures.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { forecastOf, row, small, years } from "../lines/strategies.ts";

const documents = fc.record(chapters).map((parts) => small(parts));

function worked(strategy: Strategy): Forecast {
  const checked = check(modelOf(strategy));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return forecast(checked.model);
}

/** How far the lines of some names, added up, are from another line. */
function amiss(answer: Forecast, whole: string, parts: readonly string[], year: string) {
  return parts
    .reduce((sum, part) => sum.plus(answer.value(part, year)), zero)
    .minus(answer.value(whole, year))
    .abs();
}

const linesNamed = (answer: Forecast, pattern: RegExp) =>
  answer.model.lines.map(({ name }) => name).filter((name) => pattern.test(name));

/** What a strategy has besides: its head, its sections, its registers, and chapters that have laws of their own. */
const others = [
  ...["$schema", "format", "council", "authority", "title", "status", "dated", "base year", "years", "sources"],
  ...["printed tables", "scenarios", "drivers", "base-budget", "additional-spending", "savings", "resources"],
  ...["deficit walk", "budget gap", "balancing", "funds", "workings", "facts"],
  ...["council tax", "collection fund", "business rates", "grants"],
  ...["outturn", "in-year funding", "savings delivery", "dedicated schools grant"],
  ...["risks outside the figures", "assumptions"],
];

describe("chapters that rows may equal", () => {
  it("are each made at random for the laws", () => {
    const keys = Object.keys(strategySchema.def.shape).filter((key) => !others.includes(key));
    const what =
      "A chapter of test/arbitrary/chapters.ts is missing or too many. One with laws elsewhere stands in others.";
    expect(keys.sort(), what).toEqual(Object.keys(chapters).sort());
  });

  it("read back from their own document as they were", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { strategy } = strategyFrom(document);
        const reading = readStrategy(documentOf(strategy));
        expect(reading.ok ? worked(reading.strategy).model.lines : reading.problems).toEqual(
          worked(strategy).model.lines,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("rolled forward, cost in every year that both forecast what they did, against the new base", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { strategy } = strategyFrom(document);
        const before = worked(strategy);
        const reading = readStrategy(documentOf(rollForward(strategy).strategy));
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
        const after = forecast(reading.model);
        for (const year of years.slice(1)) {
          for (const [line, within] of [
            ["treasury.net-cost", "1e-9"],
            ["contingency.total", "1e-9"],
            // A base is stated to the penny, and rises of a few years act on it.
            ["levies.total", "0.10"],
          ] as const) {
            const moved = after.value(line, year).minus(before.value(line, year)).abs();
            expect(moved.lessThan(within), `${line} ${year}`).toBe(true);
          }
          for (const line of Object.keys(chapters).map((chapter) => `${chapter}.increase`)) {
            const since = before.value(line, year).minus(before.value(line, years[0]));
            expect(after.value(line, year).minus(since).abs().lessThan("0.10"), `${line} ${year}`).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("add up: groups and causes to the increase, and the base with the increase to the bill", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const answer = worked(strategyFrom(document).strategy);
        const causes = linesNamed(answer, /^pay\.increase\.[a-z-]+$/);
        const groups = linesNamed(answer, /^pay\.part-\d\.increase$/);
        const bills = [
          ...linesNamed(answer, /^pay\.part-\d\.bill$/),
          ...linesNamed(answer, /^pay\.lump-sum\.[a-z0-9-]+$/),
        ];
        expect(groups.length).toBeGreaterThan(0);
        for (const year of years) {
          expect(amiss(answer, "pay.increase", causes, year).lessThan("1e-20")).toBe(true);
          expect(amiss(answer, "pay.bill", bills, year).lessThan("1e-20")).toBe(true);
          const levies = linesNamed(answer, /^levies\.part-\d$/);
          expect(amiss(answer, "levies.total", levies, year).lessThan("1e-20")).toBe(true);
        }
        const caused = new Set(causes);
        expect(caused.has("pay.increase.pension-lump-sums")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const wholePounds = fc.integer({ min: 1, max: 999_999_999 }).map(String);

describe("pay", () => {
  it("rises by nothing when the base year's award is the one budgeted and no other is made", () => {
    fc.assert(
      fc.property(wholePounds, percentages(-2, 9), fc.constantFrom("2020/21", "2021/22"), (bill, rate, at) => {
        const award = { "award in the base year": { agreed: rate, budgeted: rate } };
        const groups = { staff: { label: "Staff", "pay bill": bill, at, award: "0%", ...award } };
        const answer = forecastOf(small({ pay: { money: "£", groups } }));
        expect(row(answer, "pay.increase")).toEqual(["0", "0", "0"]);
      }),
    );
  });

  it("rises by a flat award as by the percentage that it is of average pay", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 10_000, max: 60_000 }),
        fc.integer({ min: 1, max: 1500 }),
        fc.constantFrom("April", "September"),
        (posts, average, hundredths, from) => {
          const rate = `${decimalText(hundredths, 2)}%`;
          const flat = decimal(String(average)).times(hundredths).dividedBy(10_000).toFixed();
          const staff = (award: Readonly<Record<string, unknown>>) => ({
            label: "Staff",
            "pay bill": String(posts * average),
            "full-time equivalents": String(posts),
            "on-costs": "0%",
            "paid from": from,
            ...award,
          });
          const increase = (award: Readonly<Record<string, unknown>>) =>
            forecastOf(small({ pay: { money: "£", groups: { staff: staff(award) } } }));
          const byRate = increase({ award: { [years[0]]: rate, "each year": "0%" } });
          const byPounds = increase({ "flat award": { [years[0]]: flat } });
          expect(row(byPounds, "pay.increase")).toEqual(row(byRate, "pay.increase"));
        },
      ),
    );
  });
});

describe("minimum revenue provision", () => {
  const forecastYears = yearsFromTo("2022/23", yearsAfter("2022/23", 29));

  it("comes in the end to what was borrowed, by either method, and then stops", () => {
    fc.assert(
      fc.property(
        wholePounds,
        fc.integer({ min: 1, max: 27 }),
        fc.constantFrom("1", "2"),
        fc.oneof(
          fc.constant({ method: "equal instalments" }),
          percentages(1, 12).map((rate) => ({ method: "annuity", "annuity rate": rate })),
        ),
        (borrowed, life, after, method) => {
          const asset = {
            label: "Asset",
            borrowed: { "2021/22": borrowed },
            life: String(life),
            "charged after": after,
          };
          const document = {
            ...small({ treasury: { money: "£", assets: { asset: { ...asset, ...method } } } }),
            years: forecastYears,
            resources: { money: "£", lines: {} },
          };
          const answer = forecastOf(document);
          const charge = (year: string) => answer.value("treasury.minimum-revenue-provision", year);
          const total = forecastYears.reduce((sum, year) => sum.plus(charge(year)), zero);
          expect(total.minus(borrowed).abs().lessThan("1e-20")).toBe(true);
          const charged = forecastYears.filter((year) => charge(year).greaterThan("1e-20"));
          expect(charged).toHaveLength(life);
          expect(charged[0]).toBe(after === "1" ? "2022/23" : "2023/24");
        },
      ),
      { numRuns: 60 },
    );
  });

  it("by annuity, with interest at its rate, costs the same in each year of the life", () => {
    fc.assert(
      fc.property(wholePounds, fc.integer({ min: 2, max: 50 }), percentages(1, 12), (borrowed, life, rate) => {
        const asset = { label: "Asset", borrowed: { "2021/22": borrowed }, life: String(life), interest: rate };
        const answer = forecastOf(
          small({ treasury: { money: "£", assets: { asset: { ...asset, method: "annuity", "annuity rate": rate } } } }),
        );
        const [first, second] = years.map((year) => answer.value("treasury.net-cost", year));
        expect(
          first
            ?.minus(second ?? "0")
            .abs()
            .lessThan("1e-20"),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
