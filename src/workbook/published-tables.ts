import { besideTheBalance, type Outcomes, outcomesOf } from "../forecast/outcomes.ts";
import { readyReckoner } from "../forecast/sensitivity.ts";
import { whatIf } from "../forecast/what-if.ts";
import { infer } from "../inference/infer.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { reconcile } from "../printed/reconcile.ts";
import { basisInWords } from "../printed/reconciled-figure.ts";
import { summaryOf } from "../report/summary.ts";
import type { BookCell, BookRow, BookSheet, NumberFormat } from "./book.ts";
import { unitText } from "./cells.ts";
import { chaptersOf } from "./chapters.ts";
import type { Context } from "./context.ts";
import { directedLabel } from "./input-rows.ts";
import { notApplicable, publishedCell, publishedSheet } from "./published-sheet.ts";

const cell = publishedCell;
const figure = (value: Decimal | undefined, format: NumberFormat): BookCell =>
  value === undefined ? cell(notApplicable) : cell(value, "text", format);

/** The tables to publish, each on a sheet of its own: summary, chapters, ready reckoner, scenarios and reconciliation. */
export function publishedTables(context: Context, named: (wanted: string) => string): readonly BookSheet[] {
  const tables = [
    summaryTable(context, named("Summary")),
    ...chapterTables(context, named),
    reckonerTable(context, named("Ready reckoner")),
    ...(context.scenarios.length === 0 ? [] : [scenariosTable(context, named("Scenarios"))]),
    ...reconciliationTable(context, named("Reconciliation")),
  ];
  // Sheets that differ only in a hyphen would give their tables one name.
  return tables.map((sheet, index) => ({
    ...sheet,
    ...(sheet.table === undefined ? {} : { table: { ...sheet.table, name: `Table_${index + 1}_${sheet.table.name}` } }),
  }));
}

function summaryTable({ worked }: Context, name: string): BookSheet {
  const { rows, years } = summaryOf(worked);
  return publishedSheet(
    name,
    "The summary of the strategy, in millions of pounds. What is taken away is negative.",
    ["Line", ...years.map((year) => `${year} (£m)`)],
    rows.map(({ label, cells, total }) => [
      cell(label, total ? "total label" : "text"),
      ...cells.map(({ exact }) => cell(exact.dividedBy(1_000_000), total ? "total label" : "text", "£m")),
    ]),
  );
}

function chapterTables({ worked, subject }: Context, named: (wanted: string) => string): readonly BookSheet[] {
  const { strategy, model } = subject;
  return chaptersOf(strategy, model).map(({ title, keys, lines }) => {
    const years = model.years.filter((year) => lines.some((line) => worked.find(line.name, year) !== undefined));
    const isTotal = (name: string) => keys.includes(name);
    return publishedSheet(
      named(title),
      `${title} by line and year, in the unit that each line states.`,
      ["Line", "Unit", ...years],
      lines.map((line) => [
        cell(isTotal(line.name) ? line.label : directedLabel(line), isTotal(line.name) ? "total label" : "text"),
        cell(unitText(line.unit)),
        ...years.map((year) => figure(worked.find(line.name, year), line.unit)),
      ]),
    );
  });
}

function reckonerTable({ base, subject }: Context, name: string): BookSheet {
  const { model } = subject;
  return publishedSheet(
    name,
    "What one change does on its own, from the published figures: the effect on each year's gap and on the last balance, in pounds. Modelled.",
    ["Line", "Change", ...(outcomesOf(base).gaps.length > 0 ? model.forecastYears : []), "All years", "Last balance"],
    readyReckoner(base).flatMap(({ scenario, effect, total }): readonly BookRow[] => {
      const label = cell(model.lineNamed.get(scenario.changes[0]?.target ?? "")?.label ?? scenario.name);
      return [
        [
          label,
          cell(scenario.label),
          ...effect.gaps.map((gap) => cell(gap, "text", "pounds")),
          cell(total, "text", "pounds"),
          figure(effect.balances.at(-1), "difference"),
        ],
        ...besideTheBalance(effect).map((line) => [
          label,
          cell(`${scenario.label}: on ${line.label}`),
          ...line.amounts.map((amount) => cell(amount, "text", "pounds")),
          cell(
            line.amounts.reduce((sum, amount) => sum.plus(amount)),
            "text",
            "pounds",
          ),
          cell(notApplicable),
        ]),
      ];
    }),
  );
}

function scenariosTable({ base, scenarios, subject }: Context, name: string): BookSheet {
  // Where a strategy states no gap, there is a balance alone.
  const years = outcomesOf(base).gaps.length > 0 ? subject.model.forecastYears : [];
  const row = (label: string, outcomes: Outcomes): readonly BookRow[] => [
    [
      cell(label),
      ...outcomes.gaps.map((gap) => cell(gap, "text", "pounds")),
      figure(outcomes.balances.at(-1), "pounds"),
    ],
    ...besideTheBalance(outcomes).map((line) => [
      cell(`${label}: ${line.label}`),
      ...line.amounts.map((amount) => cell(amount, "text", "pounds")),
      cell(notApplicable),
    ]),
  ];
  return publishedSheet(
    name,
    "The gap of each year and the last balance under each scenario alone, in pounds. They are not equally likely.",
    ["Scenario", ...years.map((year) => `Gap ${year}`), "Last balance"],
    [
      ...row("As the strategy stands", outcomesOf(base)),
      ...scenarios.flatMap((scenario) => row(scenario.label, outcomesOf(whatIf(base, [scenario]).forecast))),
    ],
  );
}

function reconciliationTable({ base, subject }: Context, name: string): readonly BookSheet[] {
  const { printed, strategy } = subject;
  if (printed === undefined) return [];
  const titles = new Map(printed.tables.map(({ id, title, money }) => [id, { title, money }]));
  return [
    publishedSheet(
      name,
      "Every figure the report prints, beside the model's figure as published, in the unit of the print.",
      ["Table", "Row", "Column", "Unit", "As printed", "Model", "Verdict", "Basis"],
      reconcile(base, printed, infer(strategy)).figures.map((one) => [
        cell(titles.get(one.table)?.title ?? one.table),
        cell(one.label),
        cell(one.column),
        cell(titles.get(one.table)?.money ?? notApplicable),
        cell(one.printed === "" ? notApplicable : one.printed),
        figure(one.model, "plain"),
        cell(one.verdict),
        cell(basisInWords(one) || notApplicable),
      ]),
    ),
  ];
}
