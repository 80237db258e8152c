import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { decimal, zero } from "../../src/meaning/decimal.ts";
import { readPrintedCell } from "../../src/printed/printed-cell.ts";
import type { PackFigure, PackRow, PackTable } from "../../src/report/pack-table.ts";
import { packTables } from "../../src/report/pack-tables.ts";
import { packText } from "../../src/report/pack-text.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";
import { dudley } from "../golden/dudley.ts";
import { small } from "../lines/strategies.ts";

const tables = packTables(dudley.strategy, dudley.forecast);

function tablesOf(document: unknown): readonly PackTable[] {
  const { strategy, model } = strategyFrom(document);
  return packTables(strategy, forecast(model));
}

function table(id: string, among = tables): PackTable {
  const found = among.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no table ${id}.`);
  return found;
}

const figuresOf = (row: PackRow) => row.cells.filter((cell): cell is PackFigure => typeof cell !== "string");
const texts = (row: PackRow) =>
  row.cells.map((cell) => (typeof cell === "string" ? cell : cell.figure.toFixed(cell.decimals)));

describe("the tables of Dudley's pack", () => {
  it("are those of a report, in its order", () => {
    expect(tables.map(({ id }) => id)).toEqual([
      "summary",
      "base-budget",
      "additional-spending",
      "savings",
      "resources",
      "fund-general-fund",
      "fund-public-health",
      "fund-business-rate-grant-reserve",
      "rates",
      "assumptions",
      "risks",
      "sources",
    ]);
  });

  it("hold what the council printed, cell by cell, wherever both show a line in the same unit", () => {
    let held = 0;
    const differing: string[] = [];
    for (const { columns, rows } of tables) {
      for (const row of rows) {
        for (const [at, cell] of row.cells.entries()) {
          const [, year, money] = /^(\S+) \((.*)\)$/.exec(columns[at]?.heading ?? "") ?? [];
          if (typeof cell === "string") continue;
          for (const printed of cellsPrinted(row.line, year, money, cell.decimals)) {
            held += 1;
            if (!printed.value.abs().equals(cell.figure.abs())) differing.push(`${printed.at}: ${printed.value}`);
          }
        }
      }
    }
    expect(held).toBeGreaterThan(300);
    // The cells that the report moved so that its own tables add up, and these tables do not need to.
    expect(differing.sort()).toEqual(forced);
  });

  it("put units in the headings of figures, and nowhere else", () => {
    const headings = tables.flatMap(({ columns }) => columns);
    for (const { heading, figures } of headings) expect(/\((£m|£000|%)\)$/.test(heading)).toBe(figures);
    expect(table("savings").columns.map(({ heading }) => heading)).toEqual([
      "Directorate",
      "Proposal",
      "2022/23 (£000)",
      "2023/24 (£000)",
      "2024/25 (£000)",
    ]);
  });

  it("leave no cell empty, and give every row a cell for each column", () => {
    for (const { columns, rows } of tables) {
      for (const row of rows) {
        expect(row.cells).toHaveLength(columns.length);
        expect(texts(row).filter((text) => text === "")).toEqual([]);
      }
    }
  });

  it("show what a fund brings forward, what moves it and what it carries forward", () => {
    expect(table("fund-general-fund").rows.map(texts)).toEqual([
      ["2020/21 outturn", "4.4", "0.0", "0.0", "0.0"],
      ["General Fund brought forward", "28.9", "24.4", "26.2", "16.8"],
      ["Forecast favourable 2021/22 outturn", "4.5", "0.0", "0.0", "0.0"],
      ["Budget gap", "-8.3", "1.8", "-9.4", "-2.3"],
      ["Council decision to amend budgets during 2021/22", "-0.7", "0.0", "0.0", "0.0"],
      ["General Fund carried forward", "24.4", "26.2", "16.8", "14.5"],
    ]);
  });
});

/** The figures that Dudley printed of a line in a year, in tables of that unit and as many decimals. */
function cellsPrinted(line: string | undefined, year: string | undefined, money: string | undefined, decimals: number) {
  return dudley.printed.tables
    .filter((one) => one.money === money && one.decimals === decimals)
    .flatMap((one) =>
      one.rows.flatMap((row) =>
        row.shows.flatMap((shown, index) => {
          if (shown === undefined || shown.line !== line || shown.year !== year) return [];
          const cell = readPrintedCell(row.printed[index] ?? "");
          return cell.kind === "figure" ? [{ at: `${one.id}/${row.key}/${year}`, value: cell.value }] : [];
        }),
      ),
    );
}

const forced: readonly string[] = [];

describe("a table whose roundings do not add up", () => {
  const withBase = (lines: Readonly<Record<string, string>>) =>
    small({
      "base-budget": {
        money: "£m",
        effects: "cumulative",
        opening: "1.0",
        lines: Object.fromEntries(
          Object.entries(lines).map(([name, amount]) => [name, { label: name, amounts: [amount, amount, "0.0"] }]),
        ),
      },
    });

  it("says nothing where they add up by themselves", () => {
    const { rows } = table("base-budget", tablesOf(withBase({ pay: "1.2", prices: "0.3" })));
    expect(rows.map((row) => texts(row)[1])).toEqual(["1.0", "1.2", "0.3", "2.5"]);
    expect(rows.filter(({ note }) => note !== undefined)).toEqual([]);
  });

  it("has a figure moved, and its row says which, from what to what", () => {
    // Most rows have one decimal. 1.24 and 1.24 make 2.48, with the base and others 4.08: 4.1. Rounded they make 4.0.
    const lines = { pay: "1.24", prices: "1.24", a: "0.1", b: "0.1", c: "0.4" };
    const { rows } = table("base-budget", tablesOf(withBase(lines)));
    expect(rows.map((row) => texts(row)[1])).toEqual(["1.0", "1.3", "1.2", "0.1", "0.1", "0.4", "4.1"]);
    expect(rows[1]?.note).toBe(
      "2022/23 is 1.2 when rounded by itself, and 1.3 here so that the table adds up. " +
        "2023/24 is 1.2 when rounded by itself, and 1.3 here so that the table adds up.",
    );
  });
});

describe("the tables of any strategy", () => {
  it("add up in every column, or say of the total that they do not", () => {
    let [met, unmet] = [0, 0];
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        for (const [total, parts] of tablesOf(document).flatMap(totals)) {
          const isUnmet = /by rounding/.test(total.note ?? "");
          for (const [at, { figure }] of figuresOf(total).entries()) {
            const sum = parts.reduce((so, row) => so.plus((figuresOf(row)[at] as PackFigure).figure), zero);
            if (isUnmet) unmet += 1;
            else expect(sum.toFixed()).toBe(figure.toFixed());
            met += 1;
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(met).toBeGreaterThan(1000);
    expect(unmet).toBeLessThan(met / 20);
  });

  it("leave no cell empty", () => {
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const cells = tablesOf(document).flatMap(({ rows }) => rows.flatMap(texts));
        expect(cells.filter((cell) => cell === "")).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("show a line as the same figure in every table of the same unit", () => {
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        const seen = new Map<string, string>();
        for (const { columns, rows } of tablesOf(document)) {
          for (const { line, cells } of rows) {
            for (const [at, cell] of cells.entries()) {
              if (typeof cell === "string") continue;
              const key = `${line} ${columns[at]?.heading} ${cell.decimals}`;
              const figure = cell.figure.abs().toFixed();
              expect(seen.get(key) ?? figure).toBe(figure);
              seen.set(key, figure);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** The totals of a table with the rows above that each is the sum of. */
function totals({ id, rows }: PackTable): readonly (readonly [PackRow, readonly PackRow[]])[] {
  if (id === "base-budget" || id === "resources") return [[rows.at(-1) as PackRow, rows.slice(0, -1)]];
  if (id.startsWith("fund-")) {
    const at = (ending: string) => rows.findIndex(({ line }) => line?.endsWith(ending));
    const [brought, carried] = [at("-brought-forward"), at("-carried-forward")];
    return carried < 0 ? [] : [[rows[carried] as PackRow, rows.slice(brought, carried)]];
  }
  if (id !== "additional-spending" && id !== "savings") return [];
  const ends = rows.flatMap(({ total }, index) => (total ? [index] : []));
  const directorates = ends.slice(0, -1);
  return [
    ...directorates.map((end, index) => [rows[end] as PackRow, rows.slice((ends[index - 1] ?? -1) + 1, end)] as const),
    [rows.at(-1) as PackRow, directorates.map((end) => rows[end] as PackRow)],
  ];
}

describe("the tables of a strategy that says less", () => {
  const bare = { "base-budget": undefined, resources: undefined };

  it("leave out the chapters that it has not, and show what moves a fund whose balance is not stated", () => {
    const held = {
      label: "Held",
      kind: "earmarked",
      money: "£000",
      opening: "not stated",
      movements: { lent: { label: "Lent", type: "use", amounts: ["20", "0", "0"], repaid: ["0", "5", "15"] } },
    };
    const only = tablesOf(small({ ...bare, funds: { held } }));
    expect(only.map(({ id }) => id)).toEqual(["fund-held", "sources"]);
    expect(table("fund-held", only).notes).toContain("The balance of this fund is not stated.");
    expect(table("fund-held", only).rows.map(texts)).toEqual([
      ["Lent", "-20", "0", "0"],
      ["Lent: repaid", "0", "5", "15"],
    ]);
  });

  it("show a deficit walked from an earlier plan, which every year is measured against", () => {
    const walk = {
      label: "Deficit",
      money: "£000",
      effects: "cumulative",
      "earlier plan": { label: "Deficit as approved", amounts: ["100", "200", "300"] },
      lines: { grant: { label: "Grant", direction: "reduces", amounts: ["10", "20", "30"] } },
    };
    const walked = table("deficit-walk", tablesOf(small({ ...bare, "deficit walk": walk })));
    expect(walked.rows.map(texts)).toEqual([
      ["Deficit as approved", "100", "200", "300"],
      ["Grant", "-10", "-20", "-30"],
      ["Deficit", "90", "180", "270"],
    ]);
    expect(walked.notes).toEqual([
      'Each year is measured against "Deficit as approved", so columns are not added across years.',
    ]);
  });

  it("say of an amount that is to be confirmed that it is nil until then", () => {
    const lines = { grant: { label: "Grant", amounts: ["10", "tbc", "tbc"] } };
    const { rows } = table("resources", tablesOf(small({ resources: { money: "£", lines } })));
    expect(rows[0]?.note).toBe("2023/24, 2024/25: to be confirmed, and nil until then.");
  });
});

describe("a table as text to paste", () => {
  const odd: PackTable = {
    id: "odd",
    title: "What | may go *wrong*",
    columns: [
      { heading: "Line", figures: false },
      { heading: "2026/27 (£m)", figures: true },
    ],
    rows: [
      { cells: ['=HYPERLINK("https://example.org")', { figure: decimal("-1234.5"), decimals: 1 }], total: false },
      { cells: ["+44 | two\nlines <b>", { figure: decimal("-0"), decimals: 1 }], total: false, note: "Moved." },
      { cells: ["Total", { figure: decimal("-1234.5"), decimals: 2 }], total: true },
    ],
    notes: ["Negative is less."],
  };

  it("is CSV of plain figures, in which no text is a formula, with what is said of a row behind it", () => {
    expect(packText(odd, "csv").split("\r\n")).toEqual([
      "Line,2026/27 (£m),Note",
      `"'=HYPERLINK(""https://example.org"")",-1234.5,`,
      `"'+44 | two\nlines <b>",0.0,Moved.`,
      "Total,-1234.50,",
      "",
    ]);
  });

  it("is Markdown with a title, figures to the right, totals in bold and notes in words", () => {
    expect(packText(odd, "markdown").split("\n")).toEqual([
      "## What \\| may go \\*wrong\\*",
      "",
      "| Line | 2026/27 (£m) |",
      "| --- | ---: |",
      '| =HYPERLINK("https://example.org") | -1,234.5 |',
      "| +44 \\| two lines \\<b> [note 1] | 0.0 |",
      "| **Total** | **-1,234.50** |",
      "",
      "Negative is less.",
      "",
      "[note 1] Moved.",
      "",
    ]);
  });

  it("has no column for notes where there are none", () => {
    expect(packText(table("resources"), "csv").split("\r\n")[0]).toBe("Line,2022/23 (£m),2023/24 (£m),2024/25 (£m)");
  });
});
