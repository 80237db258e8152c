/** A table for a terminal: a label and some figures in each row. */
export interface TextTable {
  readonly headings: readonly string[];
  readonly rows: readonly TextRow[];
}

/** A row, or a rule between rows. */
export type TextRow = { readonly label: string; readonly cells: readonly string[]; readonly strong?: boolean } | "rule";

/**
 * A table as lines of text no wider than `width`. Columns that do not fit beside each other follow below, with the labels
 * again; labels that are too long wrap.
 *
 * @param strong - marks a total, for a terminal that can; leaves the text as it is otherwise
 */
export function textTable(table: TextTable, width: number, strong: (text: string) => string = (text) => text): string {
  const rows = table.rows.filter((row) => row !== "rule");
  const cellWidth =
    Math.max(6, ...[table.headings, ...rows.map((row) => row.cells)].flat().map((text) => text.length)) + 2;
  const longest = Math.max(...rows.map((row) => row.label.length), 8);
  const labelWidth = Math.min(longest, Math.max(24, width - cellWidth * Math.min(table.headings.length, 6)));
  const fitting = Math.max(1, Math.floor((width - labelWidth) / cellWidth));
  const blocks: string[] = [];
  for (let first = 0; first < Math.max(1, table.headings.length); first += fitting) {
    blocks.push(block(table, first, first + fitting, labelWidth, cellWidth, strong));
  }
  return blocks.join("\n\n");
}

function block(
  table: TextTable,
  first: number,
  last: number,
  labelWidth: number,
  cellWidth: number,
  strong: (text: string) => string,
): string {
  const cells = (texts: readonly string[]) =>
    texts
      .slice(first, last)
      .map((text) => text.padStart(cellWidth))
      .join("");
  const shown = table.headings.slice(first, last).length;
  const lines = [`${" ".repeat(labelWidth)}${cells(table.headings)}`.trimEnd()];
  for (const row of table.rows) {
    if (row === "rule") {
      lines.push("-".repeat(labelWidth + cellWidth * shown));
      continue;
    }
    const wrapped = wrap(row.label, labelWidth, `${/^ */.exec(row.label)?.[0] ?? ""}  `);
    const style = row.strong ? strong : (text: string) => text;
    wrapped.slice(0, -1).forEach((text) => {
      lines.push(style(text));
    });
    lines.push(style(`${(wrapped.at(-1) ?? "").padEnd(labelWidth)}${cells(row.cells)}`.trimEnd()));
  }
  return lines.join("\n");
}

/** Text in lines no longer than `width`, broken between words. Spaces in front stay; later lines begin with `indent`. */
export function wrap(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  const [front = ""] = /^ */.exec(text) ?? [];
  let line = "";
  const room = width - indent.length;
  // A name longer than a line is broken where it can be joined again.
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => (word.length > room ? word.split(/(?<=\.)/) : [word]));
  for (const word of words) {
    const longer = line === "" ? `${front}${word}` : `${line} ${word}`;
    if (line !== "" && longer.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}

/**
 * A command in lines no longer than `width` that can be copied and run as they stand: each but the last ends with a backslash, and
 * nothing in quotes is broken.
 *
 * @example wrapCommand("Again:", "mtfs what-if ours.yaml --scenario freeze", 30) is
 * ["Again: mtfs what-if \\", "  ours.yaml --scenario freeze"]
 */
export function wrapCommand(label: string, command: string, width: number): readonly string[] {
  const words = command.match(/(?:\\.|'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  const lines: string[] = [];
  let line = label;
  words.forEach((word, index) => {
    const room = index === words.length - 1 ? width : width - 2;
    if (line !== label && line.length + 1 + word.length > room) {
      lines.push(`${line} \\`);
      line = `  ${word}`;
    } else line = `${line} ${word}`;
  });
  return [...lines, line];
}
