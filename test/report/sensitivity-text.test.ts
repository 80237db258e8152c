import { describe, expect, it } from "vitest";
import { ranking, sensitivity, steps } from "../../src/forecast/sensitivity.ts";
import { rankingInWords, rankingTable, sensitivityInWords } from "../../src/report/sensitivity-text.ts";
import { driver, forecastOf, small } from "../lines/strategies.ts";

const named = (label: string) => ({ ...driver("growth", "0%"), label });
const base = forecastOf(
  small({
    drivers: { rise: named("Council tax rise"), pay: named("Pay award"), prices: named("Prices") },
    resources: {
      money: "£",
      lines: { tax: { label: "Tax", amounts: ["1000000", "1000000", "1000000"], "grows with": "rise" } },
    },
  }),
);

describe("a ranking in words", () => {
  it("names the drivers that move nothing, instead of leaving them out in silence", () => {
    // One point three times over on £1m: 10,000 + 20,100 + 30,301.
    expect(rankingInWords(ranking(base, new Map(["pay", "rise", "prices"].map((name) => [name, "0.01"]))))).toEqual([
      "Council tax rise matters most: +1 point every year moves the balance at 31 March 2025 by £60,401.",
      "Not moving it, and so left out: Pay award; Prices.",
    ]);
  });

  it("gives first place to none where none moves anything", () => {
    const idle = ranking(base, new Map(["pay", "prices"].map((name) => [name, "0.01"])));
    expect(rankingInWords(idle)).toEqual([
      "Nothing to rank: none of these drivers moves the balance at 31 March 2025.",
    ]);
    expect(rankingTable(idle, 80)).toBe("");
  });
});

describe("a sensitivity in words", () => {
  it("says of a driver that moves nothing that it moves nothing", () => {
    const rows = sensitivity(base, steps(base, "pay", ["0.01"])).map((row) => ({ ...row, label: row.scenario.label }));
    expect(sensitivityInWords(rows)).toBe("+1 point every year moves no gap and no balance.");
  });
});
