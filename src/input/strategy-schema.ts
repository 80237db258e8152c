import * as z from "zod/mini";
import { balancingLine } from "./balancing-schema.ts";
import { businessRates } from "./business-rates-schema.ts";
import { collectionFundShape } from "./collection-fund-schema.ts";
import { contingency } from "./contingency-schema.ts";
import { councilTaxShape } from "./council-tax-schema.ts";
import { driver } from "./driver-schema.ts";
import { fund } from "./fund-schema.ts";
import { grants } from "./grants-schema.ts";
import { levies } from "./levies-schema.ts";
import { pay } from "./pay-schema.ts";
import { registers } from "./registers-schema.ts";
import * as s from "./scalars.ts";
import { proposals, section } from "./section-schema.ts";
import { treasury } from "./treasury-schema.ts";
import { workings } from "./workings-schema.ts";

/** The shape of a strategy file: which keys, what kind of value under each. What the values mean is read afterwards. */
export const strategySchema = z.strictObject({
  $schema: z.optional(s.text),
  format: z.literal("1").check(z.meta({ description: "The version of this file format", written: "number or text" })),
  council: s.text,
  authority: s.text,
  title: s.text,
  status: z.enum(["draft", "approved"]),
  dated: s.date,
  "base year": s.year,
  years: z.array(s.year),
  "printed tables": z.optional(s.text),
  scenarios: z.optional(s.text),
  sources: z.optional(
    z.record(s.name, z.strictObject({ title: s.text, date: z.optional(s.date), address: z.optional(s.text) })),
  ),
  drivers: z.optional(z.record(s.name, driver)),
  "base-budget": z.optional(section),
  "additional-spending": z.optional(proposals),
  savings: z.optional(proposals),
  resources: z.optional(section),
  "deficit walk": z.optional(section),
  "budget gap": z.optional(
    z.strictObject({
      "met by": z.optional(z.enum(["balances", "balances above the minimum", "nothing"])),
      "in the base year": z.optional(s.figure),
      money: z.optional(s.money),
      source: z.optional(s.text),
    }),
  ),
  balancing: z.optional(z.record(s.name, balancingLine)),
  "council tax": z.optional(councilTaxShape),
  "collection fund": z.optional(collectionFundShape),
  "business rates": businessRates,
  grants,
  pay: z.optional(pay),
  treasury: z.optional(treasury),
  levies: z.optional(levies),
  contingency: z.optional(contingency),
  funds: z.optional(z.record(s.name, fund)),
  workings: z.optional(workings),
  ...registers,
});

/** A strategy file whose shape is right, every scalar still text. */
export type StrategyDocument = z.infer<typeof strategySchema>;
