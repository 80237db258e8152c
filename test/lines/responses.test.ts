import { describe, expect, it } from "vitest";
import { driver, forecastOf, row, small } from "./strategies.ts";

const withRow = (drivers: Readonly<Record<string, unknown>>, item: Readonly<Record<string, unknown>>) =>
  small({
    drivers,
    "base-budget": { money: "£", effects: "cumulative", opening: "1000", lines: { pay: { label: "Pay", ...item } } },
  });

describe("a line that grows with a driver", () => {
  const document = withRow(
    { award: driver("growth", "0%") },
    { amounts: ["100", "200", "400"], "grows with": "award" },
  );

  it("is its published amount while nothing is changed", () => {
    expect(row(forecastOf(document), "pay")).toEqual(["100", "200", "400"]);
  });

  it("rises from the year of a dearer award onwards, since later levels build on it", () => {
    expect(row(forecastOf(document, { award: { "2023/24": "0.1" } }), "pay")).toEqual(["100", "220", "440"]);
  });

  it("rises in proportion to how much dearer: 4% where 0% was published and then 5% is 1.04 × 1.05", () => {
    expect(row(forecastOf(document, { award: { "2022/23": "0.04", "2023/24": "0.05" } }), "pay")).toEqual([
      "104",
      "218.4",
      "436.8",
    ]);
  });

  it("grows with two drivers at once, each on top of the other", () => {
    const both = withRow(
      { award: driver("growth", "0%"), base: driver("growth", "0%") },
      { amounts: ["100", "200", "400"], "grows with": ["award", "base"] },
    );
    expect(row(forecastOf(both, { award: { "2022/23": "0.1" }, base: { "2022/23": "0.1" } }), "pay")).toEqual([
      "121",
      "242",
      "484",
    ]);
  });

  it("answers to a share in its own year only", () => {
    const shared = withRow(
      { delivered: driver("share", "80%") },
      { amounts: ["100", "200", "400"], "grows with": "delivered" },
    );
    expect(row(forecastOf(shared), "pay")).toEqual(["100", "200", "400"]);
    expect(row(forecastOf(shared, { delivered: { "2023/24": "0.4" } }), "pay")).toEqual(["100", "100", "400"]);
  });
});

describe("a line that moves with a driver", () => {
  const document = withRow(
    { award: driver("growth", "0%") },
    { amounts: ["100", "200", "300"], "moves with": { award: { on: "5000", at: "2021/22", status: "judgement" } } },
  );

  it("is its published amount while nothing is changed", () => {
    expect(row(forecastOf(document), "pay")).toEqual(["100", "200", "300"]);
  });

  it("rises by the dearer award on the whole pay bill: one point on 5,000 is 50, and stays", () => {
    expect(row(forecastOf(document, { award: { "2023/24": "0.01" } }), "pay")).toEqual(["100", "250", "350"]);
  });

  it("carries its pay bill forward at the published award", () => {
    const published = withRow(
      { award: driver("growth", "100%") },
      { amounts: ["0", "0", "0"], "moves with": { award: { on: "1000", at: "2021/22", status: "judgement" } } },
    );
    const answer = forecastOf(published, { award: { "2022/23": "1.5" } });
    expect(row(answer, "pay.exposed-to-award")).toEqual(["2000", "4000", "8000"]);
    // 2.5 times where 2 was published is a quarter more of each year's bill.
    expect(row(answer, "pay")).toEqual(["500", "1000", "2000"]);
  });

  it("moves with a step by so many points of what it is charged on, and keeps them", () => {
    const step = withRow(
      { insurance: driver("step", { "2022/23": "1%" }) },
      { amounts: ["10", "10", "10"], "moves with": { insurance: { on: "1000", at: "2021/22", status: "judgement" } } },
    );
    expect(row(forecastOf(step), "pay")).toEqual(["10", "10", "10"]);
    expect(row(forecastOf(step, { insurance: { "2022/23": "0.02" } }), "pay")).toEqual(["20", "20", "20"]);
    expect(row(forecastOf(step, { insurance: { "2023/24": "0.005" } }), "pay")).toEqual(["10", "15", "15"]);
  });

  it("moves with two drivers by the sum of what each does", () => {
    const both = withRow(
      { award: driver("growth", "0%"), insurance: driver("step", { "2022/23": "0%" }) },
      {
        amounts: ["0", "0", "0"],
        "moves with": {
          award: { on: "1000", at: "2021/22", status: "judgement" },
          insurance: { on: "500", at: "2021/22", status: "judgement", "growing with": "award" },
        },
      },
    );
    expect(row(forecastOf(both, { award: { "2022/23": "0.01" }, insurance: { "2022/23": "0.02" } }), "pay")).toEqual([
      "20",
      "20",
      "20",
    ]);
  });
});

describe("a line in proportion to a driver's uplift", () => {
  const document = withRow(
    { uplift: driver("growth", "10%") },
    { amounts: ["10", "30", "40"], "in proportion to": { uplift: { status: "judgement" } } },
  );

  it("is its published amount while nothing is changed, though no one base gives all three", () => {
    expect(row(forecastOf(document), "pay")).toEqual(["10", "30", "40"]);
  });

  it("doubles where the uplift so far doubles, and is nil where there is none", () => {
    expect(row(forecastOf(document, { uplift: { "2022/23": "0.2" } }), "pay")[0]).toBe("20");
    expect(row(forecastOf(document, { uplift: { "2022/23": "0", "2023/24": "0", "2024/25": "0" } }), "pay")).toEqual([
      "0",
      "0",
      "0",
    ]);
  });

  it("keeps each year's own base: an uplift of 10% after none is 10% where 21% was published", () => {
    // 30 stands for 21%, so 10% is 30 × 10/21.
    const answer = forecastOf(document, { uplift: { "2022/23": "0" } });
    expect(answer.value("pay", "2023/24").times(21).toDecimalPlaces(30).toString()).toBe("300");
  });
});
