import { asQuestion, didYouMean, nearest } from "../model/did-you-mean.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Document, Plain } from "./document.ts";
import type { KnownKeys } from "./known-keys.ts";
import { nameOf, quoted, sentenceCase } from "./name-of.ts";
import { wordsFor } from "./scalar-words.ts";
import type { ShapeIssue } from "./shape-issue.ts";
import { typesWanted } from "./types-wanted.ts";
import { valueAt } from "./value-at.ts";

/** For so many unknown keys the nearest known ones are looked for: a person mends those first. */
const mostSuggestions = 50;

interface Setting {
  readonly document: Document;
  readonly knownKeys: KnownKeys;
  /** The known keys that an unknown one may stand for, by its place. */
  readonly meant: ReadonlyMap<string, readonly string[]>;
}

/**
 * A schema's complaints as problems: what stands there, why it does not fit, what to write.
 *
 * @param issues - with each union settled on the choice that was meant, or on none
 */
export function shapeProblems(
  issues: readonly ShapeIssue[],
  document: Document,
  knownKeys: KnownKeys,
): readonly Problem[] {
  const unknown = issues
    .flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : []))
    .slice(0, mostSuggestions);
  const meant = new Map(
    unknown.map((path) => [idOf(path), nearest(String(path.at(-1)), knownKeys(path.slice(0, -1)))] as const),
  );
  // A name that is mistyped is not missing as well.
  const mistyped = new Set(
    unknown.flatMap((path) => meant.get(idOf(path))?.map((name) => idOf([...path.slice(0, -1), name]))),
  );
  return issues
    .filter((issue) => !mistyped.has(idOf(issue.path)) || valueAt(document.plain, issue.path) !== undefined)
    .flatMap((issue) => problemsOf(issue, { document, knownKeys, meant }));
}

function idOf(path: readonly PropertyKey[]): string {
  return path.join("\0");
}

function problemsOf(issue: ShapeIssue, setting: Setting): readonly Problem[] {
  const { document } = setting;
  if (issue.code === "invalid_key") return [wrongName(issue, document)];
  // A missing value is also of the wrong type; that it is missing says it better.
  if (valueAt(document.plain, issue.path) === undefined) return [missing(issue, document)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, issue.path, setting));
    case "invalid_format":
      return [notOfItsKind(issue, document)];
    case "invalid_value":
      return [notAChoice(issue, document)];
    case "invalid_type":
    case "invalid_union":
      return [notOfItsType(issue, document)];
  }
}

function missing({ path }: ShapeIssue, document: Document): Problem {
  const owner = sentenceCase(nameOf(path.slice(0, -1)));
  const name = String(path.at(-1));
  const place = document.place(path as Place["path"]);
  return { code: "missing", severity: "error", place, what: `${owner} has no "${name}".`, fix: `Add "${name}".` };
}

function unknownKey(key: string, around: ShapeIssue["path"], { document, knownKeys, meant }: Setting): Problem {
  const path = [...around, key];
  return {
    code: "unknown-key",
    severity: "error",
    place: document.place(path as Place["path"], "key"),
    what: `${quoted(key)} is not something that ${nameOf(around)} can have.`,
    fix:
      endOfAText(document, path) ??
      asQuestion(meant.get(idOf(path)) ?? []) ??
      `It can have: ${knownKeys(around).join(", ")}.`,
  };
}

/** A key without a value is, inside braces and so nearly always, what stood behind a comma in a text without quotes. */
function endOfAText(document: Document, path: ShapeIssue["path"]): string | undefined {
  if (valueAt(document.plain, path) !== null || path.length === 1) return undefined;
  return "If it is part of the text before it, put that text in quotes: without them a comma ends it.";
}

function wrongName({ path, issues }: ShapeIssue & { readonly code: "invalid_key" }, document: Document): Problem {
  const { is, fix } = wordsFor(issues[0].message);
  const place = document.place(path as Place["path"], "key");
  return { code: "wrong-name", severity: "error", place, what: `${quoted(String(path.at(-1)))} is not ${is}.`, fix };
}

function notOfItsKind(issue: ShapeIssue, document: Document): Problem {
  const { is, fix } = wordsFor(issue.message);
  return atValue(issue, document, "wrong-value", `is ${shownAt(issue, document)}, which is not ${is}.`, fix);
}

function notAChoice(issue: ShapeIssue & { readonly code: "invalid_value" }, document: Document): Problem {
  const found = valueAt(document.plain, issue.path);
  const choices = issue.values;
  const wanted = choices.length === 1 ? `It must be ${choices[0]}.` : `It can be ${listed(choices)}.`;
  const suggestion = typeof found === "string" && choices.length > 1 ? didYouMean(found, choices) : undefined;
  const fix = [suggestion, wanted].filter(Boolean).join(" ");
  return atValue(issue, document, "wrong-choice", `is ${shownAt(issue, document)}.`, fix);
}

function notOfItsType(issue: ShapeIssue, document: Document): Problem {
  const wanted = listed(typesWanted([issue]));
  if (valueAt(document.plain, issue.path) !== null)
    return atValue(issue, document, "wrong-type", `is ${shownAt(issue, document)}, and should be ${wanted}.`);
  const fix = issue.path.length === 0 ? "Begin with format: 1." : `Write ${wanted}, or remove it.`;
  return atValue(issue, document, "wrong-type", "has nothing in it.", fix);
}

function atValue(issue: ShapeIssue, document: Document, code: string, says: string, fix?: string): Problem {
  const what = `${sentenceCase(nameOf(issue.path))} ${says}`;
  const place = document.place(issue.path as Place["path"]);
  return { code, severity: "error", place, what, ...(fix === undefined ? {} : { fix }) };
}

/** A value as a person would recognise it in the file. */
function shownAt({ path }: ShapeIssue, { plain }: Document): string {
  const value = valueAt(plain, path) as Plain;
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of names and values";
  return quoted(value);
}

function listed(options: readonly string[]): string {
  return options.length < 2 ? options.join(", ") : `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`;
}
