import { describe, expect, it } from "vitest";
import { importPrintedTable, type PrintedTableRequest } from "../../src/csv/import-printed-table.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { readPrintedTablesText, readStrategyText } from "../../src/yaml.ts";

const strategy = `format: 1
council: Exampleshire Council
authority: county
title: Medium Term Financial Strategy to 2027/28
status: draft
dated: 2026-01-15
base year: 2025/26
years: [2026/27, 2027/28]
base-budget:
  money: £m
  opening: 100.0
  effects: incremental
  lines:
    pay: { label: Pay, amounts: [2.0, 2.0] }
savings:
  money: £m
  effects: incremental
  directorates:
    adults: { label: Adults, proposals: { a: { label: A, amounts: [0.5, 0.6] } } }
additional-spending:
  money: £m
  directorates:
    adults: { label: Adults, proposals: { b: { label: B, amounts: [1.0, 1.0] } } }
resources:
  money: £m
  lines:
    tax: { label: Council tax, amounts: [102.5, 103.0] }
`;
const reading = readStrategyText(strategy);
if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
const { model } = reading;
const none = "# Tables of the report.\nformat: 1\ntables: {}\n";
const asked = {
  tables: none,
  tablesFile: "p.yaml",
  csvFile: "t.csv",
  model,
  id: "summary",
  title: "Summary",
  place: "report, table 1",
};

function read(rows: string, more: Partial<PrintedTableRequest> = {}) {
  return importPrintedTable({ ...asked, csv: rows, ...more });
}

function taken(rows: string, more: Partial<PrintedTableRequest> = {}) {
  const imported = read(rows, more);
  if (!imported.ok) throw new Error(imported.problems.map(problemWithPlace).join("\n"));
  return imported;
}

function problems(rows: string, more: Partial<PrintedTableRequest> = {}): readonly string[] {
  const imported = read(rows, more);
  return imported.ok ? [] : imported.problems.map(problemWithPlace);
}

describe("a table of a report as CSV", () => {
  it("becomes a printed table, every cell exactly as it stands", () => {
    const { text } = taken('£m,2026/27,2027/28,Note\nPay, 2.0 ,2.0,x\nOther things,-,"1,002.0"\nSavings,(0.5),(1.1)\n');
    expect(text).toBe(`# Tables of the report.
format: 1
tables:
  summary:
    title: Summary
    place: "report, table 1"
    money: £m
    decimals: 1
    years: [2026/27, 2027/28]
    rows:
      pay: { label: Pay, printed: ["2.0", "2.0"], shows: pay.increment }
      other-things: { label: Other things, printed: ["-", "1,002.0"] }
      savings: { label: Savings, printed: ["(0.5)", "(1.1)"], shows: savings, sign: reversed }
`);
    expect(readPrintedTablesText(text, model).ok).toBe(true);
  });

  it("says which line each row was taken to show, and shows none where it cannot be told", () => {
    const { report } = taken(
      "Line,2026/27 £m,2027/28 £m\nPay,2.0,4.0\nAdults,1.0,1.0\nAdults,0.7,0.7\nMystery,1,2\nCouncil tax,-,0.0\n",
    );
    expect(report.guesses).toEqual([
      "The labels of the rows are in column A, which stands before the years.",
      "Amounts are in £m: the headings of the years say so.",
      "Figures have 0 or 1 decimals; the table is said to have the most.",
      '"Pay" shows pay, by its label and its figures.',
      '"Adults" shows additional-spending.adults, by its label and its figures.',
      '"Adults" may show additional-spending.adults or savings.adults: add shows with the one that it is.',
      '"Mystery" shows no line: its label is that of none. Add shows: NAME OF A LINE.',
      '"Council tax" shows tax, by its label.',
    ]);
  });

  it("shows a line only in the years that the line has", () => {
    const { text } = taken("Line,2025/26 £m,2026/27 £m\nCouncil tax,1.9,102.5\n");
    expect(text).toContain('printed: ["1.9", "102.5"], shows: { 2026/27: tax }');
  });

  it("is refused with each cell that no report prints, and where its name is taken or is no name", () => {
    const rows = "Line,2026/27 £m,2027/28 £m\nPay,two,4.0\n,1,2\n";
    expect(problems(rows)).toEqual([
      't.csv: row 2 › 2026/27 £m "two" is not a cell as a report prints it. Copy it as printed: (3.8), -1.1, 1,900, a dash, nothing or TBC.',
      "t.csv: row 3 The row has figures and no label. Give it a label, or leave it out with --skip.",
    ]);
    const good = "Line,2026/27 £m,2027/28 £m\nPay,2.0,4.0\n";
    const { text } = taken(good);
    expect(problems(good, { tables: text })[0]).toContain('There is a table "summary" already');
    expect(problems(good, { id: "Table 1" })[0]).toContain("--id table-1");
    expect(taken(good, { tables: text, id: "again" }).text.startsWith(text)).toBe(true);
    expect(problems("a,b\n1,2\n")).toHaveLength(1);
  });
});
