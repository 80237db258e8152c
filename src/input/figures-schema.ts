import * as z from "zod/mini";
import * as s from "./scalars.ts";

const described = (description: string) => z.meta({ description });

/** How far a figure can be relied on and where it comes from. */
const provenance = { status: z.optional(s.status), source: z.optional(s.text), note: z.optional(s.text) };

/** The ways to say a row's figures, for a row that says other things too. */
export const figuresParts = {
  amounts: z.optional(s.amounts),
  "each year": z.optional(s.figure),
  "base year": z.optional(s.figure),
  rise: z.optional(s.lineName),
  changes: z.optional(z.record(s.year, s.figure)),
  ...provenance,
};

/** A row of a chapter: amounts in order; or amounts by year, one for each year, or one of the base year that rises. */
export const figuresByYear = z
  .union([z.array(s.figure), z.strictObject(figuresParts)])
  .check(described("One figure for each forecast year; or how to work them out from the base year"));

/** A rate that stands in every year, or rates by year. */
export const ratesByYear = z
  .union([
    s.rate,
    z.strictObject({ values: z.optional(s.ratesByYear), "each year": z.optional(s.rate), ...provenance }),
  ])
  .check(described("One rate for every year, or rates by year"));

/** Numbers that are not money, such as dwellings: in order, by year, or one for each year. */
export const numbersByYear = z
  .union([
    z.array(s.figure),
    z.strictObject({
      values: z.optional(z.record(s.year, s.figure)),
      "each year": z.optional(s.figure),
      ...provenance,
    }),
  ])
  .check(described("One number for each forecast year, numbers by year, or one for every year"));

/** A multiplier that stands in every year, by year, or raised from the base year by a driver or a price index. */
export const multiplier = z
  .union([
    s.pence,
    z.strictObject({
      values: z.optional(z.record(s.year, s.pence)),
      "each year": z.optional(s.pence),
      "base year": z.optional(s.pence),
      rise: z.optional(s.lineName),
      "september index": z.optional(z.record(s.year, s.figure)),
      ...provenance,
    }),
  ])
  .check(described("The business rates multiplier in pence"));
