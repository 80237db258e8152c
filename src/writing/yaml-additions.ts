import { isCollection, isMap, isScalar, type Node, type Pair, parseDocument } from "yaml";

/** An entry to add to a map: a key with a value as YAML writes it on one line, or with entries of its own. */
export interface YamlEntry {
  readonly key: string;
  readonly value: string | readonly YamlEntry[];
}

/** Entries to add at the end of the map that stands at a path; the file itself is the map at no path. */
export interface YamlAddition {
  readonly under: readonly string[];
  readonly entries: readonly YamlEntry[];
}

/** A piece of text to put in, and how many characters it takes the place of. */
interface Edit {
  readonly at: number;
  readonly instead: number;
  readonly text: string;
}

/**
 * YAML text with entries added to some of its maps. Every other character stays as the author wrote it, comments and line ends too:
 * only `{}` gives way to what is put in it.
 *
 * @throws Error when there is no map at one of the paths; a caller has read the text before
 * @example adding `b: 2` under `a` to "a:\n  x: 1 # one\n" gives "a:\n  x: 1 # one\n  b: 2\n"
 */
export function yamlWithAdditions(text: string, additions: readonly YamlAddition[]): string {
  // As it is read: a byte order mark is no part of it, and a carriage return alone ends a line.
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const own = text.slice(mark.length);
  const read = own.replace(/\r(?!\n)/g, "\n");
  const ending = /\r\n|\r|\n/.exec(own)?.[0] ?? "\n";
  const root = parseDocument(read, { version: "1.2", schema: "failsafe", uniqueKeys: false }).contents;
  const edits = additions.map((addition) => editFor(addition, root, read));
  return mark + applied(own, edits, ending);
}

function editFor({ under, entries }: YamlAddition, root: unknown, text: string): Edit {
  let map = root;
  let key: Node | undefined;
  let insideFlow = false;
  for (const name of under) {
    insideFlow ||= isMap(map) && map.flow === true;
    const pair = isMap(map) ? map.items.find((one) => isScalar(one.key) && String(one.key.value) === name) : undefined;
    if (pair === undefined) throw new Error(`There is no "${name}" in ${under.join(" › ")}.`);
    key = pair.key as Node;
    map = pair.value;
  }
  if (!isMap(map)) throw new Error(`There is no map at ${under.join(" › ")}.`);
  if (map.flow !== true) {
    const first = map.items[0]?.key as Node;
    const lines = block(entries, " ".repeat(columnOf(first, text)), stepOf(root, text));
    // A chapter stands apart from the one above it.
    return afterLine(endOf(map), under.length === 0 ? `\n${lines}` : lines, text);
  }
  const [start, end] = map.range as [number, number, number];
  const last = map.items.at(-1);
  if (last !== undefined) return { at: endOf(last.value ?? last.key), instead: 0, text: `, ${flow(entries)}` };
  if (insideFlow || under.length === 0) return { at: start, instead: end - start, text: `{ ${flow(entries)} }` };
  const step = stepOf(root, text);
  const indent = `${" ".repeat(columnOf(key as Node, text))}${step}`;
  const added = afterLine(end, block(entries, indent, step), text);
  // What stands between `{}` and the end of its line, such as a comment, stays there.
  const before = text[start - 1] === " " ? start - 1 : start;
  return { at: before, instead: added.at - before, text: `${text.slice(end, added.at)}${added.text}` };
}

/** The text of entries after the line in which something ends. */
function afterLine(end: number, lines: string, text: string): Edit {
  if (text[end - 1] === "\n") return { at: end, instead: 0, text: lines };
  const next = text.indexOf("\n", end);
  return next === -1 ? { at: text.length, instead: 0, text: `\n${lines}` } : { at: next + 1, instead: 0, text: lines };
}

/** Where the last thing in a node ends: not the comments below it, which may belong to what follows. */
function endOf(node: unknown): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1) as Pair | Node;
    return endOf(isMap(node) ? ((last as Pair).value ?? (last as Pair).key) : last);
  }
  return (node as Node).range?.[1] ?? 0;
}

function columnOf(node: Node, text: string): number {
  const at = node.range?.[0] ?? 0;
  return at - (text.lastIndexOf("\n", at) + 1);
}

/** How far the author indents: as the first map that stands inside another. */
function stepOf(root: unknown, text: string): string {
  const pairs = isMap(root) ? root.items : [];
  for (const { value } of pairs) {
    const first = isMap(value) && value.flow !== true ? (value.items[0]?.key as Node | undefined) : undefined;
    if (first !== undefined) return " ".repeat(columnOf(first, text));
  }
  return "  ";
}

function block(entries: readonly YamlEntry[], indent: string, step: string): string {
  return entries
    .map(({ key, value }) =>
      typeof value === "string"
        ? `${indent}${key}: ${value}\n`
        : `${indent}${key}:\n${block(value, indent + step, step)}`,
    )
    .join("");
}

function flow(entries: readonly YamlEntry[]): string {
  return entries
    .map(({ key, value }) => `${key}: ${typeof value === "string" ? value : `{ ${flow(value)} }`}`)
    .join(", ");
}

/** The text with its edits, those at one place in the order in which they were asked for. */
function applied(text: string, edits: readonly Edit[], ending: string): string {
  const inOrder = [...edits].sort((one, other) => one.at - other.at);
  let done = "";
  let from = 0;
  for (const { at, instead, text: added } of inOrder) {
    done += text.slice(from, at) + added.replaceAll("\n", ending);
    from = Math.max(from, at + instead);
  }
  return done + text.slice(from);
}
