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

/** Is it a model? Asks every question and collects every problem; a question that needs an earlier answer waits for it. */
export function check(model: Model): Check {
  const lineNamed = new Map<string, Line>(model.lines.map((line) => [line.name, line]));
  const names = [...namesUnique(model), ...knownLines(model, lineNamed)];
  if (names.length > 0) return { ok: false, problems: names };
  const working = orderOfWorking(model, lineNamed);
  const problems = [...working.problems, ...unitsAgree(model, lineNamed), ...everyYearGiven(model, lineNamed)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, model: { ...model, shape: {}, order: working.order, lineNamed } as unknown as CheckedModel };
}
