import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { type Drift, toleranceOf } from "../../src/printed/tolerance.ts";
import type { PrintedTable } from "../../src/strategy/printed-tables.ts";
import { casting, tableOf } from "./tables.ts";

const nowhere: Drift = () => undefined;
/** How far the cells of some rows stand from the model, the same in every column. */
const off =
  (rows: Readonly<Record<string, string>>): Drift =>
  (row) =>
    rows[row] === undefined ? undefined : decimal(rows[row]);

const tolerance = (table: PrintedTable, row: string, drift = nowhere, column = 0) =>
  toleranceOf(table, row, column, drift).toString();

describe("how far rounding alone can put a printed figure from the model", () => {
  it("is half a unit of its last place where it is no sum", () => {
    expect(tolerance(tableOf({ pay: ["5.3"] }), "pay")).toBe("0.05");
    expect(tolerance(tableOf({ pay: ["5"] }, { decimals: 0 }), "pay")).toBe("0.5");
    expect(tolerance(tableOf({ pay: ["5.312"] }, { decimals: 3 }), "pay")).toBe("0.0005");
  });

  it("is half a unit more for each term of a sum, added or taken away", () => {
    const rows = { pay: ["1.0"], prices: ["2.0"], income: ["0.5"], total: ["2.5"] };
    expect(tolerance(tableOf(rows, { castings: [casting("total", ["pay", "prices"], ["income"])] }), "total")).toBe(
      "0.2",
    );
    expect(tolerance(tableOf(rows, { castings: [casting("total", ["pay", "prices"])] }), "total")).toBe("0.15");
    expect(tolerance(tableOf(rows, { castings: [casting("total", ["pay", "prices"])] }), "pay")).toBe("0.05");
  });

  it("is no more for a figure of its own that stands further off: that is no rounding", () => {
    const table = tableOf(
      { pay: ["1.0"], prices: ["2.0"], total: ["3.0"] },
      {
        castings: [casting("total", ["pay", "prices"])],
      },
    );
    expect(tolerance(table, "total", off({ pay: "0.5" }))).toBe("0.15");
  });

  const sumOfSums = tableOf(
    { pay: ["1.0"], prices: ["2.0"], fees: ["0.5"], services: ["3.0"], net: ["2.5"] },
    { castings: [casting("services", ["pay", "prices"]), casting("net", ["services"], ["fees"])] },
  );

  it("takes in what a term that is itself a sum stands off by its own rounding", () => {
    // Half a unit for the figure, half for the fees, and for services what they stand off: 0.12, within the 0.15 they may.
    expect(tolerance(sumOfSums, "net", off({ services: "0.12" }))).toBe("0.22");
    expect(tolerance(sumOfSums, "net", off({ services: "-0.12" }))).toBe("0.22");
  });

  it("takes in no more than the terms of that sum allow", () => {
    expect(tolerance(sumOfSums, "net", off({ services: "0.9" }))).toBe("0.25");
  });

  it("takes in half a unit for a sum that stands no further off than that, or is not modelled", () => {
    expect(tolerance(sumOfSums, "net", off({ services: "0.05" }))).toBe("0.15");
    expect(tolerance(sumOfSums, "net", off({ services: "0.01" }))).toBe("0.15");
    expect(tolerance(sumOfSums, "net")).toBe("0.15");
  });

  const rolling = tableOf(
    { brought: ["", "9.0"], gap: ["1.0", "2.0"], carried: ["9.0", "7.0"] },
    {
      castings: [{ ...casting("brought", []), lastColumn: ["carried"] }, casting("carried", ["brought"], ["gap"])],
    },
  );

  it("is, for a balance brought forward, what the balance carried forward stands off in the column before, and nothing of its own", () => {
    expect(tolerance(rolling, "brought", nowhere, 1)).toBe("0.05");
    const drift: Drift = (row, column) => (row === "carried" && column === 0 ? decimal("0.08") : undefined);
    expect(tolerance(rolling, "brought", drift, 1)).toBe("0.08");
    const inTheSameColumn: Drift = (row, column) => (row === "carried" && column === 1 ? decimal("0.08") : undefined);
    expect(tolerance(rolling, "brought", inTheSameColumn, 1)).toBe("0.05");
  });

  it("counts a term of the column before, added or taken away, where a sum has others beside it", () => {
    const growing = (before: object) =>
      tableOf(
        { start: ["1.0", "2.0"], change: ["1.0", "1.0"] },
        {
          castings: [{ ...casting("start", ["change"]), ...before }],
        },
      );
    expect(tolerance(growing({ lastColumn: ["start"] }), "start", nowhere, 1)).toBe("0.15");
    expect(tolerance(growing({ lessLastColumn: ["start"] }), "start", nowhere, 1)).toBe("0.15");
  });

  it("takes in what a sum stood off in the column before, as far as its own terms allowed there", () => {
    const table = tableOf(
      { start: ["1.0", "2.0", "3.0"], change: ["1.0", "1.0", "1.0"] },
      {
        castings: [{ ...casting("start", ["change"]), lastColumn: ["start"] }],
      },
    );
    const drift: Drift = (row, column) => (row === "start" && column === 0 ? decimal("0.12") : undefined);
    expect(tolerance(table, "start", drift, 1)).toBe("0.22");
    expect(tolerance(table, "start", drift, 2)).toBe("0.15");
  });

  it("takes in half a unit for a figure that is no sum down, though its row adds up across", () => {
    const table = tableOf(
      { pay: ["1.0", "1.0", "2.0"], total: ["1.0", "1.0", "2.0"] },
      {
        castings: [casting("total", ["pay"])],
        crossCastings: [casting("c", ["a", "b"])],
      },
    );
    const tall = { ...table, castings: [casting("total", ["pay", "pay", "pay"])] };
    expect(tolerance(tall, "total", off({ pay: "0.12" }), 2)).toBe("0.2");
  });

  it("comes to an end where sums go round in a circle", () => {
    const circle = tableOf(
      { one: ["1.0"], other: ["1.0"] },
      {
        castings: [casting("one", ["other"]), casting("other", ["one"])],
      },
    );
    expect(tolerance(circle, "one", off({ one: "0.9", other: "0.9" }))).toBe("0.15");
  });

  it("is the widest of several sums of the same total", () => {
    const rows = { pay: ["1.0"], prices: ["2.0"], costs: ["3.0"], total: ["3.0"] };
    const castings = [casting("total", ["pay", "prices"]), casting("total", ["costs"])];
    expect(tolerance(tableOf(rows, { castings }), "total")).toBe("0.15");
    expect(tolerance(tableOf(rows, { castings: [...castings].reverse() }), "total")).toBe("0.15");
  });

  it("is half a unit for each column of a sum across, in the column that is its total alone", () => {
    const table = tableOf({ pay: ["1.0", "2.0", "3.0"] }, { crossCastings: [casting("c", ["a"], ["b"])] });
    expect(tolerance(table, "pay", nowhere, 2)).toBe("0.15");
    expect(tolerance(table, "pay", nowhere, 0)).toBe("0.05");
  });

  it("follows the decimals of a row that has its own", () => {
    const table = tableOf(
      { base: ["91,200.4"], charge: ["1,480.35"], total: ["2"] },
      {
        decimals: 0,
        castings: [casting("total", ["base", "charge"])],
      },
    );
    const own = { ...table, rows: table.rows.map((row) => (row.key === "base" ? { ...row, decimals: 1 } : row)) };
    expect(tolerance(own, "base")).toBe("0.05");
    expect(tolerance(own, "charge")).toBe("0.5");
    expect(tolerance(own, "total")).toBe("1.05");
  });
});
