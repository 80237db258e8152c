import { createRequire } from "node:module";

/** A cell's place as HyperFormula counts it, from nought. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** What is used here of an instance of HyperFormula. */
export interface SpreadsheetEngine {
  getCellValue(place: Place): unknown;
  setCellContents(place: Place, content: number | string): unknown;
  batch(work: () => void): unknown;
}

/** The cells of a sheet by row: numbers, texts, and formulas with their equals sign. */
export type Contents = readonly (readonly (number | string | null)[])[];

/** What is used here of the library. */
export interface HyperFormula {
  readonly version: string;
  buildFromSheets(
    sheets: Readonly<Record<string, Contents>>,
    config: Readonly<Record<string, unknown>>,
    names: readonly { readonly name: string; readonly expression: string }[],
  ): SpreadsheetEngine;
}

/**
 * HyperFormula, where somebody has installed it; nothing where nobody has. It is under the GPL, and this project is not, so it is
 * no dependency of any kind: it is only ever measured against. The variable HYPERFORMULA may say in which folder it is.
 */
export function hyperFormula(): HyperFormula | undefined {
  const at = process.env.HYPERFORMULA ?? "hyperformula";
  try {
    return (createRequire(import.meta.url)(at) as { readonly HyperFormula: HyperFormula }).HyperFormula;
  } catch (fault) {
    if ((fault as { readonly code?: string }).code === "MODULE_NOT_FOUND") return undefined;
    throw fault;
  }
}
