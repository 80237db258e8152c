import * as z from "zod/mini";
import * as s from "./scalars.ts";

const cell = s.printedCell;
const terms = z.array(z.string());

const casting = z.strictObject({
  total: s.name,
  is: z.optional(z.array(s.name)),
  less: z.optional(z.array(s.name)),
  "last column": z.optional(z.array(s.name)),
  "less last column": z.optional(z.array(s.name)),
  from: z.optional(s.text),
});

const table = z.strictObject({
  title: s.text,
  place: s.text,
  paragraph: z.optional(s.reference),
  appendix: z.optional(s.reference),
  money: s.money,
  decimals: s.count,
  "blank means": z.optional(z.enum(["nil"])),
  years: z.optional(z.array(s.year)),
  columns: z.optional(z.record(s.name, z.strictObject({ heading: s.text, year: s.year }))),
  rows: z.record(
    s.name,
    z.strictObject({
      label: s.text,
      printed: z.array(cell),
      shows: z.optional(z.union([s.lineName, z.record(z.string(), s.lineName)])),
      sign: z.optional(z.enum(["as printed", "reversed"])),
      year: z.optional(s.year),
      money: z.optional(s.money),
      decimals: z.optional(s.count),
    }),
  ),
  "adds up": z.optional(z.array(casting)),
  across: z.optional(z.array(casting)),
});

/** The shape of a printed-tables file. */
export const printedTablesSchema = z.strictObject({
  $schema: z.optional(s.text),
  format: z.literal("1").check(z.meta({ description: "The version of this file format", written: "number or text" })),
  tables: z.record(s.name, table),
  agreements: z.optional(
    z.record(
      s.name,
      z.strictObject({
        says: s.text,
        left: z.optional(terms),
        "left less": z.optional(terms),
        right: z.optional(terms),
        "right less": z.optional(terms),
        known: z.optional(s.text),
      }),
    ),
  ),
  "text figures": z.optional(
    z.record(s.name, z.strictObject({ place: s.text, printed: cell, money: s.money, text: s.text })),
  ),
  references: z.optional(
    z.record(s.name, z.strictObject({ place: s.text, says: s.text, means: s.text, known: z.optional(s.text) })),
  ),
  "known inconsistencies": z.optional(
    z.record(
      s.inconsistencyName,
      z.strictObject({
        kind: z.enum(["numbers", "references", "labels"]),
        place: s.text,
        text: s.text,
        "seen by": z.enum(["agreement", "verdict", "casting", "reference", "inference", "note"]),
        cells: z.optional(terms),
        "differs by": z.optional(s.figure),
        line: z.optional(s.lineName),
      }),
    ),
  ),
});

/** A printed-tables file whose shape is right. */
export type PrintedTablesDocument = z.infer<typeof printedTablesSchema>;
