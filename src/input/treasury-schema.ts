import * as z from "zod/mini";
import * as s from "./scalars.ts";

const described = (description: string) => z.meta({ description });

const provenance = { status: z.optional(s.status), source: z.optional(s.text), note: z.optional(s.text) };

const balance = z.strictObject({
  label: s.text,
  average: z.optional(s.yearlyFigures),
  rate: z.optional(s.yearlyRate),
  amounts: z.optional(s.yearlyFigures.check(described("The interest itself, where no balance and rate are stated"))),
  ...provenance,
});

const asset = z.strictObject({
  label: s.text,
  borrowed: z.record(s.year, s.figure).check(described("What is borrowed for it, by the year of the spending")),
  life: s.count,
  method: z.enum(["equal instalments", "annuity"]),
  "annuity rate": z.optional(s.rate),
  "charged after": z.optional(s.count.check(described("Years from the spending to its first charge; 1 unless stated"))),
  interest: z.optional(s.yearlyRate),
  ...provenance,
});

/** The shape of the chapter on treasury. */
export const treasury = z.strictObject({
  money: s.money,
  "in the base": z.optional(s.figure),
  borrowing: z.optional(z.record(s.name, balance)),
  investments: z.optional(z.record(s.name, balance)),
  "opening minimum revenue provision": z.optional(s.yearlyFigures),
  assets: z.optional(z.record(s.name, asset)),
  source: z.optional(s.text),
});
