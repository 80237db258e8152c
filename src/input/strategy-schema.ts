import * as z from "zod/mini";
import { businessRates } from "./business-rates-schema.ts";
import { collectionFundShape } from "./collection-fund-schema.ts";
import { contingency } from "./contingency-schema.ts";
import { councilTaxShape } from "./council-tax-schema.ts";
import { grants } from "./grants-schema.ts";
import { levies } from "./levies-schema.ts";
import { pay } from "./pay-schema.ts";
import { registers } from "./registers-schema.ts";
import * as s from "./scalars.ts";
import { treasury } from "./treasury-schema.ts";
import { workings } from "./workings-schema.ts";

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

const response = {
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

const effects = z.enum(["cumulative", "incremental", "level", "level then incremental"]);

const item = z.strictObject({
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

const sectionFacts = {
  label: z.optional(s.text),
  money: s.money,
  effects: z.optional(effects),
  table: z.optional(s.text),
  source: z.optional(s.text),
};

const section = z.strictObject({
  ...sectionFacts,
  opening: z.optional(s.figure),
  "earlier plan": z.optional(
    z
      .strictObject({ label: s.text, amounts: s.amounts, source: z.optional(s.text) })
      .check(described("A forecast published earlier, which the rows are measured against year by year")),
  ),
  lines: z.record(s.name, item),
});

const balancingLine = z.strictObject({
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

const proposals = z.strictObject({
  ...sectionFacts,
  "grows with": response["grows with"],
  directorates: z.record(s.name, z.strictObject({ label: s.text, proposals: z.record(s.name, item) })),
});

const driver = z.strictObject({
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

const fund = z.strictObject({
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
    s.year.check(described("The last year in which the law keeps a deficit away from usable balances")),
  ),
  movements: z.optional(z.record(s.name, movement)),
  spending: z.optional(z.record(s.name, item)),
  income: z.optional(z.record(s.name, item)),
});

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
  "council tax": z.optional(councilTaxShape(item)),
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
