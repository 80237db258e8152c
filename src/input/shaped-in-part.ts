import * as z from "zod/mini";
import type { Document, Plain } from "./document.ts";
import type { LeftOut, Shaped } from "./format.ts";
import { keysKnownTo } from "./known-keys.ts";
import { structural } from "./name-of.ts";
import { settledIssues } from "./settled-issues.ts";
import type { ShapeIssue } from "./shape-issue.ts";
import { shapeProblems } from "./shape-problems.ts";
import { valueAt } from "./value-at.ts";

type Path = readonly PropertyKey[];

/**
 * Holds a document against a schema. So that one mistake does not hide another, the parts that do not fit are left out and the
 * rest is read on; what can then still be said of it is said in the same breath.
 *
 * @param standIns - what stands in for a part of the file that must be there, while the rest is read on
 */
export function shapedInPart<T>(
  schema: z.ZodMiniType<T>,
  document: Document,
  standIns: { readonly [key: string]: Plain },
): Shaped<T> {
  const names = new Set<string>();
  let leftOut: LeftOut = names;
  let parsed = parse(schema, document.plain);
  if ("data" in parsed) return { value: parsed.data, problems: [], leftOut };

  const issues = settledIssues(parsed.issues, schema, document.plain);
  const problems = shapeProblems(issues, document, keysKnownTo(schema));
  let plain: Plain = isMap(document.plain) ? { ...standIns, ...document.plain } : document.plain;
  parsed = parse(schema, plain);
  // Each time round something is left out, so this ends.
  while (!("data" in parsed)) {
    const paths = parsed.issues.flatMap((issue) => culprits(issue, plain));
    // Without a whole chapter, or all the lines of one, any name may be one of those that it holds; so may a name that is not one.
    if (paths.some(holdsNames) || parsed.issues.some(({ code }) => code === "invalid_key"))
      leftOut = { has: () => true };
    const rest = without(plain, paths, names);
    if (!isMap(rest)) return { value: undefined, problems, leftOut };
    plain = { ...standIns, ...rest };
    parsed = parse(schema, plain);
  }
  return { value: parsed.data, problems, leftOut };
}

type Parsed<T> = { readonly data: T } | { readonly issues: readonly ShapeIssue[] };

function parse<T>(schema: z.ZodMiniType<T>, plain: Plain): Parsed<T> {
  const result = z.safeParse(schema, plain, { jitless: true });
  return result.success ? { data: result.data } : { issues: result.error.issues as unknown as readonly ShapeIssue[] };
}

/** What to leave out for an issue: the part itself, or, where it is missing, what it is missing from. */
function culprits(issue: ShapeIssue, plain: Plain): readonly Path[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...issue.path, key]);
  let length = issue.path.length;
  while (valueAt(plain, issue.path.slice(0, length)) === undefined) length -= 1;
  // A column cannot be left out without moving the others, so all the columns go.
  const columns = issue.path.indexOf("columns") + 1;
  return [issue.path.slice(0, columns === 0 ? length : Math.min(columns, length))];
}

function holdsNames(path: Path): boolean {
  return path.length === 1 || structural.has(String(path.at(-1)));
}

/** A document without the parts at some paths, or nothing when it is itself at one; their names are added to `names`. */
function without(plain: Plain, paths: readonly Path[], names: Set<string>): Plain | undefined {
  if (paths.length === 0) return plain;
  const leave = () => {
    for (const name of namesIn(plain)) names.add(name);
    return undefined;
  };
  if (paths.some((path) => path.length === 0)) return leave();
  const inside = new Map<PropertyKey, Path[]>();
  for (const [head, ...rest] of paths) {
    if (head === undefined) continue;
    const already = inside.get(head);
    if (already === undefined) inside.set(head, [rest]);
    else already.push(rest);
  }
  if (Array.isArray(plain)) {
    const entries = plain.map((entry, index) => without(entry, inside.get(index) ?? [], names));
    // A figure in a list cannot be left out without moving the others, so the list goes.
    return entries.every((entry) => entry !== undefined) ? entries : leave();
  }
  const map: Record<string, Plain> = Object.create(null);
  for (const [key, value] of Object.entries(plain ?? {})) {
    const kept = without(value, inside.get(key) ?? [], names);
    if (kept === undefined) names.add(hyphenated(key));
    else map[key] = kept;
  }
  return map;
}

/** The keys inside a part, and the texts in its lists, which may be the years that are columns. */
function namesIn(plain: Plain): readonly string[] {
  if (plain === null || typeof plain === "string") return [];
  if (Array.isArray(plain)) return plain.flatMap((entry) => (typeof entry === "string" ? [entry] : namesIn(entry)));
  return Object.entries(plain).flatMap(([key, value]) => [hyphenated(key), ...namesIn(value)]);
}

/** A key as it would stand in the name of a line: "in-year funding" is in-year-funding. */
function hyphenated(key: string): string {
  return key.replaceAll(" ", "-");
}

function isMap(plain: Plain | undefined): plain is { readonly [key: string]: Plain } {
  return typeof plain === "object" && plain !== null && !Array.isArray(plain);
}
