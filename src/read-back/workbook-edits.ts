import { decimal } from "../meaning/decimal.ts";
import type { Problem } from "../model/problem.ts";
import { type CellAsRead, type SheetAsRead, shown } from "../workbook/workbook-as-read.ts";
import { type MappedInput, placeIn } from "./mapped-inputs.ts";

/** An input that was typed over. */
export interface WorkbookEdit extends MappedInput {
  /** What stands there now: exact decimal text, in the line's unit. */
  readonly is: string;
}

/** Every input that was typed over; or everything that is no figure. */
export type EditsReading =
  | { readonly ok: true; readonly edits: readonly WorkbookEdit[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What was typed over in the input cells of a workbook. A spreadsheet keeps fifteen digits of a figure, so what was typed is
 * taken to have no more.
 *
 * @example a cell that holds 0.029899999999999999 was typed as 2.99% and is "0.0299"
 */
export function workbookEdits(
  read: ReadonlyMap<string, SheetAsRead>,
  inputs: readonly MappedInput[],
  file?: string,
): EditsReading {
  const problems: Problem[] = [];
  const edits = inputs.flatMap((input): readonly WorkbookEdit[] => {
    const cell = read.get(input.sheet)?.get(input.cell);
    const fault = cell === undefined ? empty(input) : faultOf(cell, input);
    if (fault !== undefined) {
      const place = placeIn(file, `${input.sheet}!${input.cell}`);
      problems.push({ code: "input-is-figure", severity: "error", place, ...fault });
      return [];
    }
    const typed = cell?.text ?? "";
    return sameFigure(typed, input.published) ? [] : [{ ...input, is: asTyped(typed) }];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, edits };
}

/** A figure to the fifteen digits that a spreadsheet keeps, as exact decimal text. */
export function asTyped(text: string): string {
  const is = decimal(Number(text).toPrecision(15));
  return is.isZero() ? "0" : is.toFixed();
}

/** Whether two figures are the same to a spreadsheet: some write the fifteenth digit one out when they save. */
export function sameFigure(one: string, other: string): boolean {
  return Math.abs(Number(one) - Number(other)) <= Math.abs(Number(other)) * 5e-15;
}

type Fault = Pick<Problem, "what" | "why" | "fix">;

function empty({ published }: MappedInput): Fault {
  return {
    what: "This input is empty.",
    why: "An empty cell could mean nil, or a figure that is not known.",
    fix: `Type 0 for a nil, or ${published}, which was published.`,
  };
}

function faultOf(cell: CellAsRead, input: MappedInput): Fault | undefined {
  if (cell.formula !== undefined)
    return {
      what: `This input holds a formula, =${shown(cell.formula)}.`,
      why: "A strategy holds figures, and what a formula last came to may be out of date.",
      fix: "Copy the cell and paste it back as a value.",
    };
  if (cell.kind === "empty") return empty(input);
  if (cell.kind !== "number")
    return {
      what: `This input holds ${kinds[cell.kind]}, ${cell.kind === "text" ? `"${shown(cell.text)}"` : shown(cell.text)}, and not a number.`,
      fix: `Type a number; ${input.published} was published.`,
    };
  const figure = Number(cell.text);
  if (!Number.isFinite(figure)) return { what: `This input holds ${shown(cell.text)}.`, fix: "Type a number." };
  if (input.what === "share kept" && figure < 0)
    return { what: `A share kept of ${cell.text} is less than nothing.`, fix: "Type a percentage from 0% up." };
  if (input.what === "years late" && !(Number.isInteger(figure) && figure >= 0 && figure < 100))
    return { what: `${cell.text} is not a number of years to be late by.`, fix: "Type a whole number, such as 1." };
  return undefined;
}

const kinds = { text: "text", truth: "a truth value", date: "a date", error: "an error" } as const;
