import { describe, expect, it } from "vitest";
import { itemContributions } from "../../src/forecast/item-contributions.ts";
import { driver, forecastOf, small } from "../lines/strategies.ts";

const base = forecastOf(
  small({
    drivers: { rise: driver("growth", "2%"), award: driver("growth", "3%") },
    "base-budget": {
      money: "£",
      effects: "cumulative",
      opening: "1000",
      lines: {
        pay: {
          label: "Pay",
          amounts: ["0", "0", "0"],
          "moves with": { award: { on: "600", at: "2021/22", status: "judgement" } },
        },
      },
    },
    savings: {
      money: "£",
      directorates: {
        parks: { label: "Parks", proposals: { gates: { label: "Gates", amounts: ["10", "40", "40"] } } },
      },
    },
    resources: {
      money: "£",
      lines: {
        tax: { label: "Council tax", amounts: ["900", "918", "936"], "grows with": "rise" },
        "pooled-rates": { label: "Pooled rates", equals: "pooled" },
      },
    },
    workings: {
      pooled: {
        label: "Our half of the pool, less the fee",
        "take away": [{ multiply: ["fact.fee", { figure: "0.5", unit: "rate" }] }],
        add: ["fact.pool"],
      },
    },
    facts: {
      fee: { label: "Fee", unit: "pounds", money: "£", values: { "2022/23": "20", "2023/24": "20", "2024/25": "20" } },
      pool: {
        label: "Pool",
        unit: "pounds",
        money: "£",
        values: { "2022/23": "50", "2023/24": "60", "2024/25": "70" },
      },
    },
  }),
);

type Closed = NonNullable<Parameters<typeof itemContributions>[3]>;
const of = (line: string, year: string, closed?: Closed) =>
  Object.fromEntries([...itemContributions(base, line, year, closed)].map(([name, value]) => [name, value.toString()]));
const gates = "savings.parks.gates";

describe("a figure opened down to the rows that a reader knows", () => {
  it("has each with the sign that it has in the figure: what is spent raises a gap, and savings and income lower it", () => {
    // 1,000 less 10, less 900 and less 50 with half of 20 taken off it: 50.
    expect(of("budget-gap", "2022/23")).toEqual({
      "base-budget.opening": "1000",
      pay: "0",
      [gates]: "-10",
      tax: "-900",
      "fact.pool": "-50",
      pooled: "10",
    });
    expect(base.value("budget-gap", "2022/23").toString()).toBe("50");
  });

  it("has a working of the council's own as what is worked out in it, with its own sign", () => {
    expect(of("pooled", "2022/23")).toEqual({ "fact.pool": "50", pooled: "-10" });
  });

  it("stops at a row that moves with a driver, which is one row and not its published figure and an index", () => {
    expect(of("total-resources", "2023/24")).toEqual({ tax: "918", "fact.pool": "60", pooled: "-10" });
    expect(of("base-budget", "2023/24")).toEqual({ "base-budget.opening": "1000", pay: "0" });
  });

  it("opens a balance through the years before it, so that a row has all that it has done since", () => {
    // What it opened at, and the rows of two years; savings of 10 and of 40.
    expect(of("general-fund-carried-forward", "2023/24")).toEqual({
      "general-fund-carried-forward": "500",
      "base-budget.opening": "-2000",
      pay: "0",
      [gates]: "50",
      tax: "1818",
      "fact.pool": "110",
      pooled: "-20",
    });
  });
});

describe("a line that is not to be opened", () => {
  it("is one row in a balance too, in each of the years", () => {
    const closed = new Map([["total-resources", "2023/24"]] as const);
    expect(of("general-fund-carried-forward", "2023/24", closed)).toMatchObject({ "total-resources": "1908" });
    expect(of("budget-gap", "2023/24", closed)).toEqual({
      "base-budget.opening": "1000",
      pay: "0",
      [gates]: "-40",
      "total-resources": "-968",
    });
  });

  it("is one row up to the year stated and with it, and is opened after that", () => {
    const until = (year: string) => new Map([["general-fund-brought-forward", year]]);
    // 500 less the gap of 50 of the first year is what comes into the second.
    expect(of("general-fund-brought-forward", "2023/24", until("2023/24"))).toEqual({
      "general-fund-brought-forward": "450",
    });
    expect(of("general-fund-brought-forward", "2023/24", until("2022/23"))).toMatchObject({
      "general-fund-brought-forward": "500",
      tax: "900",
    });
    expect(of("general-fund-brought-forward", "2024/25", until("2023/24"))).toMatchObject({
      "general-fund-brought-forward": "450",
      tax: "918",
    });
  });
});
