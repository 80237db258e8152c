import { describe, expect, it } from "vitest";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { driver, forecastOf, row, small, years } from "./strategies.ts";

describe("the base budget", () => {
  it("is the opening budget with what adds and without what reduces", () => {
    const lines = {
      pay: { label: "Pay", amounts: ["50", "100", "150"] },
      income: { label: "Income", direction: "reduces", amounts: ["10", "20", "30"] },
    };
    const answer = forecastOf(small({ "base-budget": { money: "£", effects: "cumulative", opening: "1000", lines } }));
    expect(row(answer, "base-budget")).toEqual(["1040", "1080", "1120"]);
    expect(row(answer, "base-budget.opening")).toEqual(["1000", "1000", "1000"]);
  });

  it("adds changes on the year before to each other", () => {
    const lines = { pay: { label: "Pay", amounts: ["50", "60", "-10"] } };
    const answer = forecastOf(small({ "base-budget": { money: "£", effects: "incremental", opening: "1000", lines } }));
    expect(row(answer, "base-budget")).toEqual(["1050", "1110", "1100"]);
  });
});

describe("the underlying gap", () => {
  it("is the gap without one-off resources, and before one-off spending is without that too", () => {
    const answer = forecastOf(
      small({
        "additional-spending": {
          money: "£",
          directorates: {
            parks: {
              label: "Parks",
              proposals: { fair: { label: "Fair", amounts: ["30", "0", "0"], recurrence: "one-off" } },
            },
          },
        },
        resources: {
          money: "£",
          lines: {
            tax: { label: "Tax", amounts: ["1000", "1000", "1000"] },
            surplus: { label: "Surplus", amounts: ["100", "0", "0"], recurrence: "one-off" },
            deficit: { label: "Deficit", direction: "reduces", amounts: ["0", "20", "0"], recurrence: "one-off" },
          },
        },
      }),
    );
    expect(row(answer, "budget-gap")).toEqual(["-70", "20", "0"]);
    expect(row(answer, "one-off-resources")).toEqual(["100", "-20", "0"]);
    expect(row(answer, "underlying-gap")).toEqual(["30", "0", "0"]);
    expect(row(answer, "underlying-gap-before-one-off-spending")).toEqual(["0", "0", "0"]);
  });
});

describe("a fund", () => {
  it("that opens before the base year rolls through the gap that the approved budget drew", () => {
    const answer = forecastOf(
      small({
        funds: {
          "general-fund": {
            label: "General Fund",
            kind: "unallocated",
            money: "£",
            opening: { balance: "900", at: "2020/21" },
            "gap before the forecast": { "2021/22": "300" },
            "original budget": "2021/22",
            movements: {
              outturn: { label: "Outturn", type: "restatement", amounts: { "2021/22": "40" } },
              decision: { label: "Decision", type: "use", amounts: { "2021/22": "15" } },
              favourable: { label: "Favourable", type: "addition", amounts: { "2021/22": "5" } },
            },
          },
        },
      }),
    );
    const value = (line: string) => answer.value(`general-fund-${line}`, "2021/22").toString();
    expect([value("brought-forward"), value("carried-forward")]).toEqual(["940", "630"]);
    expect([value("original-budget-brought-forward"), value("original-budget-carried-forward")]).toEqual([
      "900",
      "600",
    ]);
    expect(row(answer, "general-fund-carried-forward")).toEqual(["630", "630", "630"]);
  });

  it("that is ring-fenced runs a budget of its own", () => {
    const { funds } = small();
    const answer = forecastOf(
      small({
        funds: {
          ...funds,
          health: {
            label: "Public Health",
            kind: "ring-fenced",
            money: "£",
            opening: { balance: "42", at: "2021/22" },
            spending: {
              base: { label: "Base", amounts: ["221", "227", "234"] },
              plans: { label: "Plans", amounts: ["27", "7", "4"] },
            },
            income: { grant: { label: "Grant", amounts: ["221", "227", "234"] } },
          },
        },
      }),
    );
    expect(row(answer, "health-total-spend")).toEqual(["248", "234", "238"]);
    expect(row(answer, "health-deficit")).toEqual(["27", "7", "4"]);
    expect(row(answer, "health-brought-forward")).toEqual(["42", "15", "8"]);
    expect(row(answer, "health-carried-forward")).toEqual(["15", "8", "4"]);
    expect(row(answer, "general-fund-carried-forward")).toEqual(["500", "500", "500"]);
  });

  it("may take a movement from another line, in the year stated", () => {
    const answer = forecastOf(
      small({
        funds: {
          "general-fund": {
            label: "General Fund",
            kind: "unallocated",
            money: "£",
            opening: { balance: "500", at: "2021/22" },
            movements: { transfer: { label: "Transfer", type: "addition", equals: "reserve.closing", at: "2023/24" } },
          },
          reserve: {
            label: "Reserve",
            kind: "earmarked",
            money: "£",
            opening: { balance: "80", at: "2021/22" },
            movements: { closing: { label: "Closing", type: "use", amounts: ["0", "80", "0"] } },
          },
        },
      }),
    );
    expect(row(answer, "general-fund-carried-forward")).toEqual(["500", "580", "580"]);
    expect(row(answer, "reserve-carried-forward")).toEqual(["80", "0", "0"]);
  });
});

describe("a risk outside the figures", () => {
  const document = small({
    "risks outside the figures": { deficit: { label: "Deficit", money: "£", amounts: { "2023/24": "189" } } },
  });

  it("counts for nothing until someone switches it in", () => {
    expect(row(forecastOf(document), "general-fund-carried-forward")).toEqual(["500", "500", "500"]);
  });

  it("switched in, is taken from balances and not from the gap; and half of it can be", () => {
    const answer = forecastOf(document, { "risk.deficit.included": { "2023/24": "0.5" } });
    expect(row(answer, "general-fund-carried-forward")).toEqual(["500", "405.5", "405.5"]);
    expect(row(answer, "budget-gap")).toEqual(["0", "0", "0"]);
  });
});

describe("the parts of a driver", () => {
  it("without figures is what the others leave", () => {
    const rise = {
      ...driver("growth", "2.99%"),
      "of which": { precept: { label: "Precept", values: { "2022/23": "1%" } }, core: { label: "Core" } },
    };
    const answer = forecastOf(small({ drivers: { rise } }));
    expect(answer.value("rise.core", "2022/23").toString()).toBe("0.0199");
  });
});

describe("every line", () => {
  it("has a name of its own, a label and a chapter, and one rule or its own figures", () => {
    const { model } = strategyFrom(small());
    expect(new Set(model.lines.map(({ name }) => name)).size).toBe(model.lines.length);
    for (const line of model.lines) expect([line.label, line.chapter].every((text) => text.length > 0)).toBe(true);
    expect(model.forecastYears).toEqual(years);
  });
});
