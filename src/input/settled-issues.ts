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
    const meant = choiceMeant(issue.errors, valueAt(plain, issue.path));
    if (meant === undefined) return [issue];
    const orElse = typesWanted(
      issue.errors.flat().filter(({ code, path }) => code === "invalid_type" && path.length === 0),
    );
    const inside = meant.map((one) => ({
      ...one,
      path: [...issue.path, ...one.path],
      ...(one.path.length === 0 ? { orElse } : {}),
    }));
    return settledIssues(inside, schema, plain);
  });
}

function choiceMeant(
  choices: readonly (readonly ShapeIssue[])[],
  found: Plain | undefined,
): readonly ShapeIssue[] | undefined {
  const ofItsType = choices.filter((choice) => !choice.some((issue) => isForAnotherType(issue, found)));
  // Of two maps, the one whose keys these are is meant.
  return ofItsType.find((choice) => !choice.some(isOfKeys)) ?? ofItsType[0];
}

/** Whether a choice is for a value of another type altogether: a list or a map is no mistyped word. */
function isForAnotherType({ code, path }: ShapeIssue, found: Plain | undefined): boolean {
  return path.length === 0 && (code === "invalid_type" || (code === "invalid_value" && typeof found !== "string"));
}

/** Whether it is a key of the map itself that is wrong. */
function isOfKeys({ code, path }: ShapeIssue): boolean {
  return (code === "unrecognized_keys" && path.length === 0) || (code === "invalid_key" && path.length === 1);
}
