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

/**
 * A forecast as plain data: every line with its values as exact decimal text, in pounds or the unit named, positive in the
 * direction of its label. Keys are stable.
 *
 * @param stamp - what produced it
 * @example
 * ```ts
 * import { forecast, forecastJson } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { model, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const { lines } = forecastJson(forecast(model), { version: "1.2.3", strategyHash: hash });
 * console.log(JSON.stringify(lines.find(({ name }) => name === "budget-gap")?.values));
 * ```
 *
 * ```text
 * {"2021/22":"8300000","2022/23":"-1790000","2023/24":"9390000","2024/25":"2280000"}
 * ```
 */
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

/**
 * An explanation as plain data: values as exact decimal text in the unit named. Keys are those of `Explanation`.
 *
 * @example
 * ```ts
 * import { explain, explanationJson, forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * console.log(JSON.stringify(explanationJson(explain(base, "pay-award", "2023/24"))));
 * ```
 *
 * ```text
 * {"line":"pay-award","label":"Pay award","year":"2023/24","unit":"rate","status":"published","origin":{"source":"report","place":"paragraph 24 note 1"},"owner":"Director of Finance and Legal","note":"The 2021/22 figure is the employers' latest offer; the budget for that year allowed 0.3%, so the rest is a catch-up.","kind":"given","value":"0.02","parts":[]}
 * ```
 */
export function explanationJson(explanation: Explanation): unknown {
  const { parts, value, movesWith, ...facts } = explanation;
  return {
    ...facts,
    value: text(value),
    ...(movesWith === undefined ? {} : { movesWith: { ...movesWith, published: text(movesWith.published) } }),
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

/**
 * A movement between two years as plain data: values as exact decimal text in the unit of the line. Keys are those of
 * `Movement`.
 *
 * @example
 * ```ts
 * import { explainMovement, forecast, movementJson } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const movement = explainMovement(base, "retained-business-rates", "2022/23", "2023/24", 0);
 * console.log(JSON.stringify(movementJson(movement)));
 * ```
 *
 * ```text
 * {"line":"retained-business-rates","label":"Retained business rates","sign":1,"from":"2022/23","to":"2023/24","before":"89100000","after":"92200000","effect":"3100000","parts":[]}
 * ```
 */
export function movementJson(movement: Movement): unknown {
  const { before, after, effect, parts, ...facts } = movement;
  return { ...facts, before: text(before), after: text(after), effect: text(effect), parts: parts.map(movementJson) };
}

/**
 * A reconciliation as plain data: model figures and residuals as exact decimal text in the unit and sign of the print,
 * agreements in pounds. Keys are stable.
 *
 * @param stamp - what produced it
 * @example
 * ```ts
 * import { forecast, reconcile, reconciliationJson } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { model, printed, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * if (printed !== undefined) {
 *   const { figures } = reconciliationJson(reconcile(forecast(model), printed), { version: "1.2.3", strategyHash: hash });
 *   console.log(JSON.stringify(figures.find(({ verdict }) => verdict === "forced")));
 * }
 * ```
 *
 * ```text
 * {"table":"paragraph-25","row":"digital-commercial-and-customer-services","column":"2022/23","label":"Digital, Commercial and Customer Services","printed":"1.7","kind":"figure","model":"1.63","verdict":"forced","entered":false,"shows":{"line":"additional-spending.digital-commercial-and-customer-services","year":"2022/23"}}
 * ```
 */
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

/**
 * Inferences as plain data, with the sentence that says each: pounds and fractions as decimal text. Keys are stable.
 *
 * @example
 * ```ts
 * import { infer, inferencesJson } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const [pay] = inferencesJson(infer(strategy, new Set(["pay"])));
 * console.log(pay?.label, pay?.stated, pay?.holds);
 * ```
 *
 * ```text
 * Pay: base of Pay award 133700000 false
 * ```
 */
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

/**
 * Gaps and balances, what is worked out to balance the budget and what nothing meets, or differences of them, as plain data: exact decimal text in pounds, by year. Keys are stable.
 *
 * @example
 * ```ts
 * import { forecast, outcomesJson, outcomesOf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * console.log(JSON.stringify(outcomesJson(outcomesOf(base))));
 * ```
 *
 * ```text
 * {"gap":{"2022/23":"-1790000","2023/24":"9390000","2024/25":"2280000"},"balance":{"2022/23":"26190000","2023/24":"16800000","2024/25":"14520000"}}
 * ```
 */
export function outcomesJson(outcomes: Outcomes) {
  const { years, gaps, balances, unmet, balancing } = outcomes;
  const byYear = (values: readonly Decimal[]) =>
    Object.fromEntries(values.map((value, index) => [years[index] as string, text(value)]));
  return {
    gap: byYear(gaps),
    balance: byYear(balances),
    ...(unmet.length === 0 ? {} : { unmet: byYear(unmet) }),
    ...(balancing.length === 0
      ? {}
      : { balancing: Object.fromEntries(balancing.map(({ line, amounts }) => [line, byYear(amounts)])) }),
  };
}

/**
 * A comparison as plain data: exact decimal text; effects in pounds, after less before. Keys are stable.
 *
 * @example
 * ```ts
 * import { compare, comparisonJson, forecast, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const rise = { name: "rise", label: "Rise", changes: [{ target: "council-tax-rise", does: { kind: "set", to: "0" } as const }] };
 * const { changes } = comparisonJson(compare(base, whatIf(base, [rise]).forecast));
 * console.log(changes[0]?.line, JSON.stringify(changes[0]?.figures[0]));
 * ```
 *
 * ```text
 * council-tax-rise {"year":"2022/23","was":"0.0299","is":"0"}
 * ```
 */
export function comparisonJson(comparison: Comparison) {
  const { years, before, after, difference, changes, order } = comparison;
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
