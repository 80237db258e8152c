import * as z from "zod/mini";
import * as s from "./scalars.ts";

/** A given line that other lines move with. */
export const driver = z.strictObject({
  label: s.text,
  kind: z.enum(["growth", "share", "step"]),
  values: z.optional(s.ratesByYear),
  "each year": z.optional(s.rate),
  status: s.status,
  table: z.optional(s.text),
  source: z.optional(s.text),
  owner: z.optional(s.text),
  note: z.optional(s.text),
  "already in the base": z.optional(s.ratesByYear),
  "of which": z.optional(
    z.record(
      s.name,
      z.strictObject({
        label: s.text,
        values: z.optional(s.ratesByYear),
        source: z.optional(s.text),
      }),
    ),
  ),
  "inferred from": z.optional(
    z.strictObject({
      line: z.optional(s.lineName),
      lines: z.optional(z.array(s.lineName)),
      "apart from": z.optional(z.array(s.lineName)),
    }),
  ),
});
