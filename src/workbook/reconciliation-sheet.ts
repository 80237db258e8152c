import { infer } from "../inference/infer.ts";
import { readPrintedCell } from "../printed/printed-cell.ts";
import { reconcile } from "../printed/reconcile.ts";
import { basisInWords, type ReconciledFigure } from "../printed/reconciled-figure.ts";
import type { MoneyUnit, PrintedTable } from "../strategy/printed-tables.ts";
import { address } from "./addresses.ts";
import type { BookRow, BookSheet } from "./book.ts";
import { formula, number, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { sheets } from "./places.ts";
import { plainSheet } from "./plain-sheet.ts";

/** Every figure as the report prints it, beside the model's own, live; none where no printed tables stand beside the strategy. */
export function reconciliationSheet(context: Context, verdict: string): readonly BookSheet[] {
  const { printed, strategy } = context.subject;
  if (printed === undefined) return [];
  const { figures } = reconcile(context.base, printed, infer(strategy));
  const tables = new Map(printed.tables.map((table) => [table.id, table]));
  return [
    plainSheet(
      verdict,
      {
        name: sheets.reconciliation,
        purpose:
          "Every figure the report prints, beside the model's figure now. The verdict is that of the figures as published.",
        remark:
          "Entered: the strategy took its figure from this cell, or does not say where from, so agreeing proves nothing. Forced: the council moved it so that its table adds up.",
        headings: [
          "Table",
          "Row",
          "Column",
          "Unit",
          "As printed",
          "Printed",
          "Model now",
          "Difference",
          "Verdict",
          "Basis",
          "Line",
          "Year",
        ],
        widths: [34, 46, 16, 8, 12, 12, 14, 14, 13, 12, 46, 10],
        frozenColumns: 2,
      },
      figures.map((figure, index) => rowFor(context, figure, tables.get(figure.table) as PrintedTable, 6 + index)),
    ),
  ];
}

function rowFor(context: Context, figure: ReconciledFigure, table: PrintedTable, row: number): BookRow {
  const heading = table.columns.find(({ key }) => key === figure.column)?.heading ?? figure.column;
  const cell = readPrintedCell(figure.printed);
  const printed = cell.kind === "figure" ? cell.value : undefined;
  const facts = [text(table.title), text(figure.label), text(heading), text(table.money), text(figure.printed)];
  const shows = figure.shows;
  const value = shows === undefined ? undefined : context.worked.find(shows.line, shows.year);
  if (shows === undefined || value === undefined) {
    return [...facts, printed && number(printed, "plain"), undefined, undefined, text(figure.verdict)];
  }
  const isReversed = table.rows.find(({ key }) => key === figure.row)?.reversed === true;
  const unit = { "£m": "/million", "£000": "/thousand", "£": "" }[table.money satisfies MoneyUnit];
  const divisor = { "£m": 1_000_000, "£000": 1000, "£": 1 }[table.money];
  const inUnit = value.dividedBy(divisor).times(isReversed ? -1 : 1);
  return [
    ...facts,
    printed && number(printed, "plain"),
    formula(
      `${isReversed ? "-" : ""}${context.layout.cell(shows.line, shows.year, sheets.reconciliation)}${unit}`,
      inUnit,
      "plain",
    ),
    printed && formula(`${address(row, 7)}-${address(row, 6)}`, inUnit.minus(printed), "plain"),
    text(figure.verdict),
    text(basisInWords(figure)),
    text(shows.line),
    text(shows.year),
  ];
}
