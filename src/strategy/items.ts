import type { Origin, Status } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { Response } from "./responses.ts";

/** One row of a section: an adjustment to the base budget, a resource, or a proposal. */
export interface Item {
  readonly name: string;
  readonly label: string;
  /** Whether its section adds it or takes it away. Amounts are positive in that direction. */
  readonly direction: "adds" | "reduces";
  /** The figures as stated; none where the row is another line. */
  readonly amounts: Amounts;
  /** The line that this row is, instead of amounts: what another chapter works out, such as council tax income. */
  readonly equals?: string;
  /** How the row's own columns measure, where that is not how its section's do. */
  readonly effects?: Effects;
  /** What the row came to in the base year. */
  readonly inTheBaseYear?: Opening;
  readonly recurrence: Recurrence;
  readonly response?: Response;
  readonly status: Status;
  readonly origin?: Origin;
  readonly owner?: string;
  readonly note?: string;
  /** The fund that a resource is released from. */
  readonly releaseFrom?: string;
}

/**
 * Whether columns measure against the base year, against the year before, or are whole amounts; or whether the first column is a
 * whole amount and each later one a change on the year before.
 */
export type Effects = "cumulative" | "incremental" | "level" | "level then incremental";

/** Whether an amount goes on for good, is for one year only, or ends after some years. */
export type Recurrence = "recurring" | "one-off" | "time-limited";

/** An amount that later figures are measured against, such as the approved budget of the base year. */
export interface Opening {
  readonly amount: string;
  readonly resolution: string;
  readonly origin?: Origin;
}
