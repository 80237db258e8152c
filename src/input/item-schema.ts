import * as z from "zod/mini";
import * as s from "./scalars.ts";

const described = (description: string) => z.meta({ description });

const exposure = z.strictObject({
  on: s.figure,
  at: z.optional(s.year),
  status: s.status,
  "growing with": z.optional(s.name),
  "inferred from": z.optional(z.enum(["increments", "amounts"])),
  "another reading": z.optional(
    z.strictObject({ words: s.text, amount: s.figure, rate: s.rate, "level in": s.year, source: z.optional(s.text) }),
  ),
  note: z.optional(s.text),
});

/** The ways in which a row answers to drivers. */
export const response = {
  "grows with": z.optional(
    z
      .union([s.lineName, z.array(s.lineName)])
      .check(described("The amounts rise and fall in proportion to these drivers")),
  ),
  "moves with": z.optional(
    z.record(s.name, exposure).check(described("The drivers act on a stated base, such as the pay bill")),
  ),
  "in proportion to": z.optional(
    z
      .record(s.name, z.strictObject({ status: s.status }))
      .check(
        described("Each amount keeps its proportion to the driver's uplift so far; for rows that no single base fits"),
      ),
  ),
};

/** How the columns of a row or a section measure. */
export const effects = z.enum(["cumulative", "incremental", "level", "level then incremental"]);

/** One row of a section. */
export const item = z.strictObject({
  label: s.text,
  direction: z.optional(z.enum(["adds", "reduces"]).check(described("reduces: its section takes it away"))),
  amounts: z.optional(s.amountsOrTbc),
  equals: z.optional(s.lineName.check(described("The line that this row is, instead of amounts"))),
  effects: z.optional(effects),
  "in the base year": z.optional(s.figure.check(described("What the row came to in the base year"))),
  recurrence: z.optional(z.enum(["recurring", "one-off", "time-limited"])),
  status: z.optional(s.status),
  source: z.optional(s.text),
  owner: z.optional(s.text),
  note: z.optional(s.text),
  "release from": z.optional(s.name),
  ...response,
});
