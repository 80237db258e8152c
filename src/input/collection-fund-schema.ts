import * as z from "zod/mini";
import * as s from "./scalars.ts";

const byYear = z.record(s.year, s.figure);

const shares = z
  .union([s.rate, s.ratesByYear])
  .check(z.meta({ description: "A share of every year's balance, or shares by the year whose balance it is" }));

const tax = z.strictObject({
  label: z.optional(s.text),
  money: s.money,
  share: z.optional(shares),
  "other shares": z.optional(z.record(s.name, shares)),
  estimate: z.optional(byYear),
  "outturn difference": z.optional(byYear),
  spread: z.optional(
    z.record(
      s.name,
      z.strictObject({
        label: s.text,
        of: s.year,
        balance: s.figure,
        "in years": s.count,
        source: z.optional(s.text),
        note: z.optional(s.text),
      }),
    ),
  ),
  source: z.optional(s.text),
  note: z.optional(s.text),
});

/** The shape of the chapter "collection fund". */
export const collectionFundShape = z.strictObject({
  "council-tax": z.optional(tax),
  "business-rates": z.optional(tax),
  source: z.optional(s.text),
});
