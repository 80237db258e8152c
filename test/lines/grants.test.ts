import { describe, expect, it } from "vitest";
import { driver, forecastOf, row, small } from "./strategies.ts";

const each = (figure: string) => ({ "each year": figure });

/** A strategy with a grants chapter in plain pounds, unless it says otherwise. */
const grantsOf = (chapter: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}) =>
  small({ grants: { money: "£", ...chapter }, ...parts });

describe("Revenue Support Grant", () => {
  it("rises with prices, and takes in what is rolled into it", () => {
    const answer = forecastOf(
      grantsOf(
        { "revenue support grant": { "base year": "1000", rise: "cpi", changes: { "2023/24": "50" } } },
        { drivers: { cpi: driver("growth", { "2022/23": "3.1%", "2023/24": "10.1%", "2024/25": "6.7%" }) } },
      ),
    );
    // 1,031; 1,135.131 and 50; 1,185.131 × 1.067
    expect(row(answer, "grants.revenue-support-grant")).toEqual(["1031", "1185.131", "1264.534777"]);
  });

  it("with the baseline funding level is the Settlement Funding Assessment: 3,145 + 13,696 = 16,841 (England, 2025/26)", () => {
    const answer = forecastOf(
      grantsOf(
        { money: "£m", "revenue support grant": each("3145") },
        {
          "business rates": { money: "£m", retained: each("0"), "baseline funding level": each("13696") },
        },
      ),
    );
    expect(row(answer, "grants.settlement-funding-assessment")).toEqual(Array(3).fill("16841000000"));
  });
});

describe("the New Homes Bonus", () => {
  const bonus = (more: Readonly<Record<string, unknown>> = {}) =>
    forecastOf(
      grantsOf({
        "new homes bonus": {
          stock: each("8000"),
          growth: ["80", "32", "20"],
          "national band d": each("1529.56"),
          "affordable homes": ["15", "0", "2"],
          share: "100%",
          ...more,
        },
      }),
    );

  it("of 80 homes on a stock of 8,000 with 15 affordable is £78,668.88, published as £78,669", () => {
    const answer = bonus();
    expect(row(answer, "grants.new-homes-bonus.rewarded")).toEqual(["48", "0", "0"]);
    // Growth at or below the baseline earns nothing, and never takes anything away.
    expect(row(answer, "grants.new-homes-bonus")).toEqual(["78668.88", "0", "700"]);
  });

  it("is the tier's share of it, and what is still due for earlier years whole", () => {
    const answer = bonus({ share: "80%", "earlier years": ["100", "0", "0"] });
    expect(answer.value("grants.new-homes-bonus", "2022/23").toFixed()).toBe("63035.104");
  });
});

describe("the register of grants", () => {
  const register = {
    social: { label: "Social Care Grant", "ring-fenced": "no", amounts: ["17.082", "14.630", "14.630"] },
    health: { label: "Public Health", "ring-fenced": "yes", "base year": "20", rise: "cpi" },
    guarantee: {
      label: "Tax income guarantee",
      "ring-fenced": "no",
      recurrence: "one-off",
      amounts: ["1.047", "0", "0"],
    },
    support: { label: "Council tax support", "ring-fenced": "no", ...each("2.621"), ends: "2022/23" },
    lower: { label: "Lower tier", "ring-fenced": "no", "base year": "1", rise: "cpi", ends: "2023/24" },
  };
  const answer = forecastOf(grantsOf({ money: "£m", lines: register }, { drivers: { cpi: driver("growth", "10%") } }));

  it("adds up what is ring-fenced and what is not, and never one with the other", () => {
    // Social Care Grant, guarantee and support are those of East Sussex, 2021/22 to 2023/24.
    expect(row(answer, "grants.unring-fenced")).toEqual(["21850000", "15840000", "14630000"]);
    expect(row(answer, "grants.ring-fenced")).toEqual(["22000000", "24200000", "26620000"]);
  });

  it("stops a grant in the year it ends, whether it is stated or rises", () => {
    expect(row(answer, "grants.support")).toEqual(["2621000", "0", "0"]);
    expect(row(answer, "grants.lower")).toEqual(["1100000", "1210000", "0"]);
  });

  it("counts as one-off what is, and what ends without going on elsewhere", () => {
    expect(row(answer, "grants.one-off")).toEqual(["4768000", "1210000", "0"]);
  });

  it("does not count as one-off what is rolled into another grant", () => {
    const rolled = forecastOf(
      grantsOf({
        "revenue support grant": ["10", "15", "15"],
        lines: {
          lower: {
            label: "Lower tier",
            "ring-fenced": "no",
            ...each("5"),
            ends: "2022/23",
            "rolled into": "revenue-support-grant",
          },
        },
      }),
    );
    expect(row(rolled, "grants.unring-fenced")).toEqual(["15", "15", "15"]);
    expect(row(rolled, "grants.one-off")).toEqual(["0", "0", "0"]);
  });
});

describe("Core Spending Power", () => {
  const answer = forecastOf(
    grantsOf(
      {
        "revenue support grant": each("10"),
        lines: {
          social: { label: "Social care", "ring-fenced": "no", ...each("7") },
          other: { label: "Other", "ring-fenced": "no", ...each("1000") },
        },
        "core spending power": { "assumed council tax": ["100", "105", "110"], grants: ["social"] },
      },
      { "business rates": { money: "£", retained: each("0"), "baseline funding level": each("30") } },
    ),
  );

  it("is the assessment, an assumed council tax and the grants that are listed", () => {
    expect(row(answer, "grants.core-spending-power")).toEqual(["147", "152", "157"]);
  });

  it("says that it may not be added to the council's own tax, and is in no total", () => {
    expect(answer.model.lineNamed.get("grants.core-spending-power")?.note).toContain("never added");
    expect(row(answer, "grants.unring-fenced")).toEqual(["1017", "1017", "1017"]);
    expect(row(answer, "total-resources")).toEqual(["1000", "1000", "1000"]);
  });
});
