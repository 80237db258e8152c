import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, forecastOf, row, small } from "../lines/strategies.ts";

/** Energy as a working: 1,000 kWh, then fewer, at a price that rises by a tenth. 1,000 kWh at £2 are in the base. */
const energy = {
  drivers: { prices: driver("growth", "10%") },
  facts: {
    kwh: {
      label: "Energy: kWh",
      unit: "index",
      values: { "2022/23": "1000", "2023/24": "900", "2024/25": "800" },
      source: "report",
    },
  },
  workings: {
    price: {
      label: "Price",
      money: "£",
      before: { "2021/22": "2" },
      multiply: [{ "last year": "price" }, { add: [{ figure: "100%" }, "prices"] }],
    },
    cost: { label: "Cost", multiply: ["price", "fact.kwh"] },
    increase: { label: "Increase", add: ["cost"], "take away": [{ figure: "2000", unit: "pounds" }] },
  },
};

const equal = (line: string) => ({ energy: { label: "Energy", equals: line } });
const inTheBudget = (line: string) =>
  small({ ...energy, "base-budget": { money: "£", effects: "cumulative", opening: "1000", lines: equal(line) } });
const proposed = (line: string) =>
  small({
    ...energy,
    "additional-spending": { money: "£", directorates: { places: { label: "Places", proposals: equal(line) } } },
  });

function rolled(document: unknown) {
  const { strategy, review } = rollForward(strategyFrom(document).strategy);
  const reading = readStrategy(documentOf(strategy));
  if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
  return { answer: forecast(reading.model), strategy: reading.strategy, review };
}

describe("rolling forward a row that is a working", () => {
  it("works out the working before it is rolled: 1,000 at £2.20, 900 at £2.42 and 800 at £2.662", () => {
    const answer = forecastOf(inTheBudget("increase"));
    expect(row(answer, "cost")).toEqual(["2200", "2178", "2129.6"]);
    expect(row(answer, "base-budget")).toEqual(["1200", "1178", "1129.6"]);
  });

  it.each([
    ["of the base budget", inTheBudget],
    ["proposed", proposed],
  ])("keeps what each year costs, %s", (_, document) => {
    for (const line of ["increase", "cost"]) {
      const [before, after] = [forecastOf(document(line)), rolled(document(line)).answer];
      for (const year of ["2023/24", "2024/25"]) {
        expect(after.value("budget-gap", year).toString()).toBe(before.value("budget-gap", year).toString());
      }
    }
  });

  it("of the base budget, it goes on moving with its driver", () => {
    const { strategy } = rolled(inTheBudget("increase"));
    expect(strategy.baseBudget?.items).toMatchObject([
      { equals: "increase", effects: "level", inTheBaseYear: { amount: "200" } },
    ]);
  });

  it("proposed, it is stated, and the review says so", () => {
    const { strategy, review } = rolled(proposed("increase"));
    const [item] = strategy.additionalSpending?.directorates[0]?.items ?? [];
    expect(item?.equals).toBeUndefined();
    expect(item?.amounts.values).toEqual({ "2023/24": "-22", "2024/25": "-70.4", "2025/26": "-70.4" });
    expect(review.find(({ about }) => about === "Energy")?.words).toBe(
      "It was increase. What that comes to beyond 2022/23 is stated here as forecast, and no longer moves with it.",
    );
  });

  it("proposed for one year, it is not in the new base and does not come off again", () => {
    const facts = { kwh: { ...energy.facts.kwh, values: { "2022/23": "1000", "2023/24": "0", "2024/25": "0" } } };
    const once = { once: { label: "Once", equals: "cost", recurrence: "one-off" } };
    const directorates = { places: { label: "Places", proposals: once } };
    const document = { ...small({ ...energy, facts }), "additional-spending": { money: "£", directorates } };
    expect(forecastOf(document).value("one-off-spending", "2022/23").toString()).toBe("2200");
    expect(rolled(document).strategy.additionalSpending?.directorates).toEqual([]);
    expect(rolled(document).answer.value("budget-gap", "2023/24").toString()).toBe("0");
  });

  it("repeats a fact that is known for every year, and says so; one that is known for some is left as it is", () => {
    const { strategy, review } = rolled(inTheBudget("increase"));
    expect(strategy.facts[0]?.values["2025/26"]).toBe("800");
    expect(review.find(({ about }) => about === "fact.kwh")?.words).toBe(
      "Energy: kWh in 2025/26 is that of 2024/25. Put in what is known.",
    );
    const once = { label: "Once", unit: "index", values: { "2024/25": "1" }, source: "report" };
    expect(rolled(small({ facts: { once } })).strategy.facts[0]?.values).toEqual({ "2024/25": "1" });
  });

  it("lets a proposal fall out that was a catch-up, since the new base holds it", () => {
    const base = { agreed: "1.75%", budgeted: "0.3%" };
    const groups = { staff: { label: "Staff", "pay bill": "100,000", at: "2020/21", "award in the base year": base } };
    const document = { ...proposed("pay.increase.catch-up"), pay: { money: "£", groups } };
    expect(forecastOf(document).value("additional-spending", "2022/23").toString()).toBe("1450");
    expect(rolled(document).strategy.additionalSpending?.directorates).toEqual([]);
  });
});
