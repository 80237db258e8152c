/** A formula where it stands. */
export interface PlacedFormula {
  readonly sheet: string;
  /** "E7" */
  readonly cell: string;
  /** Without the equals sign. */
  readonly formula: string;
}

/**
 * A short text that changes when any formula does, is added, or is lost; the order they come in does not matter. It shows
 * that formulas are as they were written. It is no protection against anyone who means to deceive.
 *
 * @returns sixteen hexadecimal digits
 * @example
 * ```ts
 * import { formulaFingerprint } from "mtfs/workbook";
 *
 * const formulas = [
 *   { sheet: "Summary", cell: "E7", formula: "E5-E6" },
 *   { sheet: "Summary", cell: "F7", formula: "F5-F6" },
 * ];
 * console.log(formulaFingerprint(formulas) === formulaFingerprint([...formulas].reverse()));
 * console.log(formulaFingerprint(formulas) === formulaFingerprint(formulas.slice(1)));
 * ```
 *
 * ```text
 * true
 * false
 * ```
 */
export function formulaFingerprint(formulas: Iterable<PlacedFormula>): string {
  let [low, high] = [0, 0];
  for (const { sheet, cell, formula } of formulas) {
    const text = `${sheet}!${cell}=${formula}`;
    // Sums of the hashes of each, so that the order does not matter.
    low = (low + hashed(text, 0x811c9dc5)) >>> 0;
    high = (high + hashed(text, 0x01000193)) >>> 0;
  }
  return [high, low].map((part) => part.toString(16).padStart(8, "0")).join("");
}

/** FNV-1a over the text's UTF-16 units, and a last mixing so that sums of hashes spread. */
function hashed(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
