import * as z from "zod/mini";
import { item } from "./item-schema.ts";
import * as s from "./scalars.ts";

const described = (description: string) => z.meta({ description });

const provenance = { source: z.optional(s.text), note: z.optional(s.text) };

const band = z.strictObject({
  "chargeable dwellings": s.yearlyFigures,
  discounts: z.optional(s.yearlyFigures),
  premiums: z.optional(s.yearlyFigures),
  "expected changes": z.optional(s.yearlyFigures),
  "reduction scheme": z.optional(s.yearlyFigures),
});

const taxBase = z.strictObject({
  opening: z.optional(s.figure),
  amounts: z.optional(s.yearlyFigures),
  "grows with": z.optional(s.name),
  "relevant amounts": z.optional(s.yearlyFigures),
  bands: z.optional(
    z.strictObject({
      "a-disabled": z.optional(band),
      a: z.optional(band),
      b: z.optional(band),
      c: z.optional(band),
      d: z.optional(band),
      e: z.optional(band),
      f: z.optional(band),
      g: z.optional(band),
      h: z.optional(band),
    }),
  ),
  "collection rate": z.optional(s.yearlyRate),
  "contributions in lieu": z.optional(s.yearlyFigures),
  places: z.optional(s.count),
  ...provenance,
});

const area = z.strictObject({
  label: s.text,
  amounts: s.yearlyFigures,
  "tax base": z.optional(s.yearlyFigures),
  ...provenance,
});

const majorPrecept = z.strictObject({
  label: s.text,
  "band d": z.optional(s.yearlyFigures),
  rise: z.optional(s.name),
  money: z.optional(s.money),
  precept: z.optional(s.yearlyFigures),
  ...provenance,
});

/** The shape of the chapter "council tax". */
export const councilTaxShape = z.strictObject({
  rise: z.optional(s.name),
  charge: z.optional(
    z
      .enum(["chosen", "stated", "worked out"])
      .check(described("Last year's charge raised, one for each year, or the requirement over the tax base")),
  ),
  "band d": z.optional(
    z
      .union([s.figure, z.record(s.year, s.figure)])
      .check(described("The charge of the base year, or where it is stated, of every year")),
  ),
  rounding: z.optional(z.enum(["to the penny", "none"])),
  "bands from": z.optional(z.enum(["exact Band D", "rounded Band D"])),
  "social care precept": z.optional(
    z.strictObject({
      rise: z.optional(s.name),
      "part of the rise": z.optional(s.name),
      "so far": z.optional(s.figure),
    }),
  ),
  "tax base": z.optional(taxBase),
  requirement: z.optional(
    z.strictObject({
      money: s.money,
      expenditure: z.optional(z.record(s.name, item)),
      income: z.optional(z.record(s.name, item)),
      "external finance": z.optional(z.record(s.name, item)),
      "parish precepts are": z.optional(z.enum(["in the expenditure", "apart"])),
      source: z.optional(s.text),
    }),
  ),
  "parish precepts": z.optional(
    z.strictObject({
      money: s.money,
      amounts: z.optional(s.yearlyFigures),
      parishes: z.optional(z.record(s.name, area)),
      ...provenance,
    }),
  ),
  "special expenses": z.optional(
    z.strictObject({ money: s.money, areas: z.optional(z.record(s.name, area)), ...provenance }),
  ),
  "major precepts": z.optional(z.record(s.name, majorPrecept)),
  "referendum limit": z.optional(s.ratesByYear),
  source: z.optional(s.text),
});
