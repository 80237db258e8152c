import type { Place, Problem } from "../model/problem.ts";

/** The later problems without those about a part in which a mistake was found before: they may only follow from it. */
export function withoutFollowOns(later: readonly Problem[], earlier: readonly Problem[]): readonly Problem[] {
  const faulty = new Set<string>();
  for (const { place, severity } of earlier) {
    if (severity === "warning") continue;
    for (let length = 0; length <= place.path.length; length += 1) faulty.add(idOf(place.path.slice(0, length)));
  }
  return later.filter(({ place }) => !faulty.has(idOf(place.path)));
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

function idOf(path: Place["path"]): string {
  return path.join("\0");
}
