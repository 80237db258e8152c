import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { castingsOf } from "../../src/printed/castings.ts";
import { toleranceOf } from "../../src/printed/tolerance.ts";
import { verdictOn } from "../../src/printed/verdict.ts";
import type { PrintedTable } from "../../src/strategy/printed-tables.ts";
import { casting, tableOf } from "./tables.ts";

const judge = (table: PrintedTable, row: string, column: string, model: string) => {
  const at = table.columns.findIndex(({ key }) => key === column);
  const printed = decimal(table.rows.find(({ key }) => key === row)?.printed[at] ?? "");
  const tolerance = () => toleranceOf(table, row, at, () => undefined);
  return verdictOn({
    tolerance,
    table: table.id,
    decimals: table.decimals,
    row,
    column,
    printed,
    model: decimal(model),
    castings: castingsOf(table),
  });
};

describe("the verdict on a figure that is in no sum", () => {
  const verdict = (printed: string, model: string) => judge(tableOf({ pay: [printed] }), "pay", "a", model);

  it("is exact where the model rounds to the print, halves away from nought", () => {
    expect([verdict("0.3", "0.25"), verdict("0.3", "0.34"), verdict("-0.3", "-0.25"), verdict("0.0", "-0.04")]).toEqual(
      Array(4).fill("exact"),
    );
  });

  it("is rounding where the model is exactly half a unit away and rounds the other way", () => {
    expect([verdict("0.2", "0.25"), verdict("-0.2", "-0.25")]).toEqual(["rounding", "rounding"]);
  });

  it("differs a hair beyond half a unit, at one unit and at two", () => {
    expect([verdict("0.2", "0.2500001"), verdict("0.2", "0.3"), verdict("0.2", "0.4")]).toEqual(
      Array(3).fill("differs"),
    );
  });

  it("differs with the sign the other way", () => {
    expect(verdict("1.8", "-1.8")).toBe("differs");
  });
});

describe("the verdict on a term of a sum", () => {
  const column = (pay: string, total: string) =>
    tableOf({ pay: [pay], price: ["0.5"], total: [total] }, { castings: [casting("total", ["pay", "price"])] });

  it("is forced where it is one unit from its own rounding and the printed sum holds only so", () => {
    expect(judge(column("1.7", "2.2"), "pay", "a", "1.63")).toBe("forced");
  });

  it("differs where the sum that holds only so is that of another column", () => {
    const table = tableOf(
      { pay: ["1.7", "1.0"], price: ["0.5", "0.5"], total: ["2.3", "1.5"] },
      { castings: [casting("total", ["pay", "price"])] },
    );
    expect(judge(table, "pay", "a", "1.63")).toBe("differs");
  });

  it("differs where it is two units away, even if the sum holds only so", () => {
    expect(judge(column("1.8", "2.3"), "pay", "a", "1.63")).toBe("differs");
  });

  it("differs where the printed sum does not hold exactly, so that nothing forced it", () => {
    expect(judge(column("1.7", "2.1"), "pay", "a", "1.63")).toBe("differs");
  });

  it("is exact where it is its own rounding, whatever the sum does", () => {
    expect(judge(column("1.6", "2.2"), "pay", "a", "1.63")).toBe("exact");
  });
});

describe("the verdict on a total", () => {
  const total = (printed: string) =>
    tableOf({ pay: ["1.2"], price: ["0.3"], total: [printed] }, { castings: [casting("total", ["pay", "price"])] });

  it("is rounding within half a unit for each term and itself: 0.15 for two terms", () => {
    expect(judge(total("1.5"), "total", "a", "1.65")).toBe("rounding");
  });

  it("is more than rounding beyond that: forced at one unit if the sum holds, and otherwise it differs", () => {
    // 1.65 and a hair rounds to 1.7, two units from the print.
    expect(judge(total("1.5"), "total", "a", "1.6500001")).toBe("differs");
    expect(judge(total("1.5"), "total", "a", "1.6500001")).not.toBe("forced");
  });

  it("of a sum of one term can be forced, where one unit away is more than its rounding allows", () => {
    const table = tableOf({ pay: ["0.5"], total: ["0.5"] }, { castings: [casting("total", ["pay"])] });
    expect(judge(table, "total", "a", "0.6400")).toBe("forced");
    expect(judge(table, "total", "a", "0.6")).toBe("rounding");
  });
});

describe("the verdict on a figure in a sum along its row", () => {
  it("is forced by the row as it would be by a column", () => {
    const table = tableOf({ pay: ["2.0", "2.6", "0.6"] }, { crossCastings: [casting("c", ["b"], ["a"])] });
    expect(judge(table, "pay", "b", "2.52")).toBe("forced");
  });

  it("is not forced by a sum that it is no part of, even if another sum of the same total has it as a term", () => {
    // The variance is outturn less budget, which does not hold exactly here, and is its one cause, which does.
    const table = tableOf(
      { pay: ["2.1", "2.5", "0.5", "0.5"] },
      { crossCastings: [casting("c", ["b"], ["a"]), casting("c", ["d"])] },
    );
    expect(judge(table, "pay", "a", "2.0")).toBe("differs");
  });
});
