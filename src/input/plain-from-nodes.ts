import { isAlias, isMap, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { Place, Problem } from "../model/problem.ts";
import type { Document, DocumentReading, Plain } from "./document.ts";
import { quoted } from "./name-of.ts";

type Position = Omit<Place, "path">;

/** Plain data from the nodes of a parsed text, with the place of every key and value; or all that cannot be taken as data. */
export function plainFromNodes(contents: unknown, placeOf: (offset: number) => Position): DocumentReading {
  const taking = new Taking(placeOf);
  const plain = taking.plainFrom(contents, []);
  if (taking.problems.length > 0) return { ok: false, problems: taking.problems };
  return { ok: true, document: { plain, place: taking.place } };
}

class Taking {
  readonly problems: Problem[] = [];
  private readonly keys = new Map<string, Position>();
  private readonly values = new Map<string, Position>();
  private readonly placeOf: (offset: number) => Position;

  constructor(placeOf: (offset: number) => Position) {
    this.placeOf = placeOf;
  }

  plainFrom(value: unknown, path: Place["path"]): Plain {
    if (value === null) return null;
    const node = value as ParsedNode;
    this.values.set(idOf(path), this.placeOf(node.range[0]));
    if (isAlias(node)) {
      const what = `"*${node.source}" refers to another place in the file.`;
      return this.refuse(node, path, { code: "not-plain", what, fix: "Write the value out here." });
    }
    if (node.tag !== undefined) {
      const what = `The tag "${node.tag}" is not used in these files.`;
      return this.refuse(node, path, { code: "not-plain", what, fix: "Remove it." });
    }
    if (isSeq(node)) return node.items.map((item, index) => this.plainFrom(item, [...path, index]));
    return isMap(node) ? this.mapFrom(node, path) : textOf(node as Scalar.Parsed);
  }

  private mapFrom(node: YAMLMap, path: Place["path"]): Plain {
    const map: Record<string, Plain> = Object.create(null);
    for (const { key, value } of node.items as readonly Pair<Scalar.Parsed, unknown>[]) {
      const name = textOf(key) ?? "";
      const here = [...path, name];
      if (Object.hasOwn(map, name)) {
        this.refuse(key, here, {
          code: "written-twice",
          what: `${quoted(name)} is written twice in the same place.`,
          why: "One of the two would be lost.",
          fix: "Rename or remove one.",
        });
      } else if (name === "__proto__") {
        this.refuse(key, here, {
          code: "not-plain",
          what: `"__proto__" is not a name that can be used.`,
          fix: "Rename it.",
        });
      } else {
        this.keys.set(idOf(here), this.placeOf(key.range[0]));
        map[name] = this.plainFrom(value, here);
      }
    }
    return map;
  }

  private refuse(node: ParsedNode, path: Place["path"], mistake: Pick<Problem, "code" | "what" | "why" | "fix">): null {
    this.problems.push({ severity: "error", place: { path, ...this.placeOf(node.range[0]) }, ...mistake });
    return null;
  }

  /** Where a part stands; for a part that is not there, where the nearest part around it does. */
  readonly place: Document["place"] = (path, part) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const id = idOf(path.slice(0, length));
      const [key, value] = [this.keys.get(id), this.values.get(id)];
      const position = part === "key" || length < path.length ? (key ?? value) : (value ?? key);
      if (position !== undefined) return { path, ...position };
    }
    return { path, ...this.placeOf(0) };
  };
}

function idOf(path: Place["path"]): string {
  return path.join("\0");
}

/** A scalar as it stands in the file: 12.0 stays 12.0, and 2022/23 stays text. */
function textOf(node: Scalar.Parsed): string | null {
  return node.value === null ? null : node.source;
}
