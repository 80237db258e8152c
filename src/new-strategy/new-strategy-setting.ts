import type { FinancialYear } from "../model/financial-year.ts";
import type { AuthorityKind } from "./authority-kinds.ts";

/** What the chapters of a new strategy are written with. */
export interface NewStrategySetting {
  readonly council: string;
  readonly kind: AuthorityKind;
  readonly baseYear: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly money: "£m" | "£000" | "£";
  readonly effects: "cumulative" | "incremental" | "level";
  readonly dated: string;
}
