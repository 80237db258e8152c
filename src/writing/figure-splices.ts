import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Splice } from "./spliced.ts";

/** A parsed text: its characters and its nodes, which count characters from the same beginning. */
export interface ParsedText {
  readonly text: string;
  readonly contents: unknown;
}

/** What to replace so that one figure that is there becomes another; nothing where it spans lines or cannot be told apart. */
export function figureReplaced(way: Place["path"], text: string, parsed: ParsedText): Splice | undefined {
  const node = nodeAt(parsed.contents, way);
  return isScalar(node) ? replaced(node, quotedAs(node, text)) : undefined;
}

/**
 * What to insert so that figures left out of a map are written into it: each after the last that it follows, in the manner of
 * those beside it. A comment above an entry stays above that entry.
 */
export function figuresInserted(
  figures: readonly (readonly [Place["path"], string])[],
  parsed: ParsedText,
): readonly Splice[] | undefined {
  const [[way]] = figures as readonly [readonly [Place["path"], string]];
  const map = nodeAt(parsed.contents, way.slice(0, -1));
  if (!isMap(map)) return undefined;
  const { items, range, flow } = map as unknown as WrittenMap;
  const entries = [...figures]
    .map(([to, text]) => ({ key: String(to.at(-1)), text }))
    .sort((one, other) => one.key.localeCompare(other.key));
  const [first] = items;
  if (first === undefined) {
    const quote = /^\s*\{/.test(parsed.text) ? '"' : "";
    const all = entries.map(({ key, text }) => `${quote}${key}${quote}: ${quote}${text}${quote}`).join(", ");
    return [{ from: range[0], to: range[1], text: `{ ${all} }` }];
  }
  return entries.map(({ key, text }) => {
    const entry = `${quotedAs(first.key, key)}: ${quotedAs(first.value, text)}`;
    const earlier = /^\d{4}\//.test(key) ? items.filter((item) => String(item.key.source) < key) : items;
    const previous = earlier.at(-1);
    const put = flow === true ? onTheSameLine : onItsOwnLine(parsed.text);
    return previous === undefined ? put.before(entry, first) : put.after(entry, previous);
  });
}

/** What to replace so that one rate for each year becomes a rate for each of them. */
export function eachYearSplit(
  way: Place["path"],
  rates: readonly (readonly [FinancialYear, string])[],
  parsed: ParsedText,
): readonly Splice[] | undefined {
  const pair = pairAt(parsed.contents, way);
  const values = figureSplit(way, rates, parsed);
  const key = pair && replaced(pair.key, quotedAs(pair.key, "values"));
  return values && key && [key, ...values];
}

/** What to replace so that one figure for every year becomes a figure for each of them, in place. */
export function figureSplit(
  way: Place["path"],
  figures: readonly (readonly [FinancialYear, string])[],
  parsed: ParsedText,
): readonly Splice[] | undefined {
  const pair = pairAt(parsed.contents, way);
  if (pair === undefined) return undefined;
  const { key, value } = pair;
  const entries = figures.map(([year, text]) => `${quotedAs(key, year)}: ${quotedAs(value, text)}`);
  const splice = replaced(value, `{ ${entries.join(", ")} }`);
  return splice && [splice];
}

/** An entry of a map as the library gives it, where the map has been read: its value is a scalar where a figure stands. */
interface Entry {
  readonly key: Written;
  readonly value: Written;
}

/** What has been read stands somewhere: from, to, and to the end of what follows it. */
type Written = Scalar & { readonly range: readonly [number, number, number] };

interface WrittenMap {
  readonly items: readonly Entry[];
  readonly range: readonly [number, number, number];
  readonly flow?: boolean;
}

function replaced(node: Scalar, text: string): Splice | undefined {
  const plain = node.type === "PLAIN" || node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  return plain && node.range ? { from: node.range[0], to: node.range[1], text } : undefined;
}

/** A text in the quotes that another stands in. Figures, years and these keys hold nothing that would need escaping. */
function quotedAs(node: Scalar, text: string): string {
  if (node.type === "QUOTE_DOUBLE") return `"${text}"`;
  return node.type === "QUOTE_SINGLE" ? `'${text}'` : text;
}

interface Putting {
  before(entry: string, next: Entry): Splice;
  after(entry: string, previous: Entry): Splice;
}

const onTheSameLine: Putting = {
  before: (entry, { key }) => between(key.range[0], `${entry}, `),
  after: (entry, { value }) => between(value.range[1], `, ${entry}`),
};

function onItsOwnLine(text: string): Putting {
  const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return {
    before: (entry, { key }) => between(key.range[0], `${entry}${ending}${indentAt(key.range[0], text)}`),
    after: (entry, { key, value }) => {
      // After that entry and whatever comment stands on its line.
      const rest = text.slice(value.range[1]).search(/[\r\n]/);
      const end = rest < 0 ? text.length : value.range[1] + rest;
      return between(end, `${ending}${indentAt(key.range[0], text)}${entry}`);
    },
  };
}

function between(at: number, text: string): Splice {
  return { from: at, to: at, text };
}

function indentAt(offset: number, text: string): string {
  return " ".repeat(offset - (Math.max(text.lastIndexOf("\n", offset), text.lastIndexOf("\r", offset)) + 1));
}

function nodeAt(contents: unknown, way: Place["path"]): unknown {
  return way.reduce<unknown>((here, step) => {
    if (isSeq(here)) return here.items[Number(step)];
    return isMap(here) ? entryOf(here, String(step))?.value : undefined;
  }, contents);
}

function pairAt(contents: unknown, way: Place["path"]): Entry | undefined {
  const map = nodeAt(contents, way.slice(0, -1));
  return isMap(map) ? entryOf(map, String(way.at(-1))) : undefined;
}

function entryOf(map: YAMLMap, name: string): Entry | undefined {
  const pairs = map.items as unknown as readonly Entry[];
  // As it is written: what looks like a number is a name all the same.
  return pairs.find(({ key }) => key.source === name);
}
