import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { chapters } from "../arbitrary/chapters.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { forecastOf, small, years } from "../lines/strategies.ts";

/** A small strategy whose base budget takes in the increase of each chapter that it has. */
function withIncreases(chapters: Readonly<Record<string, unknown>>) {
  const lines = Object.fromEntries(
    Object.keys(chapters).map((chapter) => [
      `${chapter}-rise`,
      { label: `Rise of ${chapter}`, equals: `${chapter}.increase` },
    ]),
  );
  return small({ ...chapters, "base-budget": { money: "£", effects: "cumulative", opening: "1000", lines } });
}

function rolled(document: unknown) {
  const reading = readStrategy(documentOf(rollForward(strategyFrom(document).strategy).strategy));
  if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
  return reading.strategy;
}

const staff = (group: Readonly<Record<string, unknown>>) =>
  small({ pay: { money: "£", groups: { staff: { label: "Staff", ...group } } } });

const groupOf = (document: unknown) => rolled(document).pay?.groups[0];

describe("rolling chapters forward", () => {
  it("keeps the gap of every year that both strategies forecast, where rows are the increases of chapters", () => {
    const { contingency } = chapters;
    const all = fc.record({
      ...chapters,
      contingency: contingency.filter(({ lines }) => !JSON.stringify(lines).includes("total-service-spend")),
    });
    fc.assert(
      fc.property(all, (parts) => {
        const document = withIncreases(parts);
        const [before, after] = [forecastOf(document), forecastOf(documentOf(rolled(document)))];
        for (const year of years.slice(1)) {
          const moved = after.value("budget-gap", year).minus(before.value("budget-gap", year)).abs();
          expect(moved.lessThan("0.50"), `${year}: ${moved}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("puts an award paid for all of the new base year into its pay bill: 2% on 100,000 makes 102,000", () => {
    expect(groupOf(staff({ "pay bill": "100,000", award: "2%" }))?.payBill).toMatchObject({
      amount: "102000",
      at: "2022/23",
    });
  });

  it("leaves the rest of an award paid from September to the first forecast year", () => {
    const group = groupOf(staff({ "pay bill": "12,000", award: "3%", "paid from": "September" }));
    expect(group?.payBill).toMatchObject({ amount: "12000", at: "2021/22" });
    expect(group?.baseYearAward).toEqual({
      agreed: { rate: "0.03", flat: "0" },
      budgeted: { rate: "0.03", flat: "0" },
      monthsPaid: 7,
    });
  });

  it("puts points of National Insurance and pension into on-costs, and takes them once", () => {
    const group = groupOf(
      staff({
        "pay bill": "125,000",
        "on-costs": "25%",
        "full-time equivalents": "2",
        "national insurance": { rise: { "2022/23": "1.25%" }, threshold: "8,844" },
        pension: { rise: { "2022/23": "-4.9%", "2024/25": "1%" } },
      }),
    );
    // 25% + 1.25 − 4.9 points; 100,000 of pay.
    expect(group?.onCosts).toBe("0.2135");
    expect(group?.payBill.amount).toBe("121350");
    expect(group?.pensionRise).toEqual({
      kind: "values",
      values: { "2023/24": "0", "2024/25": "0.01", "2025/26": "0" },
    });
  });

  it("lets a row fall out that was a catch-up, since the new base holds it", () => {
    const base = { agreed: "1.75%", budgeted: "0.3%" };
    const groups = { staff: { label: "Staff", "pay bill": "100,000", at: "2020/21", "award in the base year": base } };
    const document = small({
      pay: { money: "£", groups },
      "base-budget": {
        money: "£",
        effects: "cumulative",
        opening: "1000",
        lines: { "catch-up": { label: "Catch-up", equals: "pay.increase.catch-up" } },
      },
    });
    expect(forecastOf(document).value("base-budget", "2022/23").toString()).toBe("2450");
    expect(rolled(document).baseBudget?.items).toEqual([]);
    expect(rolled(document).pay?.groups[0]?.payBill.amount).toBe("101750");
  });

  it("goes on charging what was borrowed, from the year that it was", () => {
    const assets = { roof: { label: "Roof", borrowed: { "2021/22": "300" }, life: "2", method: "equal instalments" } };
    const document = documentOf(rolled(small({ treasury: { money: "£", assets } })));
    const answer = forecast(strategyFrom(document).model);
    const charges = ["2023/24", "2024/25"].map((year) => answer.value("treasury.net-cost", year).toString());
    expect(charges).toEqual(["150", "0"]);
  });

  it("takes what levies and contingency came to into the base", () => {
    const levies = { money: "£000", bodies: { flood: { label: "Flood", "in the base": "200", rise: "5%" } } };
    const general = { label: "General", amounts: "3", released: { "2022/23": "1" }, "in the base": "3" };
    const strategy = rolled(small({ levies, contingency: { money: "£m", lines: { general } } }));
    expect(strategy.levies?.bodies[0]?.inTheBase?.amount).toBe("210000");
    expect(strategy.contingency?.lines[0]?.inTheBase?.amount).toBe("2000000");
  });
});
