/**
 * mtfs: an English council's Medium Term Financial Strategy, worked out exactly, reconciled to print and explained.
 * This entry is pure and runs in a browser; YAML text is read by "mtfs/yaml" and files by "mtfs/node".
 */

export type { AssuranceFacts, RiskOutside, ToBeConfirmed } from "./assurance/assurance-facts.ts";
export { assuranceJson } from "./assurance/assurance-json.ts";
export { type AssurancePack, type AssuranceSubject, assurancePack } from "./assurance/assurance-pack.ts";
export type { AssuranceStamp } from "./assurance/assurance-stamp.ts";
export { assuranceText } from "./assurance/assurance-text.ts";
export type { CheckMade } from "./assurance/checks-made.ts";
export type { DriverImpact, RegisteredBase, RegisteredDriver, Wanting } from "./assurance/driver-register.ts";
export type { EnteredFigures } from "./assurance/figures-by-status.ts";
export type { FinalOutcome } from "./assurance/final-outcome.ts";
export type { SectionId } from "./assurance/sections.ts";
export type { Shock } from "./assurance/shocks.ts";
export type { StandardAnswered } from "./assurance/standards-answered.ts";
export { type Check, check } from "./check/check.ts";
export type { CheckedModel } from "./check/checked-model.ts";
export type { Order } from "./forecast/attribute.ts";
export { type ComparedChange, type Comparison, compare } from "./forecast/compare.ts";
export {
  type ExplainedPart,
  type ExplainOptions,
  type Explanation,
  explain,
  givenLinesBehind,
  type MovesWith,
  type PrintedPlace,
} from "./forecast/explain.ts";
export { explainMovement, type Movement } from "./forecast/explain-movement.ts";
export { type Forecast, forecast } from "./forecast/forecast.ts";
export { type BalancingOutcome, type GapMeeting, type Outcomes, outcomesOf } from "./forecast/outcomes.ts";
export { type OverInterval, overInterval } from "./forecast/over-interval.ts";
export { type BreakingPoint, reverseStress } from "./forecast/reverse-stress.ts";
export {
  type GridAxis,
  grid,
  type Ranked,
  ranking,
  readyReckoner,
  type Sensitivity,
  sensitivity,
  standardShocks,
  steps,
} from "./forecast/sensitivity.ts";
export { type SlippageReading, slippageReadings } from "./forecast/slippage.ts";
export { type Solution, type SolveQuestion, solve, usualLimits } from "./forecast/solve.ts";
export { type AnswersOverInterval, solveOverInterval } from "./forecast/solve-over-interval.ts";
export { interaction, type WhatIf, whatIf } from "./forecast/what-if.ts";
export { type Inference, type InferenceReading, infer } from "./inference/infer.ts";
export { inferenceHolds, inferenceInWords } from "./inference/inference-in-words.ts";
export type { Interval } from "./inference/interval.ts";
export { printedTablesJsonSchema, scenariosJsonSchema, strategyJsonSchema } from "./input/json-schema.ts";
export { type ChangeReading, readChange, type Verb, type WrittenChange } from "./input/read-change.ts";
export { type PrintedTablesReading, readPrintedTables } from "./input/read-printed-tables.ts";
export { readScenarios, type ScenariosReading } from "./input/read-scenarios.ts";
export { readStrategy, type StrategyReading } from "./input/read-strategy.ts";
export { modelOf } from "./lines/model-of.ts";
export { type Decimal, decimal } from "./meaning/decimal.ts";
export type { FinancialYear } from "./model/financial-year.ts";
export type { DerivedLine, GivenLine, Line, LineFacts, Origin, Status, YearValues } from "./model/line.ts";
export type { Model } from "./model/model.ts";
export { type Place, type Problem, ProblemsFound, problemInWords, problemWithPlace } from "./model/problem.ts";
export type { Rule } from "./model/rule.ts";
export type { Alteration, Change, Scenario } from "./model/scenario.ts";
export type { Unit } from "./model/unit.ts";
export { comparisonPicture } from "./picture/comparison-picture.ts";
export { figurePicture } from "./picture/figure-picture.ts";
export { forecastPicture } from "./picture/forecast-picture.ts";
export { movementPicture } from "./picture/movement-picture.ts";
export type { Picture } from "./picture/picture.ts";
export { rankingPicture } from "./picture/ranking-picture.ts";
export { whatIfPicture } from "./picture/what-if-picture.ts";
export { type PolicyNote, policyNotes } from "./policy/policy-notes.ts";
export {
  type AuthorityClass,
  isExcessive,
  principleFor,
  type ReferendumPrinciple,
  referendumPrinciples,
} from "./policy/referendum-principles.ts";
export type { AgreementResult } from "./printed/agreements.ts";
export type { CastingOutcome, CastingResult } from "./printed/castings.ts";
export type { Finding } from "./printed/findings.ts";
export { type Reconciliation, reconcile } from "./printed/reconcile.ts";
export type { ReconciledFigure } from "./printed/reconciled-figure.ts";
export type { ReferenceResult } from "./printed/references.ts";
export type { Verdict } from "./printed/verdict.ts";
export {
  comparisonJson,
  explanationJson,
  forecastJson,
  inferencesJson,
  movementJson,
  outcomesJson,
  reconciliationJson,
  type Stamp,
} from "./report/json.ts";
export type { PackCell, PackColumn, PackFigure, PackRow, PackTable } from "./report/pack-table.ts";
export { packTables } from "./report/pack-tables.ts";
export { type PackFormat, packText } from "./report/pack-text.ts";
export { type Summary, type SummaryCell, type SummaryRow, summaryOf } from "./report/summary.ts";
export { alreadyInTheBase, type CountedTwice } from "./roll-forward/already-in-the-base.ts";
export { type Review, type RolledForward, type RollForwardOptions, rollForward } from "./roll-forward/roll-forward.ts";
export type { AlteredFigure, Conflict } from "./scenario/apply.ts";
export type * from "./strategy/amounts.ts";
export type * from "./strategy/balancing.ts";
export type * from "./strategy/business-rates.ts";
export type * from "./strategy/collection-fund.ts";
export type * from "./strategy/contingency.ts";
export type * from "./strategy/council-tax.ts";
export type * from "./strategy/council-tax-requirement.ts";
export type * from "./strategy/dedicated-schools-grant.ts";
export type * from "./strategy/drivers.ts";
export type * from "./strategy/funds.ts";
export type * from "./strategy/grants.ts";
export type * from "./strategy/in-year-funding.ts";
export type * from "./strategy/items.ts";
export type * from "./strategy/levies.ts";
export type * from "./strategy/minimum-balance.ts";
export type * from "./strategy/outturn.ts";
export type * from "./strategy/pay.ts";
export type * from "./strategy/printed-tables.ts";
export type * from "./strategy/registers.ts";
export type * from "./strategy/responses.ts";
export type * from "./strategy/savings-delivery.ts";
export type * from "./strategy/sections.ts";
export type * from "./strategy/stated-figures.ts";
export type * from "./strategy/strategy.ts";
export type * from "./strategy/treasury.ts";
export type * from "./strategy/workings.ts";
export type * from "./strategy/yearly-rate.ts";
export type { PlainData } from "./writing/plain-data.ts";
export { documentOf } from "./writing/strategy-document.ts";
