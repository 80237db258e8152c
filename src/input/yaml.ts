import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar } from "yaml";
import type { Place, Problem } from "../model/problem.ts";
import { type Document, type DocumentReading, deepest, type Plain } from "./document.ts";

/** The longest text that is read. A strategy with two thousand proposals over ten years is about 800 kB. */
const longest = 4_000_000;

/**
 * A document from YAML 1.2 or JSON text, each scalar as the text that stands in the file.
 * Aliases, tags and merge keys are refused: a strategy says each thing where it belongs.
 */
export function documentFromText(text: string, file?: string): DocumentReading {
  const inFile = file === undefined ? {} : { file };
  if (text.length > longest) {
    return refused({
      code: "too-long",
      severity: "error",
      place: { path: [], ...inFile },
      what: `The file has ${text.length.toLocaleString("en-GB")} characters; at most ${longest.toLocaleString("en-GB")} are read.`,
      fix: "Check that this is the file you meant.",
    });
  }
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const tooDeep = nestedTooDeep(text);
  if (tooDeep !== undefined) {
    return refused({
      code: "too-deep",
      severity: "error",
      place: { path: [], ...inFile, ...tooDeep },
      what: `The document is nested more than ${deepest} deep.`,
      fix: "Check that this is the file you meant.",
    });
  }
  const parsed = parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    strict: true,
  });
  const problems: Problem[] = parsed.errors.map((error) => ({
    code: "not-yaml",
    severity: "error",
    place: { path: [], ...inFile, ...at(error.pos[0]) },
    ...yamlMistake(error.code, error.message),
  }));
  if (problems.length > 0) return { ok: false, problems };
  return plainFromNodes(parsed.contents, at, inFile);
}

function refused(problem: Problem): DocumentReading {
  return { ok: false, problems: [problem] };
}

/** Where brackets, or indentation, first nest too deep: found before parsing, which recurses. */
function nestedTooDeep(text: string): { line: number; column: number } | undefined {
  let depth = 0;
  let [line, column] = [1, 0];
  for (const character of text) {
    column += 1;
    if (character === "\n") [line, column] = [line + 1, 0];
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > deepest * 2) return { line, column };
  }
  return undefined;
}

function yamlMistake(code: string, message: string): Pick<Problem, "what" | "why" | "fix"> {
  if (code === "DUPLICATE_KEY") {
    return {
      what: "This name is used twice in the same place.",
      why: "One of the two would be lost.",
      fix: "Rename or remove one.",
    };
  }
  if (code === "TAB_AS_INDENT") return { what: "A tab is used to indent.", fix: "Indent with spaces." };
  if (code === "MULTIPLE_DOCS")
    return { what: "The file holds more than one document.", fix: "Keep one, without a line of ---." };
  if (code === "NON_STRING_KEY")
    return { what: "A name here is not text.", fix: "Write a plain name before the colon." };
  const plainly = message.replace(/ at line \d+, column \d+:?[\s\S]*$/, "").replace(/\.$/, "");
  return {
    what: `This is not YAML or JSON that can be read: ${plainly}.`,
    fix: "Check the indentation, quotes and brackets here.",
  };
}

type Position = { readonly line: number; readonly column: number };

function plainFromNodes(
  contents: unknown,
  at: (offset: number) => Position,
  inFile: { readonly file?: string },
): DocumentReading {
  const keys = new Map<string, Position>();
  const values = new Map<string, Position>();
  const problems: Problem[] = [];
  const idOf = (path: Place["path"]) => path.join("\u0000");

  const refuse = (node: Node | null, path: Place["path"], what: string, fix: string): null => {
    const position = node?.range ? at(node.range[0]) : { line: 1, column: 1 };
    problems.push({ code: "not-plain", severity: "error", place: { path, ...inFile, ...position }, what, fix });
    return null;
  };
  const plainFrom = (node: unknown, path: Place["path"]): Plain => {
    if (node === null || node === undefined) return null;
    const range = (node as Node).range;
    if (range) values.set(idOf(path), at(range[0]));
    if (path.length > deepest)
      return refuse(node as Node, path, `The document is nested more than ${deepest} deep.`, "Flatten it.");
    if (isAlias(node)) {
      return refuse(node, path, `"*${node.source}" refers to another place in the file.`, "Write the value out here.");
    }
    if ((node as Node).tag !== undefined) {
      return refuse(node as Node, path, `The tag "${(node as Node).tag}" is not used in these files.`, "Remove it.");
    }
    if (isScalar(node)) return scalarText(node);
    if (isSeq(node)) return node.items.map((item, index) => plainFrom(item, [...path, index]));
    if (!isMap(node)) return refuse(node as Node, path, "This is not a map, a list or a value.", "Remove it.");
    const map: Record<string, Plain> = Object.create(null);
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(scalarText(pair.key) ?? "") : String(pair.key);
      const keyNode = pair.key as Node | null;
      if (key === "__proto__") {
        refuse(keyNode, [...path, key], `"__proto__" is not a name that can be used.`, "Rename it.");
        continue;
      }
      if (keyNode?.range) keys.set(idOf([...path, key]), at(keyNode.range[0]));
      map[key] = plainFrom(pair.value, [...path, key]);
    }
    return map;
  };

  const plain = plainFrom(contents, []);
  if (problems.length > 0) return { ok: false, problems };
  const place: Document["place"] = (path, part = "value") => {
    const [first, second] = part === "key" ? [keys, values] : [values, keys];
    for (let length = path.length; length >= 0; length -= 1) {
      const id = idOf(path.slice(0, length));
      const position = length === path.length ? (first.get(id) ?? second.get(id)) : (keys.get(id) ?? values.get(id));
      if (position !== undefined) return { path, ...inFile, ...position };
    }
    return { path, ...inFile, line: 1, column: 1 };
  };
  return { ok: true, document: { plain, place } };
}

/** A scalar as it stands in the file: 12.0 stays 12.0, and 2022/23 stays text. */
function scalarText(node: Scalar): string | null {
  if (node.type === Scalar.PLAIN)
    return node.source === undefined || node.value === null ? nullOrSource(node) : node.source;
  return typeof node.value === "string" ? node.value : String(node.value);
}

function nullOrSource(node: Scalar): string | null {
  return node.source === undefined || node.source === "" || node.source === "~" || node.source === "null"
    ? null
    : node.source;
}
