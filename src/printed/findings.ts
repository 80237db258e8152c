import type { Inference } from "../inference/infer.ts";
import { inferenceHolds, inferenceInWords } from "../inference/inference-in-words.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { KnownInconsistency, PrintedTables } from "../strategy/printed-tables.ts";
import type { AgreementResult } from "./agreements.ts";
import type { CastingResult } from "./castings.ts";
import { besidePrint, poundsText, signed } from "./figure-text.ts";
import { readPrintedCell } from "./printed-cell.ts";
import type { ReconciledFigure } from "./reconciled-figure.ts";
import type { ReferenceResult } from "./references.ts";

/** Something that does not agree: known of the report, or unexpected. */
export interface Finding {
  /** The known inconsistency, where it is one. */
  readonly id?: string;
  readonly kind: "figure" | "casting" | "agreement" | "reference" | "inconsistency";
  readonly place: string;
  readonly text: string;
  /** What showed it: a check of this tool's, or only a reader's note. */
  readonly seenBy: KnownInconsistency["seenBy"];
  /** Whether the tool saw it in this run; a note it can never see. */
  readonly seen: boolean;
  readonly evidence: readonly string[];
  /** Set where something differs that is not known of the report. */
  readonly unexpected: boolean;
}

/** The checks whose results are gathered into findings. */
export interface Checked {
  readonly printed: PrintedTables;
  readonly cells: readonly ReconciledFigure[];
  readonly castings: readonly CastingResult[];
  readonly agreements: readonly AgreementResult[];
  readonly references: readonly ReferenceResult[];
  readonly inferences: readonly Inference[];
}

/** What the checks found: first whatever is unexpected, then each known inconsistency with what was seen of it. */
export function findingsOf(checked: Checked): readonly Finding[] {
  return [...unexpected(checked), ...checked.printed.knownInconsistencies.map((known) => confirm(known, checked))];
}

function unexpected(checked: Checked): readonly Finding[] {
  const found = (kind: Finding["kind"], seenBy: Finding["seenBy"], place: string, text: string): Finding => ({
    kind,
    place,
    text,
    seenBy,
    seen: true,
    evidence: [],
    unexpected: true,
  });
  return [
    ...checked.cells
      .filter((cell) => cell.verdict === "differs" && !isKnown(cell, checked))
      .map((cell) =>
        found(
          "figure",
          "verdict",
          `${cell.table}, ${cell.label}, ${cell.column}`,
          `Printed ${cell.printed === "" ? "blank" : cell.printed}; the model gives ${modelText(cell)}.`,
        ),
      ),
    ...checked.castings
      .filter((casting) => casting.outcome === "differs" && !castingIsKnown(casting, checked))
      .map((casting) =>
        found(
          "casting",
          "casting",
          `${casting.table}, ${casting.total}, ${casting.along}`,
          `The printed total is ${outInWords(casting, checked)}, further out than their rounding allows.`,
        ),
      ),
    ...checked.agreements
      .filter(({ outcome, known }) => outcome === "differs" && known === undefined)
      .map((agreement) => found("agreement", "agreement", agreement.id, agreementInWords(agreement))),
    ...checked.references
      .filter(({ outcome, known }) => outcome === "stale" && known === undefined)
      .map((reference) => found("reference", "reference", reference.place, referenceInWords(reference))),
  ];
}

/**
 * Whether a figure that differs is listed as known, and still differs by just as much. One that is listed without saying by how
 * much, or that now differs by something else, is not explained.
 */
function isKnown(cell: ReconciledFigure, { printed }: Checked): boolean {
  const table = printed.tables.find(({ id }) => id === cell.table);
  const decimals = table?.rows.find(({ key }) => key === cell.row)?.decimals ?? table?.decimals ?? 0;
  const figure = readPrintedCell(cell.printed);
  if (figure.kind !== "figure" || cell.model === undefined) return false;
  const by = figure.value.minus(cell.model.toDecimalPlaces(decimals));
  return knownToDiffer(printed, "verdict", `${cell.table}/${cell.row}/${cell.column}`, by);
}

function castingIsKnown({ table, total, along, residual }: CastingResult, { printed }: Checked): boolean {
  return knownToDiffer(printed, "casting", `${table}/${total}/${along}`, residual);
}

function knownToDiffer(
  printed: PrintedTables,
  seenBy: KnownInconsistency["seenBy"],
  cell: string,
  by: Decimal,
): boolean {
  return printed.knownInconsistencies.some(
    (known) =>
      known.seenBy === seenBy &&
      known.cells.includes(cell) &&
      known.differsBy !== undefined &&
      decimal(known.differsBy).equals(by),
  );
}

/** A known inconsistency, with what this run saw of it. One that can be seen and was not is unexpected too: the data has changed. */
function confirm(known: KnownInconsistency, checked: Checked): Finding {
  const evidence = evidenceOf(known, checked);
  const seen = evidence.length > 0;
  return {
    id: known.id,
    kind: "inconsistency",
    place: known.place,
    text: known.text,
    seenBy: known.seenBy,
    seen,
    evidence,
    unexpected: known.seenBy !== "note" && !seen,
  };
}

function evidenceOf(known: KnownInconsistency, checked: Checked): readonly string[] {
  switch (known.seenBy) {
    case "note":
      return [];
    case "agreement":
      return checked.agreements
        .filter((agreement) => agreement.known === known.id && agreement.outcome === "differs")
        .map(agreementInWords);
    case "reference":
      return checked.references
        .filter((reference) => reference.known === known.id && reference.outcome === "stale")
        .map(referenceInWords);
    case "verdict":
      return checked.cells
        .filter((cell) => cell.verdict !== "exact" && known.cells.includes(`${cell.table}/${cell.row}/${cell.column}`))
        .map(
          (cell) =>
            `${cell.label}, ${cell.column}: printed ${cell.printed}, worked out ${modelText(cell)} (${cell.verdict}).`,
        );
    case "casting":
      return checked.castings
        .filter(
          (casting) =>
            casting.outcome !== "exact" && known.cells.includes(`${casting.table}/${casting.total}/${casting.along}`),
        )
        .map(
          (casting) =>
            `${casting.table}, ${casting.total}, ${casting.along}: the printed total is ${outInWords(casting, checked)}.`,
        );
    case "inference":
      return checked.inferences
        .filter((inference) => inference.name === known.line && !inferenceHolds(inference))
        .map(inferenceInWords);
  }
}

function modelText({ model, printed }: ReconciledFigure): string {
  return model === undefined ? "" : besidePrint(model, printed);
}

/** "0.2 more than its printed terms": in the unit of the table, to the decimals that its total is printed to. */
function outInWords({ table: id, total, residual }: CastingResult, { printed }: Checked): string {
  const table = printed.tables.find((one) => one.id === id);
  const printedTo = table?.rows.find(({ key }) => key === total)?.decimals ?? table?.decimals ?? 0;
  const decimals = Math.max(printedTo, residual.decimalPlaces());
  const size = signed(residual.abs(), { decimals, negatives: "minus" });
  return `${size} ${residual.isNegative() ? "less" : "more"} than its printed terms`;
}

function agreementInWords(agreement: AgreementResult): string {
  const column = agreement.column === undefined ? "" : ` (${agreement.column})`;
  return `${agreement.says}${column}: ${poundsText(agreement.left)} against ${poundsText(agreement.right)}, a difference of ${poundsText(agreement.residual)}.`;
}

function referenceInWords(reference: ReferenceResult): string {
  return `${reference.place} says ${reference.says}; it means ${reference.is}.`;
}
