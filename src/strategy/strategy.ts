import type { FinancialYear } from "../model/financial-year.ts";
import type { BalancingLine, GapMetBy } from "./balancing.ts";
import type { BusinessRates } from "./business-rates.ts";
import type { CollectionFund } from "./collection-fund.ts";
import type { Contingency } from "./contingency.ts";
import type { CouncilTax } from "./council-tax.ts";
import type { DedicatedSchoolsGrant } from "./dedicated-schools-grant.ts";
import type { Driver } from "./drivers.ts";
import type { Fund } from "./funds.ts";
import type { Grants } from "./grants.ts";
import type { InYearFunding } from "./in-year-funding.ts";
import type { Opening } from "./items.ts";
import type { Levies } from "./levies.ts";
import type { Outturn } from "./outturn.ts";
import type { Pay } from "./pay.ts";
import type { Assumption, Fact, Risk, Source } from "./registers.ts";
import type { SavingsDelivery } from "./savings-delivery.ts";
import type { Proposals, Section } from "./sections.ts";
import type { Treasury } from "./treasury.ts";
import type { Working } from "./workings.ts";

/** The document an officer writes, read and understood: amounts are pounds as decimal text, rates are fractions. */
export interface Strategy {
  readonly council: string;
  readonly authority: string;
  readonly title: string;
  readonly status: "draft" | "approved";
  readonly dated: string;
  readonly baseYear: FinancialYear;
  /** The years forecast, in order and without a gap, the first just after the base year. */
  readonly years: readonly FinancialYear[];
  /** The file of printed tables that stands beside the strategy, as the strategy names it. */
  readonly printedTables?: string;
  /** The file of scenarios that stands beside the strategy. */
  readonly scenarios?: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly drivers: readonly Driver[];
  readonly baseBudget?: Section;
  readonly additionalSpending?: Proposals;
  readonly savings?: Proposals;
  readonly resources?: Section;
  /** The gap built up from changes to a deficit, where a report gives neither the spending nor the resources themselves. */
  readonly deficitWalk?: Section;
  /** What meets a shortfall. Where nothing is said, the unallocated fund does, if there is one. */
  readonly gapMetBy?: GapMetBy;
  /** The gap of the base year, where the report states it: nil for a balanced budget. */
  readonly gapInTheBaseYear?: Opening;
  readonly balancing: readonly BalancingLine[];
  readonly councilTax?: CouncilTax;
  readonly businessRates?: BusinessRates;
  readonly grants?: Grants;
  readonly pay?: Pay;
  readonly treasury?: Treasury;
  readonly levies?: Levies;
  readonly contingency?: Contingency;
  readonly collectionFund?: CollectionFund;
  readonly funds: readonly Fund[];
  readonly outturn?: Outturn;
  readonly inYearFunding?: InYearFunding;
  readonly savingsDelivery?: SavingsDelivery;
  readonly dedicatedSchoolsGrant?: DedicatedSchoolsGrant;
  readonly facts: readonly Fact[];
  readonly workings: readonly Working[];
  readonly risksOutsideTheFigures: readonly Risk[];
  readonly assumptions: readonly Assumption[];
}
