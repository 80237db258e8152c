import { type Cell, readXlsx } from "hucre/xlsx";
import type { Problem } from "../model/problem.ts";
import { address } from "./addresses.ts";
import { shiftedFormula } from "./shifted-formula.ts";
import { usualZipLimits, type ZipLimits, zipDirectory } from "./zip-directory.ts";
import { megabyte, saveAgain, tooLarge } from "./zip-faults.ts";

/** A cell as a file holds it, in plain data of our own. */
export interface CellAsRead {
  readonly kind: "number" | "text" | "truth" | "date" | "error" | "empty";
  /** What stands there; for a formula, what it last came to. */
  readonly text: string;
  /** Without the equals sign. */
  readonly formula?: string;
}

/** The cells of a sheet that hold anything, by address. */
export type SheetAsRead = ReadonlyMap<string, CellAsRead>;

/** The sheets of a workbook that were asked for, and the names of all; or why it is not read. */
export type WorkbookReading =
  | {
      readonly ok: true;
      readonly sheets: ReadonlyMap<string, SheetAsRead>;
      /** Every sheet of the file in its order, read or not. */
      readonly names: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What is unpacked at most. A workbook of two thousand proposals over ten years is 19 MB, its largest sheet 10; and a sheet that is
 * full to the brim is read in seconds.
 */
const limits: ZipLimits = { ...usualZipLimits, entry: 40 * megabyte, total: 100 * megabyte };

/** More rows than any workbook of a strategy has; what stands below is not read. */
const mostRows = 60_000;

/** More text than any workbook of a strategy has, in bytes: all of it is held at once, at fifty times its size, whatever is read. */
const mostText = 10 * megabyte;

/**
 * Reads cells of an .xlsx file that anyone may have made. Its directory is looked at before anything is unpacked, only the
 * sheets asked for are unpacked, and what comes out is held in maps, so that a name such as "__proto__" is a name and no more.
 *
 * @param wanted - whether a sheet is to be read
 * @param file - the name to report problems under
 */
export async function workbookAsRead(
  bytes: Uint8Array,
  wanted: (sheet: string) => boolean,
  file?: string,
): Promise<WorkbookReading> {
  const directory = zipDirectory(bytes, limits, file);
  if (!directory.ok) return directory;
  const texts = directory.entries.find(({ name }) => name.toLowerCase() === "xl/sharedstrings.xml")?.size ?? 0;
  if (texts > mostText) {
    const place = { path: [], ...(file === undefined ? {} : { file }) };
    return { ok: false, problems: [{ severity: "error", place, ...tooLarge("Its text alone is", texts, mostText) }] };
  }
  const names: string[] = [];
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ name }) => {
        names.push(name);
        return wanted(name);
      },
      maxRows: mostRows,
    });
    const twice = names.filter((name, index) => names.findIndex((one) => same(one, name)) < index);
    if (twice.length > 0) return refused(`The workbook has two sheets called "${shown(twice[0] as string)}".`, file);
    return { ok: true, names, sheets: new Map(sheets.map(({ name, rows, cells }) => [name, cellsOf(rows, cells)])) };
  } catch (fault) {
    // Whatever the library cannot make sense of is the file's fault: its directory was in order, and nothing else was given.
    // What JavaScript itself says of it is no sentence for a reader.
    const own = fault instanceof TypeError || fault instanceof RangeError;
    const said = own
      ? "one of its parts is not as a spreadsheet writes it"
      : fault instanceof Error
        ? fault.message
        : String(fault);
    return refused(`The workbook cannot be read: ${shown(said)}${/[.!?]$/.test(said) ? "" : "."}`, file);
  }
}

function cellsOf(rows: readonly (readonly unknown[])[], formulas: ReadonlyMap<string, Cell> | undefined): SheetAsRead {
  const cells = new Map<string, CellAsRead>();
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== null && value !== undefined) cells.set(address(index + 1, column + 1), plain(value));
    });
  });
  const shared = new Map<number, readonly [formula: string, row: number, column: number]>();
  for (const [key, cell] of formulas ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const held = cell.type === "error" ? { kind: "error" as const, text: String(cell.value) } : plain(cell.value);
    const { formula, formulaSharedIndex: index } = cell;
    if (formula !== undefined && formula !== "" && index !== undefined) shared.set(index, [formula, row, column]);
    const [first, fromRow, fromColumn] = (index === undefined ? undefined : shared.get(index)) ?? [
      formula,
      row,
      column,
    ];
    if (first === undefined && held.kind === "empty") continue;
    const own = first === undefined ? undefined : shiftedFormula(first, row - fromRow, column - fromColumn);
    cells.set(address(row + 1, column + 1), own === undefined ? held : { ...held, formula: own });
  }
  return cells;
}

/** A value without anything of the library's in it. */
function plain(value: unknown): CellAsRead {
  if (typeof value === "number") return { kind: "number", text: String(value) };
  if (typeof value === "boolean") return { kind: "truth", text: value ? "TRUE" : "FALSE" };
  if (value === null || value === undefined || value === "") return { kind: "empty", text: "" };
  if (typeof value === "string") {
    const isError = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(value);
    return { kind: isError ? "error" : "text", text: value };
  }
  // The one other thing a cell holds is a date.
  return { kind: "date", text: (value as { toISOString(): string }).toISOString().slice(0, 10) };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Text of a stranger, without what a terminal would act on, and no longer than a line. */
export function shown(text: string): string {
  const plainly = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
  return plainly.length > 120 ? `${plainly.slice(0, 119)}…` : plainly;
}

function refused(what: string, file: string | undefined): WorkbookReading {
  const place = { path: [], ...(file === undefined ? {} : { file }) };
  return { ok: false, problems: [{ code: "not-a-workbook", severity: "error", place, what, fix: saveAgain }] };
}
