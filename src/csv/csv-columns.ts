import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import { columnLetter, fieldIn, headingText, type TextField, yearIn } from "./csv-headings.ts";
import type { CsvRow } from "./csv-rows.ts";

/** A column of the file and what it was taken for. */
export interface CsvColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: TextField | FinancialYear;
  readonly how: "as mapped" | "by its heading" | "by its place";
}

/** The columns of a CSV file that mean something, and those that do not. */
export interface CsvColumns {
  readonly headings: CsvRow;
  readonly columns: readonly CsvColumn[];
  readonly unused: readonly { readonly index: number; readonly heading: string }[];
  /** The years that the reader says the file has no column for. */
  readonly absent: readonly FinancialYear[];
}

/** A mistake about columns, for whoever gives it its place. */
export interface ColumnMistake {
  readonly at: readonly string[];
  readonly what: string;
  readonly why?: string;
  readonly fix: string;
}

const textFields: readonly TextField[] = ["label", "directorate", "recurrence", "note", "owner"];

/**
 * What each column of a file of proposals is: as the reader maps it, otherwise by its heading. Two columns that could both be one
 * thing are refused, and so is a year without a column.
 *
 * @param map - what the reader says: a field or a year, and the heading of its column, or "none"
 */
export function csvColumns(
  rows: readonly CsvRow[],
  years: readonly FinancialYear[],
  map: ReadonlyMap<string, string>,
): CsvColumns | { readonly mistakes: readonly ColumnMistake[] } {
  const mistakes: ColumnMistake[] = [];
  const known = [...textFields, ...years];
  for (const field of map.keys()) {
    if (known.includes(field)) continue;
    const suggestion = didYouMean(field, known);
    const fix = [suggestion, `There are: ${known.join(", ")}.`].filter(Boolean).join(" ");
    mistakes.push({ at: ["--map"], what: `"${field}" is not something that a column can be.`, fix });
  }
  const headings = rowOfHeadings(rows, years, map);
  if (headings === undefined) {
    const what = `No row has headings for the years ${years.join(", ")}.`;
    const fix = 'Give the columns of amounts headings such as 2026/27, or say which they are: --map 2026/27="Year 1".';
    return { mistakes: [...mistakes, { at: [], what, fix }] };
  }
  const cells = headings.cells.map((cell, index) => ({ index, heading: headingText(cell) }));
  const mapped: CsvColumn[] = [];
  for (const [field, heading] of map) {
    if (heading === "none" || !known.includes(field)) continue;
    const found = columnsCalled(heading, cells);
    const first = found[0];
    if (found.length === 1 && first !== undefined)
      mapped.push({ ...first, field: field as TextField, how: "as mapped" });
    else mistakes.push(notOneColumn(field, heading, found, cells, headings.row));
  }
  for (const { index, heading } of cells) {
    const taken = mapped.filter((column) => column.index === index).map(({ field }) => field);
    if (taken.length < 2) continue;
    const what = `"${heading}" is mapped to ${taken.join(" and to ")}.`;
    mistakes.push({ at: ["--map"], what, fix: "Map each column once." });
  }
  const free = cells.filter(({ index }) => !mapped.some((column) => column.index === index));
  const guessed = known.flatMap((field): readonly CsvColumn[] => {
    if (map.has(field)) return [];
    const fits = free.filter(({ heading }) => (fieldIn(heading)?.field ?? yearIn(heading)) === field);
    const own = fits.filter(({ heading }) => fieldIn(heading)?.own === true);
    const chosen = own.length === 1 ? own : fits;
    const [first] = chosen;
    if (first === undefined) return [];
    if (chosen.length === 1) return [{ ...first, field: field as TextField, how: "by its heading" }];
    const names = chosen.map(({ heading, index }) => `"${heading}" (column ${columnLetter(index)})`).join(" and ");
    const what = `${names} may each be ${yearWords(field)}.`;
    mistakes.push({ at: [`row ${headings.row}`], what, fix: `Say which: --map '${field}=${first.heading}'.` });
    return [];
  });
  const columns = [...mapped, ...guessed].sort((one, other) => one.index - other.index);
  mistakes.push(...wanting(columns, years, map, headings.row, mistakes));
  if (mistakes.length > 0) return { mistakes };
  const unused = cells.filter(({ index, heading }) => heading !== "" && !columns.some((one) => one.index === index));
  return { headings, columns, unused, absent: years.filter((year) => map.get(year) === "none") };
}

/** The first row that has the headings the reader names; otherwise the first that has most of the years. */
function rowOfHeadings(
  rows: readonly CsvRow[],
  years: readonly FinancialYear[],
  map: ReadonlyMap<string, string>,
): CsvRow | undefined {
  const named = [...map.values()].filter((heading) => heading !== "none" && !isLetter(heading));
  const withAll = rows.find(({ cells }) => {
    const texts = cells.map((cell) => headingText(cell).toLowerCase());
    return named.length > 0 && named.every((heading) => texts.includes(headingText(heading).toLowerCase()));
  });
  if (withAll !== undefined) return withAll;
  const counted = rows.map((row) => ({
    row,
    count: years.filter((year) => row.cells.some((cell) => yearIn(headingText(cell)) === year)).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? undefined : counted.find(({ count }) => count === most)?.row;
}

type Cell = { readonly index: number; readonly heading: string };

/** Columns by heading, or by letter where the heading is written as "column B". */
function columnsCalled(heading: string, cells: readonly Cell[]): readonly Cell[] {
  const wanted = headingText(heading).toLowerCase();
  const byHeading = cells.filter((cell) => cell.heading.toLowerCase() === wanted);
  if (byHeading.length > 0 || !isLetter(heading)) return byHeading;
  return cells.filter(({ index }) => `column ${columnLetter(index)}`.toLowerCase() === wanted);
}

function isLetter(heading: string): boolean {
  return /^column [a-z]{1,2}$/i.test(headingText(heading));
}

function notOneColumn(
  field: string,
  heading: string,
  found: readonly Cell[],
  cells: readonly Cell[],
  row: number,
): ColumnMistake {
  if (found.length > 1) {
    const letters = found.map(({ index }) => columnLetter(index)).join(" and ");
    const what = `"${heading}" is the heading of columns ${letters}.`;
    return { at: [`row ${row}`], what, fix: `Say which: --map '${field}=column ${letters.slice(0, 1)}'.` };
  }
  const headings = cells.map((cell) => cell.heading).filter((one) => one !== "");
  const suggestion = didYouMean(heading, headings);
  const fix = [suggestion, `The headings are: ${headings.join(", ")}.`].filter(Boolean).join(" ");
  return { at: ["--map", field], what: `No column is headed "${heading}".`, fix };
}

function wanting(
  columns: readonly CsvColumn[],
  years: readonly FinancialYear[],
  map: ReadonlyMap<string, string>,
  row: number,
  already: readonly ColumnMistake[],
): readonly ColumnMistake[] {
  const has = (field: string) =>
    columns.some((column) => column.field === field) ||
    map.has(field) ||
    already.some(({ fix }) => fix.includes(`'${field}=`));
  const label: readonly ColumnMistake[] =
    has("label") && map.get("label") !== "none"
      ? []
      : [{ at: [`row ${row}`], what: "No column says what each row is.", fix: "Say which does: --map label=HEADING." }];
  const missing = years.filter((year) => !has(year));
  if (missing.length === 0) return label;
  return [
    ...label,
    {
      at: [`row ${row}`],
      what: `No column is headed ${missing.join(" or ")}.`,
      why: "The strategy has those years, and a year without a figure is not the same as nil.",
      fix: `Say which column it is, or that there is none: --map ${missing.map((year) => `${year}=none`).join(",")}.`,
    },
  ];
}

function yearWords(field: string): string {
  return /^\d/.test(field) ? `the amounts of ${field}` : `the ${field}`;
}
