import ts from "typescript";

/** A comment that documents something: what it says first, and what its tags say, in order. */
export interface DocComment {
  /** Paragraphs, each on one line. */
  readonly text: string;
  readonly tags: readonly { readonly tag: string; readonly text: string }[];
}

/** The comment that stands right before a declaration; nothing where none does. */
export function docComment(node: ts.Node): DocComment | undefined {
  // The comment of a variable stands before the statement that it is part of.
  const documented = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const comment = ts.getJSDocCommentsAndTags(documented).filter(ts.isJSDoc).at(-1);
  if (comment === undefined) return undefined;
  const lines = comment
    .getText()
    .replace(/^\/\*\*[ \t]*/, "")
    .replace(/\s*\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""));
  const parts = lines.reduce<string[][]>(
    (all, line) => {
      if (/^@[a-z]+\b/.test(line)) all.push([]);
      all.at(-1)?.push(line);
      return all;
    },
    [[]],
  );
  const [text = "", ...tagged] = parts.map((part) => unwrapped(part.join("\n")));
  const tags = tagged.map((part) => {
    const [, tag = "", said = ""] = /^@([a-z]+)\s*([\s\S]*)$/.exec(part) ?? [];
    return { tag, text: said };
  });
  return { text, tags };
}

/** The same text with each paragraph on one line; lists and code stand as they are. */
function unwrapped(text: string): string {
  return text
    .split(/^(```[\s\S]*?^```)$/m)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/(\S)\n[ \t]*(?!- )(?=\S)/g, "$1 ")))
    .join("")
    .trim();
}
