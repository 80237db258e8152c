import { describe, expect, it } from "vitest";
import { castingsOf, gridOf, halfUnit } from "../../src/printed/castings.ts";
import type { PrintedTable } from "../../src/strategy/printed-tables.ts";
import { casting, tableOf } from "./tables.ts";

const outcomes = (table: PrintedTable) =>
  castingsOf(table).map(({ total, along, residual, outcome }) => `${total} ${along}: ${residual} ${outcome}`);

describe("a sum down a column", () => {
  it("is exact where the printed terms make the printed total", () => {
    const table = tableOf(
      { pay: ["1.2"], price: ["0.3"], total: ["1.5"] },
      { castings: [casting("total", ["pay", "price"])] },
    );
    expect(outcomes(table)).toEqual(["total a: 0 exact"]);
  });

  it("takes away what is less", () => {
    const table = tableOf(
      { spend: ["9.0"], income: ["7.5"], gap: ["1.5"] },
      { castings: [casting("gap", ["spend"], ["income"])] },
    );
    expect(outcomes(table)).toEqual(["gap a: 0 exact"]);
  });

  it("is within rounding up to half a unit for each term and one for the total, and no further", () => {
    // Two terms and a total, each within 0.05 of the truth: 0.15 in all, so 0.1 can be rounding and 0.2 cannot.
    const of = (total: string) =>
      outcomes(
        tableOf({ pay: ["1.2"], price: ["0.3"], total: [total] }, { castings: [casting("total", ["pay", "price"])] }),
      );
    expect(["1.4", "1.6", "1.3", "1.7"].flatMap(of)).toEqual([
      "total a: -0.1 rounding",
      "total a: 0.1 rounding",
      "total a: -0.2 differs",
      "total a: 0.2 differs",
    ]);
  });

  it("counts a dash and a blank as nil, and leaves an unknown out", () => {
    const table = tableOf(
      { pay: ["1.2"], price: ["-"], other: [""], grant: ["TBC"], total: ["1.2"] },
      { castings: [casting("total", ["pay", "price", "other", "grant"])] },
    );
    expect(outcomes(table)).toEqual(["total a: 0 exact"]);
  });

  it("is not cast where the total prints nothing", () => {
    const table = tableOf({ pay: ["1.2", "1.3"], total: ["1.2", ""] }, { castings: [casting("total", ["pay"])] });
    expect(outcomes(table)).toEqual(["total a: 0 exact"]);
  });

  it("is cast where the total prints a dash, which is a nil", () => {
    const table = tableOf({ pay: ["0.3"], total: ["-"] }, { castings: [casting("total", ["pay"])] });
    expect(outcomes(table)).toEqual(["total a: -0.3 differs"]);
  });
});

describe("a sum with a figure that the copy lost", () => {
  it("is not cast in that column, whether the figure is a term or stands in the column before", () => {
    const down = tableOf(
      { pay: ["cut", "1.0"], income: ["0.2", "0.2"], total: ["9.9", "0.8"] },
      { castings: [casting("total", ["pay"], ["income"])] },
    );
    expect(outcomes(down)).toEqual(["total b: 0 exact"]);
    const less = tableOf(
      { pay: ["1.0", "1.0"], income: ["cut", "0.2"], total: ["9.9", "0.8"] },
      { castings: [casting("total", ["pay"], ["income"])] },
    );
    expect(outcomes(less)).toEqual(["total b: 0 exact"]);
    const rolling = tableOf(
      { brought: ["1.0", "2.0", "3.0"], carried: ["cut", "3.0", "4.0"] },
      { castings: [{ ...casting("brought", []), lastColumn: ["carried"] }] },
    );
    expect(outcomes(rolling)).toEqual(["brought c: 0 exact"]);
  });

  it("is not cast in that row", () => {
    const across = tableOf(
      { pay: ["cut", "1.0", "9.0"], tax: ["1.0", "1.0", "2.0"] },
      { crossCastings: [casting("c", ["a", "b"])] },
    );
    expect(outcomes(across)).toEqual(["c tax: 0 exact"]);
    expect(gridOf(across).isLost("pay", "a")).toBe(true);
    expect(gridOf(across).isLost("pay", "b")).toBe(false);
  });
});

describe("a sum that holds from a column on", () => {
  it("is cast from there, and in every column where none is said", () => {
    const table = (from?: string) =>
      tableOf(
        { pay: ["5.0", "1.2"], total: ["9.9", "1.2"] },
        { castings: [{ ...casting("total", ["pay"]), ...(from === undefined ? {} : { from }) }] },
      );
    expect(outcomes(table("b"))).toEqual(["total b: 0 exact"]);
    expect(outcomes(table())).toEqual(["total a: 4.9 differs", "total b: 0 exact"]);
  });
});

describe("a sum with rows of the column before", () => {
  const growing = (before: object, start: readonly string[]) =>
    outcomes(
      tableOf(
        { start, change: ["1.0", "0.5"], moved: ["0.1", "0.1"] },
        {
          castings: [{ ...casting("start", ["change"]), ...before }],
        },
      ),
    );

  it("adds them, or takes them away, and has none in the first column", () => {
    expect(growing({ lastColumn: ["start"] }, ["2.0", "2.5"])).toEqual(["start b: 0 exact"]);
    expect(growing({ lessLastColumn: ["moved"] }, ["2.0", "0.4"])).toEqual(["start b: 0 exact"]);
  });

  it("counts them among the terms that rounding may move", () => {
    // A total and two terms: 0.15 in all.
    expect(growing({ lastColumn: ["start"] }, ["2.0", "2.6"])).toEqual(["start b: 0.1 rounding"]);
    expect(growing({ lessLastColumn: ["moved"] }, ["2.0", "0.5"])).toEqual(["start b: 0.1 rounding"]);
  });

  it("repeats another figure only where it is one row of the column before and nothing else", () => {
    const of = (parts: object) =>
      outcomes(
        tableOf(
          { total: ["", "1.1"], x: ["1.0", "1.0"], y: ["1.0", "1.0"], z: ["1.0", "1.0"] },
          {
            castings: [{ ...casting("total", []), ...parts }],
          },
        ),
      );
    expect(of({ lastColumn: ["x"] })).toEqual(["total b: 0.1 differs"]);
    expect(of({ lastColumn: ["x", "y"], lessLastColumn: ["z"] })).toEqual(["total b: 0.1 rounding"]);
    expect(of({ is: ["x"], less: ["y"], lastColumn: ["z"] })).toEqual(["total b: 0.1 rounding"]);
    expect(of({ is: ["x"] })).toEqual(["total b: 0.1 rounding"]);
  });
});

describe("a total with decimals of its own", () => {
  it("is held to those, whatever decimals other rows have", () => {
    const table = tableOf(
      { base: ["1.2"], other: ["1.4"], total: ["3"] },
      { castings: [casting("total", ["base", "other"])] },
    );
    const withDecimals = (key: string, decimals: number) => ({
      ...table,
      rows: table.rows.map((row) => (row.key === key ? { ...row, decimals } : row)),
    });
    expect(outcomes(withDecimals("total", 0))).toEqual(["total a: 0.4 rounding"]);
    expect(outcomes(withDecimals("base", 0))).toEqual(["total a: 0.4 differs"]);
  });
});

describe("a balance brought forward", () => {
  const rolling = (brought: readonly string[]) =>
    tableOf(
      { brought, carried: ["1.5", "0.8", "0.4"] },
      { castings: [{ ...casting("brought", []), lastColumn: ["carried"] }] },
    );

  it("repeats the balance carried forward in the column before; the first column has none before it", () => {
    expect(outcomes(rolling(["4.2", "1.5", "0.8"]))).toEqual(["brought b: 0 exact", "brought c: 0 exact"]);
  });

  it("has no rounding to excuse it", () => {
    expect(outcomes(rolling(["4.2", "1.6", "0.8"]))).toEqual(["brought b: 0.1 differs", "brought c: 0 exact"]);
  });
});

describe("a sum along a row", () => {
  it("is cast for every row with a total, and for no other", () => {
    const table = tableOf(
      { pay: ["2.0", "2.5", "0.5"], tax: ["7.0", "6.0", "(1.0)"], heading: ["", "", ""] },
      { crossCastings: [casting("c", ["b"], ["a"])] },
    );
    expect(outcomes(table)).toEqual(["c pay: 0 exact", "c tax: 0 exact"]);
    expect(castingsOf(table).map(({ direction }) => direction)).toEqual(["across", "across"]);
  });
});

describe("a grid of printed values", () => {
  it("says what stands: a figure or a dash does, a blank or an unknown does not", () => {
    const grid = gridOf(tableOf({ row: ["0.0", "-", "", "TBC"] }));
    expect(["a", "b", "c", "d"].map((column) => grid.stands("row", column))).toEqual([true, true, false, false]);
    expect(["a", "b", "c", "d"].map((column) => grid.value("row", column).toString())).toEqual(["0", "0", "0", "0"]);
    expect(grid.cell("row", "nowhere")).toEqual({ kind: "blank" });
  });
});

describe("half a unit of the last place", () => {
  it("is 0.5 for whole figures, 0.05 for one decimal, 0.0005 for three", () => {
    expect([0, 1, 3].map((decimals) => halfUnit(decimals).toString())).toEqual(["0.5", "0.05", "0.0005"]);
  });
});
