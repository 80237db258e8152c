import type { Problem } from "../model/problem.ts";
import { onSheet } from "../workbook/addresses.ts";
import { type EditedText, editedStrategyText } from "../writing/edited-strategy-text.ts";
import type { FigureEdit } from "../writing/figures-wanted.ts";
import { placeIn } from "./mapped-inputs.ts";
import type { WorkbookEdit } from "./workbook-edits.ts";

/** A strategy's text, its name, and the name of the workbook. */
export interface TextAndFiles {
  readonly strategy: string;
  readonly strategyFile?: string;
  readonly workbookFile?: string;
}

/** Writes edits into the text of a strategy. Figures that cannot be written are reported with the cells they were typed into. */
export function figuresIntoText(edits: readonly WorkbookEdit[], files: TextAndFiles): EditedText {
  const { strategy, strategyFile, workbookFile } = files;
  if (edits.length === 0) return { ok: true, text: strategy, edited: [] };
  const written = editedStrategyText(strategy, edits.map(figureOf), strategyFile);
  if (written.ok || edits.length > mostTried) return written;
  const problems = edits.flatMap((edit) => {
    const alone = editedStrategyText(strategy, [figureOf(edit)], strategyFile);
    const place = placeIn(workbookFile, onSheet(edit.sheet, edit.cell));
    return alone.ok ? [] : alone.problems.map((problem): Problem => ({ ...problem, place }));
  });
  return problems.length > 0 ? { ok: false, problems } : written;
}

const figureOf = ({ line, year, is }: WorkbookEdit): FigureEdit => ({ line, year, to: is });

/** More figures than this are not tried one by one to say which cell is at fault. */
const mostTried = 200;
