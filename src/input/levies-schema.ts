import * as z from "zod/mini";
import { levyBases } from "../strategy/levies.ts";
import * as s from "./scalars.ts";

const described = (description: string) => z.meta({ description });

const levy = z.strictObject({
  label: s.text,
  amounts: z.optional(s.yearlyFigures),
  "in the base": z.optional(s.figure.check(described("What the base budget holds for it"))),
  rise: z.optional(s.yearlyRate),
  total: z.optional(s.yearlyFigures.check(described("What the body charges everyone"))),
  share: z.optional(s.yearlyRate),
  basis: z.optional(z.strictObject({ of: z.enum(levyBases), ours: s.yearlyFigures, "everyone's": s.yearlyFigures })),
  status: z.optional(s.status),
  source: z.optional(s.text),
  note: z.optional(s.text),
});

/** The shape of the chapter on levies. */
export const levies = z.strictObject({
  money: s.money,
  source: z.optional(s.text),
  bodies: z.record(s.name, levy),
});
