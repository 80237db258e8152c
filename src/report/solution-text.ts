import type { Forecast } from "../forecast/forecast.ts";
import { lastOutcomeLine } from "../forecast/last-outcome.ts";
import { movesAnything, outcomesOf } from "../forecast/outcomes.ts";
import type { Solution, SolveQuestion } from "../forecast/solve.ts";
import type { AnswersOverInterval } from "../forecast/solve-over-interval.ts";
import { type WhatIf, whatIf } from "../forecast/what-if.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { policyNotes } from "../policy/policy-notes.ts";
import { millionsText } from "../printed/figure-text.ts";
import { lineFigure } from "../printed/line-figure.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { outcomesJson } from "./json.ts";
import { wrap } from "./text-table.ts";
import { changedFigures, whatIfTable } from "./what-if-text.ts";

/** What was asked of a solve, and what was found. */
export interface Solved {
  readonly base: Forecast;
  readonly question: SolveQuestion;
  readonly solution: Solution;
  readonly ends: readonly AnswersOverInterval[];
  readonly strategy: Strategy;
}

/** The answer of a solve for a terminal: the value, or no solution with what is left; then what it does. */
export function solutionText(
  { base, question, solution, ends, strategy }: Solved,
  columns: number,
  strong?: (text: string) => string,
): readonly string[] {
  const { vary, target, within } = question;
  const line = base.model.lineNamed.get(vary);
  const unit = line?.unit ?? "pounds";
  const label = line?.label ?? vary;
  const show = (value: Decimal) =>
    question.by === "add" && unit === "rate"
      ? `${value.times(100).toFixed(2)} points`
      : lineFigure(rounded(value, unit), unit);
  const of = `${base.model.lineNamed.get(target.line)?.label ?? target.line} in ${target.year}`;
  const when = question.years === undefined ? "every year" : question.years.join(", ");
  const goal = target.value.isZero() ? "nought" : millionsText(target.value);
  const searched = `Searched from ${show(within.least)} to ${show(within.most)}.`;
  const result = whatIf(base, [solution.scenario]);
  const found = (value: Decimal) =>
    question.by === "add"
      ? `With ${show(value)} added to ${label} in ${when}`
      : `With ${label} at ${show(value)} in ${when}`;
  const head = solution.found
    ? `${found(solution.value)}, ${of} comes to ${goal}.`
    : !solution.moves
      ? `No solution: ${of} stays ${millionsText(solution.left.abs())} ${solution.left.isNegative() ? "below" : "above"} ${goal}, whatever ${label} in ${when} is within these limits.`
      : `No solution: within these limits no ${label} in ${when} brings ${of} to ${goal}. The nearest, ${show(solution.best)}, leaves it ${millionsText(solution.left.abs())} ${solution.left.isNegative() ? "below" : "above"}.`;
  const published = question.by === "set" ? publishedFigures(base, question, unit) : "";
  return [
    ...wrap(head, columns),
    ...(solution.found || solution.moves
      ? []
      : whatMovesInstead(base, target, result).flatMap((text) => wrap(text, columns))),
    ...wrap([searched, published].filter(Boolean).join(" "), columns),
    ...(solution.found && solution.others > 0
      ? wrap(
          `The target is met at ${solution.others} other values too; this is the nearest to what is published.`,
          columns,
        )
      : []),
    ...ends.flatMap((end) => wrap(endInWords(end, show), columns)),
    ...(solution.found ? policyNotes(solution.forecast, strategy).flatMap(({ words }) => wrap(words, columns)) : []),
    "",
    whatIfTable(result, columns, strong),
    "£m. A positive gap is a shortfall.",
    "",
    ...changedFigures(result, columns),
  ];
}

/** Where the line asked after stands still and the outcome does not, the line to ask after. */
function whatMovesInstead(base: Forecast, target: SolveQuestion["target"], { difference }: WhatIf): readonly string[] {
  const line = lastOutcomeLine(base);
  if (line === target.line || base.find(line, target.year) === undefined || !movesAnything(difference)) return [];
  const label = base.model.lineNamed.get(line)?.label ?? line;
  return [`What moves instead is ${label}: ask --until '${line} ${target.year}=0', say.`];
}

function endInWords(end: AnswersOverInterval, show: (value: Decimal) => string): string {
  const [low, high] = end.answers.map((value) => (value === undefined ? "no solution" : show(value)));
  const doubt = end.holds ? "" : " Another place in the report says otherwise; see mtfs check.";
  return `${end.label} is inferred from print at ${millionsText(end.least)} to ${millionsText(end.most)}; over that range the answer runs from ${low} to ${high}.${doubt}`;
}

function publishedFigures(base: Forecast, question: SolveQuestion, unit: Parameters<typeof lineFigure>[1]): string {
  const years =
    question.years ?? base.model.forecastYears.filter((year) => base.find(question.vary, year) !== undefined);
  const values = years.map((year) => lineFigure(base.value(question.vary, year), unit));
  return new Set(values).size === 1
    ? `It stands at ${values[0]}.`
    : `It stands at ${years.map((year, index) => `${values[index]} in ${year}`).join(", ")}.`;
}

function rounded(value: Decimal, unit: string): Decimal {
  return unit === "rate" ? value.toDecimalPlaces(4) : value.toDecimalPlaces(2);
}

/** The answer of a solve as plain data. */
export function solutionJson(solution: Solution, question: SolveQuestion, ends: readonly AnswersOverInterval[]) {
  const common = {
    found: solution.found,
    vary: question.vary,
    years: question.years ?? "every forecast year",
    by: question.by,
    target: { ...question.target, value: question.target.value.toFixed() },
    within: { least: question.within.least.toFixed(), most: question.within.most.toFixed() },
    outcomes: outcomesJson(outcomesOf(solution.forecast)),
    interval: ends.map(({ label, least, most, answers }) => ({
      base: label,
      least: least.toFixed(),
      most: most.toFixed(),
      answers: answers.map((value) => value?.toFixed() ?? null),
    })),
  };
  return solution.found
    ? { ...common, value: solution.value.toFixed(), others: solution.others }
    : { ...common, best: solution.best.toFixed(), left: solution.left.toFixed(), moves: solution.moves };
}
