import type { Decimal } from "../meaning/decimal.ts";

/** A picture made of labelled bars, as data: what is said, and how long each bar is. */
export interface BarChart {
  readonly title: string;
  /** What is measured, in what, and over which years. */
  readonly subtitle: string;
  readonly panels: readonly Panel[];
  /** What a reader must know besides. */
  readonly notes: readonly string[];
  /** Whose figures they are. */
  readonly source: string;
}

/** Bars that are read together. */
export interface Panel {
  readonly heading?: string;
  readonly groups: readonly Group[];
  /** Set where each bar begins where the one before it ends. */
  readonly joined?: true;
}

/** Bars that belong to one thing, such as a year. */
export interface Group {
  readonly heading?: string;
  readonly bars: readonly Bar[];
}

/** One bar, its name, and its figure in words. In pounds, or any unit that all bars of the panel have. */
export interface Bar {
  readonly name: string;
  readonly text: string;
  /** Where it begins: nought where nothing is said. */
  readonly from?: Decimal;
  readonly to: Decimal;
  readonly look: Look;
}

/**
 * How a bar looks. Looks differ in brightness and outline as well as in colour; what a bar means is always said beside it too.
 * A `limit` is an upright line instead of a bar.
 */
export type Look = "dark" | "warm" | "pale" | "pale warm" | "thin" | "thin warm" | "limit";
