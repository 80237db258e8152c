import { isFinancialYear } from "../model/financial-year.ts";
import type { Problem } from "../model/problem.ts";
import { mapHeadings } from "../workbook/map-sheet.ts";
import { firstRow, headerRow, sheets } from "../workbook/places.ts";
import { type SheetAsRead, shown } from "../workbook/workbook-as-read.ts";

/** What an input cell is for, as the map says it. */
export const inputKinds = ["figure", "opening", "share kept", "years late"] as const;

/** An input cell, as a workbook's map tells of it. */
export interface MappedInput {
  readonly sheet: string;
  /** "G16" */
  readonly cell: string;
  readonly line: string;
  /** Empty for the settings of a proposal. */
  readonly year: string;
  readonly what: (typeof inputKinds)[number];
  /** What was published in it: exact decimal text, in pounds or as a fraction. */
  readonly published: string;
}

/** What a workbook says of where it came from. */
export interface Stamps {
  /** The version of mtfs that wrote it. */
  readonly version: string;
  /** SHA-256 of the strategy file that it was written from. */
  readonly strategyHash: string;
  /** Of its formulas as they were written. */
  readonly fingerprint: string;
  /** The sheets that were written; any other is the reader's own. */
  readonly sheets: readonly string[];
}

/** The input cells of a workbook and where it came from; or why that cannot be told. */
export type MapReading =
  | { readonly ok: true; readonly inputs: readonly MappedInput[]; readonly stamps: Stamps }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the map of a workbook, and its stamps. Every broken row is reported; nothing is guessed. */
export function mappedInputs(
  read: ReadonlyMap<string, SheetAsRead>,
  names: readonly string[],
  file?: string,
): MapReading {
  const problems: Problem[] = [];
  const refuse = (at: string, what: string, fix = exportAgain) =>
    problems.push({ code: "workbook-map", severity: "error", place: placeIn(file, at), what, fix });
  const map = read.get(sheets.map);
  const about = read.get(sheets.about);
  for (const [name, sheet] of [
    [sheets.map, map],
    [sheets.about, about],
  ] as const)
    if (sheet === undefined)
      refuse(name, `The workbook has no sheet called ${name}, which says what its cells stand for.`, ours);
  if (map === undefined || about === undefined) return { ok: false, problems };
  const at = (column: string, row: number) => map.get(`${column}${row}`)?.text ?? "";
  const letters = [..."ABCDEFGHI"];
  const headings = letters.map((letter) => at(letter, headerRow));
  if (headings.some((heading, index) => heading !== mapHeadings[index])) {
    refuse(
      `${sheets.map}!A${headerRow}`,
      `The headings of the map are not those it was written with: ${shown(headings.filter(Boolean).join(", ")) || "there are none"}.`,
    );
    return { ok: false, problems };
  }
  const inputs: MappedInput[] = [];
  const known = new Set<string>();
  const last = lastRowOf(map);
  if (last > mostInputs) {
    refuse(sheets.map, `The map has something in row ${last}, and says more than it was written with.`);
    return { ok: false, problems };
  }
  for (let row = firstRow; row <= last; row += 1) {
    const [sheet, cell, line, year, what, published] = letters.map((letter) => at(letter, row)) as string[];
    const input = { sheet, cell, line, year, what, published } as MappedInput;
    const wrong = known.size === known.add(`${sheet}!${cell}`).size ? "it is there twice" : faultOf(input, names);
    if (wrong === undefined) inputs.push(input);
    else refuse(`${sheets.map}!A${row}`, `This row of the map is not as it was written: ${wrong}.`);
  }
  const stamps = stampsOf(about, at("B", fingerprintRow), names);
  if (stamps === undefined)
    refuse(sheets.about, "The workbook does not say which strategy it was written from, or by which version.", ours);
  return problems.length > 0 || stamps === undefined ? { ok: false, problems } : { ok: true, inputs, stamps };
}

/** The place of a problem in a workbook: a sheet, or a cell as "Assumptions!G16". */
export function placeIn(file: string | undefined, at: string) {
  return { path: [shown(at)], ...(file === undefined ? {} : { file }) };
}

const exportAgain = "Write the workbook again with mtfs workbook, and type the figures into that one.";
const ours = "Give a workbook that mtfs workbook wrote, with all its sheets; tables to publish are not read back.";

/** The last row that holds anything: a row taken out in the middle must not end the map before its time. */
function lastRowOf(map: SheetAsRead): number {
  let last = 0;
  for (const cell of map.keys()) last = Math.max(last, Number(cell.replace(/^[A-Z]+/, "")));
  return last;
}

/** The row of the map that the fingerprint stands in. */
const fingerprintRow = 4;

function faultOf({ sheet, cell, line, year, what, published }: MappedInput, names: readonly string[]) {
  if (!names.includes(sheet)) return sheet === "" ? "it is empty" : `there is no sheet "${shown(sheet)}"`;
  if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell)) return `"${shown(cell)}" is not a cell`;
  if (line === "") return "it names no line";
  if (!inputKinds.includes(what)) return `"${shown(what)}" is not known`;
  const hasYear = what === "figure" || what === "opening";
  if (hasYear ? !isFinancialYear(year) : year !== "") return `"${shown(year)}" is not its year`;
  if (!/^-?\d{1,30}(\.\d{1,40})?$/.test(published)) return `"${shown(published)}" is not an exact figure`;
  return undefined;
}

function stampsOf(about: SheetAsRead, fingerprint: string, names: readonly string[]): Stamps | undefined {
  const said = new Map<string, string>();
  for (let row = 1; row <= mostRows; row += 1) {
    const label = about.get(`A${row}`)?.text;
    if (label !== undefined && !said.has(label)) said.set(label, about.get(`B${row}`)?.text ?? "");
  }
  const version = /^mtfs (\S{1,40})$/.exec(said.get("Written by") ?? "")?.[1];
  const strategyHash = said.get("SHA-256 of the strategy file") ?? "";
  if (version === undefined || !/^[0-9a-f]{64}$/.test(strategyHash) || !/^[0-9a-f]{16}$/.test(fingerprint))
    return undefined;
  const own = names.filter((name) => name === sheets.about || said.has(name));
  return { version, strategyHash, fingerprint, sheets: own };
}

/** More inputs than two thousand proposals over twenty years have. */
const mostInputs = 60_000;

/** More than the page about the workbook has. */
const mostRows = 1_000;
