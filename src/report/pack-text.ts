import { signed } from "../printed/figure-text.ts";
import { csv } from "./csv.ts";
import type { PackCell, PackRow, PackTable } from "./pack-table.ts";

/** How a table can be written for another program. */
export const packFormats = ["markdown", "csv"] as const;

/** How a table can be written for another program. */
export type PackFormat = (typeof packFormats)[number];

/**
 * A table as text to paste: Markdown with its title and notes; or CSV of the rows alone, figures without separators, and what
 * must be said of a row in a last column. Text that a spreadsheet would take for a formula is kept from being one.
 */
export function packText(table: PackTable, format: PackFormat): string {
  return format === "csv" ? csvText(table) : markdownText(table);
}

function csvText({ columns, rows }: PackTable): string {
  const noted = rows.some(({ note }) => note !== undefined);
  const behind = (text: string) => (noted ? [text] : []);
  return csv([
    [...columns.map(({ heading }) => heading), ...behind("Note")],
    ...rows.map(({ cells, note }) => [...cells.map(plainText), ...behind(note ?? "")]),
  ]);
}

function plainText(cell: PackCell): string {
  return typeof cell === "string" ? cell : signed(cell.figure, style(cell.decimals)).replaceAll(",", "");
}

const style = (decimals: number) => ({ decimals, negatives: "minus" as const });

function markdownText({ title, columns, rows, notes }: PackTable): string {
  const noted = rows.filter(({ note }) => note !== undefined);
  const lines = [
    columns.map(({ heading }) => escaped(heading)),
    columns.map(({ figures }) => (figures ? "---:" : "---")),
    ...rows.map((row) => markdownCells(row, noted.indexOf(row) + 1)),
  ];
  const said = [...notes.map(escaped), ...noted.map(({ note }, index) => `[note ${index + 1}] ${escaped(note ?? "")}`)];
  return [
    `## ${escaped(title)}`,
    "",
    ...lines.map((cells) => `| ${cells.join(" | ")} |`),
    "",
    ...said.flatMap((sentence) => [sentence, ""]),
  ].join("\n");
}

/** A note is named in words after the row's own, so that a screen reader says it and figures stay figures. */
function markdownCells({ cells, total }: PackRow, note: number): readonly string[] {
  const lastWords = Math.max(0, cells.findIndex((cell) => typeof cell !== "string") - 1);
  return cells.map((cell, index) => {
    const text = typeof cell === "string" ? escaped(cell) : signed(cell.figure, style(cell.decimals));
    const marked = note > 0 && index === lastWords ? `${text} [note ${note}]` : text;
    return total && marked !== "" ? `**${marked}**` : marked;
  });
}

/** Text that stands in a table as it is: on one line, and without what Markdown or HTML would act on. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_<|[]/g, "\\$&");
}
