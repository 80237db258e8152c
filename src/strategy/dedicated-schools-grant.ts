import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";

/** The Dedicated Schools Grant by block: outside the General Fund while the statutory override lasts. Deficits are positive. */
export interface DedicatedSchoolsGrant {
  readonly year: FinancialYear;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly resolution: string;
  readonly blocks: readonly {
    readonly name: string;
    readonly label: string;
    readonly budget: string;
    readonly deficitBroughtForward: string;
    readonly forecastDeficit: string;
  }[];
}
