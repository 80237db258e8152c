import type { Stamp } from "../report/json.ts";

/** What produced a pack: the version and the strategy's hash; and, if they are given, a date and the path that commands name. */
export interface AssuranceStamp extends Stamp {
  /** The date of the pack, as its reader writes it. */
  readonly dated?: string;
  /** The strategy file, for the commands that give the same again; "strategy.yaml" otherwise. */
  readonly path?: string;
}
