import * as z from "zod/mini";
import { figuresByYear, figuresParts, multiplier, ratesByYear } from "./figures-schema.ts";
import * as s from "./scalars.ts";

const figures = z.optional(figuresByYear);

const counts = { "counts towards the levy": z.optional(s.yesOrNo) };

const levy = z.union([
  z.literal("statutory"),
  z.strictObject({
    rate: z.optional(ratesByYear),
    amounts: figures,
    bands: z.optional(z.record(s.name, z.strictObject({ above: s.rate, rate: ratesByYear }))),
  }),
]);

const pool = z.strictObject({
  share: z.optional(ratesByYear),
  gain: figures,
  members: z.optional(
    z.record(
      s.name,
      z.strictObject({
        label: s.text,
        "business rates baseline": figuresByYear,
        "baseline funding level as set": figuresByYear,
        "baseline funding level": figuresByYear,
        "retained income": figuresByYear,
      }),
    ),
  ),
});

/** The shape of the business rates chapter. */
export const businessRates = z.optional(
  z.strictObject({
    money: s.money,
    source: z.optional(s.text),
    multiplier: z.optional(multiplier),
    "rateable value": figures,
    "gross rates": figures,
    reliefs: figures,
    "losses in collection": figures,
    "appeals provision": figures,
    "appeals provision rate": z.optional(ratesByYear),
    "transitional protection": figures,
    "cost of collection": figures,
    "disregarded amounts": figures,
    "rating income": figures,
    "local share": z.optional(ratesByYear),
    retained: figures,
    tariff: figures,
    "top-up": figures,
    "business rates baseline": figures,
    "baseline funding level as set": figures,
    "baseline funding level": figures,
    "section 31 grants": z.optional(z.record(s.name, z.strictObject({ label: s.text, ...figuresParts, ...counts }))),
    "under-indexation": z.optional(
      z.strictObject({
        "indexed multiplier": multiplier,
        on: z.union([z.enum(["retained", "baseline funding level"]), figuresByYear]),
        ...counts,
      }),
    ),
    levy: z.optional(levy),
    "safety net": z.optional(z.union([z.literal("statutory"), ratesByYear])),
    pool: z.optional(pool),
  }),
);
