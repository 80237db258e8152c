import * as z from "zod/mini";
import * as s from "./scalars.ts";

const described = (description: string) => z.meta({ description });

const line = z.strictObject({
  label: s.text,
  amounts: z.optional(s.yearlyFigures),
  share: z.optional(s.yearlyRate),
  of: z.optional(s.lineName),
  released: z.optional(s.yearlyFigures.check(described("What is given up in the year"))),
  "in the base": z.optional(s.figure.check(described("What the base budget holds for it"))),
  status: z.optional(s.status),
  source: z.optional(s.text),
  note: z.optional(s.text),
});

/** The shape of the chapter on contingency. */
export const contingency = z.strictObject({
  money: s.money,
  source: z.optional(s.text),
  lines: z.record(s.name, line),
});
