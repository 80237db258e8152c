import * as z from "zod/mini";
import * as s from "./scalars.ts";

const target = z.optional(s.lineName);

const change = z.strictObject({
  set: target,
  add: target,
  scale: target,
  delay: target,
  remove: target,
  include: target,
  to: z.optional(s.text),
  by: z.optional(s.text),
  share: z.optional(s.text),
  years: z.optional(z.union([s.text, z.array(s.year)])),
  why: z.optional(s.text),
});

/** The shape of a scenarios file. */
export const scenariosSchema = z.strictObject({
  $schema: z.optional(s.text),
  format: z.literal("1").check(z.meta({ description: "The version of this file format", written: "number or text" })),
  scenarios: z.record(
    s.name,
    z.strictObject({
      label: s.text,
      by: z.optional(s.text),
      date: z.optional(s.date),
      why: z.optional(s.text),
      changes: z.array(change),
    }),
  ),
});

/** One change as it is written in a scenarios file. */
export type ChangeDocument = z.infer<typeof change>;
