import { columnLetters } from "./addresses.ts";

/**
 * A formula as it reads so many rows down and columns across from where it was written, as a spreadsheet copies it: addresses
 * move, unless a "$" holds them. Excel writes a row of like formulas as one formula and cells that share it.
 *
 * @example shiftedFormula("Map!E6*$B$2", 0, 1) is "Map!F6*$B$2"
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  // Text and the names of sheets in quotation marks stay as they are; what touches a letter or a bracket is no address.
  return formula.replaceAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])/g,
    (all: string, holdsColumn?: string, letters?: string, holdsRow?: string, row?: string) => {
      if (letters === undefined || row === undefined) return all;
      const column = holdsColumn ? letters : columnLetters(columnNumber(letters) + columns);
      return `${holdsColumn}${column}${holdsRow}${holdsRow ? row : Number(row) + rows}`;
    },
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
