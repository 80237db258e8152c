import { signed } from "../printed/figure-text.ts";
import { csv } from "./csv.ts";
import { inMarkdown, markdownTable } from "./markdown-table.ts";
import type { PackCell, PackTable } from "./pack-table.ts";

/** How a table can be written for another program. */
export const packFormats = ["markdown", "csv"] as const;

/** How a table can be written for another program. */
export type PackFormat = (typeof packFormats)[number];

/**
 * A table as text to paste: Markdown with its title and notes; or CSV of the rows alone, figures without separators, and what
 * must be said of a row in a last column. Figures are as the table has them: rounded, in its own unit. Text that a spreadsheet
 * would take for a formula is kept from being one.
 *
 * @example
 * ```ts
 * import { forecast, packTables, packText } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const [summary] = packTables(strategy, forecast(model));
 * if (summary !== undefined) console.log(packText(summary, "markdown").split("\n").slice(0, 6).join("\n"));
 * ```
 *
 * ```text
 * ## Summary
 *
 * | Line | 2022/23 (£m) | 2023/24 (£m) | 2024/25 (£m) |
 * | --- | ---: | ---: | ---: |
 * | Base budget forecast | 265.6 | 274.5 | 279.9 |
 * | Additional spending | 19.9 | 20.0 | 20.2 |
 * ```
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
  return typeof cell === "string"
    ? cell
    : signed(cell.figure, { decimals: cell.decimals, negatives: "minus" }).replaceAll(",", "");
}

function markdownText(table: PackTable): string {
  return [`## ${inMarkdown(table.title)}`, "", markdownTable(table)].join("\n");
}
