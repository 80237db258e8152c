import { describe, expect, it } from "vitest";
import { agreementsOf } from "../../src/printed/agreements.ts";
import type { Agreement, PrintedTables } from "../../src/strategy/printed-tables.ts";
import { printedTables, tableOf } from "./tables.ts";

const millions = tableOf({ total: ["1.5", "2.0"], part: ["1.0", "0.5"] }, { id: "summary" });
const thousands = tableOf(
  { total: ["1,540", "2,040"], half: ["770", "1,020"] },
  { id: "detail", money: "£000", decimals: 0 },
);

const agreement = (sides: Partial<Agreement>): Agreement => ({
  id: "one",
  says: "They agree",
  left: [],
  leftLess: [],
  right: [],
  rightLess: [],
  ...sides,
});

const outcomes = (sides: Partial<Agreement>, more: Partial<PrintedTables> = {}) =>
  agreementsOf(printedTables({ tables: [millions, thousands], agreements: [agreement(sides)], ...more })).map(
    ({ column, residual, outcome }) => `${column ?? "once"}: ${residual} ${outcome}`,
  );

describe("figures of two places in a report", () => {
  it("are compared column by column where whole rows are named, in pounds", () => {
    expect(outcomes({ left: ["summary/total"], right: ["detail/total"] })).toEqual([
      "a: -40000 rounding",
      "b: -40000 rounding",
    ]);
  });

  it("are compared once where cells are named", () => {
    expect(outcomes({ left: ["summary/total/a"], right: ["summary/part/a", "summary/part/b"] })).toEqual([
      "once: 0 exact",
    ]);
  });

  it("in one unit must be the same: one figure cannot be rounded from another as precise", () => {
    expect(outcomes({ left: ["summary/total/a"], right: ["summary/total/b"] })).toEqual(["once: -500000 differs"]);
    const close = tableOf({ total: ["1.6"] }, { id: "close" });
    expect(outcomes({ left: ["summary/total/a"], right: ["close/total/a"] }, { tables: [millions, close] })).toEqual([
      "once: -100000 differs",
    ]);
  });

  it("agree within half a unit of the coarser, and no further", () => {
    const of = (text: string) =>
      outcomes(
        { left: ["summary/total/a"], right: ["text/note"] },
        { textFigures: [{ id: "note", place: "paragraph 9", printed: text, money: "£000", text: "A note" }] },
      );
    expect(["1,550", "1,551", "1,450", "1,449"].flatMap(of)).toEqual([
      "once: -50000 rounding",
      "once: -51000 differs",
      "once: 50000 rounding",
      "once: 51000 differs",
    ]);
  });

  it("that are sums may be out by half a unit for each term", () => {
    // Three terms of one decimal: 0.15.
    const tables = [tableOf({ x: ["1.0"], y: ["0.6"], z: ["1.5"], w: ["1.4"] }, { id: "t" })];
    expect(outcomes({ left: ["t/x/a", "t/y/a"], right: ["t/z/a"] }, { tables })).toEqual(["once: 100000 rounding"]);
    expect(outcomes({ left: ["t/x/a", "t/y/a"], right: ["t/w/a"] }, { tables })).toEqual(["once: 200000 differs"]);
  });

  it("are a sum and a figure whichever side the sum is on", () => {
    const tables = [tableOf({ x: ["1.0"], y: ["0.6"], z: ["1.5"] }, { id: "t" })];
    expect(outcomes({ left: ["t/z/a"], right: ["t/x/a", "t/y/a"] }, { tables })).toEqual(["once: -100000 rounding"]);
  });

  it("are compared column by column though a figure of a sentence is named first", () => {
    const textFigures = [
      { id: "other", place: "paragraph 8", printed: "7.0", money: "£m" as const, text: "Another" },
      { id: "note", place: "paragraph 9", printed: "1.5", money: "£m" as const, text: "A note" },
    ];
    expect(outcomes({ left: ["text/note"], right: ["summary/total"] }, { textFigures })).toEqual([
      "a: 0 exact",
      "b: -500000 differs",
    ]);
  });

  it("hold a figure of a sentence to the decimals it prints, and take a dash for nil", () => {
    const of = (printed: string) =>
      outcomes(
        { left: ["text/note"], right: ["summary/total/a"] },
        { textFigures: [{ id: "note", place: "paragraph 9", printed, money: "£m", text: "A note" }] },
      );
    expect(["1.54", "1.64", "-"].flatMap(of)).toEqual([
      "once: 40000 rounding",
      "once: 140000 differs",
      "once: -1500000 differs",
    ]);
  });

  it("are found in columns that are years", () => {
    const byYear = {
      ...tableOf({ total: ["1.5", "2.0"] }, { id: "by-year" }),
      columns: [
        { key: "2022/23", heading: "2022/23" },
        { key: "2023/24", heading: "2023/24" },
      ],
    };
    expect(
      outcomes({ left: ["by-year/total/2023/24"], right: ["summary/total/b"] }, { tables: [millions, byYear] }),
    ).toEqual(["once: 0 exact"]);
  });

  it("say which known inconsistency they show, and which column they are of, where there is one", () => {
    const of = (sides: Partial<Agreement>) =>
      agreementsOf(printedTables({ tables: [millions, thousands], agreements: [agreement(sides)] })).map((one) =>
        Object.keys(one).sort().join(" "),
      );
    const always = ["id", "left", "outcome", "residual", "right", "says"];
    expect(of({ left: ["summary/total/a"], right: ["summary/total/a"] })).toEqual([always.join(" ")]);
    expect(of({ left: ["summary/total"], right: ["summary/total"], known: "I1" })).toEqual(
      Array(2).fill([...always, "column", "known"].sort().join(" ")),
    );
  });

  it("can be taken away on either side", () => {
    expect(outcomes({ left: ["summary/total/b"], leftLess: ["summary/part/b"], right: ["summary/total/a"] })).toEqual([
      "once: 0 exact",
    ]);
    expect(outcomes({ left: ["summary/part/a"], right: ["summary/total/a"], rightLess: ["summary/part/b"] })).toEqual([
      "once: 0 exact",
    ]);
  });
});
