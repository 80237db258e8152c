import type { Origin, YearValues } from "../model/line.ts";

/** A policy on how low a balance may go. None is ever assumed. */
export interface MinimumBalance {
  readonly rule: MinimumRule;
  /** The top of the range, where the policy is one. */
  readonly upTo?: MinimumRule;
  /** How many years a balance below the minimum may take to come back. */
  readonly replenishWithin?: number;
  readonly origin?: Origin;
}

/** How a minimum is worked out: an amount, a share of a line, an amount for each year, or the greater of several. */
export type MinimumRule =
  | { readonly kind: "amount"; readonly pounds: string }
  | { readonly kind: "share"; readonly share: string; readonly of: string }
  | { readonly kind: "path"; readonly values: YearValues }
  | { readonly kind: "greater of"; readonly rules: readonly MinimumRule[] };
