import * as z from "zod/mini";
import type { Problem } from "../model/problem.ts";
import type { Document, Plain } from "./document.ts";
import { type KnownKeys, type ShapeIssue, shapeProblems, valueAt } from "./shape-problems.ts";

/** A document of the right shape. Where some of it had to be left out, `pruned` is true and the problems say what. */
export interface Shaped<T> {
  readonly value: T | undefined;
  readonly pruned: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Holds a document against a schema. So that one mistake does not hide another, the parts that do not fit are left out and the
 * rest is read on; what can then still be said of it is said in the same breath.
 */
export function shape<T>(schema: z.ZodMiniType<T>, document: Document): Shaped<T> {
  const knownKeys = keysKnownTo(schema);
  const first = z.safeParse(schema, document.plain, { jitless: true });
  if (first.success) return { value: first.data, pruned: false, problems: [] };

  const problems = shapeProblems(first.error.issues as unknown as readonly ShapeIssue[], document, knownKeys);
  let plain = document.plain;
  let issues = first.error.issues as unknown as readonly ShapeIssue[];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    plain = issues.reduce((rest, issue) => without(rest, culprit(issue, attempt)), plain);
    const again = z.safeParse(schema, plain, { jitless: true });
    if (again.success) return { value: again.data, pruned: true, problems };
    issues = again.error.issues as unknown as readonly ShapeIssue[];
  }
  return { value: undefined, pruned: true, problems };
}

/** What to leave out for an issue: the part itself, or, where that does not help, ever more of what it is in. */
function culprit(issue: ShapeIssue, attempt: number): readonly (readonly PropertyKey[])[] {
  if (issue.code === "unrecognized_keys") return (issue.keys ?? []).map((key) => [...issue.path, key]);
  const outward = issue.path.length - Math.floor(attempt / 2);
  return outward <= 0 ? [] : [issue.path.slice(0, outward)];
}

function without(plain: Plain, paths: readonly (readonly PropertyKey[])[]): Plain {
  return paths.reduce(
    (rest, path) => (valueAt(rest, path.slice(0, -1)) === undefined ? rest : removed(rest, path)),
    plain,
  );
}

function removed(plain: Plain, [head, ...rest]: readonly PropertyKey[]): Plain {
  if (plain === null || typeof plain !== "object" || head === undefined) return plain;
  if (Array.isArray(plain)) {
    // A figure in a list cannot be left out without moving the others, so the list goes.
    return plain.map((entry, index) => (index === head && rest.length > 0 ? removed(entry, rest) : entry));
  }
  const map: Record<PropertyKey, Plain> = Object.assign(Object.create(null), plain);
  const inner = map[head];
  if (rest.length === 0 || inner === undefined) delete map[head];
  else if (Array.isArray(inner) && rest.length === 1) delete map[head];
  else map[head] = removed(inner, rest);
  return map;
}

interface SchemaInside {
  readonly _zod: { readonly def: Record<string, unknown> & { readonly type: string } };
}

/** Which keys a schema knows at each path, read from the schema itself. */
function keysKnownTo(schema: unknown): KnownKeys {
  return (path) => {
    let here = inside(schema as SchemaInside);
    for (const part of path) {
      const { def } = here._zod;
      const next =
        def.type === "object"
          ? (def["shape"] as Record<PropertyKey, SchemaInside>)[part]
          : def.type === "record"
            ? (def["valueType"] as SchemaInside)
            : def.type === "array"
              ? (def["element"] as SchemaInside)
              : undefined;
      if (next === undefined) return [];
      here = inside(next);
    }
    const { def } = here._zod;
    return def.type === "object" ? Object.keys(def["shape"] as object).filter((key) => key !== "$schema") : [];
  };
}

/** The schema inside an optional one, and the map among the choices of a union. */
function inside(schema: SchemaInside): SchemaInside {
  const { def } = schema._zod;
  if (def.type === "optional") return inside(def["innerType"] as SchemaInside);
  if (def.type === "union") {
    const choices = (def["options"] as readonly SchemaInside[]).map(inside);
    return choices.find((choice) => choice._zod.def.type === "object") ?? (choices[0] as SchemaInside);
  }
  return schema;
}
