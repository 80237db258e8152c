import type { Problem } from "../model/problem.ts";
import { scenarioNames } from "../workbook/assumptions-sheet.ts";
import { sheets } from "../workbook/places.ts";
import { type SheetAsRead, workbookAsRead } from "../workbook/workbook-as-read.ts";
import { type MappedInput, mappedInputs, type Stamps } from "./mapped-inputs.ts";

/** A workbook that mtfs wrote, as it is now: its cells, where it came from and which cells are inputs. */
export interface WorkbookRead {
  readonly sheets: ReadonlyMap<string, SheetAsRead>;
  readonly stamps: Stamps;
  readonly inputs: readonly MappedInput[];
  /** The scenario chosen in it, its number first; "0. …" where none is. */
  readonly chosen: string;
  readonly file?: string;
}

/**
 * Reads a workbook of the working profile. The map and the first page are read before anything else, and of the other sheets
 * only those that mtfs wrote; a sheet of the reader's own is never unpacked.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file?: string,
): Promise<
  { readonly ok: true; readonly read: WorkbookRead } | { readonly ok: false; readonly problems: readonly Problem[] }
> {
  const first = await workbookAsRead(bytes, (name) => name === sheets.about || name === sheets.map, file);
  if (!first.ok) return first;
  const map = mappedInputs(first.sheets, first.names, file);
  if (!map.ok) return map;
  const { inputs, stamps } = map;
  const every = await workbookAsRead(bytes, (name) => stamps.sheets.includes(name), file);
  if (!every.ok) return every;
  const chosen = every.sheets.get(sheets.assumptions)?.get(scenarioCell)?.text ?? "";
  return { ok: true, read: { sheets: every.sheets, stamps, inputs, chosen, ...(file === undefined ? {} : { file }) } };
}

/** The cell that says which scenario is chosen. */
const scenarioCell = (scenarioNames[0]?.range.split("!")[1] ?? "").replaceAll("$", "");
