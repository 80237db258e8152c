import { decimal } from "../meaning/decimal.ts";
import type { BookRow, BookSheet } from "./book.ts";
import { number, text, unitText } from "./cells.ts";
import { sourceText } from "./chapter-sheets.ts";
import type { Context } from "./context.ts";
import { sheets } from "./places.ts";
import { plainSheet } from "./plain-sheet.ts";

/** The figures that the report states and nothing is worked out from, each with its year; no sheet where there are none. */
export function factsSheet({ layout }: Context, verdict: string): readonly BookSheet[] {
  if (layout.facts.length === 0) return [];
  const rows = layout.facts.map(({ line, year }): BookRow => {
    const value = line.kind === "given" ? line.values[year] : undefined;
    return [
      text(line.label),
      text(year),
      { ...number(decimal(value ?? "0"), line.unit), figure: { line: line.name, year } },
      text(unitText(line.unit)),
      text(line.origin && sourceText(line.origin)),
      text(line.name),
      text(line.note),
    ];
  });
  return [
    plainSheet(
      verdict,
      {
        name: sheets.facts,
        purpose: "Figures that the report states and nothing else is worked out from.",
        headings: ["Fact", "Year", "Figure", "Unit", "Source", "Name", "Note"],
        widths: [70, 12, 16, 14, 34, 46, 60],
        frozenColumns: 1,
        tab: "working",
      },
      rows,
    ),
  ];
}
