import { describe, expect, it } from "vitest";
import { enteredCells } from "../../src/printed/entered.ts";
import { reconcile } from "../../src/printed/reconcile.ts";
import { basisInWords } from "../../src/printed/reconciled-figure.ts";
import type { PrintedTable } from "../../src/strategy/printed-tables.ts";
import { forecastOf, small, years } from "../lines/strategies.ts";
import { printedTables, tableOf } from "./tables.ts";

const answer = forecastOf(
  small({
    "base-budget": {
      money: "£",
      effects: "level then incremental",
      table: "budget",
      lines: { services: { label: "Services", amounts: ["900", "10", "20"], effects: "level then incremental" } },
    },
    resources: {
      money: "£",
      effects: "cumulative",
      "earlier plan": { label: "Earlier plan", amounts: ["950", "960", "970"], source: "report" },
      lines: { tax: { label: "Tax", amounts: ["5", "6", "7"] } },
    },
  }),
);

/** A table whose rows show a line by year: as many of the years as it has cells. */
const showing = (
  rows: Readonly<Record<string, readonly (readonly [string, string])[]>>,
  id = "budget",
): PrintedTable => {
  const table = tableOf(Object.fromEntries(Object.entries(rows).map(([key, cells]) => [key, cells.map(() => "1")])));
  return {
    ...table,
    id,
    rows: table.rows.map((row) => ({ ...row, shows: (rows[row.key] ?? []).map(([line, year]) => ({ line, year })) })),
  };
};

/** "entered" or "worked out", for each cell of each row. */
function bases(table: PrintedTable) {
  const isEntered = enteredCells(answer, table);
  return Object.fromEntries(
    table.rows.map(({ key, shows }) => [key, shows.map((shown) => shown !== undefined && isEntered(shown))]),
  );
}

const [first, second, third] = years;

describe("a printed figure was entered", () => {
  it("where it is the whole amount that the first column of a row of changes holds, and where it is one of the changes", () => {
    const table = showing({
      services: [
        ["services", first],
        ["services.increment", second],
        ["services.increment", third],
      ],
    });
    expect(bases(table)).toEqual({ services: [true, true, true] });
    // What the changes have come to by the second year is added up by the model.
    expect(bases(showing({ services: [["services", second]] }))).toEqual({ services: [false] });
  });

  it("where the strategy does not say which table it came from, as of an earlier plan: nobody worked it out", () => {
    const rows = { plan: [["resources.opening", first]], tax: [["tax", second]] } as const;
    expect(bases(showing(rows, "anywhere"))).toEqual({ plan: [true], tax: [true] });
    // The base budget came from "budget", so a row of it elsewhere tests that the report agrees with itself.
    expect(bases(showing({ services: [["services.increment", second]] }, "elsewhere"))).toEqual({ services: [false] });
  });

  it("where it is the balance a fund opens with, printed as brought forward, and the balances after it were not", () => {
    const brought = (year: string) => ["general-fund-brought-forward", year] as const;
    expect(bases(showing({ brought: [brought(first), brought(second)] }, "balances"))).toEqual({
      brought: [true, false],
    });
  });

  it("in no other cell of the same table that carries it on: that tests the table against itself", () => {
    const rows = {
      brought: [["general-fund-brought-forward", first]],
      carried: [["general-fund-carried-forward", "2021/22"]],
    } as const;
    expect(bases(showing(rows, "balances"))).toEqual({ brought: [false], carried: [true] });
    // A total of one row.
    expect(bases(showing({ row: [["services", first]], total: [["base-budget", first]] }))).toEqual({
      row: [true],
      total: [false],
    });
  });
});

describe("a cell that is not modelled", () => {
  it("was neither entered nor worked out", () => {
    const { figures } = reconcile(answer, printedTables({ tables: [tableOf({ nobody: ["1.0"] })] }));
    expect(figures.map(basisInWords)).toEqual([""]);
  });
});
