import { describe, expect, it } from "vitest";
import { forecastOf, row, small, years } from "./strategies.ts";

/** Facts of 12, 18 and 30 pounds and of 25%, and what a working makes of them. */
const worked = (working: object, more: object = {}) =>
  forecastOf(
    small({
      facts: {
        cost: {
          label: "Cost",
          unit: "pounds",
          money: "£",
          values: { "2022/23": "12", "2023/24": "18", "2024/25": "30" },
          source: "report",
        },
        share: {
          label: "Share",
          unit: "rate",
          values: { "2022/23": "25%", "2023/24": "25%", "2024/25": "50%" },
          source: "report",
        },
      },
      workings: { ours: { label: "Ours", ...working }, ...more },
    }),
  );
const ours = (working: object) => row(worked(working), "ours");

describe("a working", () => {
  it("adds and takes away", () => {
    expect(ours({ add: ["fact.cost", "council-tax"], "take away": ["base-budget"] })).toEqual(["12", "18", "30"]);
    expect(ours({ "take away": ["fact.cost"] })).toEqual(["-12", "-18", "-30"]);
    expect(ours({ add: ["fact.cost"] })).toEqual(["12", "18", "30"]);
  });

  it("multiplies and divides", () => {
    expect(ours({ multiply: ["fact.cost", "fact.share"] })).toEqual(["3", "4.5", "15"]);
    expect(ours({ divide: "fact.cost", by: "council-tax", unit: "rate" })).toEqual(["0.012", "0.018", "0.03"]);
  });

  it("takes the lesser or the greater, and holds a figure", () => {
    const twenty = { figure: "20", unit: "pounds" };
    expect(ours({ "lesser of": ["fact.cost", twenty] })).toEqual(["12", "18", "20"]);
    expect(ours({ "greater of": ["fact.cost", twenty] })).toEqual(["20", "20", "30"]);
    expect(ours({ figure: "1,900" })).toEqual(["1900", "1900", "1900"]);
    expect(ours({ figure: "1.5%", unit: "rate" })).toEqual(["0.015", "0.015", "0.015"]);
    expect(ours({ multiply: ["fact.cost", { figure: "150%" }] })).toEqual(["18", "27", "45"]);
  });

  it("rounds to decimal places, halves away from nought", () => {
    expect(ours({ multiply: ["fact.cost", "fact.share"], "decimal places": "0" })).toEqual(["3", "5", "15"]);
    expect(ours({ divide: "fact.cost", by: "council-tax", unit: "rate", "decimal places": "2" })).toEqual([
      "0.01",
      "0.02",
      "0.03",
    ]);
  });

  it("holds workings within it", () => {
    const twice = {
      multiply: [{ add: ["fact.cost", { "take away": ["fact.cost"] }, "fact.cost"] }, { figure: "200%" }],
    };
    expect(ours(twice)).toEqual(["24", "36", "60"]);
  });

  it("looks back a year, from a figure given for the year before the first", () => {
    const answer = worked({ "last year": "ours", before: { "2021/22": "1.5" }, money: "£000" });
    expect(row(answer, "ours")).toEqual(["1500", "1500", "1500"]);
    expect(answer.value("ours", "2021/22").toString()).toBe("1500");
    const rate = worked({ "last year": "ours", unit: "rate", before: { "2021/22": "2.5%" } });
    expect(row(rate, "ours")).toEqual(["0.025", "0.025", "0.025"]);
  });

  it("is worked out for the years it says, and no others", () => {
    const answer = worked({ add: ["fact.cost"], years: ["2023/24", "2024/25"] });
    expect(years.map((year) => answer.find("ours", year)?.toString())).toEqual([undefined, "18", "30"]);
  });

  it("stands in the summary where it says so, with its table, its source and its note", () => {
    const said = { table: "table-9", source: "report, paragraph 4", note: "Worked out by hand too." };
    const line = (working: object) => worked(working).model.lineNamed.get("ours");
    expect(line({ add: ["fact.cost"], "in summary": "yes", ...said })).toMatchObject({
      chapter: "workings",
      unit: "pounds",
      summary: "row",
      enteredFrom: "table-9",
      origin: { source: "report", place: "paragraph 4" },
      note: "Worked out by hand too.",
    });
    const silent = line({ add: ["fact.cost"], "in summary": "no" });
    expect(Object.keys(silent ?? {}).sort()).toEqual([
      "chapter",
      "from",
      "kind",
      "label",
      "name",
      "rule",
      "to",
      "unit",
    ]);
  });
});
