import type { Inference } from "../inference/infer.ts";
import { inferenceHolds } from "../inference/inference-in-words.ts";
import type { Decimal } from "../meaning/decimal.ts";
import type { Forecast } from "./forecast.ts";
import { forecastWithBase, type SolveQuestion, solve } from "./solve.ts";

/** The answers at both ends of what print allows a base to be, where the line varied acts on an inferred one. */
export interface AnswersOverInterval {
  readonly label: string;
  /** The ends of the base, in pounds. */
  readonly least: Decimal;
  /** In pounds. */
  readonly most: Decimal;
  /** The answer at each end, in the unit of the line varied; nothing where there is none within the limits. */
  readonly answers: readonly (Decimal | undefined)[];
  /** Whether everything that is printed of the base fits it. */
  readonly holds: boolean;
}

/**
 * The answer again at both ends of every inferred base that the line varied acts on: none where it acts on none.
 *
 * @returns for each base its ends, in pounds, and the answer at each in the unit of the line varied; undefined where there is
 *   none
 * @throws ProblemsFound when the line cannot be varied
 * @throws RangeError when the target has no such figure
 * @example
 * ```ts
 * import { decimal, forecast, infer, solveOverInterval } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const question = {
 *   vary: "pay-award",
 *   by: "set",
 *   target: { line: "general-fund-carried-forward", year: "2024/25", value: decimal("0") },
 *   within: { least: decimal("-0.2"), most: decimal("0.2") },
 * } as const;
 * for (const { label, answers } of solveOverInterval(forecast(model), question, infer(strategy)))
 *   console.log(label, answers.map((answer) => answer?.toFixed(5)).join(" to "));
 * ```
 *
 * ```text
 * Pay: base of Pay award 0.03795 to 0.03760
 * ```
 */
export function solveOverInterval(
  base: Forecast,
  question: SolveQuestion,
  inferences: readonly Inference[],
): readonly AnswersOverInterval[] {
  return inferences
    .filter(
      ({ kind, driver, interval, stated }) =>
        kind === "base" && driver === question.vary && interval !== undefined && stated !== undefined,
    )
    .map((inference) => {
      const { least, most } = inference.interval as { least: Decimal; most: Decimal };
      const answers = [least, most].map((end) => {
        const solved = solve(forecastWithBase(base, inference.name, inference.driver, end), question);
        return solved.found ? solved.value : undefined;
      });
      return { label: inference.label, least, most, answers, holds: inferenceHolds(inference) };
    });
}
