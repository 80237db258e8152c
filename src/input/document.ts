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

/** How many values a document may hold. A strategy with two thousand proposals over ten years has about fifty thousand. */
const most = 500_000;

/** A document from JavaScript data, such as `JSON.parse` gives. Figures should be text; a number is taken as JavaScript prints it. */
export function documentFrom(data: unknown): DocumentReading {
  const taking = new Taking();
  let plain: Plain = null;
  try {
    plain = taking.plainFrom(data, []);
  } catch (error) {
    // Only the caller's own getters and proxies can throw here.
    taking.refuse([], `The data cannot be read: ${error}.`, "Give plain data, such as JSON.parse gives.");
  }
  if (taking.problems.length > 0) return { ok: false, problems: taking.problems };
  return { ok: true, document: { plain, place: (path) => ({ path }) } };
}

/** One walk over foreign data, which may be of any size or shape. */
class Taking {
  readonly problems: Problem[] = [];
  private count = 0;
  private readonly around = new Set<object>();

  refuse(path: Place["path"], what: string, fix: string): null {
    this.problems.push({ code: "plain-data", severity: "error", place: { path }, what, fix });
    return null;
  }

  plainFrom(value: unknown, path: Place["path"]): Plain {
    if (value === null || value === undefined) return null;
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return value ? "yes" : "no";
    if (typeof value === "number")
      return plainNumber(value) ?? this.refuse(path, `${value} cannot be taken exactly.`, "Write the figure as text.");
    if (typeof value !== "object")
      return this.refuse(path, `A ${typeof value} is not data.`, "Give text, numbers, arrays and objects only.");
    if (this.around.has(value))
      return this.refuse(path, "This holds itself.", "Give plain data, such as JSON.parse gives.");
    if (path.length >= deepest)
      return this.refuse(path, `The document is nested more than ${deepest} deep.`, "Flatten it.");
    this.around.add(value);
    const taken = Array.isArray(value) ? this.listFrom(value, path) : this.mapFrom(value, path);
    this.around.delete(value);
    return taken;
  }

  private listFrom(list: readonly unknown[], path: Place["path"]): Plain {
    if (!this.hasRoomFor(list.length, path)) return null;
    return Array.from(list, (entry, index) => this.plainFrom(entry, [...path, index]));
  }

  private mapFrom(object: object, path: Place["path"]): Plain {
    if (!isPlainObject(object)) {
      return this.refuse(path, "This is an object of a class, not plain data.", "Give text, arrays and plain objects.");
    }
    const entries = Object.entries(object);
    if (!this.hasRoomFor(entries.length, path)) return null;
    const map: Record<string, Plain> = Object.create(null);
    for (const [key, entry] of entries) {
      if (key === "__proto__") this.refuse([...path, key], `"__proto__" is not a name that can be used.`, "Rename it.");
      else if (entry !== undefined) map[key] = this.plainFrom(entry, [...path, key]);
    }
    return map;
  }

  private hasRoomFor(count: number, path: Place["path"]): boolean {
    const hadRoom = this.count <= most;
    this.count += count;
    if (this.count <= most) return true;
    if (hadRoom) {
      const figure = most.toLocaleString("en-GB");
      this.refuse(path, `The document holds more than ${figure} values.`, "Check that this is the document you meant.");
    }
    return false;
  }
}

/** Whether an object has no class of its own. One made in another frame or context counts too. */
function isPlainObject(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A number as text, when JavaScript can be trusted with every digit of it. */
function plainNumber(value: number): string | undefined {
  const text = String(value);
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "");
  return Number.isFinite(value) && !text.includes("e") && digits.length <= 15 ? text : undefined;
}
