import type { Loose, PlainData } from "./plain-data.ts";

/** Without what is not there, and without maps and lists that hold nothing. */
export function pruned(value: Loose): PlainData {
  if (typeof value !== "object" || value === null) return value ?? "";
  if (Array.isArray(value)) return value.map((one) => pruned(one));
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, one]) =>
          one !== undefined && (required.has(key) || !(typeof one === "object" && Object.keys(one).length === 0)),
      )
      .map(([key, one]) => [key, pruned(one)]),
  );
}

/** Maps that a strategy must have even when they hold nothing. */
const required = new Set(["groups", "bodies", "lines", "proposals", "directorates", "sources", "funds", "amounts"]);
