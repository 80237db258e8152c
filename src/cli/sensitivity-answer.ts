import type { Sensitivity } from "../forecast/sensitivity.ts";
import { outcomesJson } from "../report/json.ts";
import type { Destination } from "./terminal.ts";

/** What the sensitivity command is asked. */
export interface SensitivityOptions extends Destination {
  readonly driver?: readonly string[];
  readonly steps?: string;
  readonly ranking?: boolean;
  readonly shock?: readonly string[];
  readonly scenarios?: string;
  readonly grid?: readonly string[];
  readonly of?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Gives an answer as it is asked for: text, data, or rows of a CSV file. */
export type Print = (text: readonly string[], data: object, rows: readonly (readonly string[])[]) => void;

/** What a change does, as plain data. */
export function sensitivityJson(row: Sensitivity & { readonly label: string }) {
  return {
    label: row.label,
    change: row.scenario.changes[0],
    effect: outcomesJson(row.effect),
    total: row.total.toFixed(),
  };
}
