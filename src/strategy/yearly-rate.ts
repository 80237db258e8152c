import type { YearValues } from "../model/line.ts";

/** A rate for each forecast year as a fraction, or the driver that it is. */
export type YearlyRate =
  | { readonly kind: "values"; readonly values: YearValues }
  | { readonly kind: "driver"; readonly driver: string };
