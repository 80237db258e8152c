import type { Forecast } from "../forecast/forecast.ts";
import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import { summaryOf } from "../report/summary.ts";
import { address } from "./addresses.ts";
import type { BookCell, BookRow, BookSheet } from "./book.ts";
import { formula, number, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { headlinesOf } from "./headlines.ts";
import { firstRow, headerRow, sheets } from "./places.ts";
import { scenarioChoice } from "./scenarios-sheet.ts";
import { summaryCharts } from "./summary-charts.ts";
import { checksLine } from "./time-sheet.ts";

/** The summary in the order of a report, in millions, with how far the gap and the balance are from what was published; and two charts. */
export function summarySheet(context: Context, verdict: string): BookSheet {
  const { subject, chosen } = context;
  const years = subject.model.forecastYears;
  const { shown, gathered } = summaryLines(context);
  const rows = shown.flatMap((line) => [
    // What is nil in print stands in one row before the balance it goes into, so that the column still adds up if it is not nil.
    ...(gathered.length > 0 && line.name === `${subject.model.balance}-carried-forward`
      ? [{ name: undefined, row: gatheredRow(context, gathered, years) }]
      : []),
    { name: line.name, row: rowFor(context, line, years) },
  ]);
  const rowOf = (name: string) => firstRow + rows.findIndex((row) => row.name === name);
  const compared = comparison(context, rowOf, firstRow + rows.length + 1);
  const moved = summaryOf(context.base).moved;
  const notes = [
    ...(moved ? ["Each figure is rounded for itself, so a column may seem to be out by one in the last place."] : []),
    "Each figure is that of its chapter's sheet, in pounds, divided by a million. Amounts taken away are negative.",
  ];
  return {
    name: sheets.summary,
    summary: "The summary in the order of the report, in millions of pounds, with charts of the gap and the balance.",
    tab: "answer",
    isProtected: true,
    scrollsFrom: { row: firstRow, column: 2 },
    repeatedRow: headerRow,
    widths: [60, ...years.map(() => 12), 3, ...Array.from({ length: 6 }, () => 12)],
    rows: [
      [text(`${subject.strategy.council}: ${subject.strategy.title}`, "title")],
      [formula(`"Scenario: "&scenario`, `Scenario: ${scenarioChoice(context, chosen)}`, undefined, "purpose")],
      [
        text(
          "A positive gap is a shortfall, drawn from balances; a negative gap is a surplus, added to them.",
          "purpose",
        ),
      ],
      checksLine({ verdict }),
      [text("£m", "header"), ...years.map((year) => text(year, "number header"))],
      ...rows.map(({ row }) => row),
      [text("Compared with the published figures", "heading"), ...years.map(() => blank("heading"))],
      ...compared,
      ...notes.map((note): BookRow => [text(note, "purpose")]),
    ],
    validations: [],
    charts: summaryCharts(context, rowOf, firstRow + rows.length + 1 + compared.length + notes.length),
  };
}

const million = decimal("1000000");
const blank = (role: "heading"): BookCell => ({ content: "", style: { role } });

/** The rows of a report; those that print leaves out while they are nil are gathered, but for risks, which a scenario switches in. */
function summaryLines({ subject, base }: Context): {
  readonly shown: readonly Line[];
  readonly gathered: readonly Line[];
} {
  const { lines, forecastYears } = subject.model;
  const all = lines.filter(({ summary }) => summary !== undefined);
  const isNil = (line: Line) => forecastYears.every((year) => base.find(line.name, year)?.isZero() !== false);
  const gathered = all.filter(
    (line) => line.summary === "row unless nil" && line.chapter !== "risks-outside-the-figures" && isNil(line),
  );
  return { shown: all.filter((line) => !gathered.includes(line)), gathered };
}

function rowFor({ layout, worked }: Context, line: Line, years: readonly FinancialYear[]): BookRow {
  const isTotal = line.summary === "total";
  return [
    text(line.label, isTotal ? "total label" : "text"),
    ...years.map((year): BookCell | undefined => {
      const value = worked.find(line.name, year);
      if (value === undefined) return undefined;
      const written = `${line.takenAway ? "-" : ""}${layout.cell(line.name, year, sheets.summary)}/million`;
      const inMillions = value.times(line.takenAway ? -1 : 1).dividedBy(million);
      return formula(written, inMillions, "£m", isTotal ? "total" : "calculation");
    }),
  ];
}

function gatheredRow({ layout, worked }: Context, lines: readonly Line[], years: readonly FinancialYear[]): BookRow {
  return [
    text("Other movements of the balance (nil as published)"),
    ...years.map((year) => {
      const here = lines.filter((line) => worked.find(line.name, year) !== undefined);
      const sum = here.map((line) => `${line.takenAway ? "-" : "+"}${layout.cell(line.name, year, sheets.summary)}`);
      const value = here.reduce(
        (total: Decimal, line) => total.plus(worked.value(line.name, year).times(line.takenAway ? -1 : 1)),
        zero,
      );
      const written = sum.length === 0 ? "0" : sum.join("").replace(/^\+/, "");
      return formula(`(${written})/million`, value.dividedBy(million), "£m");
    }),
  ];
}

function comparison(context: Context, rowOf: (name: string) => number, from: number): readonly BookRow[] {
  const { subject, base, worked } = context;
  const { model } = subject;
  return headlinesOf(model).flatMap((name, index) => {
    const label = model.lineNamed.get(name)?.label ?? name;
    const inMillions = (forecast: Forecast, year: FinancialYear) => forecast.value(name, year).dividedBy(million);
    const published = (year: FinancialYear) => inMillions(base, year);
    return [
      [text(`${label}, as published`), ...model.forecastYears.map((year) => number(published(year), "£m"))],
      [
        text(`${label}, difference`, "total label"),
        ...model.forecastYears.map((year, column) =>
          formula(
            `${address(rowOf(name), column + 2)}-${address(from + index * 2, column + 2)}`,
            inMillions(worked, year).minus(published(year)),
            "£m",
            "total",
          ),
        ),
      ],
    ];
  });
}
