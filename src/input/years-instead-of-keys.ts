import * as z from "zod/mini";
import type { Plain } from "./document.ts";
import { namesInsteadOfKeys } from "./known-keys.ts";
import type { ShapeIssue } from "./shape-issue.ts";
import { valueAt } from "./value-at.ts";

/**
 * What a schema has against a map that is written by year, where it also takes one with keys of its own, and complains of unknown
 * keys: it is judged by its years instead.
 */
export function yearsInsteadOfKeys(issue: ShapeIssue, schema: z.ZodMiniType, plain: Plain): readonly ShapeIssue[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  const { path, keys } = issue;
  const byYear = namesInsteadOfKeys(schema, path);
  if (byYear === undefined) return [issue];
  const map = valueAt(plain, path) as { readonly [key: string]: Plain };
  const known = Object.keys(map).filter((key) => !keys.includes(key) && key !== "each year");
  // Every key of ours is a word, so one that begins with a digit is meant for a year.
  if (known.length > 0 || !keys.some((key) => /^\d/.test(key))) return [issue];
  const { error } = z.safeParse(byYear as z.ZodMiniType, map, { jitless: true });
  const inside = (error?.issues ?? []) as unknown as readonly ShapeIssue[];
  // What is wrong with the figure of each year not stated has been said of the key.
  return inside.filter((one) => one.path[0] !== "each year").map((one) => ({ ...one, path: [...path, ...one.path] }));
}
