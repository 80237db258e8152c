import { signed } from "../printed/figure-text.ts";
import type { PackRow, PackTable } from "./pack-table.ts";

/** A table as Markdown, without its title: the rows, then what must be said of the whole and of single rows. */
export function markdownTable({ columns, rows, notes }: PackTable): string {
  const noted = rows.filter(({ note }) => note !== undefined);
  const lines = [
    columns.map(({ heading }) => inMarkdown(heading)),
    columns.map(({ figures }) => (figures ? "---:" : "---")),
    ...rows.map((row) => markdownCells(row, noted.indexOf(row) + 1)),
  ];
  const said = [
    ...notes.map(inMarkdown),
    ...noted.map(({ note }, index) => `[note ${index + 1}] ${inMarkdown(note ?? "")}`),
  ];
  return [...lines.map((cells) => `| ${cells.join(" | ")} |`), "", ...said.flatMap((sentence) => [sentence, ""])].join(
    "\n",
  );
}

/** A note is named in words after the row's own, so that a screen reader says it and figures stay figures. */
function markdownCells({ cells, total }: PackRow, note: number): readonly string[] {
  const lastWords = Math.max(0, cells.findIndex((cell) => typeof cell !== "string") - 1);
  return cells.map((cell, index) => {
    const text =
      typeof cell === "string"
        ? inMarkdown(cell)
        : signed(cell.figure, { decimals: cell.decimals, negatives: "minus" });
    const marked = note > 0 && index === lastWords ? `${text} [note ${note}]` : text;
    return total && marked !== "" ? `**${marked}**` : marked;
  });
}

/** Text that stands in Markdown as it is: on one line, and without what Markdown or HTML would act on. */
export function inMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_<|[]/g, "\\$&");
}
