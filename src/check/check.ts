import type { Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";
import type { CheckedModel } from "./checked-model.ts";
import { everyYearGiven } from "./every-year-given.ts";
import { knownLines } from "./known-lines.ts";
import { namesUnique } from "./names-unique.ts";
import { orderOfWorking } from "./no-circular-rules.ts";
import { unitsAgree } from "./units-agree.ts";

/** A checked model, or every reason why the model cannot be worked out. */
export type Check =
  | { readonly ok: true; readonly model: CheckedModel }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Whether a model can be worked out. It is asked every question (names, lines that are not there, circles, units, years
 * without a figure) and every problem is collected; a question that needs an earlier answer waits for it.
 *
 * A model that has been checked can be forecast. One that came as JSON is checked again where it arrives.
 *
 * @returns the checked model; or every problem, never thrown
 * @example
 * ```ts
 * import { check, modelOf, problemInWords } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const model = modelOf(readStrategyFile("examples/dudley-2021-12/strategy.yaml").strategy);
 * console.log(check(model).ok);
 *
 * const broken = check({ ...model, lines: model.lines.filter(({ name }) => name !== "pay-award") });
 * if (!broken.ok && broken.problems[0]) console.log(problemInWords(broken.problems[0]));
 * ```
 *
 * ```text
 * true
 * Line "pay-award.relative-level" uses "pay-award", which is not a line.
 * ```
 */
export function check(model: Model): Check {
  const lineNamed = new Map<string, Line>(model.lines.map((line) => [line.name, line]));
  const names = [...namesUnique(model), ...knownLines(model, lineNamed)];
  if (names.length > 0) return { ok: false, problems: names };
  const working = orderOfWorking(model, lineNamed);
  const problems = [...working.problems, ...unitsAgree(model, lineNamed), ...everyYearGiven(model, lineNamed)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, model: { ...model, shape: {}, order: working.order, lineNamed } as unknown as CheckedModel };
}
