import type { Problem } from "../model/problem.ts";
import { address, onSheet } from "../workbook/addresses.ts";
import type { Book, BookCell } from "../workbook/book.ts";
import { type CellAsRead, shown } from "../workbook/workbook-as-read.ts";
import { placeIn } from "./mapped-inputs.ts";
import type { WorkbookRead } from "./read-workbook.ts";
import { sameFigure } from "./workbook-edits.ts";

/** Figures and words of a workbook that are neither formulas nor inputs, and are not as they were written. */
export function cellsAsWritten(read: WorkbookRead, again: Book): readonly Problem[] {
  const inputs = new Set(read.inputs.map(({ sheet, cell }) => onSheet(sheet, cell)));
  return again.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, column): readonly Problem[] => {
        const at = address(index + 1, column + 1);
        const place = onSheet(name, at);
        if (cell === undefined || cell.formula !== undefined || cell.style.role === "input" || inputs.has(place))
          return [];
        const is = read.sheets.get(name)?.get(at);
        if (isAsWritten(is, cell)) return [];
        const ought = typeof cell.content === "string" ? cell.content : cell.content.toFixed();
        return [
          {
            code: "cell-changed",
            severity: "error",
            place: placeIn(read.file, place),
            what: `Here stood "${shown(ought)}", and now there is ${is === undefined ? "nothing" : `"${shown(is.text)}"`}.`,
            fix: "Put it back: it is neither an input nor worked out.",
          },
        ];
      }),
    ),
  );
}

/** Longer texts may have been cut to what a cell holds. */
const longestCompared = 32_000;

function isAsWritten(is: CellAsRead | undefined, { content }: BookCell): boolean {
  if (typeof content === "string")
    return content.length > longestCompared || (is?.text ?? "").trim() === content.trim();
  return is?.kind === "number" && sameFigure(is.text, content.toString());
}
