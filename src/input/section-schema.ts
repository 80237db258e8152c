import * as z from "zod/mini";
import { effects, item, response } from "./item-schema.ts";
import * as s from "./scalars.ts";

const sectionFacts = {
  label: z.optional(s.text),
  money: s.money,
  effects: z.optional(effects),
  table: z.optional(s.text),
  source: z.optional(s.text),
};

/** A run of rows under one total. */
export const section = z.strictObject({
  ...sectionFacts,
  opening: z.optional(s.figure),
  "earlier plan": z.optional(
    z
      .strictObject({ label: s.text, amounts: s.amounts, source: z.optional(s.text) })
      .check(z.meta({ description: "A forecast published earlier, which the rows are measured against year by year" })),
  ),
  lines: z.record(s.name, item),
});

/** Proposals by directorate. */
export const proposals = z.strictObject({
  ...sectionFacts,
  "grows with": response["grows with"],
  directorates: z.record(s.name, z.strictObject({ label: s.text, proposals: z.record(s.name, item) })),
});
