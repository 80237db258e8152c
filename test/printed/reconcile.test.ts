import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { enteredCells } from "../../src/printed/entered.ts";
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
        table: "balances",
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

  it("is compared in per cent where it is a rate, whatever the money of its table", () => {
    const table = tableOf(
      { rise: ["3.00%"], wrong: ["0.03"] },
      { shows: { rise: "rise", wrong: "rise" }, decimals: 2 },
    );
    expect(held(table)).toEqual(["rise 3.00%: exact, entered", "wrong 0.03: differs, entered"]);
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
    expect(enteredCells(answer, tableOf({}))({ line: "nowhere", year: "2022/23" })).toBe(false);
  });
});

describe("a printed cell that is no figure", () => {
  const shows = { pay: "pay" };

  it("that is a range agrees with any figure in it, its ends too, and with none outside", () => {
    const verdicts = ["5.0 - 5.5", "5.26 - 6", "5 - 5.26", "5.3 - 5.5", "4.0 - 5.2"].flatMap((text) =>
      held(tableOf({ pay: [text] }, { shows })),
    );
    expect(verdicts.map((said) => said.split(": ")[1])).toEqual(["exact", "exact", "exact", "differs", "differs"]);
  });

  it("that the copy lost is not judged", () => {
    expect(held(tableOf({ pay: ["cut"] }, { shows, blankMeansNil: true }))).toEqual(["pay cut: not modelled"]);
  });

  it("stands apart from figures, ranges and dashes where it is blank, unknown or lost", () => {
    const table = tableOf({ a: ["5.3"], b: ["5 - 6"], c: ["-"], d: [""], e: ["TBC"], f: ["cut"] });
    const { figures, otherCells } = reconcile(answer, printedTables({ tables: [table] }));
    expect([figures.map(({ row }) => row), otherCells.map(({ row }) => row)]).toEqual([
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
  });
});

describe("a printed row of a line that has no figure in its year", () => {
  it("is not modelled", () => {
    const table = tableOf({ pay: ["5.3"] }, { shows: { pay: "pay" } });
    const later = { ...table, rows: table.rows.map((row) => ({ ...row, shows: [{ line: "pay", year: "2029/30" }] })) };
    expect(held(later)).toEqual(["pay 5.3: not modelled"]);
    const nowhere = {
      ...table,
      rows: table.rows.map((row) => ({ ...row, shows: [{ line: "pey", year: "2022/23" }] })),
    };
    expect(held(nowhere)).toEqual(["pay 5.3: not modelled"]);
  });
});

describe("a balance", () => {
  it("is entered in the year that its fund opens at the end of, and worked out in every other", () => {
    const table = tableOf({ balance: ["9.0", "9.0"] }, { id: "balances" });
    const shown = {
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        shows: ["2021/22", "2022/23"].map((year) => ({ line: "general-fund-carried-forward", year })),
      })),
    };
    const { figures } = reconcile(answer, printedTables({ tables: [shown] }));
    expect(figures.map(({ column, entered }) => `${column} ${entered}`)).toEqual(["a true", "b false"]);
  });
});

describe("sums of sums in a table", () => {
  it("let a total stand off as far as a total within it does by its own rounding", () => {
    // Both are 0.14 from the model: within the 0.15 of a sum of two, and no more than that for what adds it up.
    const table = tableOf(
      { x: ["2.7"], y: ["2.7"], sub: ["5.4"], net: ["5.4"] },
      {
        shows: { sub: "pay", net: "base-budget" },
        castings: [casting("sub", ["x", "y"]), casting("net", ["sub"])],
      },
    );
    expect(held(table).slice(2)).toEqual(["sub 5.4: rounding", "net 5.4: rounding"]);
  });

  it("take a total within them that prints a dash, or is not modelled, for half a unit", () => {
    const castings = [casting("sub", ["x"]), casting("net", ["sub"])];
    expect(
      held(tableOf({ x: ["-"], sub: ["-"], net: ["5.3"] }, { shows: { sub: "nothing", net: "pay" }, castings })).slice(
        1,
      ),
    ).toEqual(["sub -: exact", "net 5.3: exact"]);
    expect(
      held(tableOf({ x: ["1.0"], sub: ["1.0"], net: ["5.3"] }, { shows: { net: "pay" }, castings })).slice(1),
    ).toEqual(["sub 1.0: not modelled", "net 5.3: exact"]);
  });

  it("force a figure of their own table and none of another that has the same rows", () => {
    const rows = { pay: ["5.4"], other: ["1.0"], total: ["6.4"] };
    const shows = { pay: "pay" };
    const adding = tableOf(rows, { id: "adding", shows, castings: [casting("total", ["pay", "other"])] });
    const verdicts = (...tables: PrintedTable[]) =>
      reconcile(answer, printedTables({ tables })).figures.flatMap(({ table, row, verdict }) =>
        row === "pay" ? [`${table} ${verdict}`] : [],
      );
    expect(verdicts(adding, tableOf(rows, { id: "plain", shows }))).toEqual(["adding forced", "plain differs"]);
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

  it("is the first cell that shows it where it was entered from none, and the first of those it was entered from", () => {
    const shows = { pay: "pay", again: "pay", later: "pay" };
    const place = (id: string, ...more: PrintedTable[]) =>
      printedPlaceOf(
        answer,
        printedTables({
          tables: [tableOf({ heading: ["1.0"], pay: ["5.3"], again: ["5.26"] }, { shows, id }), ...more],
        }),
      )("pay", "2022/23");
    expect(place("elsewhere")?.row).toBe("pay");
    expect(place("summary")?.row).toBe("pay");
    const elsewhere = tableOf({ later: ["5.3"] }, { shows, id: "elsewhere" });
    expect(place("summary", elsewhere)?.row).toBe("pay");
  });

  it("is, for what a line was as published, where the line is, unless it is printed itself", () => {
    const shows = { tax: "tax", published: "tax.published" };
    const of = (rows: Record<string, string[]>, line: string) =>
      printedPlaceOf(answer, printedTables({ tables: [tableOf(rows, { shows })] }))(line, "2022/23")?.row;
    expect(of({ tax: ["4.0"] }, "tax.published")).toBe("tax");
    expect(of({ tax: ["4.0"], published: ["4.1"] }, "tax.published")).toBe("published");
    expect(of({ tax: ["4.0"] }, "tax.published-increment")).toBeUndefined();
  });

  it("is in the cells of that line and that year, those it was entered from first", () => {
    const years = ["2021/22", "2022/23"];
    const line = "general-fund-carried-forward";
    const rows = { balance: ["9.0", "7.7"], other: ["1.0", "1.0"] };
    const showing = (id: string) => {
      const table = tableOf(rows, { id });
      const shows = (key: string) => years.map((year) => (key === "other" ? undefined : { line, year }));
      return { ...table, rows: table.rows.map((row) => ({ ...row, shows: shows(row.key) })) };
    };
    const tables = [showing("summary"), showing("balances"), tableOf({ pay: ["5.3"] }, { shows: { pay: "pay" } })];
    const found = (year: string) =>
      cellsShowing(reconcile(answer, printedTables({ tables })), line, year).map(
        ({ table, column }) => `${table} ${column}`,
      );
    expect(found("2021/22")).toEqual(["balances a", "summary a"]);
    expect(found("2022/23")).toEqual(["summary b", "balances b"]);
  });

  it("is nowhere where no cell shows it, or shows only a blank", () => {
    const blank = printedTables({ tables: [tableOf({ pay: [""] }, { shows: { pay: "pay" } })] });
    expect(printedPlaceOf(answer, blank)("pay", "2022/23")).toBe(undefined);
    expect(printedPlaceOf(answer, tables)("tax", "2022/23")).toBe(undefined);
  });
});
