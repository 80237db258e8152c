import { columnLetter } from "../csv/csv-headings.ts";
import type { PrintedTableReport } from "../csv/import-printed-table.ts";
import type { ImportReport } from "../csv/import-report.ts";
import { decimal, zero } from "../meaning/decimal.ts";
import { textTable, wrap } from "./text-table.ts";

/** What was made of a file of proposals: each column, each guess, each row passed over, and totals to hold against the report. */
export function importText(report: ImportReport, width: number): string {
  const { proposals, totals, chapter, guesses, skipped, years, money, chapterMoney, effects } = report;
  const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;
  const called = chapter === "savings" ? "savings" : "additional spending";
  const written = money === chapterMoney ? "" : `, and written in ${chapterMoney} as the chapter is`;
  const sums = years.map((_, index) => sumOf(totals.map(({ amounts }) => amounts[index] ?? "0")));
  return [
    ...wrap(`${count(proposals, "proposal")} of ${called}, for ${count(totals.length, "directorate")}.`, width),
    "",
    ...columnsInWords(report, width),
    "",
    "Taken to be so:",
    ...bulleted(width, [...guesses, `Amounts are ${effects} effects${written}.`]),
    ...passedOver(skipped, width),
    "",
    textTable(
      {
        headings: years,
        rows: [
          ...totals.map(({ directorate, proposals: rows, amounts, known }) => ({
            label: `${directorate} (${rows}${known ? "" : ", new"})`,
            cells: amounts.map(grouped),
          })),
          "rule" as const,
          { label: "Total", cells: sums.map(grouped) },
        ],
      },
      width,
    ),
    `${money}, as the file has them. Hold the totals against the report.`,
  ].join("\n");
}

const words: Readonly<Record<string, string>> = {
  label: "what each row is",
  directorate: "its directorate",
  recurrence: "whether it recurs",
  note: "a note",
  owner: "its owner",
};

function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(decimal(amount)), zero).toFixed();
}

/** Digits in threes, so that they can be read: every one of them stays. */
function grouped(amount: string): string {
  const [whole = "", decimals] = amount.split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? text : `${text}.${decimals}`;
}

/** What was made of a printed table: each column, each line that a row was taken to show, each row passed over. */
export function printedImportText(report: PrintedTableReport, width: number): string {
  const { id, rows, years, guesses, skipped } = report;
  const count = `${rows.length} ${rows.length === 1 ? "row" : "rows"}`;
  return [
    ...wrap(`Table "${id}": ${count} of ${years.length} columns, cells exactly as they stand.`, width),
    "",
    ...columnsInWords(report, width),
    "",
    "Taken to be so:",
    ...bulleted(width, guesses),
    ...passedOver(skipped, width),
    "",
    ...wrap("Say under adds up which rows are sums of others: the print is then held against itself.", width),
  ].join("\n");
}

function columnsInWords(
  { columns, unused }: Pick<ImportReport, "columns" | "unused">,
  width: number,
): readonly string[] {
  const said = [
    ...columns.map(({ field, how, ...column }) => ({ ...column, is: `${words[field] ?? field}, ${how}` })),
    ...unused.map((column) => ({ ...column, is: "not used" })),
  ].sort((one, other) => one.index - other.index);
  return said.flatMap(({ index, heading, is }) => {
    const headed = heading === "" ? "no heading" : `"${heading}"`;
    return wrap(`Column ${columnLetter(index)}, ${headed}: ${is}.`, width, "  ");
  });
}

function passedOver(skipped: ImportReport["skipped"], width: number): readonly string[] {
  if (skipped.length === 0) return [];
  return [
    "",
    "Passed over:",
    ...bulleted(
      width,
      skipped.map(({ row, why }) => `row ${row}: ${why}.`),
    ),
  ];
}

function bulleted(width: number, sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => wrap(`- ${sentence}`, width, "  "));
}
