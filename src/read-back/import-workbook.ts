import type { CheckedModel } from "../check/checked-model.ts";
import { editedStrategyText } from "../input/edited-strategy-text.ts";
import type { FigureEdit } from "../input/figures-wanted.ts";
import { strategyFromDocument } from "../input/read-strategy.ts";
import { documentFromText } from "../input/yaml.ts";
import { decimal } from "../meaning/decimal.ts";
import type { YearValues } from "../model/line.ts";
import type { Problem } from "../model/problem.ts";
import { sheets } from "../workbook/places.ts";
import type { WorkbookSubject } from "../workbook/subject.ts";
import { askedScenario } from "./asked-scenario.ts";
import { formulasAsWritten } from "./formulas-as-written.ts";
import { mapAsWritten } from "./map-as-written.ts";
import { placeIn } from "./mapped-inputs.ts";
import { onlyAsked } from "./only-asked.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sameFigure, type WorkbookEdit, workbookEdits } from "./workbook-edits.ts";
import type { WorkbookDifference, WorkbookImport, WorkbookImportReport } from "./workbook-import-report.ts";

import { writtenAgain } from "./written-again.ts";

/** A workbook that came back, the strategy it goes into, and how. */
export interface WorkbookImportRequest {
  readonly workbook: Uint8Array;
  readonly workbookFile?: string;
  /** The text of the strategy file, of which `subject` is what was read. */
  readonly strategy: string;
  readonly strategyFile?: string;
  readonly subject: WorkbookSubject;
  /**
   * Where an assumption goes that amounts answer to: "scenario" (the default) asks what they would be; "file" makes it what was
   * published, and the amounts stay as they stand.
   */
  readonly drivers?: "scenario" | "file";
  /** What to do where the strategy file is another than the workbook was written from: refuse, or take what was typed all the same. */
  readonly otherStrategy?: "refused" | "accepted";
}

/**
 * Takes what was typed into a workbook back into its strategy's text. Figures are written as their author spelt them; what was
 * only asked, such as another pay award, becomes a scenario, so that file and scenario come to what the workbook shows. Nothing
 * is written while anything is wrong, and everything that is wrong is reported with its cell.
 *
 * @returns the text, and every difference; or every problem
 * @example £5,500,000 typed over 5,300,000 in a row that the file has as `amounts: [5.3, 7.9]` makes it `amounts: [5.5, 7.9]`
 */
export async function importWorkbook(request: WorkbookImportRequest): Promise<WorkbookImport> {
  const { workbook, workbookFile: file, subject, strategy, strategyFile } = request;
  const taken = await readWorkbook(workbook, file);
  if (!taken.ok) return taken;
  const { read } = taken;
  const { inputs, stamps, chosen } = read;
  const isOther = stamps.strategyHash !== subject.strategyHash;
  const typed = workbookEdits(read.sheets, inputs, file);
  const again = writtenAgain(read, subject);
  const problems = [
    ...(isOther && request.otherStrategy !== "accepted" ? [otherStrategy(request)] : []),
    ...(typed.ok ? [] : typed.problems),
    ...formulasAsWritten(read, again),
    ...mapAsWritten(read, again, isOther ? "but not what was published" : "published too"),
  ];
  if (!typed.ok || problems.length > 0) return { ok: false, problems };

  const asked = onlyAsked(typed.edits, subject.model, request.drivers ?? "scenario");
  const kept = typed.edits.filter((edit) => !asked.has(edit));
  const scenario = askedScenario([...asked], subject.model, file);
  const moved = isOther ? movedSince(kept, subject.model, file) : [];
  const written =
    kept.length === 0
      ? ({ ok: true, text: strategy, edited: [] } as const)
      : editedStrategyText(strategy, kept.map(figureOf), strategyFile);
  if (!scenario.ok || !written.ok || moved.length > 0) {
    const unwritten = written.ok || moved.length > 0 ? [] : withCells(kept, request, written.problems);
    return { ok: false, problems: [...moved, ...unwritten, ...(scenario.ok ? [] : scenario.problems)] };
  }
  const places = new Map(written.edited.map((figure) => [`${figure.line} ${figure.year}`, figure]));
  const differences = typed.edits.map((edit): WorkbookDifference => {
    const place = asked.has(edit) ? undefined : places.get(`${edit.line} ${edit.year}`);
    const { label = edit.line, unit = "rate" } = subject.model.lineNamed.get(edit.line) ?? {};
    const { published: was, ...rest } = edit;
    return {
      ...rest,
      label,
      unit: edit.what === "share kept" ? "rate" : unit,
      was,
      goesInto: asked.has(edit) ? "scenario" : "file",
      ...(place === undefined
        ? {}
        : { written: { place: place.place, ...(place.was === undefined ? {} : { was: place.was }), is: place.is } }),
    };
  });
  const report: WorkbookImportReport = {
    inputs: inputs.length,
    differences,
    ...(scenario.scenario === undefined ? {} : { scenario: scenario.scenario }),
    ...(scenario.text === undefined ? {} : { scenarioText: scenario.text }),
    notes: [
      ...alongWith(written.text, kept, subject.model),
      ...(/^[1-9]/.test(chosen) ? [`The scenario chosen in the workbook is not read back: ${chosen}.`] : []),
      ...(isOther
        ? ["The strategy file is another than the workbook was written from. What was typed is in it all the same."]
        : []),
    ],
  };
  return { ok: true, text: written.text, report };
}

const figureOf = ({ line, year, is }: WorkbookEdit): FigureEdit => ({ line, year, to: is });

function otherStrategy({ workbookFile, strategyFile = "the strategy" }: WorkbookImportRequest): Problem {
  return {
    code: "other-strategy",
    severity: "error",
    place: placeIn(workbookFile, sheets.about),
    what: `The workbook was not written from ${strategyFile} as it is now: the hash of the strategy file is another.`,
    why: "A figure typed over may stand for something else by now.",
    fix: "Give the file that it was written from; or accept the other strategy, and look at each difference.",
  };
}

/** Edits of figures that the strategy file has changed as well, and to something else. */
function movedSince(edits: readonly WorkbookEdit[], model: CheckedModel, file: string | undefined): readonly Problem[] {
  return edits.flatMap(({ sheet, cell, line, year, published, is }): readonly Problem[] => {
    const now = givenFigures(model, line)[year];
    if (now === undefined || [published, is].some((one) => sameFigure(one, now))) return [];
    return [
      {
        code: "figure-moved",
        severity: "error",
        place: placeIn(file, `${sheet}!${cell}`),
        what: `"${line}" in ${year} was ${published} when the workbook was written, is ${is} in it, and is ${now} in the strategy file.`,
        why: "Both have changed, and nothing says which counts.",
        fix: "Settle it in the strategy file, and put the published figure back into the workbook.",
      },
    ];
  });
}

/** The problems of figures that cannot be written, each with the cell it was typed into. */
function withCells(
  edits: readonly WorkbookEdit[],
  { strategy, workbookFile, strategyFile }: WorkbookImportRequest,
  problems: readonly Problem[],
): readonly Problem[] {
  if (edits.length > mostTried) return problems;
  const single = edits.flatMap((edit) => {
    const alone = editedStrategyText(strategy, [figureOf(edit)], strategyFile);
    const place = placeIn(workbookFile, `${edit.sheet}!${edit.cell}`);
    return alone.ok ? [] : alone.problems.map((problem): Problem => ({ ...problem, place }));
  });
  return single.length > 0 ? single : problems;
}

/** More figures than this are not tried one by one to say which cell is at fault. */
const mostTried = 200;

/** Other figures that changed with those typed over, because they are written in one place. */
function alongWith(text: string, edits: readonly WorkbookEdit[], before: CheckedModel): readonly string[] {
  if (edits.length === 0) return [];
  const taken = documentFromText(text);
  const reading = taken.ok ? strategyFromDocument(taken.document) : taken;
  if (!reading.ok) throw new Error("A strategy that was read a moment ago cannot be read.");
  const typed = new Map(edits.map(({ line, year, is }) => [`${line} ${year}`, is]));
  return before.lines.flatMap((line) => {
    // A copy of what was published follows its driver, which is what writing a driver into the file means.
    if (line.kind === "given" && line.role === "published") return [];
    const after = givenFigures(reading.model, line.name);
    return Object.entries(givenFigures(before, line.name)).flatMap(([year, was]) => {
      const now = after[year];
      const ought = typed.get(`${line.name} ${year}`) ?? was;
      if (now === undefined || decimal(now).equals(ought)) return [];
      return [`${line.label} in ${year} is written in the same place as a figure typed over, and is ${now} with it.`];
    });
  });
}

function givenFigures(model: CheckedModel, name: string): YearValues {
  const line = model.lineNamed.get(name);
  return line?.kind === "given" ? line.values : (line?.given ?? {});
}
