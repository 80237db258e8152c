import type { FinancialYear } from "./financial-year.ts";

/** Named changes to given lines. Never a copy of the strategy. */
export interface Scenario {
  readonly name: string;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly by?: string;
  readonly date?: string;
  readonly why?: string;
}

/** What is done to the figures of a line, or of every proposal in a group, in the years stated (every forecast year when none is). */
export interface Change {
  /** A line, a group such as "savings.public-realm", or a pattern such as "savings.*.green-waste-charges". */
  readonly target: string;
  readonly years?: readonly FinancialYear[];
  readonly does: Alteration;
  readonly by?: string;
  readonly date?: string;
  readonly why?: string;
}

/**
 * One alteration. Amounts are pounds or fractions as decimal text.
 * - **set**: the figure becomes this
 * - **add**: the figure rises by this; on a rate, 0.01 is one point
 * - **scale**: the figure is multiplied by this
 * - **delay**: of what newly begins in the years stated, this share begins so many years later
 */
export type Alteration =
  | { readonly kind: "set"; readonly to: string }
  | { readonly kind: "add"; readonly amount: string }
  | { readonly kind: "scale"; readonly factor: string }
  | { readonly kind: "delay"; readonly share: string; readonly by: number };
