import type { CheckedModel } from "../check/checked-model.ts";
import type { Problem } from "../model/problem.ts";
import { onSheet } from "../workbook/addresses.ts";
import { givenFigures } from "./given-figures.ts";
import { placeIn } from "./mapped-inputs.ts";
import { sameFigure, type WorkbookEdit } from "./workbook-edits.ts";

/** Edits of figures that the strategy file has changed as well, and to something else. */
export function movedSince(
  edits: readonly WorkbookEdit[],
  model: CheckedModel,
  file: string | undefined,
): readonly Problem[] {
  return edits.flatMap(({ sheet, cell, line, year, published, is }): readonly Problem[] => {
    const now = givenFigures(model, line)[year];
    if (now === undefined || [published, is].some((one) => sameFigure(one, now))) return [];
    return [
      {
        code: "figure-moved",
        severity: "error",
        place: placeIn(file, onSheet(sheet, cell)),
        what: `"${line}" in ${year} was ${published} when the workbook was written, is ${is} in it, and is ${now} in the strategy file.`,
        why: "Both have changed, and nothing says which counts.",
        fix: "Settle it in the strategy file, and put the published figure back into the workbook.",
      },
    ];
  });
}
