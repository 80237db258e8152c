/**
 * mtfs: an English council's Medium Term Financial Strategy, worked out exactly, reconciled to print and explained.
 * This entry is pure and runs in a browser; YAML text is read by "mtfs/yaml" and files by "mtfs/node".
 */
export { type Check, check } from "./check/check.ts";
export type { CheckedModel } from "./check/checked-model.ts";
export {
  type ExplainedPart,
  type ExplainOptions,
  type Explanation,
  explain,
  givenLinesBehind,
  type PrintedPlace,
} from "./forecast/explain.ts";
export { explainMovement, type Movement } from "./forecast/explain-movement.ts";
export { type Forecast, forecast } from "./forecast/forecast.ts";
export { type Inference, type InferenceReading, infer } from "./inference/infer.ts";
export { inferenceHolds, inferenceInWords } from "./inference/inference-in-words.ts";
export type { Interval } from "./inference/interval.ts";
export { printedTablesJsonSchema, strategyJsonSchema } from "./input/json-schema.ts";
export { type PrintedTablesReading, readPrintedTables } from "./input/read-printed-tables.ts";
export { readStrategy, type StrategyReading } from "./input/read-strategy.ts";
export { modelOf } from "./lines/model-of.ts";
export { type Decimal, decimal } from "./meaning/decimal.ts";
export type { FinancialYear } from "./model/financial-year.ts";
export type { DerivedLine, GivenLine, Line, Origin, Status, YearValues } from "./model/line.ts";
export type { Model } from "./model/model.ts";
export { type Place, type Problem, ProblemsFound, problemInWords, problemWithPlace } from "./model/problem.ts";
export type { Rule } from "./model/rule.ts";
export type { Unit } from "./model/unit.ts";
export type { AgreementResult } from "./printed/agreements.ts";
export type { CastingOutcome, CastingResult } from "./printed/castings.ts";
export type { Finding } from "./printed/findings.ts";
export { type ReconciledFigure, type Reconciliation, reconcile } from "./printed/reconcile.ts";
export type { ReferenceResult } from "./printed/references.ts";
export type { Verdict } from "./printed/verdict.ts";
export { explanationJson, forecastJson, inferencesJson, movementJson, reconciliationJson } from "./report/json.ts";
export { type Summary, summaryOf } from "./report/summary.ts";
export type * from "./strategy/printed-tables.ts";
export type * from "./strategy/strategy.ts";
