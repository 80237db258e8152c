import type { Casting, PrintedRow, PrintedTable, PrintedTables } from "../../src/strategy/printed-tables.ts";

type Cells = Readonly<Record<string, readonly string[]>>;

/** A small table for a test: rows of cells under columns a, b, c, none of them modelled. */
export function tableOf(
  rows: Cells,
  more: Partial<PrintedTable> & { readonly shows?: Readonly<Record<string, string>> } = {},
): PrintedTable {
  const { shows = {}, ...facts } = more;
  const width = Math.max(...Object.values(rows).map((cells) => cells.length));
  const keys = ["a", "b", "c", "d"].slice(0, width);
  return {
    id: "table",
    title: "A table",
    place: "report, paragraph 1",
    reference: "paragraph 1",
    money: "£m",
    decimals: 1,
    blankMeansNil: false,
    columns: keys.map((key) => ({ key, heading: key })),
    rows: Object.entries(rows).map(
      ([key, printed]): PrintedRow => ({
        key,
        label: key,
        printed,
        reversed: false,
        shows: keys.map(() => (shows[key] === undefined ? undefined : { line: shows[key], year: "2022/23" })),
      }),
    ),
    castings: [],
    crossCastings: [],
    ...facts,
  };
}

export function casting(total: string, is: readonly string[], less: readonly string[] = []): Casting {
  return { total, is, less, lastColumn: [], lessLastColumn: [] };
}

/** Printed tables with nothing in them but what is given. */
export function printedTables(parts: Partial<PrintedTables>): PrintedTables {
  return { tables: [], textFigures: [], agreements: [], references: [], knownInconsistencies: [], ...parts };
}
