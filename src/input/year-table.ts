import type { Place } from "../model/problem.ts";
import { coarsestOf, type Money } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";

/** What the tables of one year share: the year, where they were taken from, how precisely they are stated. */
export function yearTable(
  written: {
    readonly year: string;
    readonly money: Money;
    readonly table?: string | undefined;
    readonly source?: string | undefined;
  },
  figures: readonly string[],
  reader: Reader,
  path: Place["path"],
) {
  return {
    year: reader.year(written.year, [...path, "year"]),
    resolution: coarsestOf(figures, written.money),
    ...stated({ enteredFrom: written.table }),
    ...reader.origin(written.source, path),
  };
}
