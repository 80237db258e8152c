import * as z from "zod/mini";
import { units } from "../model/unit.ts";
import * as s from "./scalars.ts";

/** The unit of a line, in words. */
export const unit = z
  .enum(Object.keys(units) as [keyof typeof units, ...(keyof typeof units)[]])
  .check(z.meta({ description: "What the figures count" }));

/** The ways a working may say what it is: exactly one of them, with terms that may be workings again. */
const body = <T extends z.ZodMiniType>(term: T) => ({
  add: z.optional(z.array(term)),
  "take away": z.optional(z.array(term)),
  multiply: z.optional(z.array(term)),
  divide: z.optional(term),
  by: z.optional(term),
  "lesser of": z.optional(z.array(term)),
  "greater of": z.optional(z.array(term)),
  "last year": z.optional(s.lineName),
  figure: z.optional(s.rateOrFigure),
  unit: z.optional(unit),
  "decimal places": z.optional(s.count),
});

const deepest = z.union([s.lineName, z.strictObject(body(s.lineName))]);
const inner = z.union([s.lineName, z.strictObject(body(deepest))]);

/** The shape of the lines that a strategy works out from others. */
export const workings = z.record(
  s.name,
  z.strictObject({
    label: s.text,
    ...body(inner),
    years: z.optional(z.array(s.year)),
    before: z.optional(z.record(s.year, s.rateOrFigure)),
    money: z.optional(s.money),
    "in summary": z.optional(s.yesOrNo),
    table: z.optional(s.text),
    source: z.optional(s.text),
    note: z.optional(s.text),
  }),
);
