import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { yearsAfter } from "../../src/model/financial-year.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, small } from "../lines/strategies.ts";

const each = (figure: string) => ({ "each year": figure });

/** A strategy with every part of both chapters, whose years begin so many years after 2022/23. */
function everything(later = 0): unknown {
  const member = {
    label: "County",
    "business rates baseline": each("20"),
    "baseline funding level as set": each("40"),
    "baseline funding level": { "base year": "41", rise: "multiplier" },
    "retained income": ["41", "42", "43"],
  };
  const document = small({
    drivers: { cpi: driver("growth", { "2022/23": "3.1%", "2023/24": "10.1%", "2024/25": "6.7%" }) },
    "business rates": {
      money: "£m",
      source: "report, paragraph 4",
      multiplier: {
        "base year": "49.9p",
        "september index": { "2021/22": "109.6", "2022/23": "112.4", "2023/24": "123.8", "2024/25": "132.0" },
      },
      "rateable value": ["200", "201", "202"],
      reliefs: {
        "base year": "10",
        rise: "multiplier",
        changes: { "2022/23": "2", "2023/24": "1" },
        note: "As estimated",
      },
      "appeals provision rate": {
        values: { "2022/23": "3%", "2023/24": "2.5%", "2024/25": "2%" },
        status: "judgement",
      },
      "local share": "50%",
      "business rates baseline": each("40"),
      "baseline funding level as set": each("25"),
      "baseline funding level": { "base year": "26", rise: "multiplier" },
      "section 31 grants": {
        retail: { label: "Retail relief", amounts: ["3", "2", "1"], "counts towards the levy": "yes" },
      },
      "under-indexation": {
        "indexed multiplier": { "base year": "51.2p", rise: "cpi" },
        on: "baseline funding level",
        "counts towards the levy": "no",
      },
      levy: "statutory",
      "safety net": "statutory",
      pool: { share: "30%", members: { county: member } },
    },
    grants: {
      money: "£m",
      "revenue support grant": { "base year": "7", rise: "cpi", changes: { "2024/25": "0.5" } },
      "new homes bonus": {
        stock: { values: { "2022/23": "8000", "2023/24": "8080", "2024/25": "8100" } },
        growth: ["80", "60", "50"],
        "national band d": each("1529.56"),
        "affordable homes": each("15"),
        share: "80%",
        "earlier years": ["0.3", "0.1", "0"],
      },
      lines: {
        health: { label: "Public Health", "ring-fenced": "yes", "base year": "20", rise: "cpi" },
        services: { label: "Services Grant", "ring-fenced": "no", amounts: ["2", "0", "0"], recurrence: "one-off" },
        lower: {
          label: "Lower tier",
          "ring-fenced": "no",
          ...each("1"),
          ends: "2023/24",
          "rolled into": "revenue-support-grant",
        },
      },
      "core spending power": {
        "assumed council tax": ["90", "95", "99"],
        grants: ["health", "new-homes-bonus", "services"],
      },
    },
  });
  return JSON.parse(JSON.stringify(document).replaceAll(/20\d\d\/\d\d/g, (year) => yearsAfter(year, later)));
}

function read(strategy: Strategy) {
  const reading = readStrategy(documentOf(strategy));
  if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
  return reading;
}

describe("the business rates and grants chapters", () => {
  it("written as a document are read back as they were", () => {
    const { strategy } = strategyFrom(everything());
    const again = read(strategy).strategy;
    expect(again.businessRates).toEqual(strategy.businessRates);
    expect(again.grants).toEqual(strategy.grants);
  });

  it.each([0, 1])("rolled forward keep every figure of every year that both forecast, %i years on", (later) => {
    const { strategy, model } = strategyFrom(everything(later));
    const before = forecast(model);
    const after = forecast(read(rollForward(strategy).strategy).model);
    const lines = model.lines.filter(({ name }) => /^(business-rates|grants)\./.test(name));
    const shared = strategy.years.slice(1);
    let compared = 0;
    for (const { name } of lines)
      for (const year of shared) {
        const was = before.find(name, year);
        const is = after.find(name, year);
        // What has fallen out had nothing left; a pool that can no longer be worked out keeps its gain.
        if (
          was === undefined ||
          (is === undefined && (was.isZero() || name.includes(".pool.") || name.endsWith("pool-share")))
        )
          continue;
        expect(`${name} ${year} ${is?.toDecimalPlaces(6)}`).toBe(`${name} ${year} ${was.toDecimalPlaces(6)}`);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(60);
  });

  it("rolled forward carry on what is stated, raise what rises, and do not pay a one-off again", () => {
    const { strategy } = strategyFrom(everything());
    const { strategy: rolled, review } = rollForward(strategy);
    const worked = forecast(read(rolled).model);
    const at = (line: string) => worked.value(line, "2025/26").toFixed();
    expect(at("business-rates.rateable-value")).toBe("202000000");
    expect(at("business-rates.multiplier")).toBe(worked.value("business-rates.multiplier", "2024/25").toFixed());
    expect(worked.value("grants.health", "2025/26").dividedBy(worked.value("grants.health", "2024/25")).toFixed()).toBe(
      "1.067",
    );
    expect(rolled.grants?.register.map(({ name }) => name)).toEqual(["health", "lower"]);
    expect(at("grants.lower")).toBe("0");
    expect(review.some(({ words }) => words.includes("Services Grant"))).toBe(true);
  });

  it("rolled past the years that the regulations are known for say so and carry the rates on", () => {
    const { strategy } = strategyFrom(everything(1));
    const { strategy: rolled, review } = rollForward(strategy);
    expect(rolled.years.at(-1)).toBe("2026/27");
    expect(rolled.businessRates?.levy?.kind).toBe("rate");
    expect(rolled.businessRates?.safetyNet).toMatchObject({ values: { "2026/27": "0.925" } });
    expect(rolled.grants?.newHomesBonus?.baseline).toMatchObject({ values: { "2026/27": "0.004" } });
    for (const about of ["levy", "safety net", "new homes bonus"])
      expect(review.map((one) => one.about)).toContain(about);
  });
});
