import type { Comparison } from "../forecast/compare.ts";
import type { ExplainedPart, Explanation } from "../forecast/explain.ts";
import type { Movement } from "../forecast/explain-movement.ts";
import type { Forecast } from "../forecast/forecast.ts";
import type { Outcomes } from "../forecast/outcomes.ts";
import type { OverInterval } from "../forecast/over-interval.ts";
import type { Inference } from "../inference/infer.ts";
import { inferenceHolds, inferenceInWords } from "../inference/inference-in-words.ts";
import type { Interval } from "../inference/interval.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { fold } from "../meaning/fold.ts";
import { words } from "../meaning/words.ts";
import type { Line } from "../model/line.ts";
import type { Problem } from "../model/problem.ts";
import type { Reconciliation } from "../printed/reconcile.ts";

/** What produced an answer: the version of this library and the hash of the strategy's text. */
export interface Stamp {
  readonly version: string;
  readonly strategyHash?: string;
}

const text = (value: Decimal) => value.toFixed();

/** A forecast as plain data: every line with its values as decimal text, in pounds or the unit named. */
export function forecastJson(forecast: Forecast, stamp: Stamp) {
  const { model } = forecast;
  const labelOf = (name: string) => model.lineNamed.get(name)?.label ?? name;
  return {
    forecast: 1,
    ...stamp,
    council: model.council,
    title: model.title,
    baseYear: model.baseYear,
    years: model.forecastYears,
    lines: model.lines.map((line) => ({
      name: line.name,
      label: line.label,
      unit: line.unit,
      chapter: line.chapter,
      kind: line.kind,
      ...(line.takenAway ? { takenAway: true } : {}),
      ...(line.status === undefined ? {} : { status: line.status }),
      ...(line.kind === "derived" ? { rule: fold(line.rule, words(labelOf)).text } : {}),
      values: valuesOf(forecast, line),
    })),
  };
}

function valuesOf(forecast: Forecast, line: Line): Record<string, string> {
  return Object.fromEntries(
    forecast.model.years.flatMap((year) => {
      const value = forecast.find(line.name, year);
      return value === undefined ? [] : [[year, text(value)]];
    }),
  );
}

/** An explanation as plain data. */
export function explanationJson(explanation: Explanation): unknown {
  const { parts, value, ...facts } = explanation;
  return {
    ...facts,
    value: text(value),
    parts: parts.map((part: ExplainedPart) => ({
      sign: part.sign,
      unit: part.unit,
      value: text(part.value),
      contribution: text(part.contribution),
      ...(part.working === undefined ? {} : { working: part.working }),
      of: part.of.map(explanationJson),
    })),
  };
}

/** A movement between two years as plain data. */
export function movementJson(movement: Movement): unknown {
  const { before, after, effect, parts, ...facts } = movement;
  return { ...facts, before: text(before), after: text(after), effect: text(effect), parts: parts.map(movementJson) };
}

/** A reconciliation as plain data: model figures and residuals in the unit and sign of the print, agreements in pounds. */
export function reconciliationJson(reconciliation: Reconciliation, stamp: Stamp) {
  const figure = (one: Reconciliation["figures"][number]) => ({
    table: one.table,
    row: one.row,
    column: one.column,
    label: one.label,
    printed: one.printed,
    kind: one.kind,
    model: one.model === undefined ? null : text(one.model),
    verdict: one.verdict,
    entered: one.verdict === "not modelled" ? null : one.entered,
    ...(one.shows === undefined ? {} : { shows: one.shows }),
  });
  return {
    reconciliation: 1,
    ...stamp,
    agrees: reconciliation.agrees,
    figures: reconciliation.figures.map(figure),
    otherCells: reconciliation.otherCells.map(figure),
    castings: reconciliation.castings.map((casting) => ({ ...casting, residual: text(casting.residual) })),
    agreements: reconciliation.agreements.map((agreement) => ({
      ...agreement,
      left: text(agreement.left),
      right: text(agreement.right),
      residual: text(agreement.residual),
    })),
    references: reconciliation.references,
    findings: reconciliation.findings,
  };
}

/** Inferences as plain data, with the sentence that says each. */
export function inferencesJson(inferences: readonly Inference[]) {
  const interval = (one: Interval | undefined) =>
    one === undefined ? null : { least: text(one.least), most: text(one.most) };
  return inferences.map((inference) => ({
    kind: inference.kind,
    name: inference.name,
    driver: inference.driver,
    label: inference.label,
    at: inference.at,
    stated: inference.stated === undefined ? null : text(inference.stated),
    interval: interval(inference.interval),
    wider: interval(inference.wider),
    readings: inference.readings.map((reading) => ({ words: reading.words, interval: interval(reading.interval) })),
    ...(inference.elsewhere === undefined
      ? {}
      : { elsewhere: { words: inference.elsewhere.words, interval: interval(inference.elsewhere.interval) } }),
    holds: inferenceHolds(inference),
    inWords: inferenceInWords(inference),
  }));
}

/** Problems as plain data. */
export function problemsJson(problems: readonly Problem[]) {
  return problems.map(({ code, severity, place, what, why, fix }) => ({ code, severity, ...place, what, why, fix }));
}

/** Gaps and balances, and what is worked out to balance the budget, or differences of them, as plain data, in pounds. */
export function outcomesJson({ years, gaps, balances, balancing }: Outcomes) {
  const byYear = (values: readonly Decimal[]) =>
    Object.fromEntries(values.map((value, index) => [years[index] as string, text(value)]));
  return {
    gap: byYear(gaps),
    balance: byYear(balances),
    ...(balancing.length === 0
      ? {}
      : { balancing: Object.fromEntries(balancing.map(({ line, amounts }) => [line, byYear(amounts)])) }),
  };
}

/** A comparison as plain data: differences are after less before, in pounds. */
export function comparisonJson({ years, before, after, difference, changes, order }: Comparison) {
  return {
    years,
    before: outcomesJson(before),
    after: outcomesJson(after),
    difference: outcomesJson(difference),
    order,
    changes: changes.map(({ figures, effect, ...facts }) => ({
      ...facts,
      figures: figures.map(({ year, was, is }) => ({ year, was: was?.toFixed() ?? null, is: is?.toFixed() ?? null })),
      effect: outcomesJson(effect),
    })),
  };
}

/** An answer over an inferred base, as plain data, in pounds. */
export function overIntervalJson({ label, least, most, effects }: OverInterval) {
  return { base: label, least: text(least), most: text(most), lastBalanceChangesBy: effects.map(text) };
}
