import type { Plain } from "./document.ts";

/** What stands at a path, or undefined where nothing does. */
export function valueAt(plain: Plain | undefined, path: readonly PropertyKey[]): Plain | undefined {
  let here: Plain | undefined = plain;
  for (const part of path) {
    if (here === null || typeof here !== "object") return undefined;
    here = (here as Record<PropertyKey, Plain>)[part];
  }
  return here;
}
