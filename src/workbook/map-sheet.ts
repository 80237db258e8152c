import { decimal, zero } from "../meaning/decimal.ts";
import { address, fixed, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet, RangeName } from "./book.ts";
import { formula, number, text } from "./cells.ts";
import type { Context } from "./context.ts";
import { formulaFingerprint, type PlacedFormula } from "./fingerprint.ts";
import { changedColumn, inputCells } from "./input-sheets.ts";
import { firstRow, headerRow, sheets } from "./places.ts";

/** The headings of the map, one row of which stands for one input cell. */
export const mapHeadings = [
  "Sheet",
  "Cell",
  "Line",
  "Year",
  "What",
  "Published, exactly",
  "Published",
  "Now",
  "Changed",
] as const;

/**
 * The map from input cells to the strategy: which line and year each stands for, what was published in it, and whether it has
 * been changed. A program that reads the workbook back begins here.
 */
export function mapSheet(context: Context, others: readonly BookSheet[]): BookSheet {
  const cells = context.layout.inputs.flatMap((input) =>
    inputCells(context, input).map((cell) => ({ ...cell, sheet: input.sheet, line: input.line.name })),
  );
  const rows = cells.map(({ sheet, cell, line, year, what, published, format }, index) => {
    const row = firstRow + index;
    const exact = decimal(published);
    return [
      text(sheet),
      text(cell),
      text(line),
      text(year),
      text(what),
      text(published),
      number(exact, format),
      formula(onSheet(sheet, cell), exact, format),
      formula(`IF(${address(row, 8)}=${address(row, 7)},0,1)`, zero, "whole", "check"),
    ];
  });
  const last = firstRow + Math.max(1, rows.length) - 1;
  const changed = `${fixed(firstRow, changedColumn)}:${fixed(last, changedColumn)}`;
  const top: (BookCell | undefined)[][] = [
    [text("Map", "title")],
    [
      text(
        "Every input cell: the line and year it stands for, and what was published. Change inputs on their own sheets.",
        "purpose",
      ),
    ],
    [text("Inputs changed since the file was written"), formula(`SUM(${changed})`, zero, "whole")],
    [text("Fingerprint of the formulas"), undefined],
    mapHeadings.map((heading) => text(heading, "header")),
  ];
  const sheet: BookSheet = {
    name: sheets.map,
    summary: "Which line and year each input cell stands for.",
    tab: "working",
    isProtected: true,
    scrollsFrom: { row: firstRow, column: 1 },
    repeatedRow: headerRow,
    widths: [40, 12, 46, 10, 12, 20, 18, 18, 10],
    rows: [...top, ...rows],
    validations: [],
    charts: [],
  };
  const fingerprint = formulaFingerprint(formulasOf([...others, sheet]));
  top[3] = [text("Fingerprint of the formulas"), text(fingerprint)];
  return { ...sheet, rows: [...top, ...rows] };
}

/** The names of cells of the map. */
export const mapNames: readonly RangeName[] = [
  { name: "inputs_changed", range: onSheet(sheets.map, fixed(3, 2)) },
  { name: "formula_fingerprint", range: onSheet(sheets.map, fixed(4, 2)) },
];

/** Every formula of some sheets, where it stands. */
function formulasOf(all: readonly BookSheet[]): readonly PlacedFormula[] {
  return all.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell?.formula === undefined
          ? []
          : [{ sheet: name, cell: address(index + 1, column + 1), formula: cell.formula }],
      ),
    ),
  );
}
