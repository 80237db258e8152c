import { cellsOf } from "../meaning/cells-of.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import type { Problem } from "../model/problem.ts";

/** Every line that a rule uses exists. */
export function knownLines(model: Model, lineNamed: ReadonlyMap<string, Line>): readonly Problem[] {
  return model.lines.flatMap((line) => {
    if (line.kind === "given") return [];
    const unknown = new Set(
      cellsOf(line.rule)
        .map((reached) => reached.line)
        .filter((name) => !lineNamed.has(name)),
    );
    return [...unknown].map((name): Problem => {
      const suggestion = didYouMean(name, lineNamed.keys());
      return {
        code: "known-lines",
        severity: "error",
        place: { path: [line.chapter, line.name] },
        what: `Line "${line.name}" uses "${name}", which is not a line.`,
        ...(suggestion === undefined ? {} : { fix: suggestion }),
      };
    });
  });
}
