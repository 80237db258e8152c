import * as z from "zod/mini";
import * as s from "./scalars.ts";

const described = (description: string) => z.meta({ description });

const baseYearAward = z.strictObject({
  agreed: z.optional(s.rate),
  budgeted: z.optional(s.rate),
  "agreed flat": z.optional(s.figure),
  "budgeted flat": z.optional(s.figure),
  "paid from": z.optional(s.month),
});

const group = z.strictObject({
  label: s.text,
  "pay bill": s.figure,
  at: z.optional(
    s.year.check(described("The year whose rates of pay the bill is at: the base year, or the year before")),
  ),
  "on-costs": z.optional(s.rate),
  "full-time equivalents": z.optional(s.figure),
  award: z.optional(s.yearlyRate),
  "flat award": z.optional(s.yearlyFigures),
  "paid from": z.optional(s.month),
  "award in the base year": z.optional(baseYearAward),
  "national insurance": z.optional(
    z.strictObject({
      rise: s.yearlyRate,
      threshold: s.yearlyFigures,
      "base rate": z.optional(s.rate),
      "base threshold": z.optional(s.figure),
    }),
  ),
  pension: z.optional(z.strictObject({ rise: s.yearlyRate })),
  status: z.optional(s.status),
  source: z.optional(s.text),
  note: z.optional(s.text),
});

const lumpSum = z.strictObject({
  label: s.text,
  amounts: s.yearlyFigures,
  "in the base": s.figure,
  source: z.optional(s.text),
  note: z.optional(s.text),
});

/** The shape of the chapter on pay. */
export const pay = z.strictObject({
  money: s.money,
  source: z.optional(s.text),
  groups: z.record(s.name, group),
  "pension lump sums": z.optional(z.record(s.name, lumpSum)),
});
