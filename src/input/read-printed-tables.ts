import type { CheckedModel } from "../check/checked-model.ts";
import { hasFigure } from "../check/every-year-given.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { Place, Problem } from "../model/problem.ts";
import type {
  Agreement,
  Casting,
  CellShown,
  PrintedRow,
  PrintedTable,
  PrintedTables,
} from "../strategy/printed-tables.ts";
import { type Document, documentFrom } from "./document.ts";
import { type PrintedTablesDocument, printedTablesSchema } from "./printed-tables-schema.ts";
import { Reader } from "./reader.ts";
import { shape } from "./shape.ts";

/** Printed tables read and matched to the lines of a strategy; or every problem that stands in the way. */
export type PrintedTablesReading =
  | { readonly ok: true; readonly tables: PrintedTables; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads printed tables from data such as `JSON.parse` gives, and matches them to the lines of a strategy's model.
 *
 * @param data - the printed-tables document as plain data, each cell as text exactly as printed
 * @param model - the checked model whose lines the rows show
 */
export function readPrintedTables(data: unknown, model: CheckedModel): PrintedTablesReading {
  const taken = documentFrom(data);
  return taken.ok ? printedTablesFromDocument(taken.document, model) : taken;
}

/** Reads printed tables from a document that has been taken in. */
export function printedTablesFromDocument(document: Document, model: CheckedModel): PrintedTablesReading {
  const shaped = shape(printedTablesSchema, document);
  if (shaped.value === undefined) return { ok: false, problems: shaped.problems };
  const reader = new Reader(document, {});
  const tables = tablesFrom(shaped.value, reader, model, shaped.pruned);
  const problems = [...shaped.problems, ...reader.problems];
  const wrong = problems.some(({ severity }) => severity === "error");
  return wrong ? { ok: false, problems } : { ok: true, tables, warnings: problems };
}

function tablesFrom(
  written: PrintedTablesDocument,
  reader: Reader,
  model: CheckedModel,
  pruned: boolean,
): PrintedTables {
  const tables = Object.entries(written.tables).map(([id, table]) => readTable(id, table, reader, model));
  const textFigures = Object.entries(written["text figures"] ?? {}).map(([id, figure]) => ({ id, ...figure }));
  const known = written["known inconsistencies"] ?? {};
  const result: PrintedTables = {
    tables,
    textFigures,
    agreements: Object.entries(written.agreements ?? {}).map(
      ([id, agreement]): Agreement => ({
        id,
        says: agreement.says,
        left: agreement.left ?? [],
        leftLess: agreement["left less"] ?? [],
        right: agreement.right ?? [],
        rightLess: agreement["right less"] ?? [],
        ...knownBy(agreement.known, known, reader, ["agreements", id]),
      }),
    ),
    references: Object.entries(written.references ?? {}).map(([id, { place, says, means, known: explained }]) => ({
      id,
      place,
      says,
      means,
      ...knownBy(explained, known, reader, ["references", id]),
    })),
    knownInconsistencies: Object.entries(known).map(([id, inconsistency]) => ({
      id,
      kind: inconsistency.kind,
      place: inconsistency.place,
      text: inconsistency.text,
      seenBy: inconsistency["seen by"],
      cells: inconsistency.cells ?? [],
      ...(inconsistency.line === undefined ? {} : { line: inconsistency.line }),
    })),
  };
  if (!pruned) termsKnown(result, reader);
  return result;
}

function knownBy(id: string | undefined, known: object, reader: Reader, path: Place["path"]): { known?: string } {
  if (id === undefined) return {};
  if (!Object.hasOwn(known, id)) {
    reader.say("known-inconsistencies", [...path, "known"], `"${id}" is not one of the known inconsistencies.`, {
      fix: didYouMean(id, Object.keys(known)) ?? 'Add it under "known inconsistencies".',
    });
  }
  return { known: id };
}

type TableDocument = PrintedTablesDocument["tables"][string];

function readTable(id: string, table: TableDocument, reader: Reader, model: CheckedModel): PrintedTable {
  const path = ["tables", id];
  if ((table.years === undefined) === (table.columns === undefined)) {
    reader.say(
      "table-columns",
      path,
      table.years === undefined ? `Table "${id}" has no columns.` : `Table "${id}" has both "years" and "columns".`,
      {
        part: "key",
        fix: 'Give "years" where every column is a year, or "columns" where they are not.',
      },
    );
  }
  const byYear = table.columns === undefined;
  const columns = byYear
    ? (table.years ?? []).map((year) => ({ key: year, heading: year, year }))
    : Object.entries(table.columns ?? {}).map(([key, column]) => ({ key, ...column }));
  for (const [index, { year }] of columns.entries()) reader.year(year, [...path, byYear ? "years" : "columns", index]);

  const rows = Object.entries(table.rows).map(([key, row]): PrintedRow => {
    const here = [...path, "rows", key];
    if (row.printed.length !== columns.length) {
      reader.say(
        "one-cell-a-column",
        [...here, "printed"],
        `Row "${key}" of "${id}" has ${row.printed.length} cells, and the table has ${columns.length} columns.`,
        {
          fix: 'Give one for each column; a blank cell is "".',
        },
      );
    }
    return {
      key,
      label: row.label,
      printed: row.printed,
      reversed: row.sign === "reversed",
      shows: columns.map((column) => {
        const line = lineShown(row.shows, column.key, byYear);
        return line === undefined ? undefined : { line, year: row.year ?? column.year };
      }),
    };
  });
  for (const row of rows) linesKnown(id, row, reader, model);
  const castings = (written: TableDocument["adds up"], names: readonly string[], key: "adds up" | "across") =>
    (written ?? []).map((casting, index) => readCasting(casting, names, reader, [...path, key, index]));
  return {
    id,
    title: table.title,
    place: table.place,
    ...(table.paragraph === undefined ? {} : { reference: `paragraph ${table.paragraph}` }),
    ...(table.appendix === undefined ? {} : { reference: `Appendix ${table.appendix}` }),
    money: table.money,
    decimals: Number(table.decimals),
    blankMeansNil: table["blank means"] === "nil",
    columns: columns.map(({ key, heading }) => ({ key, heading })),
    rows,
    castings: castings(
      table["adds up"],
      rows.map(({ key }) => key),
      "adds up",
    ),
    crossCastings: castings(
      table.across,
      columns.map(({ key }) => key),
      "across",
    ),
  };
}

function lineShown(shows: TableDocument["rows"][string]["shows"], column: string, byYear: boolean): string | undefined {
  if (shows === undefined) return undefined;
  if (typeof shows === "string") return byYear ? shows : `${shows}.${column}`;
  return Object.hasOwn(shows, column) ? shows[column] : undefined;
}

function linesKnown(table: string, row: PrintedRow, reader: Reader, model: CheckedModel): void {
  const said = new Set<string>();
  row.shows.forEach((shown: CellShown | undefined, index) => {
    if (shown === undefined || said.has(shown.line)) return;
    const path = ["tables", table, "rows", row.key, "shows"];
    const line = model.lineNamed.get(shown.line);
    if (line === undefined) {
      said.add(shown.line);
      reader.say("known-lines", path, `"${shown.line}" is not a line of the strategy.`, {
        fix: didYouMean(shown.line, model.lineNamed.keys()) ?? "Name a line, or leave the row out of the model.",
      });
    } else if (!hasFigure(line, shown.year) && (row.printed[index] ?? "") !== "") {
      said.add(shown.line);
      reader.say(
        "line-has-year",
        path,
        `"${shown.line}" has no figure for ${shown.year}, which row "${row.key}" of "${table}" prints.`,
        {
          fix: 'Give the row the year it shows, with "year".',
        },
      );
    }
  });
}

function readCasting(
  casting: NonNullable<TableDocument["adds up"]>[number],
  names: readonly string[],
  reader: Reader,
  path: Place["path"],
): Casting {
  const lastColumn = casting["is last column of"];
  const used = [
    casting.total,
    ...(casting.is ?? []),
    ...(casting.less ?? []),
    ...(lastColumn === undefined ? [] : [lastColumn]),
  ];
  for (const name of used) {
    if (names.includes(name)) continue;
    reader.say("known-rows", path, `"${name}" is not a row or column of this table.`, {
      fix: didYouMean(name, names) ?? `There are: ${names.join(", ")}.`,
    });
  }
  if ((casting.is === undefined) === (lastColumn === undefined)) {
    reader.say("casting-terms", path, `The casting of "${casting.total}" has no terms, or two kinds of them.`, {
      fix: 'Give "is" with the terms, or "is last column of" with the row that it repeats.',
    });
  }
  return {
    total: casting.total,
    is: casting.is ?? [],
    less: casting.less ?? [],
    ...(lastColumn === undefined ? {} : { isLastColumnOf: lastColumn }),
  };
}

/** Every term of an agreement, and every cell of a known inconsistency, is there. */
function termsKnown(printed: PrintedTables, reader: Reader): void {
  const check = (term: string, path: Place["path"]) => {
    const [tableId, rowKey, ...rest] = term.split("/");
    const column = rest.join("/");
    if (tableId === "text") {
      if (printed.textFigures.some(({ id }) => id === rowKey)) return;
      reader.say("known-terms", path, `"${term}" is not a text figure.`, {
        fix:
          didYouMean(
            rowKey ?? "",
            printed.textFigures.map(({ id }) => id),
          ) ?? 'Add it under "text figures".',
      });
      return;
    }
    const table = printed.tables.find(({ id }) => id === tableId);
    const row = table?.rows.find(({ key }) => key === rowKey);
    if (row !== undefined && (column === "" || table?.columns.some(({ key }) => key === column))) return;
    const known = printed.tables.flatMap((one) => one.rows.map(({ key }) => `${one.id}/${key}`));
    reader.say("known-terms", path, `"${term}" is not a row or a cell of the printed tables.`, {
      fix: didYouMean(term, known) ?? "Write table/row, or table/row/column.",
    });
  };
  for (const agreement of printed.agreements) {
    for (const [key, terms] of [
      ["left", agreement.left],
      ["left less", agreement.leftLess],
      ["right", agreement.right],
      ["right less", agreement.rightLess],
    ] as const) {
      terms.forEach((term, index) => {
        check(term, ["agreements", agreement.id, key, index]);
      });
    }
  }
  for (const inconsistency of printed.knownInconsistencies) {
    inconsistency.cells.forEach((cell, index) => {
      check(cell, ["known inconsistencies", inconsistency.id, "cells", index]);
    });
  }
}
