import type { Place, Problem } from "../model/problem.ts";

/** A document as plain data in which every scalar is text: maps without a prototype, arrays, text, and null where nothing stands. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A document taken in: its data, and where each part of it stands in the file, if it came from one. */
export interface Document {
  readonly plain: Plain;
  /** Where a value stands, or where its key stands. */
  place(path: Place["path"], part?: "key" | "value"): Place;
}

/** A document, or why it cannot be taken in at all. */
export type DocumentReading =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How deep a document may be nested. A strategy needs seven levels. */
export const deepest = 40;

/** A document from JavaScript data, such as `JSON.parse` gives. Figures should be text; a number is taken as JavaScript prints it. */
export function documentFrom(data: unknown): DocumentReading {
  const problems: Problem[] = [];
  const refuse = (path: Place["path"], what: string, fix: string) => {
    problems.push({ code: "plain-data", severity: "error", place: { path }, what, fix });
    return null;
  };
  const plainFrom = (value: unknown, path: Place["path"]): Plain => {
    if (path.length > deepest) return refuse(path, `The document is nested more than ${deepest} deep.`, "Flatten it.");
    if (value === null || value === undefined || typeof value === "string") return value ?? null;
    if (typeof value === "boolean") return value ? "yes" : "no";
    if (typeof value === "number")
      return plainNumber(value) ?? refuse(path, `${value} cannot be taken exactly.`, "Write the figure as text.");
    if (Array.isArray(value)) return value.map((entry, index) => plainFrom(entry, [...path, index]));
    if (typeof value === "object") {
      const map: Record<string, Plain> = Object.create(null);
      for (const [key, entry] of Object.entries(value)) {
        if (key === "__proto__") refuse([...path, key], `"__proto__" is not a name that can be used.`, "Rename it.");
        else if (entry !== undefined) map[key] = plainFrom(entry, [...path, key]);
      }
      return map;
    }
    return refuse(path, `A ${typeof value} is not data.`, "Give text, numbers, arrays and objects only.");
  };
  const plain = plainFrom(data, []);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, document: { plain, place: (path) => ({ path }) } };
}

/** A number as text, when JavaScript can be trusted with every digit of it. */
function plainNumber(value: number): string | undefined {
  const text = String(value);
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "");
  return Number.isFinite(value) && !text.includes("e") && digits.length <= 15 ? text : undefined;
}
