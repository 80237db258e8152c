import type { Place } from "../model/problem.ts";
import type { PrintedTables } from "../strategy/printed-tables.ts";
import type { Reader } from "./reader.ts";

/** Every term of an agreement, and every cell of a known inconsistency, is there. */
export function termsKnown(printed: PrintedTables, reader: Reader): void {
  const texts = new Set(printed.textFigures.map(({ id }) => `text/${id}`));
  const rows = new Map(
    printed.tables.flatMap(({ id, rows, columns }) => rows.map(({ key }) => [`${id}/${key}`, columns])),
  );
  const allKnown = (terms: readonly string[], path: Place["path"]) => {
    for (const [index, term] of terms.entries()) {
      const [table, row, ...column] = term.split("/");
      const here = [...path, index];
      if (table === "text") {
        const more = { is: "a text figure", known: texts, fix: 'Add it under "text figures".' };
        if (!texts.has(term)) reader.unknown("known-terms", here, term, more);
        continue;
      }
      const columns = rows.get(`${table}/${row}`);
      // A table whose columns could not be read has none to be held against.
      const isThere =
        column.length === 0 || columns?.length === 0 || columns?.some(({ key }) => key === column.join("/"));
      if (columns !== undefined && isThere) continue;
      const known = columns === undefined ? rows.keys() : columns.map(({ key }) => `${table}/${row}/${key}`);
      const more = { is: "a row or a cell of the printed tables", known, fix: "Write table/row, or table/row/column." };
      reader.unknown("known-terms", here, term, more);
    }
  };
  for (const { id, left, leftLess, right, rightLess } of printed.agreements) {
    allKnown(left, ["agreements", id, "left"]);
    allKnown(leftLess, ["agreements", id, "left less"]);
    allKnown(right, ["agreements", id, "right"]);
    allKnown(rightLess, ["agreements", id, "right less"]);
  }
  for (const { id, cells } of printed.knownInconsistencies) allKnown(cells, ["known inconsistencies", id, "cells"]);
}
