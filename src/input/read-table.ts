import type { CheckedModel } from "../check/checked-model.ts";
import { hasFigure } from "../check/every-year-given.ts";
import type { Place } from "../model/problem.ts";
import type { Casting, PrintedRow, PrintedTable } from "../strategy/printed-tables.ts";
import { sentenceCase } from "./name-of.ts";
import type { PrintedTablesDocument } from "./printed-tables-schema.ts";
import { counted, type Reader } from "./reader.ts";
import { stated } from "./stated.ts";

type TableDocument = PrintedTablesDocument["tables"][string];
type RowDocument = TableDocument["rows"][string];
type CastingDocument = NonNullable<TableDocument["across"]>[number];

interface Column {
  readonly key: string;
  readonly heading: string;
  readonly year: string;
}

/** A printed table, each row matched to the line it shows. */
export function readTable(id: string, table: TableDocument, reader: Reader, model: CheckedModel): PrintedTable {
  const path = ["tables", id];
  const columns = readColumns(id, table, reader);
  const rows = Object.entries(table.rows).map(([key, row]): PrintedRow => {
    const here = [...path, "rows", key];
    const read = readRow(key, row, table.columns === undefined, columns, reader, here);
    const named = `row "${key}" of "${id}"`;
    linesKnown(read, row, columns, named, reader, model, here);
    return read;
  });
  oneCellAColumn(id, table, columns, reader);
  const columnKeys = columns.map(({ key }) => key);
  const castings = (written: TableDocument["across"], names: readonly string[], of: "row" | "column", key: string) =>
    (written ?? []).map((casting, index) => readCasting(casting, names, of, columnKeys, reader, [...path, key, index]));
  const rowKeys = rows.map(({ key }) => key);
  const reference =
    (table.paragraph && `paragraph ${table.paragraph}`) ||
    (table.appendix && `Appendix ${table.appendix}`) ||
    undefined;
  return {
    id,
    title: table.title,
    place: table.place,
    ...stated({ reference }),
    money: table.money,
    decimals: Number(table.decimals),
    blankMeansNil: table["blank means"] === "nil",
    columns: columns.map(({ key, heading }) => ({ key, heading })),
    rows,
    castings: castings(table["adds up"], rowKeys, "row", "adds up"),
    crossCastings: columns.length === 0 ? [] : castings(table.across, columnKeys, "column", "across"),
  };
}

/** The columns of a table; none where it does not say which they are. */
function readColumns(id: string, { years, columns }: TableDocument, reader: Reader): readonly Column[] {
  const path = ["tables", id];
  const both = years !== undefined && columns !== undefined;
  if (both || Object.keys(years ?? columns ?? {}).length === 0) {
    const what = both ? `Table "${id}" has both "years" and "columns".` : `Table "${id}" has no columns.`;
    const fix = 'Give "years" where every column is a year, or "columns" where they are not.';
    reader.say("table-columns", path, what, { part: "key", fix });
    return [];
  }
  if (columns !== undefined) {
    return Object.entries(columns).map(([key, { heading, year }]) => {
      return { key, heading, year: reader.year(year, [...path, "columns", key, "year"]) };
    });
  }
  return (years ?? []).map((year, index, all) => {
    const here = [...path, "years", index];
    if (all.indexOf(year) < index) {
      const fix = 'Use "columns", with a key for each of the two.';
      reader.say("table-columns", here, `Table "${id}" has ${year} twice.`, { fix });
    }
    return { key: year, heading: year, year: reader.year(year, here) };
  });
}

function oneCellAColumn(id: string, table: TableDocument, columns: readonly Column[], reader: Reader): void {
  const rows = Object.entries(table.rows).map(([key, { printed }]) => ({ key, cells: printed.length }));
  const wrong = rows.filter(({ cells }) => cells !== columns.length);
  const first = wrong[0];
  if (columns.length === 0 || first === undefined) return;
  const path = ["tables", id];
  const has = (cells: number) =>
    `has ${counted(cells, "cell")}, and the table has ${counted(columns.length, "column")}.`;
  if (wrong.length === rows.length && wrong.length > 1 && wrong.every(({ cells }) => cells === first.cells)) {
    const key = table.columns === undefined ? "years" : "columns";
    const fix = "Give as many columns as the rows have cells.";
    reader.say("one-cell-a-column", [...path, key], `Every row of "${id}" ${has(first.cells)}`, { part: "key", fix });
    return;
  }
  for (const { key, cells } of wrong) {
    const fix = 'Give one for each column; a blank cell is "".';
    reader.say("one-cell-a-column", [...path, "rows", key, "printed"], `Row "${key}" of "${id}" ${has(cells)}`, {
      fix,
    });
  }
}

function readRow(
  key: string,
  { label, printed, shows, sign, year, money, decimals }: RowDocument,
  byYear: boolean,
  columns: readonly Column[],
  reader: Reader,
  path: Place["path"],
): PrintedRow {
  const ofRow = year === undefined ? undefined : reader.year(year, [...path, "year"]);
  return {
    key,
    label,
    printed,
    reversed: sign === "reversed",
    ...stated({ money, decimals: decimals === undefined ? undefined : Number(decimals) }),
    shows: columns.map((column) => {
      const line = lineShown(shows, column.key, byYear);
      return line === undefined ? undefined : { line, year: ofRow ?? column.year };
    }),
  };
}

function lineShown(shows: RowDocument["shows"], column: string, byYear: boolean): string | undefined {
  if (shows === undefined) return undefined;
  if (typeof shows === "string") return byYear ? shows : `${shows}.${column}`;
  return Object.hasOwn(shows, column) ? shows[column] : undefined;
}

function linesKnown(
  row: PrintedRow,
  { shows }: RowDocument,
  columns: readonly Column[],
  named: string,
  reader: Reader,
  model: CheckedModel,
  path: Place["path"],
): void {
  const percentage = row.printed.find((text) => text.includes("%"));
  for (const [index, shown] of row.shows.entries()) {
    if (shown === undefined) continue;
    const ofOneText = typeof shows === "string";
    const here = [...path, "shows", ...(ofOneText ? [] : [columns[index]?.key ?? ""])];
    const line = model.lineNamed.get(shown.line);
    if (line === undefined) {
      const fix = "Name a line, or leave the row out of the model.";
      reader.unknown("known-lines", here, shown.line, {
        is: "a line of the strategy",
        known: model.lineNamed.keys(),
        fix,
      });
    } else if (!hasFigure(line, shown.year) && (row.printed[index] ?? "") !== "") {
      const what = `"${shown.line}" has no figure for ${shown.year}, which ${named} prints.`;
      reader.say("line-has-year", here, what, { fix: 'Give the row the year it shows, with "year".' });
    } else if (percentage !== undefined && line.unit !== "rate") {
      const what = `${sentenceCase(named)} prints "${percentage}", and "${shown.line}" is not a rate.`;
      reader.say("percentage-of-a-rate", here, what, {
        fix: "Show a line that is a rate, or copy the cell as it is printed.",
      });
    } else continue;
    // One text names the lines of every column, so one mistake in it is said once.
    if (ofOneText) return;
  }
}

function readCasting(
  casting: CastingDocument,
  names: readonly string[],
  of: "row" | "column",
  columns: readonly string[],
  reader: Reader,
  path: Place["path"],
): Casting {
  const { total, from } = casting;
  const known = (name: string | undefined, ...way: readonly (string | number)[]) => {
    if (name === undefined || names.includes(name)) return;
    const more = {
      is: `a ${of} of this table`,
      known: names,
      fix: names.length === 0 ? "It has none." : `There are: ${names.join(", ")}.`,
    };
    reader.unknown(of === "row" ? "known-rows" : "known-columns", [...path, ...way], name, more);
  };
  known(total, "total");
  const terms = (key: "is" | "less" | "last column" | "less last column") => {
    for (const [index, name] of (casting[key] ?? []).entries()) known(name, key, index);
    return casting[key] ?? [];
  };
  const read: Casting = {
    total,
    is: terms("is"),
    less: terms("less"),
    lastColumn: terms("last column"),
    lessLastColumn: terms("less last column"),
    ...stated({ from }),
  };
  if ([read.is, read.less, read.lastColumn, read.lessLastColumn].every((some) => some.length === 0)) {
    reader.say("casting-terms", path, `The casting of "${total}" has no terms.`, {
      fix: 'Give "is" and "less" with rows of the same column, or "last column" and "less last column" with rows of the one before.',
    });
  }
  if (of === "column" && read.lastColumn.length + read.lessLastColumn.length > 0) {
    reader.say("casting-terms", path, `The casting of "${total}" along a row has terms in the row before.`, {
      fix: 'Give "is" and "less" with columns.',
    });
  }
  if (from !== undefined && !columns.includes(from)) {
    const fix = `There are: ${columns.join(", ")}.`;
    reader.unknown("known-columns", [...path, "from"], from, { is: "a column of this table", known: columns, fix });
  }
  return read;
}
