import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";
import type { Driver } from "../strategy/drivers.ts";
import type { Response } from "../strategy/responses.ts";
import type { Money } from "./figures.ts";
import type { Reader } from "./reader.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** An item as it is written: a line of a section, a proposal, or a row of a fund's own budget. */
export type ItemDocument = NonNullable<StrategyDocument["resources"]>["lines"][string];

/** What the items of a section are read with. */
export interface ItemSetting {
  readonly reader: Reader;
  readonly money: Money;
  readonly years: readonly FinancialYear[];
  readonly baseYear: FinancialYear;
  readonly drivers: ReadonlyMap<string, Driver>;
  /** Where every item comes from unless it says otherwise. */
  readonly origin?: Origin | undefined;
  /** How every item answers to drivers unless it says otherwise. */
  readonly response?: Response | undefined;
}
