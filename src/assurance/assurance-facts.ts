import type { Forecast } from "../forecast/forecast.ts";
import type { Inference } from "../inference/infer.ts";
import type { Decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { PolicyNote } from "../policy/policy-notes.ts";
import type { Reconciliation } from "../printed/reconcile.ts";
import type { PrintedTables } from "../strategy/printed-tables.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { CheckMade } from "./checks-made.ts";
import type { RegisteredBase, RegisteredDriver } from "./driver-register.ts";
import type { EnteredFigures } from "./figures-by-status.ts";
import type { FinalOutcome } from "./final-outcome.ts";
import type { Shock } from "./shocks.ts";

/** The evidence that a strategy's figures rest on. Amounts are pounds, exact; it never says that a standard is met. */
export interface AssuranceFacts {
  readonly strategy: Strategy;
  readonly forecast: Forecast;
  readonly printed?: PrintedTables;
  /** What effects are measured on; nothing where the strategy has neither a balance nor a gap. */
  readonly outcome?: FinalOutcome;
  readonly drivers: readonly RegisteredDriver[];
  readonly bases: readonly RegisteredBase[];
  readonly entered: readonly EnteredFigures[];
  readonly inferences: readonly Inference[];
  readonly checks: readonly CheckMade[];
  /** Nothing where no printed tables stand beside the strategy. */
  readonly reconciliation?: Reconciliation;
  readonly toBeConfirmed: readonly ToBeConfirmed[];
  readonly policyNotes: readonly PolicyNote[];
  readonly risks: readonly RiskOutside[];
  readonly shocks: readonly Shock[];
}

/** A line with years whose figures are still to be confirmed, and count as nil until they are. */
export interface ToBeConfirmed {
  readonly name: string;
  readonly label: string;
  readonly years: readonly FinancialYear[];
}

/** A risk that is in none of the figures, and what it would do to the final outcome, in pounds, if it came whole. */
export interface RiskOutside {
  readonly name: string;
  readonly label: string;
  readonly effect?: Decimal;
}
