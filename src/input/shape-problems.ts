import { asQuestion, didYouMean, nearest } from "../model/did-you-mean.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Document, Plain } from "./document.ts";
import type { KnownKeys } from "./known-keys.ts";
import { nameOf, quoted, sentenceCase } from "./name-of.ts";
import { isScalarKind, scalarWords } from "./scalar-words.ts";

/** As much of a schema's complaint as is needed to word it. */
export interface ShapeIssue {
  readonly code: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  /** What each choice of a union has against the value. */
  readonly errors?: readonly (readonly ShapeIssue[])[];
  /** What is wrong with a key. */
  readonly issues?: readonly ShapeIssue[];
}

/** For so many unknown keys the nearest known ones are looked for: a person mends those first. */
const mostSuggestions = 50;

interface Setting {
  readonly document: Document;
  readonly knownKeys: KnownKeys;
  /** The known keys that an unknown one may stand for, by its place. */
  readonly meant: ReadonlyMap<string, readonly string[]>;
}

type Wording = (issue: ShapeIssue, setting: Setting) => readonly Problem[];

/** A schema's complaints as problems: what stands there, why it does not fit, what to write. */
export function shapeProblems(
  issues: readonly ShapeIssue[],
  document: Document,
  knownKeys: KnownKeys,
): readonly Problem[] {
  const unknown = issues.flatMap(({ path, keys = [] }) => keys.map((key) => ({ path, key }))).slice(0, mostSuggestions);
  const meant = new Map(unknown.map(({ path, key }) => [idOf([...path, key]), nearest(key, knownKeys(path))]));
  // A name that is mistyped is not missing as well.
  const mistyped = new Set(
    unknown.flatMap(({ path, key }) => meant.get(idOf([...path, key]))?.map((name) => idOf([...path, name]))),
  );
  return issues
    .filter((issue) => !mistyped.has(idOf(issue.path)) || valueAt(document.plain, issue.path) !== undefined)
    .flatMap((issue) => problemsOf(issue, { document, knownKeys, meant }));
}

function idOf(path: readonly PropertyKey[]): string {
  return path.join("\0");
}

const problemsOf: Wording = (issue, setting) => {
  const wording = wordings[issue.code ?? ""];
  // A missing value is also of the wrong type; that it is missing says it better.
  if (issue.code !== "invalid_key" && valueAt(setting.document.plain, issue.path) === undefined)
    return missing(issue, setting);
  if (wording === undefined) throw new Error(`There are no words for ${issue.code} at ${issue.path.join(".")}.`);
  return wording(issue, setting);
};

const missing: Wording = ({ path }, { document }) => {
  const parent = path.slice(0, -1) as Place["path"];
  const owner = parent.length === 0 ? "The file" : sentenceCase(nameOf(parent));
  const name = String(path.at(-1));
  const place = document.place(path as Place["path"], "key");
  return [{ code: "missing", severity: "error", place, what: `${owner} has no "${name}".`, fix: `Add "${name}".` }];
};

const unknownKeys: Wording = ({ path, keys = [] }, { document, knownKeys, meant }) => {
  const others = `It can have: ${knownKeys(path).join(", ")}.`;
  return keys.map((key) => ({
    code: "unknown-key",
    severity: "error",
    place: document.place([...path, key] as Place["path"], "key"),
    what: `${quoted(key)} is not something that ${nameOf(path)} can have.`,
    fix: endOfAText(document, [...path, key]) ?? asQuestion(meant.get(idOf([...path, key])) ?? []) ?? others,
  }));
};

/** A key without a value is, nearly always, what stood behind a comma in a text without quotes. */
function endOfAText(document: Document, path: readonly PropertyKey[]): string | undefined {
  if (valueAt(document.plain, path) !== null) return undefined;
  return "If it is part of the text before it, put that text in quotes: without them a comma ends it.";
}

const wrongName: Wording = ({ path, issues = [] }, { document }) => {
  const kind = issues.map(({ message }) => message).find(isScalarKind) ?? "name";
  const { is, fix } = scalarWords[kind];
  const what = `${quoted(String(path.at(-1)))} is not ${is}.`;
  return [{ code: "wrong-name", severity: "error", place: document.place(path as Place["path"], "key"), what, fix }];
};

const notOfItsKind: Wording = (issue, { document }) => {
  const { is, fix } = scalarWords[isScalarKind(issue.message) ? issue.message : "some text"];
  return [atValue(issue, document, "wrong-value", `is ${shownAt(issue, document)}, which is not ${is}.`, fix)];
};

const notAChoice: Wording = (issue, { document }) => {
  const found = valueAt(document.plain, issue.path);
  const choices = (issue.values ?? []).map(String);
  const wanted = choices.length === 1 ? `It must be ${choices[0]}.` : `It can be ${listed(choices)}.`;
  const suggestion = typeof found === "string" && choices.length > 1 ? didYouMean(found, choices) : undefined;
  const fix = [suggestion, wanted].filter(Boolean).join(" ");
  return [atValue(issue, document, "wrong-choice", `is ${shownAt(issue, document)}.`, fix)];
};

const notOfItsType: Wording = (issue, { document }) => {
  const wanted = listed([...new Set(typesWanted(issue).map((type) => typeWords[type] ?? type))]);
  if (valueAt(document.plain, issue.path) !== null)
    return [atValue(issue, document, "wrong-type", `is ${shownAt(issue, document)}, and should be ${wanted}.`)];
  const fix = issue.path.length === 0 ? "Begin with format: 1." : `Write ${wanted}, or remove it.`;
  return [atValue(issue, document, "wrong-type", "has nothing in it.", fix)];
};

/** A value of one of the types wanted is judged as that type; any other is simply of the wrong type. */
const noneOfAUnion: Wording = (issue, setting) => {
  const ofItsType = (issue.errors ?? []).filter(
    (branch) => !branch.some((inner) => inner.code === "invalid_type" && inner.path.length === 0),
  );
  const has = (branch: readonly ShapeIssue[], ...codes: string[]) =>
    branch.some(({ code, path }) => path.length <= 1 && codes.includes(code ?? ""));
  // Of two maps, the one whose keys these are is meant; where they are neither's, the one that knows its keys can say them.
  const ofThisType =
    ofItsType.find((branch) => !has(branch, "invalid_key", "unrecognized_keys")) ??
    ofItsType.find((branch) => has(branch, "unrecognized_keys")) ??
    ofItsType[0];
  if (ofThisType === undefined) return notOfItsType(issue, setting);
  return ofThisType.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, setting));
};

const wordings: Record<string, Wording> = {
  unrecognized_keys: unknownKeys,
  invalid_key: wrongName,
  invalid_format: notOfItsKind,
  invalid_value: notAChoice,
  invalid_type: notOfItsType,
  invalid_union: noneOfAUnion,
};

function atValue(issue: ShapeIssue, document: Document, code: string, says: string, fix?: string): Problem {
  const what = `${sentenceCase(nameOf(issue.path))} ${says}`;
  const place = document.place(issue.path as Place["path"]);
  return { code, severity: "error", place, what, ...(fix === undefined ? {} : { fix }) };
}

const typeWords: Record<string, string> = {
  string: "a single value",
  object: "a map of names and values",
  record: "a map of names and values",
  array: "a list",
};

function typesWanted(issue: ShapeIssue): readonly string[] {
  return issue.errors?.map((branch) => branch[0]?.expected ?? "string") ?? [issue.expected ?? "string"];
}

/** A value as a person would recognise it in the file. */
function shownAt({ path }: ShapeIssue, { plain }: Document): string {
  const value = valueAt(plain, path);
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of names and values";
  return quoted(value as string);
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
