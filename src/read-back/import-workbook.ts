import type { CheckedModel } from "../check/checked-model.ts";
import { stated } from "../input/stated.ts";
import type { Problem } from "../model/problem.ts";
import { sheets } from "../workbook/places.ts";
import type { WorkbookSubject } from "../workbook/subject.ts";
import { shown } from "../workbook/workbook-as-read.ts";
import type { EditedFigure } from "../writing/edited-strategy-text.ts";
import { askedScenario } from "./asked-scenario.ts";
import { figuresIntoText } from "./figures-into-text.ts";
import { formulasAsWritten } from "./formulas-as-written.ts";
import { mapAsWritten } from "./map-as-written.ts";
import { placeIn } from "./mapped-inputs.ts";
import { movedSince } from "./moved-since.ts";
import { oneFigureManyCells } from "./one-figure-many-cells.ts";
import { onlyAsked } from "./only-asked.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type WorkbookEdit, workbookEdits } from "./workbook-edits.ts";
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
 * Takes what was typed into a workbook back into its strategy's text. Figures are written as their author spelt them:
 * £5,500,000 typed over 5,300,000 in a row that the file has as `amounts: [5.3, 7.9]` makes it `amounts: [5.5, 7.9]`. What was
 * only asked, such as another pay award, becomes a scenario, so that file and scenario come to what the workbook shows.
 * Nothing is written while anything is wrong, and everything that is wrong is reported with its cell.
 *
 * @returns the text, and every difference, exact in the unit of its line; or every problem, never thrown
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { readStrategyFile } from "mtfs/node";
 * import { importWorkbook, workingWorkbook, xlsx } from "mtfs/workbook";
 *
 * const path = "examples/dudley-2021-12/strategy.yaml";
 * const { strategy, model, hash } = readStrategyFile(path);
 * const subject = { strategy, model, strategyHash: hash, version: "1.2.3" };
 * const workbook = await xlsx(workingWorkbook(subject));
 *
 * const text = readFileSync(path, "utf8");
 * const back = await importWorkbook({ workbook, strategy: text, subject });
 * if (back.ok) console.log(back.text === text, back.report.differences.length);
 *
 * const other = await importWorkbook({ workbook: new Uint8Array([1, 2, 3]), strategy: text, subject });
 * if (!other.ok) console.log(other.problems[0]?.what);
 * ```
 *
 * ```text
 * true 0
 * This is not a workbook: it does not begin as one.
 * ```
 */
export async function importWorkbook(request: WorkbookImportRequest): Promise<WorkbookImport> {
  const { workbook, workbookFile: file, subject } = request;
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
  const written = moved.length > 0 ? { ok: false as const, problems: moved } : figuresIntoText(kept, request);
  if (!scenario.ok || !written.ok)
    return {
      ok: false,
      problems: [...(written.ok ? [] : written.problems), ...(scenario.ok ? [] : scenario.problems)],
    };
  const split = oneFigureManyCells(written.text, kept, read, subject.model);
  if (split.length > 0) return { ok: false, problems: split };
  const report: WorkbookImportReport = {
    inputs: inputs.length,
    differences: differencesOf(typed.edits, asked, written.edited, subject.model),
    ...stated({ scenario: scenario.scenario, scenarioText: scenario.text }),
    notes: [
      ...(/^[1-9]/.test(chosen) ? [`The scenario chosen in the workbook is not read back: ${shown(chosen)}.`] : []),
      ...(isOther
        ? ["The strategy file is another than the workbook was written from. What was typed is in it all the same."]
        : []),
    ],
  };
  return { ok: true, text: written.text, report };
}

function differencesOf(
  edits: readonly WorkbookEdit[],
  asked: ReadonlySet<WorkbookEdit>,
  edited: readonly EditedFigure[],
  model: CheckedModel,
): readonly WorkbookDifference[] {
  const spelt = new Map(edited.map((figure) => [`${figure.line} ${figure.year}`, figure]));
  return edits.map(({ published: was, ...edit }, index) => {
    const goesInto = asked.has(edits[index] as WorkbookEdit) ? "scenario" : "file";
    const { label = edit.line, unit = "rate" } = model.lineNamed.get(edit.line) ?? {};
    const figure = goesInto === "file" ? spelt.get(`${edit.line} ${edit.year}`) : undefined;
    return {
      ...edit,
      label,
      unit: edit.what === "share kept" ? "rate" : unit,
      was,
      goesInto,
      ...(figure === undefined
        ? {}
        : { written: { place: figure.place, ...stated({ was: figure.was }), is: figure.is } }),
    };
  });
}

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
