import { decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { summaryOf } from "../report/summary.ts";
import { address, fixed, onSheet } from "./addresses.ts";
import type { BookCell, BookChart, BookRow, BookSheet } from "./book.ts";
import { formula, number, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { firstRow, headerRow, sheets } from "./places.ts";
import { checksLine } from "./time-sheet.ts";

/** The summary in the order of a report, in millions, with how far the gap and the balance are from what was published; and two charts. */
export function summarySheet(context: Context, verdict: string): BookSheet {
  const { subject, worked, base } = context;
  const years = subject.model.forecastYears;
  // A row that is nil in print may come to something under a scenario, so every row is there.
  const lines = summaryLines(context);
  const rows = lines.map((line) => rowFor(context, line, years));
  const balance = subject.model.balance === undefined ? undefined : `${subject.model.balance}-carried-forward`;
  const compared = ["budget-gap", ...(balance === undefined ? [] : [balance])];
  const from = firstRow + rows.length + 1;
  const comparison = compared.flatMap((name, index) => {
    const line = subject.model.lineNamed.get(name) as Line;
    const own = firstRow + lines.indexOf(line);
    const published = from + index * 2;
    const millions = (year: FinancialYear) => base.value(name, year).dividedBy(1_000_000);
    return [
      [text(`${line.label}, as published`), ...years.map((year) => number(millions(year), "£m"))],
      [
        text(`${line.label}, difference`, "total label"),
        ...years.map((year, column) =>
          formula(
            `${address(own, column + 2)}-${address(published, column + 2)}`,
            worked.value(name, year).dividedBy(1_000_000).minus(millions(year)),
            "£m",
            "total",
          ),
        ),
      ],
    ];
  });
  const { moved } = summaryOf(base);
  const notes = [
    ...(moved
      ? ["Each figure is rounded for itself, so a column may seem not to add up by one in the last place."]
      : []),
    `In £m: the figure in pounds on the sheet of its chapter, divided by a million.`,
  ];
  return {
    name: sheets.summary,
    summary: "The summary of the strategy in millions of pounds, by year.",
    tab: "answer",
    isProtected: true,
    scrollsFrom: { row: firstRow, column: 2 },
    repeatedRow: headerRow,
    widths: [58, ...years.map(() => 12)],
    rows: [
      [text(`${subject.strategy.council}: ${subject.strategy.title}`, "title")],
      [text(`Summary, £m. Scenario: ${"see Assumptions"}`, "purpose")].map(() =>
        formula(
          `"Summary in £m. Scenario: "&scenario`,
          `Summary in £m. Scenario: ${scenarioText(context)}`,
          undefined,
          "purpose",
        ),
      ),
      [
        text(
          "Amounts taken away are negative. A positive gap is a shortfall, drawn from balances; a negative gap is a surplus, added to them.",
          "purpose",
        ),
      ],
      checksLine({ verdict }),
      [text("£m", "header"), ...years.map((year) => text(year, "header"))],
      ...rows,
      [text("Compared with the published figures", "heading")],
      ...comparison,
      [],
      ...notes.map((note): BookRow => [text(note, "purpose")]),
    ],
    validations: [],
    charts: chartsFor(context, lines, from + comparison.length + notes.length + 3),
  };
}

function scenarioText({ chosen, scenarios }: Context): string {
  return chosen === 0
    ? "0. None: the figures as they stand"
    : `${chosen}. ${scenarios[chosen - 1]?.label ?? ""}`.slice(0, 250);
}

function summaryLines({ subject }: Context): readonly Line[] {
  return subject.model.lines.filter(({ summary }) => summary !== undefined);
}

function rowFor({ layout, worked }: Context, line: Line, years: readonly FinancialYear[]): BookRow {
  const isTotal = line.summary === "total";
  return [
    text(line.label, isTotal ? "total label" : "text"),
    ...years.map((year): BookCell | undefined => {
      const value = worked.find(line.name, year);
      if (value === undefined) return undefined;
      const sign = line.takenAway ? "-" : "";
      const inMillions = value.times(line.takenAway ? -1 : 1).dividedBy(decimal("1000000"));
      return formula(
        `${sign}${layout.cell(line.name, year, sheets.summary)}/million`,
        inMillions,
        "£m",
        isTotal ? "total" : "calculation",
      );
    }),
  ];
}

function chartsFor(context: Context, lines: readonly Line[], row: number): readonly BookChart[] {
  const { model } = context.subject;
  const last = model.forecastYears.length + 1;
  const categories = onSheet(sheets.summary, `${fixed(headerRow, 2)}:${fixed(headerRow, last)}`);
  const values = (name: string) => {
    const own = firstRow + lines.findIndex((line) => line.name === name);
    return onSheet(sheets.summary, `${fixed(own, 2)}:${fixed(own, last)}`);
  };
  const gap: BookChart = {
    kind: "column",
    title: "Budget gap (above nought is a shortfall), £m",
    description: "Columns of the budget gap by year, in millions of pounds; the figures are in the table above.",
    categories,
    valueAxis: "£m",
    series: [{ name: "Budget gap", values: values("budget-gap") }],
    at: { row, column: 1, rows: 17, columns: 1 },
  };
  if (model.balance === undefined) return [gap];
  const carried = `${model.balance}-carried-forward`;
  const label = model.lineNamed.get(carried)?.label ?? carried;
  return [
    gap,
    {
      kind: "column",
      title: `${label} at 31 March, £m`,
      description: `Columns of the ${label} by year, in millions of pounds; the figures are in the table above.`,
      categories,
      valueAxis: "£m",
      series: [{ name: label, values: values(carried) }],
      at: { row, column: 2, rows: 17, columns: Math.max(5, model.forecastYears.length) },
    },
  ];
}
