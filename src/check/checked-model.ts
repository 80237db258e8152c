import type { Line } from "../model/line.ts";
import type { Model } from "../model/model.ts";

declare const checked: unique symbol;

/** A model that passed every check: it can be worked out, in the order given. Only `check` makes one. */
export interface CheckedModel extends Model {
  readonly [checked]: true;
  /** Shared by models that differ only in given figures, and by no others. */
  readonly shape: object;
  /** The lines in an order in which each comes after those it needs in the same year. */
  readonly order: readonly Line[];
  readonly lineNamed: ReadonlyMap<string, Line>;
}
