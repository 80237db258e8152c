import type { Origin, Status, YearValues } from "../model/line.ts";

/**
 * A given line that other lines move with.
 * A **growth** is a rise on the year before, and its later levels build on it. A **share** is a proportion of what was published.
 * A **step** is points added to a rate, which stay.
 */
export interface Driver {
  readonly name: string;
  readonly label: string;
  readonly kind: "growth" | "share" | "step";
  readonly values: YearValues;
  readonly status: Status;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly owner?: string;
  readonly note?: string;
  /** The rise that the base budget already allows for, where a later award is a catch-up on it. */
  readonly alreadyInTheBase: YearValues;
  readonly ofWhich: readonly DriverPart[];
  readonly inferredFrom?: GrowthInference;
}

/** A named part of a rate. The one without figures is what the others leave. */
export interface DriverPart {
  readonly name: string;
  readonly label: string;
  readonly values?: YearValues;
  readonly origin?: Origin;
}

/** How a rate of growth was inferred: from how printed lines grow, apart from other drivers that also move them. */
export interface GrowthInference {
  readonly lines: readonly string[];
  readonly apartFrom: readonly string[];
}
