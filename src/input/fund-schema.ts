import * as z from "zod/mini";
import { item } from "./item-schema.ts";
import * as s from "./scalars.ts";

const movement = z.strictObject({
  label: s.text,
  type: z.enum(["restatement", "addition", "return", "use"]),
  amounts: z.optional(s.amounts),
  equals: z.optional(s.lineName),
  at: z.optional(s.year),
  from: z.optional(s.name),
  to: z.optional(s.name),
  repaid: z.optional(s.amounts),
  source: z.optional(s.text),
  note: z.optional(s.text),
});

const minimumRule = {
  amount: z.optional(s.figure),
  share: z.optional(s.rate),
  of: z.optional(s.lineName),
  path: z.optional(z.record(s.year, s.figure)),
};

const minimumBalance = z.strictObject({
  ...minimumRule,
  "greater of": z.optional(z.array(z.strictObject(minimumRule))),
  "up to": z.optional(z.strictObject(minimumRule)),
  "replenish within": z.optional(s.count),
  source: z.optional(s.text),
});

/** A balance that rolls forward. */
export const fund = z.strictObject({
  label: s.text,
  kind: z.enum(["unallocated", "earmarked", "ring-fenced", "unusable"]),
  money: s.money,
  table: z.optional(s.text),
  source: z.optional(s.text),
  note: z.optional(s.text),
  opening: z.union([
    z.literal("not stated"),
    z.strictObject({
      balance: s.figure,
      at: s.year,
      status: z.optional(s.status),
      source: z.optional(s.text),
      note: z.optional(s.text),
    }),
  ]),
  "gap before the forecast": z.optional(z.record(s.year, s.figure)),
  "original budget": z.optional(s.year),
  "minimum balance": z.optional(minimumBalance),
  "override ends": z.optional(
    s.year.check(z.meta({ description: "The last year in which the law keeps a deficit away from usable balances" })),
  ),
  movements: z.optional(z.record(s.name, movement)),
  spending: z.optional(z.record(s.name, item)),
  income: z.optional(z.record(s.name, item)),
});
