import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin, Status, YearValues } from "../model/line.ts";
import type { Unit } from "../model/unit.ts";
import type { Amounts } from "./amounts.ts";
import type { BalancingLine, GapMetBy } from "./balancing.ts";
import type { BusinessRates } from "./business-rates.ts";
import type { CollectionFund } from "./collection-fund.ts";
import type { Contingency } from "./contingency.ts";
import type { CouncilTaxChain } from "./council-tax.ts";
import type { Grants } from "./grants.ts";
import type { Levies } from "./levies.ts";
import type { Pay } from "./pay.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { Treasury } from "./treasury.ts";
import type { Working } from "./workings.ts";

export type { Amounts } from "./amounts.ts";

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

/** A document that figures come from. */
export interface Source {
  readonly title: string;
  readonly date?: string;
  readonly address?: string;
}

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

/**
 * Whether columns measure against the base year, against the year before, or are whole amounts; or whether the first column is a
 * whole amount and each later one a change on the year before.
 */
export type Effects = "cumulative" | "incremental" | "level" | "level then incremental";

/** Whether an amount goes on for good, is for one year only, or ends after some years. */
export type Recurrence = "recurring" | "one-off" | "time-limited";

/** How a line answers when drivers change. Without a response its amounts are fixed. */
export type Response =
  | { readonly kind: "grows with"; readonly drivers: readonly string[] }
  | { readonly kind: "moves with"; readonly exposures: readonly Exposure[] }
  | { readonly kind: "in proportion to"; readonly driver: string; readonly status: Status };

/** What a driver acts on, such as the pay bill: pounds at the published level of one year. */
export interface Exposure {
  readonly driver: string;
  readonly on: string;
  readonly at: FinancialYear;
  readonly status: Status;
  /** Another driver that what a step is charged on grows with: National Insurance is charged on pay. */
  readonly growingWith?: string;
  /** Set where the exposure was inferred: from how the printed amounts grow from year to year, or from the amounts themselves. */
  readonly inferredFrom?: "increments" | "amounts";
  readonly anotherReading?: AnotherReading;
  readonly note?: string;
}

/** Another place in the report that says how large an exposure is: an amount, at a rate, of the level in some year. */
export interface AnotherReading {
  readonly words: string;
  readonly amount: string;
  readonly resolution: string;
  readonly rate: string;
  readonly levelIn: FinancialYear;
  readonly origin?: Origin;
}

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

/** A run of rows under one total. */
export interface Section {
  readonly label: string;
  /** The unit that the strategy writes it in. */
  readonly money: MoneyUnit;
  readonly effects: Effects;
  readonly enteredFrom?: string;
  /** What cumulative and incremental effects are measured against: one amount, or a plan made earlier with a figure for each year. */
  readonly opening?: Opening | EarlierPlan;
  readonly items: readonly Item[];
}

/** An amount that later figures are measured against, such as the approved budget of the base year. */
export interface Opening {
  readonly amount: string;
  readonly resolution: string;
  readonly origin?: Origin;
}

/** A forecast published earlier, which this one is measured against year by year. */
export interface EarlierPlan {
  readonly amounts: Amounts;
  readonly label: string;
  readonly origin?: Origin;
}

/** Additional spending or savings: proposals by directorate. */
export interface Proposals {
  readonly label: string;
  readonly money: MoneyUnit;
  readonly effects: Effects;
  readonly enteredFrom?: string;
  readonly directorates: readonly Directorate[];
}

/** The proposals of one directorate. */
export interface Directorate {
  readonly name: string;
  readonly label: string;
  readonly items: readonly Item[];
}

/** A balance that rolls forward. The **unallocated** fund takes the budget gap; a ring-fenced or unusable one never does. */
export interface Fund {
  readonly name: string;
  readonly label: string;
  readonly kind: "unallocated" | "earmarked" | "ring-fenced" | "unusable";
  readonly money: MoneyUnit;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly note?: string;
  /** The balance the fund opens with; none where the report does not state it, so that only what moves is known. */
  readonly opening?: Opening & { readonly at: FinancialYear; readonly status: Status; readonly note?: string };
  /** The budget gap of years before the forecast, where the fund opens earlier: what was drawn by the approved budget. */
  readonly gapBeforeTheForecast?: Amounts;
  /** The year for which the report prints the original budget beside the latest position. */
  readonly originalBudgetYear?: FinancialYear;
  readonly minimumBalance?: MinimumBalance;
  /** The last year in which the law keeps a deficit of this fund away from usable balances. */
  readonly overrideEnds?: FinancialYear;
  readonly movements: readonly FundMovement[];
  readonly spending: readonly Item[];
  readonly income: readonly Item[];
}

/** A policy on how low a balance may go. None is ever assumed. */
export interface MinimumBalance {
  readonly rule: MinimumRule;
  /** The top of the range, where the policy is one. */
  readonly upTo?: MinimumRule;
  /** How many years a balance below the minimum may take to come back. */
  readonly replenishWithin?: number;
  readonly origin?: Origin;
}

/** How a minimum is worked out: an amount, a share of a line, an amount for each year, or the greater of several. */
export type MinimumRule =
  | { readonly kind: "amount"; readonly pounds: string }
  | { readonly kind: "share"; readonly share: string; readonly of: string }
  | { readonly kind: "path"; readonly values: YearValues }
  | { readonly kind: "greater of"; readonly rules: readonly MinimumRule[] };

/** The council tax chain, with the requirement that a budget leaves to be raised. */
export interface CouncilTax extends CouncilTaxChain {
  readonly requirement?: Requirement;
}

/** The council tax requirement, from the budget: expenditure less income, and less external finance where the years are before 2013/14. */
export interface Requirement {
  readonly money: MoneyUnit;
  readonly expenditure: readonly Item[];
  readonly income: readonly Item[];
  /** Redistributed business rates and Revenue Support Grant, taken from the budget requirement under the law before 2013/14. */
  readonly externalFinance: readonly Item[];
  /** Whether the expenditure already holds the parish precepts, as a statutory calculation does. */
  readonly parishPrecepts: "in the expenditure" | "apart";
  readonly origin?: Origin;
}

/**
 * A movement of a fund. A **restatement** corrects the balance brought forward; an **addition** or a **return** puts money in;
 * a **use** takes it out. One with another fund moves that fund the opposite way, so that no money appears or vanishes.
 */
export interface FundMovement {
  readonly name: string;
  readonly label: string;
  readonly type: "restatement" | "addition" | "return" | "use";
  readonly amounts?: Amounts;
  /** Set instead of amounts where another line says how much, in the year stated. */
  readonly equals?: { readonly line: string; readonly at: FinancialYear };
  /** The other fund: where an addition comes from, or where a use goes to. */
  readonly otherFund?: string;
  /** What is paid back, in which years: the movement the other way. */
  readonly repaid?: Amounts;
  readonly origin?: Origin;
  readonly note?: string;
}

/** The forecast outturn of the year under way, by service, with the variance split by cause. */
export interface Outturn {
  readonly year: FinancialYear;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly resolution: string;
  readonly causes: readonly { readonly name: string; readonly label: string }[];
  readonly services: readonly OutturnRow[];
  readonly funding: OutturnRow;
}

/** A service's budget and, by cause, how far its outturn is forecast to differ: more than budgeted is positive. */
export interface OutturnRow {
  readonly name: string;
  readonly label: string;
  readonly budget: string;
  readonly variance: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** Grants announced for the year under way. An amount that is not known yet is left out of every total. */
export interface InYearFunding {
  readonly label: string;
  readonly year: FinancialYear;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly resolution: string;
  readonly grants: readonly {
    readonly name: string;
    readonly label: string;
    readonly amount: string | "unknown";
    readonly ringFenced: boolean;
    readonly note?: string;
  }[];
}

/** How far an earlier year's savings have been delivered. */
export interface SavingsDelivery {
  readonly label: string;
  readonly year: FinancialYear;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly resolution: string;
  readonly directorates: readonly {
    readonly name: string;
    readonly label: string;
    readonly savings: readonly DeliveredSaving[];
  }[];
}

/** One saving of an earlier year and where it stands. */
export interface DeliveredSaving {
  readonly name: string;
  readonly label: string;
  readonly amount: string;
  readonly status: DeliveryStatus;
  readonly note?: string;
}

/** Where the delivery of a saving stands. */
export const deliveryStatuses = [
  "implemented",
  "in progress",
  "delayed",
  "alternative identified",
  "part of pressures",
] as const;

/** Where the delivery of a saving stands. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

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

/** A figure that the report states. Only workings draw on it. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly values: YearValues;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly note?: string;
}

/** A cost that may come and is in none of the figures, until someone switches it in. */
export interface Risk {
  readonly name: string;
  readonly label: string;
  readonly money: MoneyUnit;
  readonly amounts: Amounts;
  readonly origin?: Origin;
  readonly note?: string;
}

/** An assumption the report makes: what it concerns, or why it is outside the figures. */
export interface Assumption {
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly concerns: readonly string[];
  readonly outsideTheFigures?: string;
}
