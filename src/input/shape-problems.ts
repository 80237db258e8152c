import { didYouMean } from "../model/did-you-mean.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Document, Plain } from "./document.ts";
import type { ScalarKind } from "./scalars.ts";

/** As much of a schema's complaint as is needed to word it. */
export interface ShapeIssue {
  readonly code: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly ShapeIssue[])[];
}

/** The words for each kind of scalar: what it is, and how to write one. */
const kinds: Record<ScalarKind, { readonly is: string; readonly fix: string }> = {
  name: { is: "a name", fix: "Names are lower-case words joined by hyphens, such as pay-award." },
  figure: {
    is: "a figure",
    fix: "Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.",
  },
  "amount or TBC": {
    is: "a figure or TBC",
    fix: "Write digits such as 5.3, or TBC where the amount is not known yet.",
  },
  rate: { is: "a percentage", fix: "Write the number with its sign, such as 2% or -0.5%." },
  year: { is: "a financial year", fix: "Write it as 2022/23." },
  date: { is: "a date", fix: "Write it as 2021-12-15." },
  "yes or no": { is: "yes or no", fix: "Write yes or no." },
  "some text": { is: "text", fix: "Write some words." },
  "printed cell": {
    is: "a cell as a report prints it",
    fix: 'Copy it as printed, in quotes: "(3.8)", "-1.1", "1,900", "-", "" or "TBC".',
  },
  count: { is: "a whole number", fix: "Write a whole number, such as 1." },
};

/** A schema's complaints as problems: what stands there, why it does not fit, what to write. */
export function shapeProblems(
  issues: readonly ShapeIssue[],
  document: Document,
  knownKeys: KnownKeys,
): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, document, knownKeys));
}

/** The keys that may stand at a path, so that a mistyped one can be answered with the right one. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[];

function problemsOf(issue: ShapeIssue, document: Document, knownKeys: KnownKeys): readonly Problem[] {
  const path = issue.path as Place["path"];
  const found = valueAt(document.plain, path);
  const problem = (what: string, fix?: string, part: "key" | "value" = "value", at = path): Problem => ({
    code: `shape-${issue.code ?? "unknown"}`,
    severity: "error",
    place: document.place(at, part),
    what,
    ...(fix === undefined ? {} : { fix }),
  });
  const where = nameOf(path);

  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(path);
    return (issue.keys ?? []).map((key) =>
      problem(
        `"${key}" is not something that ${path.length === 0 ? "the file" : where} can have.`,
        didYouMean(key, known) ?? (known.length > 0 ? `It can have: ${known.join(", ")}.` : undefined),
        "key",
        [...path, key],
      ),
    );
  }
  if (issue.code === "invalid_key") {
    const kind =
      kindOf(issue.message) ?? kindOf((issue as { issues?: readonly ShapeIssue[] }).issues?.[0]?.message) ?? "name";
    return [problem(`"${String(path.at(-1))}" is not ${kinds[kind].is}.`, kinds[kind].fix, "key")];
  }
  if (found === undefined) {
    const parent = path.slice(0, -1);
    const owner = parent.length === 0 ? "The file" : sentenceCase(nameOf(parent));
    return [problem(`${owner} has no "${String(path.at(-1))}".`, `Add "${String(path.at(-1))}".`, "key", parent)];
  }
  if (issue.code === "invalid_format" || issue.code === "too_small") {
    const kind = kindOf(issue.message) ?? "some text";
    return [problem(`${sentenceCase(where)} is ${shown(found)}, which is not ${kinds[kind].is}.`, kinds[kind].fix)];
  }
  if (issue.code === "invalid_value") {
    const options = (issue.values ?? []).map(String);
    const wanted = options.length === 1 ? `It must be ${options[0]}.` : `It can be ${listed(options)}.`;
    const suggestion = typeof found === "string" ? didYouMean(found, options) : undefined;
    return [problem(`${sentenceCase(where)} is ${shown(found)}.`, [suggestion, wanted].filter(Boolean).join(" "))];
  }
  if (issue.code === "invalid_type") return [problem(...wrongType(where, found, [issue.expected ?? "text"]))];
  if (issue.code === "invalid_union") {
    const branches = issue.errors ?? [];
    const sameType = branches.find(
      (branch) => !branch.some((inner) => inner.code === "invalid_type" && inner.path.length === 0),
    );
    if (sameType !== undefined) {
      return sameType.flatMap((inner) =>
        problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, document, knownKeys),
      );
    }
    return [
      problem(
        ...wrongType(
          where,
          found,
          branches.map((branch) => branch[0]?.expected ?? "text"),
        ),
      ),
    ];
  }
  return [problem(`${sentenceCase(where)} is ${shown(found)}, which does not fit.`)];
}

function kindOf(message: string | undefined): ScalarKind | undefined {
  return message !== undefined && message in kinds ? (message as ScalarKind) : undefined;
}

const typeWords: Record<string, string> = {
  string: "a single value",
  object: "a map of names and values",
  record: "a map of names and values",
  array: "a list",
};

function wrongType(where: string, found: Plain, expected: readonly string[]): [string, string | undefined] {
  const wanted = [...new Set(expected.map((type) => typeWords[type] ?? type))];
  if (found === null)
    return [`${sentenceCase(where)} has nothing in it.`, `Write ${wanted.join(" or ")}, or remove the line.`];
  return [`${sentenceCase(where)} is ${shown(found)}, and should be ${wanted.join(" or ")}.`, undefined];
}

/** A value as a person would recognise it in the file. */
function shown(value: Plain): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of names and values";
  const text = value as string;
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** The name of a place in a document, from the inside out: `"amounts" of "pay"`, `entry 2 of "amounts" of "pay"`. */
export function nameOf(path: readonly PropertyKey[]): string {
  const parts = path.filter((part, index) => !(structural.has(String(part)) && index < path.length - 1));
  if (parts.length === 0) return "the file";
  return parts
    .slice(-3)
    .reverse()
    .map((part) => (typeof part === "number" ? `entry ${part + 1}` : `"${String(part)}"`))
    .join(" of ");
}

/** Keys that only hold others and say nothing to a reader of a message. */
const structural = new Set(["lines", "proposals", "directorates", "services", "grants", "blocks", "rows", "tables"]);

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listed(options: readonly string[]): string {
  return options.length < 2 ? options.join("") : `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`;
}

/** What stands at a path, or undefined where nothing does. */
export function valueAt(plain: Plain | undefined, path: readonly PropertyKey[]): Plain | undefined {
  let here: Plain | undefined = plain;
  for (const part of path) {
    if (here === null || typeof here !== "object") return undefined;
    here = (here as Record<PropertyKey, Plain>)[part];
  }
  return here;
}
