import { describe, expect, it } from "vitest";
import { columnMap } from "../../src/csv/column-map.ts";
import { columnLetter, fieldIn, moneyIn, yearIn } from "../../src/csv/csv-headings.ts";
import { recurrenceIn } from "../../src/csv/csv-recurrence.ts";
import { kebabName } from "../../src/csv/kebab-name.ts";

describe("a heading", () => {
  it.each(["2026/27", "26/27", "2026-27", "2026–27", "2026/2027", "26/27 £000", "Saving 2026/27 (£m)", "FY 2026/27"])(
    "%s names the year 2026/27",
    (heading) => {
      expect(yearIn(heading)).toBe("2026/27");
    },
  );

  it.each(["2026/28", "1/4/2026", "01/02/2026", "2026/27 FTE", "26/27 posts", "2026/27 %", "Ref 126/27", "2026/2028"])(
    "%s names no year of amounts",
    (heading) => {
      expect(yearIn(heading)).toBeUndefined();
    },
  );

  it.each([
    ["2026/27 £000", "£000"],
    ["£'000", "£000"],
    ["(000s)", "£000"],
    ["£k", "£000"],
    ["26/27 £m", "£m"],
    ["£ million", "£m"],
    ["2026/27 £", "£"],
    ["2026/27", undefined],
    ["2000/01", undefined],
  ])("%s is in %s", (heading, money) => {
    expect(moneyIn(heading)).toBe(money);
  });

  it("is known for what it usually stands over", () => {
    const field = (heading: string) => fieldIn(heading)?.field;
    expect(["Proposal", "Saving description", "DETAILS", "Item"].map(field)).toEqual(Array(4).fill("label"));
    expect(["Directorate", "Service area", "Dept."].map(field)).toEqual(Array(3).fill("directorate"));
    expect(["Recurring / one-off", "One-off?", "Recurrence"].map(field)).toEqual(Array(3).fill("recurrence"));
    expect(["RAG", "Ref", "2026/27", ""].map(field)).toEqual(Array(4).fill(undefined));
  });

  it("stands over a column with a letter", () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
  });
});

describe("whether an amount recurs", () => {
  it("is said in words, or as yes or no under a heading that asks", () => {
    expect(["Recurring", "ongoing", "PERMANENT"].map((cell) => recurrenceIn(cell, "Type"))).toEqual(
      Array(3).fill("recurring"),
    );
    expect(["One-off", "one off", "Non-recurring"].map((cell) => recurrenceIn(cell, "Type"))).toEqual(
      Array(3).fill("one-off"),
    );
    expect(recurrenceIn("Time-limited", "Type")).toBe("time-limited");
    expect([recurrenceIn("Y", "One-off?"), recurrenceIn("no", "One-off?")]).toEqual(["one-off", "recurring"]);
    expect([recurrenceIn("yes", "Recurring?"), recurrenceIn("N", "Recurring?")]).toEqual(["recurring", "one-off"]);
  });

  it("is not said by yes under a heading that asks two things", () => {
    expect(recurrenceIn("yes", "Recurring / one-off")).toBeUndefined();
    expect(recurrenceIn("Efficiency", "Type")).toBeUndefined();
  });
});

describe("a name made from a label", () => {
  it.each([
    ["Two offices closed", "two-offices-closed"],
    ["R&D: 2 posts", "r-and-d-2-posts"],
    ["Children’s homes", "childrens-homes"],
    ["Café at Île Park", "cafe-at-ile-park"],
    ["2025 review", "item-2025-review"],
    ["—", "item"],
    ["a".repeat(60), "a".repeat(48)],
    [
      "Review of every contract for the supply of temporary accommodation in the north of the county",
      "review-of-every-contract-for-the-supply-of",
    ],
  ])("%s is %s", (label, name) => {
    expect(kebabName(label, new Set())).toBe(name);
  });

  it("gets a number where it is taken", () => {
    expect(kebabName("Two posts", new Set(["two-posts", "two-posts-2"]))).toBe("two-posts-3");
  });
});

describe("a map of columns", () => {
  it("is read from parts separated by commas, with quotes round a heading that has one", () => {
    const read = columnMap(['label=Description,2026/27="26/27, £000"', "directorate=Service area"]);
    expect(read.ok && [...read.map]).toEqual([
      ["label", "Description"],
      ["2026/27", "26/27, £000"],
      ["directorate", "Service area"],
    ]);
  });

  it("is refused where a part has no heading, or a field comes twice", () => {
    const said = (text: string) => {
      const read = columnMap([text]);
      return read.ok ? [] : read.mistakes;
    };
    expect(said("label")[0]).toContain('--map "label" is not understood');
    expect(said("label=A,label=B")).toEqual(["--map says twice which column is label."]);
  });
});
