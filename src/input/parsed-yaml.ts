import { Composer, Lexer, LineCounter, Parser, type Document as YamlDocument } from "yaml";
import type { Place, Problem } from "../model/problem.ts";
import { deepest } from "./document.ts";
import { longest } from "./longest.ts";

/** A place in the text, counted in characters from its beginning, and what is wrong there. */
type Mistake = { readonly at: number } & Pick<Problem, "code" | "what" | "why" | "fix">;

/** The nodes of a text, and where each character of it stands; or what makes it no text of this kind. */
export type ParsedYaml =
  | {
      readonly ok: true;
      readonly contents: unknown;
      /** The line and column, from 1, of a place counted in characters. */
      readonly placeOf: (offset: number) => Omit<Place, "path">;
      /** How many characters of the text stand before those that are counted. */
      readonly skipped: number;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses YAML 1.2 or JSON text into nodes that know where they stand. */
export function parsedYaml(text: string, file?: string): ParsedYaml {
  const inFile = file === undefined ? {} : { file };
  const lines = new LineCounter();
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { ...inFile, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // A byte order mark says nothing, and a carriage return alone ends a line too.
  const read = text.replace(/^\uFEFF/, "").replace(/\r(?!\n)/g, "\n");
  const parsed = unreadable(read) ?? parse(read, lines);
  if ("contents" in parsed) return { ok: true, contents: parsed.contents, placeOf, skipped: text.length - read.length };
  const problems = [parsed].flat().map(({ at, ...mistake }): Problem => {
    return { severity: "error", place: { path: [], ...placeOf(at) }, ...mistake };
  });
  return { ok: false, problems: withoutFollowers(problems) };
}

/**
 * Problems in the order of the text without those that most likely follow from one before: another on the same line, or one on the
 * next line that only the parser has words for.
 */
function withoutFollowers(problems: readonly Problem[]): readonly Problem[] {
  const kept: Problem[] = [];
  for (const problem of problems) {
    const lines = (problem.place.line ?? 0) - (kept.at(-1)?.place.line ?? Number.NEGATIVE_INFINITY);
    if (lines > (problem.what.startsWith(parserSays) ? 1 : 0)) kept.push(problem);
  }
  return kept;
}

const parserSays = "This is not YAML or JSON that can be read: ";

function unreadable(text: string): Mistake | undefined {
  if (text.length > longest) {
    const [has, most] = [text.length, longest].map((count) => count.toLocaleString("en-GB"));
    return {
      code: "too-long",
      at: 0,
      what: `The file has ${has} characters; at most ${most} are read.`,
      fix: "Check that this is the file you meant.",
    };
  }
  // What other encodings leave behind when they are read as UTF-8.
  if (/[\0\uFFFD]/.test(text)) {
    return {
      code: "not-text",
      at: 0,
      what: "The file is not text in UTF-8.",
      fix: "Save it again with the encoding UTF-8.",
    };
  }
  return undefined;
}

/** Parses one document, or says what goes wrong, in the order of the text. */
function parse(text: string, lines: LineCounter): YamlDocument | Mistake | readonly Mistake[] {
  const parser = new Parser(lines.addNewLine);
  let tooDeep: number | undefined;
  function* tokens() {
    lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      const at = parser.offset;
      yield* parser.next(lexeme);
      // Composing recurses, so depth is limited before it. The stack holds the document, and then each collection that is open.
      const top = parser.stack.at(-1);
      if (top !== undefined && "items" in top && parser.stack.length > deepest + 1) {
        tooDeep = at;
        return;
      }
    }
    yield* parser.end();
  }
  // Names used twice are found by `plainFromNodes`: the composer would compare each key with every other.
  const options = {
    version: "1.2",
    schema: "core",
    merge: false,
    stringKeys: true,
    strict: true,
    uniqueKeys: false,
  } as const;
  // A text of nothing is a document too.
  type Documents = readonly [YamlDocument.Parsed, YamlDocument.Parsed?];
  const [first, second] = new Composer(options).compose(tokens(), true, text.length) as unknown as Documents;
  if (tooDeep !== undefined) {
    return {
      code: "too-deep",
      at: tooDeep,
      what: `The document is nested more than ${deepest} deep.`,
      fix: "Check that this is the file you meant.",
    };
  }
  const errors = [...first.errors].sort((one, other) => one.pos[0] - other.pos[0]);
  if (errors.length > 0)
    return errors.map(({ pos: [at], code, message }) => {
      const says = code === "BLOCK_IN_FLOW" ? `${code} ${whatBeginsAt(at, text)}` : `${code} ${message}`;
      return { code: "not-yaml", at, ...inWords(says, message) };
    });
  if (second !== undefined) {
    return {
      code: "not-yaml",
      at: second.range[0],
      what: "The file holds more than one document.",
      fix: "Keep one, without a line of ---.",
    };
  }
  return first;
}

/** The mistakes that are made most, in the words of someone who makes them. */
const plainly: readonly { readonly of: RegExp; readonly what: string; readonly fix: string }[] = [
  { of: /^TAB_AS_INDENT/, what: "A tab is used to indent.", fix: "Indent with spaces, here and below." },
  { of: /^NON_STRING_KEY/, what: "A name here is not text.", fix: "Write a plain name before the colon." },
  {
    of: /^MULTILINE_IMPLICIT_KEY/,
    what: "This runs on into the next line, up to a colon there.",
    fix: "Add the comma or the colon that is missing from it, or put the text in quotes.",
  },
  {
    of: /Nested mappings are not allowed|BLOCK_IN_FLOW text/,
    what: "A colon and a space stand inside plain text.",
    fix: "Put the whole text in quotes.",
  },
  {
    of: /block-seq-ind|BLOCK_IN_FLOW dash/,
    what: "A dash stands here alone.",
    fix: "Write a nil as 0, and a dash that is printed in quotes.",
  },
  {
    of: /BLOCK_IN_FLOW line/,
    what: "Lines that are indented as a list or a map stand inside brackets.",
    fix: "Close the bracket before them, or put them in brackets of their own.",
  },
  { of: /Missing closing ["']quote/, what: "A quotation mark is not closed.", fix: "Close it, or remove it." },
  {
    of: /Flow (map|sequence) .*end with/,
    what: "A bracket is opened before this and not closed.",
    fix: "Close it where its list or map ends.",
  },
];

/** What begins inside brackets as if it were not inside any: a line of its own, a dash, or text with a colon in it. */
function whatBeginsAt(at: number, text: string): "line" | "dash" | "text" {
  if (/\n *$/.test(text.slice(0, at))) return "line";
  return text[at] === "-" ? "dash" : "text";
}

function inWords(says: string, message: string): Pick<Problem, "what" | "fix"> {
  const known = plainly.find(({ of }) => of.test(says));
  if (known !== undefined) return { what: known.what, fix: known.fix };
  return { what: `${parserSays}${message}.`, fix: "Check the indentation, quotes and brackets here." };
}
