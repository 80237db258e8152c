import type { z } from "zod/mini";
import type { Plain } from "./document.ts";
import type { ShapeIssue } from "./shape-issue.ts";
import { typesWanted } from "./types-wanted.ts";
import { valueAt } from "./value-at.ts";
import { yearsInsteadOfKeys } from "./years-instead-of-keys.ts";

/**
 * A schema's complaints, with each union settled on the choice that was meant: a value of one of the types wanted is judged as
 * that type. Where it is of none of them, the union is left as it is.
 */
export function settledIssues(
  issues: readonly ShapeIssue[],
  schema: z.ZodMiniType,
  plain: Plain,
): readonly ShapeIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return yearsInsteadOfKeys(issue, schema, plain);
    const found = valueAt(plain, issue.path);
    // Of two maps, the one with keys of its own comes first.
    const meant = issue.errors.find((choice) => !choice.some((one) => isForAnotherType(one, found)));
    if (meant === undefined) return [issue];
    // A word is answered with all that may stand in its place.
    const values = typeof found === "string" ? { values: typesWanted([issue]) } : {};
    const inside = meant.map((one) => ({ ...one, path: [...issue.path, ...one.path], ...values }));
    return settledIssues(inside, schema, plain);
  });
}

/** Whether a choice is for a value of another type altogether: a list or a map is no mistyped word. */
function isForAnotherType({ code, path }: ShapeIssue, found: Plain | undefined): boolean {
  return path.length === 0 && (code === "invalid_type" || (code === "invalid_value" && typeof found !== "string"));
}
