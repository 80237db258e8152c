import type { Problem } from "../model/problem.ts";
import { formulaFingerprint } from "../workbook/fingerprint.ts";
import type { WorkbookSubject } from "../workbook/subject.ts";
import { cellsAsWritten } from "./cells-as-written.ts";
import { type FigureShown, figuresAsShown } from "./figures-as-shown.ts";
import { fingerprintOf, formulasAsWritten, formulasIn } from "./formulas-as-written.ts";
import { placeIn } from "./mapped-inputs.ts";
import { readWorkbook } from "./read-workbook.ts";
import { workbookEdits } from "./workbook-edits.ts";
import { writtenAgain } from "./written-again.ts";

/** What is known of a workbook: what it was written from, and whether it still is what was written. */
export interface WorkbookVerdict {
  /** Whether everything that could be looked at is as it should be. Inputs are there to be typed over, so edits do not count. */
  readonly holds: boolean;
  readonly version: string;
  readonly strategyHash: string;
  /** Whether the strategy file is the one it was written from. */
  readonly strategy: "the same" | "another" | "not given";
  readonly inputs: number;
  readonly typedOver: number;
  /** The scenario chosen in it, where one is. */
  readonly scenario?: string;
  readonly formulas: number;
  /** How many figures were held against the library's; nothing where they could not be. */
  readonly figures?: number;
  /** Figures that differ from the library's. */
  readonly differ: readonly FigureShown[];
  /** Formulas, inputs and other cells that are not as they should be. */
  readonly problems: readonly Problem[];
}

/** A verdict, or why the file cannot be read at all. */
export type WorkbookVerification =
  | { readonly ok: true; readonly verdict: WorkbookVerdict }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Says whether a workbook is what mtfs wrote: from this strategy, every formula untouched, every input a figure, and every
 * figure what the library comes to with the same inputs. Without a strategy, formulas are held against the workbook's own
 * fingerprint. It shows slips and stale figures; it is no protection against anyone who means to deceive.
 *
 * @param subject - what it should have been written from, where that is known
 * @param file - the name to report problems under
 * @returns the verdict; or why the file cannot be read at all, never thrown
 * @example
 * ```ts
 * import { readStrategyFile } from "mtfs/node";
 * import { verifyWorkbook, workingWorkbook, xlsx } from "mtfs/workbook";
 *
 * const { strategy, model, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const subject = { strategy, model, strategyHash: hash, version: "1.2.3" };
 * const verification = await verifyWorkbook(await xlsx(workingWorkbook(subject)), subject);
 * if (verification.ok) console.log(verification.verdict.holds, verification.verdict.typedOver);
 * ```
 *
 * ```text
 * true 0
 * ```
 */
export async function verifyWorkbook(
  workbook: Uint8Array,
  subject: WorkbookSubject | undefined,
  file?: string,
): Promise<WorkbookVerification> {
  const taken = await readWorkbook(workbook, file);
  if (!taken.ok) return taken;
  const { read } = taken;
  const { stamps, inputs, chosen } = read;
  const formulas = [...formulasIn(read.sheets, stamps.sheets)];
  const edits = workbookEdits(read.sheets, inputs, file);
  const typed = edits.ok ? edits.edits : [];
  const again = subject === undefined ? undefined : writtenAgain(read, subject);
  const sameLayout = again !== undefined && fingerprintOf(again) === stamps.fingerprint;
  const figures =
    subject !== undefined && sameLayout && edits.ok ? figuresAsShown(read, typed, subject, again) : undefined;
  const strategy =
    subject === undefined ? "not given" : subject.strategyHash === stamps.strategyHash ? "the same" : "another";
  const problems = [
    ...(edits.ok ? [] : edits.problems),
    ...(again === undefined
      ? byFingerprint(formulaFingerprint(formulas) === stamps.fingerprint, file)
      : formulasAsWritten(read, again)),
    ...(again !== undefined && sameLayout && strategy === "the same" ? cellsAsWritten(read, again) : []),
  ];
  const differ = figures?.differ ?? [];
  return {
    ok: true,
    verdict: {
      holds: strategy !== "another" && problems.length === 0 && differ.length === 0,
      version: stamps.version,
      strategyHash: stamps.strategyHash,
      strategy,
      inputs: inputs.length,
      typedOver: typed.length,
      ...(/^[1-9]/.test(chosen) ? { scenario: chosen } : {}),
      formulas: formulas.length,
      ...(figures === undefined ? {} : { figures: figures.compared }),
      differ,
      problems,
    },
  };
}

function byFingerprint(holds: boolean, file: string | undefined): readonly Problem[] {
  if (holds) return [];
  return [
    {
      code: "formula-changed",
      severity: "error",
      place: placeIn(file, "Map!B4"),
      what: "Formulas are not as they were written.",
      fix: "Give the strategy as well, and each cell is named.",
    },
  ];
}
