import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { printedPlaceOf } from "../../src/printed/printed-place.ts";
import { cellsShowing, reconcile } from "../../src/printed/reconcile.ts";
import type { PrintedTable } from "../../src/strategy/printed-tables.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { casting, printedTables, tableOf } from "./tables.ts";

const answer = forecast(
  strategyFrom({
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: ["2022/23"],
    sources: { report: { title: "Report" } },
    drivers: {
      rise: {
        label: "Rise",
        kind: "growth",
        "each year": "3%",
        status: "published",
        source: "report",
        owner: "Officer",
      },
    },
    "base-budget": {
      money: "£m",
      table: "summary",
      lines: { pay: { label: "Pay", amounts: ["5.26"] }, nothing: { label: "Nothing", amounts: ["0"] } },
    },
    resources: {
      money: "£m",
      table: "summary",
      lines: { tax: { label: "Tax", amounts: ["4.0"], "grows with": "rise" } },
    },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£m",
        opening: { balance: "9.0", at: "2021/22" },
      },
    },
  }).model,
);

const held = (table: PrintedTable) => {
  const { figures, otherCells } = reconcile(answer, printedTables({ tables: [table] }));
  return [...figures, ...otherCells].map(
    ({ row, printed, verdict, entered }) => `${row} ${printed}: ${verdict}${entered ? ", entered" : ""}`,
  );
};

describe("a printed row held against the model", () => {
  it("is compared in the unit and to the decimals of its table", () => {
    const shows = { pay: "pay" };
    expect(held(tableOf({ pay: ["5.3"] }, { shows }))).toEqual(["pay 5.3: exact"]);
    expect(held(tableOf({ pay: ["5,260"] }, { shows, money: "£000", decimals: 0 }))).toEqual(["pay 5,260: exact"]);
    expect(held(tableOf({ pay: ["5.2"] }, { shows }))).toEqual(["pay 5.2: differs"]);
  });

  it("has the opposite sign where its table prints it so", () => {
    const table = tableOf({ tax: ["(4.0)"] }, { shows: { tax: "tax" } });
    expect(held(table)).toEqual(["tax (4.0): differs"]);
    expect(held({ ...table, rows: table.rows.map((row) => ({ ...row, reversed: true })) })).toEqual([
      "tax (4.0): exact",
    ]);
  });

  it("is not modelled where it shows no line, or a line in a year it has no figure for", () => {
    expect(held(tableOf({ other: ["1.0"] }))).toEqual(["other 1.0: not modelled"]);
  });

  it("that prints a dash is a nil; that prints a blank is one only where the table says so", () => {
    const shows = { nothing: "nothing", pay: "pay" };
    expect(held(tableOf({ nothing: ["-"], pay: ["-"] }, { shows }))).toEqual(["nothing -: exact", "pay -: differs"]);
    expect(held(tableOf({ nothing: [""] }, { shows }))).toEqual(["nothing : not modelled"]);
    expect(held(tableOf({ nothing: [""], pay: [""] }, { shows, blankMeansNil: true }))).toEqual([
      "nothing : exact",
      "pay : differs",
    ]);
  });

  it("that is still unknown is never judged", () => {
    expect(held(tableOf({ pay: ["TBC"] }, { shows: { pay: "pay" }, blankMeansNil: true }))).toEqual([
      "pay TBC: not modelled",
    ]);
  });

  it("is entered in the table its figure was taken from, and in the parts of that table, and nowhere else", () => {
    const shows = { pay: "pay", tax: "tax", "base-budget": "base-budget" };
    const rows = { pay: ["5.3"], tax: ["4.0"], "base-budget": ["5.3"] };
    // A total is worked out, wherever it is printed.
    expect(held(tableOf(rows, { shows, id: "summary" }))).toEqual([
      "pay 5.3: exact, entered",
      "tax 4.0: exact, entered",
      "base-budget 5.3: exact",
    ]);
    expect(held(tableOf(rows, { shows, id: "summary-parks" }))[0]).toBe("pay 5.3: exact, entered");
    expect(held(tableOf(rows, { shows, id: "summary2" }))[0]).toBe("pay 5.3: exact");
  });
});

describe("a reconciliation", () => {
  it("agrees where nothing differs, and not where a figure does", () => {
    const agrees = (text: string) =>
      reconcile(answer, printedTables({ tables: [tableOf({ pay: [text] }, { shows: { pay: "pay" } })] })).agrees;
    expect([agrees("5.3"), agrees("5.4")]).toEqual([true, false]);
  });

  it("does not agree where a printed sum does not hold", () => {
    const table = tableOf({ pay: ["1.0"], total: ["2.0"] }, { castings: [casting("total", ["pay"])] });
    expect(reconcile(answer, printedTables({ tables: [table] })).agrees).toBe(false);
  });
});

describe("where a line is printed", () => {
  const tables = printedTables({
    tables: [
      tableOf({ pay: ["5.3"] }, { shows: { pay: "pay" }, id: "other", place: "report, paragraph 9" }),
      tableOf({ pay: ["5.3"] }, { shows: { pay: "pay" }, id: "summary", place: "report, paragraph 29" }),
    ],
  });

  it("is the cell it was entered from, before any other that shows it", () => {
    expect(printedPlaceOf(answer, tables)("pay", "2022/23")).toEqual({
      place: "report, paragraph 29",
      row: "pay",
      column: "a",
      printed: "5.3",
    });
    const [first] = cellsShowing(reconcile(answer, tables), "pay", "2022/23");
    expect(first?.table).toBe("summary");
  });

  it("is nowhere where no cell shows it, or shows only a blank", () => {
    const blank = printedTables({ tables: [tableOf({ pay: [""] }, { shows: { pay: "pay" } })] });
    expect(printedPlaceOf(answer, blank)("pay", "2022/23")).toBe(undefined);
    expect(printedPlaceOf(answer, tables)("tax", "2022/23")).toBe(undefined);
  });
});
