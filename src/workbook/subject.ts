import type { CheckedModel } from "../check/checked-model.ts";
import type { Scenario } from "../model/scenario.ts";
import type { PrintedTables } from "../strategy/printed-tables.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** What a workbook is made of: a strategy, and what stands beside it. */
export interface WorkbookSubject {
  readonly strategy: Strategy;
  readonly model: CheckedModel;
  readonly printed?: PrintedTables;
  /** The scenarios that the reader may choose from. */
  readonly scenarios?: readonly Scenario[];
  /** The name of the scenario that is chosen when the file is opened; none where it stands as published. */
  readonly chosen?: string;
  /** SHA-256 of the strategy file, which says what the workbook came from. */
  readonly strategyHash: string;
  /** The version of mtfs. */
  readonly version: string;
}
