import type { FinancialYear } from "../model/financial-year.ts";
import { readPrintedCell } from "../printed/printed-cell.ts";
import type { ColumnMistake, CsvColumns } from "./csv-columns.ts";
import { headingText, moneyIn } from "./csv-headings.ts";
import type { CsvRow } from "./csv-rows.ts";
import { kebabName } from "./kebab-name.ts";

/** A row of a table as printed, with a name of its own. */
export interface NamedRow {
  readonly row: number;
  readonly name: string;
  readonly label: string;
  readonly cells: readonly string[];
}

/** The rows of a printed table below its headings, cells exactly as they stand but for spaces around them. */
export function printedRows(
  rows: readonly CsvRow[],
  { headings, columns }: CsvColumns,
  skip: ReadonlySet<number>,
): {
  readonly rows: readonly NamedRow[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  readonly mistakes: readonly ColumnMistake[];
} {
  const taken = new Set<string>();
  const read: NamedRow[] = [];
  const skipped: { row: number; why: string }[] = [];
  const mistakes: ColumnMistake[] = [];
  const label = columns.find(({ field }) => field === "label");
  const ofYears = columns.filter(({ field }) => isYear(field));
  for (const { row, cells } of rows.filter((one) => one.row > headings.row)) {
    const own = headingText(cells[label?.index ?? 0] ?? "");
    const figures = ofYears.map(({ index, heading }) => ({ heading, cell: (cells[index] ?? "").trim() }));
    if (cells.every((cell) => headingText(cell) === "")) continue;
    if (skip.has(row)) skipped.push({ row, why: "left out, as asked" });
    else if (figures.every(({ cell }) => cell === "")) skipped.push({ row, why: "no figures in it" });
    else if (own === "" && figures.every(({ cell }) => cell === "" || moneyIn(cell) !== undefined))
      skipped.push({ row, why: "the unit of the columns" });
    else if (own === "") {
      const fix = "Give it a label, or leave it out with --skip.";
      mistakes.push({ at: [`row ${row}`], what: "The row has figures and no label.", fix });
    } else {
      for (const { heading, cell } of figures) {
        if (isPrinted(cell)) continue;
        const fix = "Copy it as printed: (3.8), -1.1, 1,900, a dash, nothing or TBC.";
        mistakes.push({ at: [`row ${row}`, heading], what: `"${cell}" is not a cell as a report prints it.`, fix });
      }
      const name = kebabName(own, taken);
      taken.add(name);
      read.push({ row, name, label: own, cells: figures.map(({ cell }) => cell) });
    }
  }
  if (read.length === 0 && mistakes.length === 0) {
    const fix = "Check that the rows stand below the headings.";
    mistakes.push({ at: [`row ${headings.row}`], what: "No row below the headings has figures.", fix });
  }
  return { rows: read, skipped, mistakes };
}

function isYear(field: string): field is FinancialYear {
  return /^\d/.test(field);
}

function isPrinted(cell: string): boolean {
  try {
    readPrintedCell(cell);
    return true;
  } catch {
    return false;
  }
}
