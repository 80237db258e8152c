import type { ShapeIssue } from "./shape-issue.ts";

/** What may stand in a place, in words, from what is said where none of it stands there. */
export function typesWanted(issues: readonly ShapeIssue[]): readonly string[] {
  return [...new Set(issues.flatMap(typesOf))];
}

function typesOf(issue: ShapeIssue): readonly string[] {
  switch (issue.code) {
    case "invalid_union":
      return typesWanted(issue.errors.flat());
    case "invalid_value":
      return issue.values;
    case "invalid_type":
      return [typeWords[issue.expected]];
    default:
      return [];
  }
}

const typeWords = {
  string: "a single value",
  object: "a map of names and values",
  record: "a map of names and values",
  array: "a list",
} as const;
