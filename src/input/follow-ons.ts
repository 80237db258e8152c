import type { Place, Problem } from "../model/problem.ts";

/**
 * The later problems without those about a part in which a mistake was found before, or about something inside a part that was
 * itself found wrong: they may only follow from it.
 */
export function withoutFollowOns(later: readonly Problem[], earlier: readonly Problem[]): readonly Problem[] {
  const errors = earlier.filter(({ severity }) => severity === "error").map(({ place }) => place.path);
  const wrong = new Set(errors.map(idOf));
  const around = new Set(errors.flatMap(beginningsOf));
  return later.filter(
    ({ place: { path } }) => !around.has(idOf(path)) && !beginningsOf(path).some((beginning) => wrong.has(beginning)),
  );
}

/** Problems without the warnings about a part that holds an error too. */
export function withoutNeedlessWarnings(problems: readonly Problem[]): readonly Problem[] {
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return [...problems.filter(({ severity }) => severity === "error"), ...withoutFollowOns(warnings, problems)];
}

/** Problems in the order in which they stand in the file. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (one, other) =>
      (one.place.line ?? 0) - (other.place.line ?? 0) || (one.place.column ?? 0) - (other.place.column ?? 0),
  );
}

function beginningsOf(path: Place["path"]): readonly string[] {
  return Array.from({ length: path.length + 1 }, (_, length) => idOf(path.slice(0, length)));
}

function idOf(path: Place["path"]): string {
  return path.join("\0");
}
