import { readFileSync } from "node:fs";
import type { CheckedModel } from "../../src/check/checked-model.ts";
import { type Problem, problemInWords } from "../../src/model/problem.ts";
import { readPrintedTablesText, readScenariosText, readStrategyText } from "../../src/yaml.ts";

/** The valid files that every mistake is made in. */
const files = ["strategy", "printed-tables", "scenarios"] as const;

/** A mistake in a file, and what is said about it: the place, the code and the whole sentence. */
export interface Case {
  readonly mistake: string;
  readonly in: (typeof files)[number];
  /** Each text that stands once in the valid file, and what is put there instead; or a whole text. */
  readonly edits?: readonly (readonly [from: string, to: string])[];
  readonly text?: string;
  readonly says: readonly string[];
}

/** The text of a valid file. */
export function validText(file: Case["in"]): string {
  return readFileSync(new URL(`./${file}.yaml`, import.meta.url), "utf8");
}

/** The text of a file with a mistake in it. */
export function mistakenText({ in: file, edits = [], text }: Case): string {
  return edits.reduce((edited, [from, to]) => {
    if (edited.split(from).length !== 2) throw new Error(`"${from}" stands ${edited.split(from).length - 1} times.`);
    return edited.replace(from, () => to);
  }, text ?? validText(file));
}

/** What is said about a text, each problem as "line:column code sentence". */
export function saidOf(file: Case["in"], text: string): readonly string[] {
  return problemsOf(file, text).map((problem) => {
    const { line, column } = problem.place;
    const severity = problem.severity === "warning" ? "warning " : "";
    return `${line}:${column} ${severity}${problem.code} ${problemInWords(problem)}`;
  });
}

function problemsOf(file: Case["in"], text: string): readonly Problem[] {
  if (file === "strategy") {
    const reading = readStrategyText(text);
    return reading.ok ? reading.warnings : reading.problems;
  }
  if (file === "scenarios") {
    const reading = readScenariosText(text, validModel());
    return reading.ok ? [] : reading.problems;
  }
  const reading = readPrintedTablesText(text, validModel());
  return reading.ok ? reading.warnings : reading.problems;
}

function validModel(): CheckedModel {
  const reading = readStrategyText(validText("strategy"));
  if (!reading.ok) throw new Error("The valid strategy is not valid.");
  return reading.model;
}
