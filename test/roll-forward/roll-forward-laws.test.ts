import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { readStrategyFile } from "../../src/node.ts";
import { alreadyInTheBase } from "../../src/roll-forward/already-in-the-base.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { yamlText } from "../../src/writing/yaml-text.ts";
import { readStrategyText } from "../../src/yaml.ts";
import { openingAmount, strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";

const dudley = readStrategyFile("examples/dudley-2021-12/strategy.yaml", "none").strategy;

/** The strategy that its own document gives when it is read again. */
function again(strategy: Strategy): ReturnType<typeof readStrategy> {
  return readStrategy(documentOf(strategy));
}

function read(strategy: Strategy) {
  const reading = again(strategy);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading;
}

describe("rolling a strategy forward", () => {
  const longer = strategyDocuments.filter(({ years }) => years.length >= 3);

  it("leaves the gap and the balance of every year that both forecast as they were", () =>
    fc.assert(
      fc.property(longer, (document) => {
        const { strategy, model } = strategyFrom(document);
        const before = forecast(model);
        const after = forecast(read(rollForward(strategy).strategy).model);
        for (const year of strategy.years.slice(1)) {
          const lines = ["budget-gap", "total-resources", "total-service-spend", `${model.balance}-carried-forward`];
          for (const line of lines) {
            const moved = after.value(line, year).minus(before.value(line, year)).abs();
            expect(moved.lessThan("1e-9"), `${line} ${year}`).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    ));

  it("twice, through its own document, is rolling forward by two years", () => {
    const once = read(rollForward(dudley).strategy).strategy;
    const twice = rollForward(once).strategy;
    const byTwo = rollForward(rollForward(dudley).strategy).strategy;
    expect(documentOf(twice)).toEqual(documentOf(byTwo));
    expect(twice.baseYear).toBe("2023/24");
  });

  it("keeps Dudley's gaps and balances to the penny and drops what is in the base", () => {
    const { strategy, review } = rollForward(dudley);
    const worked = forecast(read(strategy).model);
    expect(worked.value("budget-gap", "2023/24").toFixed()).toBe("9390000");
    expect(worked.value("budget-gap", "2024/25").toFixed()).toBe("2280000");
    expect(worked.value("general-fund-carried-forward", "2024/25").toFixed()).toBe("14520000");
    // 281.71 of spending in 2022/23 less the 1.30 of it that was one-off or ends.
    expect(openingAmount(strategy.baseBudget)).toBe("280410000");
    const spending = strategy.additionalSpending?.directorates.flatMap(({ items }) => items) ?? [];
    expect(spending.some(({ name }) => name.includes("commonwealth"))).toBe(false);
    expect(review.some(({ words }) => words.includes("count them twice"))).toBe(true);
  });

  it("starts from the outturn and from closing balances where they are given", () => {
    const { strategy } = rollForward(dudley, { outturn: "282710000", closingBalances: { "general-fund": "25000000" } });
    const worked = forecast(read(strategy).model);
    expect(worked.value("budget-gap", "2023/24").toFixed()).toBe("10390000");
    expect(worked.value("general-fund-brought-forward", "2023/24").toFixed()).toBe("25000000");
  });

  it("cannot go on from a strategy of one year", () => {
    const one = { ...dudley, years: dudley.years.slice(0, 1) };
    expect(() => rollForward(one)).toThrow("has nothing left once it is rolled forward");
  });
});

describe("a strategy written as a document", () => {
  it("reads back as the same strategy, as data and as YAML", () =>
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const { strategy } = strategyFrom(document);
        const { outturn: _, inYearFunding: __, savingsDelivery: ___, dedicatedSchoolsGrant: ____, ...kept } = strategy;
        const equalsRegister = kept.funds.some(({ movements }) => movements.some(({ equals }) => equals !== undefined));
        if (equalsRegister) return;
        const asData = again(kept);
        if (!asData.ok) throw new Error(JSON.stringify(asData.problems));
        expect(asData.strategy).toEqual(kept);
        const asText = readStrategyText(yamlText(documentOf(kept), "A comment"));
        if (!asText.ok) throw new Error(JSON.stringify(asText.problems));
        expect(asText.strategy).toEqual(kept);
      }),
      { numRuns: 60 },
    ));
});

describe("savings that the base holds already", () => {
  const rolled = rollForward(dudley).strategy;

  it("are found where a later strategy lists them again with their old amounts", () => {
    const relisted: Strategy = { ...rolled, savings: dudley.savings as NonNullable<Strategy["savings"]> };
    const found = alreadyInTheBase(dudley, relisted);
    expect(found.map(({ line }) => line)).toContain("savings.public-realm.green-waste-charges");
  });

  it("are not found where they were measured against the new base", () => {
    expect(alreadyInTheBase(dudley, rolled)).toEqual([]);
  });
});
