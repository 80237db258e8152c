import type { Problem } from "../model/problem.ts";

/** A row of a CSV file, numbered as a spreadsheet numbers it. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV file and what separates their cells; or why it cannot be read. */
export type CsvReading =
  | { readonly ok: true; readonly rows: readonly CsvRow[]; readonly separator: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The longest text that is read. An appendix of two thousand proposals is about 500 kB. */
const longest = 5_000_000;

/** So many rows are looked at to tell what separates the cells. */
const looked = 60;

/**
 * The rows of comma-separated text (RFC 4180), every cell as the text that stands in it. Cells may be separated by semicolons or
 * tabs instead; quoted cells may hold separators, line ends and doubled quotes; a byte order mark and a line `sep=;` are passed over.
 *
 * @example csvRows('a,"b, c"\r\n') has one row, with the cells "a" and "b, c"
 */
export function csvRows(text: string, file?: string): CsvReading {
  const refuse = (row: number, what: string, fix: string): CsvReading => {
    const place = { path: row === 0 ? [] : [`row ${row}`], ...(file === undefined ? {} : { file }) };
    return { ok: false, problems: [{ code: "csv", severity: "error", place, what, fix }] };
  };
  if (text.length > longest) {
    const [has, most] = [text.length, longest].map((count) => count.toLocaleString("en-GB"));
    return refuse(0, `The file has ${has} characters; at most ${most} are read.`, "Check that this is the file meant.");
  }
  if (/\0/.test(text) || text.startsWith("PK\u0003\u0004")) {
    const fix = "In Excel, choose Save As and then CSV UTF-8 (comma delimited).";
    return refuse(0, "The file is not text; it may be a workbook.", fix);
  }
  const unmarked = text.replace(/^\uFEFF/, "");
  const [, declared, rest] = /^sep=([,;\t])\r?\n([\s\S]*)$/i.exec(unmarked) ?? [];
  const separator = declared ?? likeliest(rest ?? unmarked);
  const split = cellsOf(rest ?? unmarked, separator);
  const passed = rest === undefined ? 0 : 1;
  if ("openedIn" in split) {
    const what = "A quotation mark opens a cell here and is never closed.";
    return refuse(split.openedIn + passed, what, "Close it, or double it where the text has a quotation mark.");
  }
  if ("brokenIn" in split) {
    const what = `Text follows a closing quotation mark: ${split.around}.`;
    return refuse(split.brokenIn + passed, what, "Double a quotation mark that is part of the text.");
  }
  return { ok: true, separator, rows: split.rows.map((cells, index) => ({ row: index + 1 + passed, cells })) };
}

/** The separator that splits most of the first rows into the same number of cells. */
function likeliest(text: string): string {
  const scored = [",", ";", "\t"].map((separator) => {
    const split = cellsOf(text, separator, looked);
    const counts = ("rows" in split ? split.rows : []).map(({ length }) => length).filter((count) => count > 1);
    const often = new Map<number, number>();
    for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
    const [cells = 0, rows = 0] = [...often].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
    return { separator, rows, cells };
  });
  scored.sort((one, other) => other.rows - one.rows || other.cells - one.cells);
  return scored[0]?.separator ?? ",";
}

type Split =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly openedIn: number }
  | { readonly brokenIn: number; readonly around: string };

/** One walk over the text. A quotation mark inside a cell that has not begun with one is a mark of inches, and stays. */
function cellsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): Split {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let cell: string;
    if (text[at] === '"') {
      const opened = at;
      at += 1;
      let end = text.indexOf('"', at);
      while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end === -1) return { openedIn: rows.length + 1 };
      cell = text.slice(at, end).replaceAll('""', '"');
      at = end + 1;
      const next = text[at];
      if (next !== undefined && next !== separator && next !== "\r" && next !== "\n")
        return {
          brokenIn: rows.length + 1,
          around: text.slice(Math.max(opened, at - 20), at + 10).split(/[\r\n]/)[0] ?? "",
        };
    } else {
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n") at += 1;
      cell = text.slice(from, at);
    }
    cells.push(cell);
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      // A separator at the very end is followed by an empty cell.
      cells.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    rows.push(cells);
    cells = [];
  }
  return { rows };
}
