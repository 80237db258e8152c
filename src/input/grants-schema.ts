import * as z from "zod/mini";
import { figuresByYear, figuresParts, numbersByYear, ratesByYear } from "./figures-schema.ts";
import * as s from "./scalars.ts";

const grant = z.strictObject({
  label: s.text,
  "ring-fenced": s.yesOrNo,
  recurrence: z.optional(z.enum(["recurring", "one-off", "time-limited"])),
  ends: z.optional(s.year),
  "rolled into": z.optional(s.name),
  ...figuresParts,
});

const newHomesBonus = z.strictObject({
  stock: numbersByYear,
  growth: numbersByYear,
  "national band d": numbersByYear,
  "affordable homes": z.optional(numbersByYear),
  share: ratesByYear,
  baseline: z.optional(ratesByYear),
  premium: z.optional(numbersByYear),
  "earlier years": z.optional(figuresByYear),
});

/** The shape of the grants chapter. */
export const grants = z.optional(
  z.strictObject({
    money: s.money,
    source: z.optional(s.text),
    "revenue support grant": z.optional(figuresByYear),
    "new homes bonus": z.optional(newHomesBonus),
    lines: z.optional(z.record(s.name, grant)),
    "core spending power": z.optional(
      z.strictObject({ "assumed council tax": figuresByYear, grants: z.optional(z.array(s.name)) }),
    ),
  }),
);
