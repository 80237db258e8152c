import type { CheckedModel } from "../check/checked-model.ts";
import { strategyFromDocument } from "../input/read-strategy.ts";
import { documentFromText } from "../input/yaml.ts";
import { decimal } from "../meaning/decimal.ts";
import type { Problem } from "../model/problem.ts";
import { onSheet } from "../workbook/addresses.ts";
import { givenFigures } from "./given-figures.ts";
import { placeIn } from "./mapped-inputs.ts";
import type { WorkbookRead } from "./read-workbook.ts";
import type { WorkbookEdit } from "./workbook-edits.ts";

/**
 * Inputs that were not typed over, or otherwise, and would change in the file with one that was: the file has one figure where the
 * workbook has several cells, such as an opening budget that stands for every year. File and workbook would come to different
 * things.
 *
 * @param text - the strategy's text with the edits in it
 */
export function oneFigureManyCells(
  text: string,
  edits: readonly WorkbookEdit[],
  { inputs, file }: WorkbookRead,
  before: CheckedModel,
): readonly Problem[] {
  if (edits.length === 0) return [];
  const taken = documentFromText(text);
  const reading = taken.ok ? strategyFromDocument(taken.document) : taken;
  if (!reading.ok) throw new Error("A strategy that was read a moment ago cannot be read.");
  const typed = new Map(edits.map(({ line, year, is }) => [`${line} ${year}`, is]));
  const read = new Map(inputs.map((input) => [`${input.line} ${input.year}`, input]));
  return before.lines.flatMap((line) => {
    const after = givenFigures(reading.model, line.name);
    return Object.entries(givenFigures(before, line.name)).flatMap(([year, was]): readonly Problem[] => {
      const [input, now] = [read.get(`${line.name} ${year}`), after[year]];
      const ought = typed.get(`${line.name} ${year}`) ?? was;
      if (input === undefined || now === undefined || decimal(now).equals(ought)) return [];
      return [
        {
          code: "one-figure",
          severity: "error",
          place: placeIn(file, onSheet(input.sheet, input.cell)),
          what: `${line.label} in ${year} is one figure in the strategy file with another that was typed over, and stands at ${ought} here.`,
          why: "The file would come to something else than the workbook.",
          fix: `Type ${now} here too.`,
        },
      ];
    });
  });
}
