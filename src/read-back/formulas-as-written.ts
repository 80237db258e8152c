import type { Problem } from "../model/problem.ts";
import { address, onSheet } from "../workbook/addresses.ts";
import type { Book } from "../workbook/book.ts";
import { formulaFingerprint, type PlacedFormula } from "../workbook/fingerprint.ts";
import { type SheetAsRead, shown } from "../workbook/workbook-as-read.ts";
import { placeIn } from "./mapped-inputs.ts";
import type { WorkbookRead } from "./read-workbook.ts";

/**
 * Every formula of a workbook that is not as it was written: typed over, changed, added or lost. The workbook that its strategy
 * gives is what it is held against, so that each cell can be named, even where a spreadsheet has spaced a formula otherwise.
 * Where the strategy gives another one by now, the fingerprint alone says whether there was a change.
 *
 * @param again - the workbook that the strategy gives now
 */
export function formulasAsWritten(read: WorkbookRead, again: Book): readonly Problem[] {
  const { sheets, stamps, file } = read;
  const gone = stamps.sheets.filter((name) => !sheets.has(name));
  if (gone.length > 0)
    return gone.map((name) =>
      problem(placeIn(file, name), "formula-changed", "This sheet cannot be read.", writeAgain),
    );
  const sameLayout = fingerprintOf(again) === stamps.fingerprint;
  if (!sameLayout) {
    const untouched = formulaFingerprint(formulasIn(sheets, stamps.sheets)) === stamps.fingerprint;
    if (untouched) return [];
    const what = "Formulas are not as they were written. Which ones cannot be told.";
    const why = `The workbook was written by mtfs ${shown(stamps.version)} from a strategy, scenarios or printed tables that are others now.`;
    return [{ ...problem(placeIn(file, "Map!B4"), "formula-changed", what, writeAgain), why }];
  }
  const inputs = new Set(read.inputs.map(({ sheet, cell }) => onSheet(sheet, cell)));
  return again.sheets.flatMap(({ name, rows }) => {
    const ought = new Map<string, string>();
    rows.forEach((row, index) => {
      row.forEach((cell, column) => {
        if (cell?.formula !== undefined) ought.set(address(index + 1, column + 1), cell.formula);
      });
    });
    const sheet = sheets.get(name) ?? new Map();
    const changed = [...ought].flatMap(([cell, formula]) => {
      const is = sheet.get(cell);
      if (is?.formula !== undefined && plainFormula(is.formula) === plainFormula(formula)) return [];
      const place = placeIn(file, onSheet(name, cell));
      const now =
        is?.formula !== undefined ? `=${shown(is.formula)}` : is === undefined ? "nothing" : `"${shown(is.text)}"`;
      return [
        problem(place, "formula-changed", `Here stood the formula =${shown(formula)}, and now there is ${now}.`, undo),
      ];
    });
    // Formulas in inputs are said where inputs are read.
    const added = [...sheet].flatMap(([cell, { formula }]) =>
      formula === undefined || ought.has(cell) || inputs.has(onSheet(name, cell))
        ? []
        : [
            problem(
              placeIn(file, onSheet(name, cell)),
              "formula-changed",
              `Here is the formula =${shown(formula)}, where none was written.`,
              "Put formulas of your own on a sheet of your own.",
            ),
          ],
    );
    return [...changed, ...added];
  });
}

const undo = "Put the formula back, and change the inputs on the sheets Assumptions, Proposals and Amounts instead.";
const writeAgain = "Write the workbook again with mtfs workbook, and type the figures into that one.";

/** The formulas of some sheets of a file. */
export function* formulasIn(
  read: ReadonlyMap<string, SheetAsRead>,
  names: readonly string[],
): Generator<PlacedFormula, void, undefined> {
  for (const sheet of names)
    for (const [cell, { formula }] of read.get(sheet) ?? []) if (formula !== undefined) yield { sheet, cell, formula };
}

/** The fingerprint that a workbook carries on its map: two workbooks with the same one have the same formulas in the same cells. */
export function fingerprintOf(book: Book): string {
  return String(book.sheets.at(-1)?.rows[3]?.[1]?.content);
}

/** A formula without spaces, and with quotation marks only round sheets that need them: spreadsheets differ in these. */
function plainFormula(formula: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!|\s+|[^"'\s]+/g, (part, sheet?: string) => {
    if (sheet !== undefined) return onSheet(sheet.replaceAll("''", "'"), "").toUpperCase();
    return part.startsWith('"') ? part : part.trim().toUpperCase();
  });
}

function problem(place: Problem["place"], code: string, what: string, fix: string): Problem {
  return { code, severity: "error", place, what, fix };
}
