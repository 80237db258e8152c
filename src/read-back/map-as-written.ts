import type { Problem } from "../model/problem.ts";
import { onSheet } from "../workbook/addresses.ts";
import type { Book } from "../workbook/book.ts";
import { firstRow, sheets } from "../workbook/places.ts";
import { shown } from "../workbook/workbook-as-read.ts";
import { fingerprintOf } from "./formulas-as-written.ts";
import { type MappedInput, placeIn } from "./mapped-inputs.ts";
import type { WorkbookRead } from "./read-workbook.ts";

/**
 * Every input whose row of the map is not as it was written, or is gone: its figure would go to another line, or nowhere. Formulas
 * of the map are looked at with all others; these are its words, which no fingerprint covers.
 *
 * @param again - the workbook that the strategy gives now; where that is laid out otherwise there is nothing to compare with
 * @param sameStrategy - "published too": the strategy is the one it was written from, so that what was published is the same
 */
export function mapAsWritten(
  read: WorkbookRead,
  again: Book,
  sameStrategy: "published too" | "but not what was published",
): readonly Problem[] {
  if (fingerprintOf(again) !== read.stamps.fingerprint) return [];
  const said = (input: Omit<MappedInput, "what"> & { readonly what: string }) =>
    [input.line, input.year, input.what, ...(sameStrategy === "published too" ? [input.published] : [])].join(", ");
  const is = new Map(read.inputs.map((input) => [onSheet(input.sheet, input.cell), said(input)]));
  const rows = (again.sheets.find(({ name }) => name === sheets.map)?.rows ?? []).slice(firstRow - 1);
  return rows.flatMap((row): readonly Problem[] => {
    const [sheet = "", cell = "", line = "", year = "", what = "", published = ""] = row.map((one) =>
      String(one?.content ?? ""),
    );
    const place = onSheet(sheet, cell);
    const ought = said({ sheet, cell, line, year, what, published });
    const now = is.get(place);
    if (now === ought) return [];
    return [
      {
        code: "workbook-map",
        severity: "error",
        place: placeIn(read.file, place),
        what: `The map says that this input is ${now === undefined ? "none" : `"${shown(now)}"`}, and it is "${ought}".`,
        why: "A figure would go to the wrong place.",
        fix: "Write the workbook again with mtfs workbook, and type the figures into that one.",
      },
    ];
  });
}
