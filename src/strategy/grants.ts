import type { FinancialYear } from "../model/financial-year.ts";
import type { Origin } from "../model/line.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { FiguresByYear, StatedFigures } from "./stated-figures.ts";

/** The grants that government pays: which are tied to a purpose, which end, and the statistics that are made of them. */
export interface Grants {
  readonly money: MoneyUnit;
  readonly origin?: Origin;
  readonly revenueSupportGrant?: FiguresByYear;
  /** Every other grant. */
  readonly register: readonly Grant[];
  readonly newHomesBonus?: NewHomesBonus;
  readonly coreSpendingPower?: CoreSpendingPower;
}

/** One grant. */
export interface Grant {
  readonly name: string;
  readonly label: string;
  readonly figures: FiguresByYear;
  readonly ringFenced: boolean;
  readonly recurrence: "recurring" | "one-off" | "time-limited";
  /** The last year it is paid. */
  readonly ends?: FinancialYear;
  /** The grant that takes it in once it has ended. */
  readonly rolledInto?: string;
}

/** The New Homes Bonus by its formula: homes added beyond a baseline, at the national average charge, and a premium. */
export interface NewHomesBonus {
  /** Dwellings, as Band D equivalents. */
  readonly stock: StatedFigures;
  /** Dwellings added, net, as Band D equivalents. */
  readonly growth: StatedFigures;
  /** Pounds a dwelling. */
  readonly nationalBandD: StatedFigures;
  /** Dwellings. */
  readonly affordableHomes?: StatedFigures;
  /** The council's tier's share of the bonus. */
  readonly share: StatedFigures;
  /** The growth that earns nothing, as a share of the stock; where it is not stated, the scheme's own. */
  readonly baseline?: StatedFigures;
  /** Pounds for an affordable home; where it is not stated, the scheme's own. */
  readonly premium?: StatedFigures;
  /** Payments still due for earlier years' homes. */
  readonly earlierYears?: FiguresByYear;
}

/** Core Spending Power: what government says a council can spend, in which its council tax is assumed. */
export interface CoreSpendingPower {
  readonly assumedCouncilTax: FiguresByYear;
  /** Names of grants of the register, or "new-homes-bonus": the Revenue Support Grant is in the assessment already. */
  readonly grants: readonly string[];
}
