/** Where in a document a problem lies: the way to it, and the place in the file where there is one. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * A mistake of the user's, worded for a person: what is wrong (with the value given), why it matters, what to do.
 * Codes are stable; sentences may improve. Our own mistakes are thrown, never made into problems.
 */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly place: Place;
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
}

/**
 * A problem as one text: what, why and what to do.
 *
 * @example
 * ```ts
 * import { type Problem, problemInWords } from "mtfs";
 *
 * const problem: Problem = {
 *   code: "figure",
 *   severity: "error",
 *   place: { path: ["drivers", "pay-award"], file: "ours.yaml", line: 12, column: 5 },
 *   what: '"3" is not a percentage.',
 *   fix: 'Write "3%".',
 * };
 * console.log(problemInWords(problem));
 * ```
 *
 * ```text
 * "3" is not a percentage. Write "3%".
 * ```
 */
export function problemInWords(problem: Problem): string {
  return [problem.what, problem.why, problem.fix].filter((sentence) => sentence !== undefined).join(" ");
}

/**
 * A problem with its place in front: "strategy.yaml:12:5 …", or the path where there is no file.
 *
 * @example
 * ```ts
 * import { type Problem, problemWithPlace } from "mtfs";
 *
 * const problem: Problem = {
 *   code: "figure",
 *   severity: "error",
 *   place: { path: ["drivers", "pay-award"], file: "ours.yaml", line: 12, column: 5 },
 *   what: '"3" is not a percentage.',
 *   fix: 'Write "3%".',
 * };
 * console.log(problemWithPlace(problem));
 * ```
 *
 * ```text
 * ours.yaml:12:5 "3" is not a percentage. Write "3%".
 * ```
 */
export function problemWithPlace(problem: Problem): string {
  const { file, line, column, path } = problem.place;
  const where =
    line === undefined ? [file, path.join(" › ")].filter(Boolean).join(": ") : `${file ?? "line"}:${line}:${column}`;
  return [where, problemInWords(problem)].filter(Boolean).join(" ");
}

/**
 * Thrown where a caller asked for an answer and there are only problems. Its message lists every one, with its place.
 *
 * @example
 * ```ts
 * import { ProblemsFound } from "mtfs";
 * import { strategyFileFromText } from "mtfs/node";
 *
 * try {
 *   strategyFileFromText("format: 2", "ours.yaml");
 * } catch (fault) {
 *   if (!(fault instanceof ProblemsFound)) throw fault;
 *   console.log(fault.problems.length, "problems; the first:", fault.problems[0]?.what);
 * }
 * ```
 *
 * ```text
 * 8 problems; the first: The file has no "council".
 * ```
 */
export class ProblemsFound extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemWithPlace).join("\n"));
    this.name = "ProblemsFound";
    this.problems = problems;
  }
}
