import * as z from "zod/mini";
import * as s from "./scalars.ts";

/** A line whose figure is worked out so that the budget balances. */
export const balancingLine = z.strictObject({
  label: s.text,
  by: z.enum(["savings", "reserve"]),
  reserve: z.optional(s.name),
  leaving: z.optional(s.figure),
  money: z.optional(s.money),
  "keeps minimum of": z.optional(s.name),
  in: z.optional(z.array(s.year)),
  source: z.optional(s.text),
  note: z.optional(s.text),
});
