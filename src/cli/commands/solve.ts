import { type Forecast, forecast } from "../../forecast/forecast.ts";
import { outcomesOf } from "../../forecast/outcomes.ts";
import {
  forecastWithBase,
  reverseStress,
  type Solution,
  type SolveQuestion,
  solve,
  usualLimits,
} from "../../forecast/solve.ts";
import { whatIf } from "../../forecast/what-if.ts";
import { type Inference, infer } from "../../inference/infer.ts";
import { inferenceHolds } from "../../inference/inference-in-words.ts";
import { readChange } from "../../input/read-change.ts";
import { type Decimal, decimal, zero } from "../../meaning/decimal.ts";
import { type FinancialYear, isFinancialYear } from "../../model/financial-year.ts";
import type { GivenLine } from "../../model/line.ts";
import { policyNotes } from "../../policy/policy-notes.ts";
import { millionsText } from "../../printed/figure-text.ts";
import { lineFigure } from "../../printed/line-figure.ts";
import { outcomesJson } from "../../report/json.ts";
import { textTable, wrap } from "../../report/text-table.ts";
import { changedFigures, whatIfTable } from "../../report/what-if-text.ts";
import { targetsOf } from "../../scenario/targets.ts";
import type { Strategy } from "../../strategy/strategy.ts";
import { exitCodes, Failure } from "../failure.ts";
import { orFail, reproduce } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, strong, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface SolveOptions extends Destination {
  readonly vary?: string;
  readonly years?: string;
  readonly until?: string;
  readonly within?: string;
  readonly by?: "set" | "add";
  readonly reverseStress?: boolean;
  readonly json?: boolean;
}

/** Finds the value of one line that brings another to a target; or how far each driver can move before balances run out. */
export function solveCommand(path: string, options: SolveOptions): void {
  const file = openStrategy(path, { quiet: options.json === true });
  const base = forecast(file.model);
  const inferences = infer(file.strategy);
  if (options.reverseStress) {
    printBreakingPoints(base, path, options, file.hash);
    return;
  }
  const question = questionFrom(base, options);
  const solution = orFail(() => solve(base, question));
  const ends = endsOfInference(base, question, inferences);
  const again = reproduce("solve", path, {}, flags(options));
  if (options.json)
    answer(
      JSON.stringify(
        { solve: 1, version, strategyHash: file.hash, ...solutionJson(solution, question, ends), command: again },
        null,
        2,
      ),
      options,
    );
  else answer(solutionText(base, question, solution, ends, again, file.strategy).join("\n"), options);
  if (!solution.found) process.exitCode = exitCodes["no solution"];
}

function flags({ vary, years, until, within, by }: SolveOptions): readonly string[] {
  const quote = (text: string) => (/^[\w./:-]+$/.test(text) ? text : `'${text}'`);
  return [
    ...(vary === undefined ? [] : [`--vary ${quote(vary)}`]),
    ...(years === undefined ? [] : [`--years ${quote(years)}`]),
    ...(by === undefined || by === "set" ? [] : [`--by ${by}`]),
    ...(until === undefined ? [] : [`--until ${quote(until)}`]),
    ...(within === undefined ? [] : [`--within ${quote(within)}`]),
  ];
}

function questionFrom(base: Forecast, options: SolveOptions): SolveQuestion {
  const { vary, until, by = "set" } = options;
  if (vary === undefined || until === undefined) {
    throw new Failure(
      "usage",
      "Say what to vary and until when: --vary pay-award --until 'general-fund-carried-forward 2024/25=0'. Or ask for --reverse-stress.",
    );
  }
  const found = targetsOf(base.model, vary);
  if (!found.ok) throw new Failure("usage", `--vary "${vary}": ${found.why}`);
  const [only, ...others] = found.targets;
  if (only === undefined || others.length > 0)
    throw new Failure("usage", `--vary "${vary}" stands for ${found.targets.length} lines. Vary one.`);
  const years = options.years === undefined ? undefined : yearsFrom(base, vary, options.years);
  const limits =
    options.within === undefined ? usual(base, only.given, by) : limitsFrom(base, vary, options.within, by);
  return { vary, by, ...(years === undefined ? {} : { years }), target: targetFrom(base, until), within: limits };
}

function usual(base: Forecast, line: GivenLine, by: "set" | "add"): SolveQuestion["within"] {
  if (line.unit === "rate") return by === "set" ? usualLimits(line) : { least: decimal("-0.2"), most: decimal("0.2") };
  const largest = base.model.forecastYears.reduce((most, year) => {
    const value = base.value("total-service-spend", year).abs();
    return value.greaterThan(most) ? value : most;
  }, zero);
  return { least: largest.negated(), most: largest };
}

function yearsFrom(base: Forecast, vary: string, text: string): readonly FinancialYear[] {
  const read = readChange({ verb: "remove", target: vary, years: text }, base.model);
  if (!read.ok) throw new Failure("usage", `--years "${text}": ${read.what} ${read.fix}`);
  return read.change.years ?? [];
}

/** "general-fund-carried-forward 2024/25=0", "budget-gap 2023/24=£1m". */
function targetFrom(base: Forecast, text: string): SolveQuestion["target"] {
  const match = /^(\S+)\s+(\S+)\s*=\s*(.+)$/.exec(text.trim());
  if (match === null)
    throw new Failure(
      "usage",
      `--until "${text}" is not understood. Write it as 'general-fund-carried-forward 2024/25=0'.`,
    );
  const [, line = "", year = "", value = ""] = match;
  if (!isFinancialYear(year)) throw new Failure("usage", `--until "${text}": "${year}" is not a financial year.`);
  try {
    base.value(line, year);
  } catch (fault) {
    throw new Failure("usage", `--until "${text}": ${(fault as Error).message}`);
  }
  if (/^[+-]?0$/.test(value.trim())) return { line, year, value: zero };
  const read = readChange({ verb: "set", target: line, value }, base.model);
  if (!read.ok || read.change.does.kind !== "set") {
    throw new Failure("usage", `--until "${text}": ${read.ok ? "" : `${read.what} ${read.fix}`}`);
  }
  return { line, year, value: decimal(read.change.does.to) };
}

/** "0%..20%", or "-2..2 points" when adding. */
function limitsFrom(base: Forecast, vary: string, text: string, by: "set" | "add"): SolveQuestion["within"] {
  const [from = "", to = "", ...more] = text.split("..");
  const points = /points?\s*$/i.test(to);
  const value = (written: string) => {
    const read = readChange(
      { verb: by, target: vary, value: points && !/points?\s*$/i.test(written) ? `${written} points` : written },
      base.model,
    );
    if (!read.ok) throw new Failure("usage", `--within "${text}": ${read.what} ${read.fix}`);
    const { does } = read.change;
    return decimal(does.kind === "set" ? does.to : does.kind === "add" ? does.amount : "0");
  };
  const limits = { least: value(from), most: value(to) };
  if (more.length > 0 || !limits.least.lessThan(limits.most))
    throw new Failure("usage", `--within "${text}" is not a range. Write the smaller value first, such as 0%..20%.`);
  return limits;
}

/** The answers at both ends of what print allows a base to be, where the line varied acts on an inferred one. */
interface Ends {
  readonly label: string;
  readonly least: Decimal;
  readonly most: Decimal;
  readonly answers: readonly (Decimal | undefined)[];
  readonly holds: boolean;
}

function endsOfInference(base: Forecast, question: SolveQuestion, inferences: readonly Inference[]): readonly Ends[] {
  return inferences
    .filter(
      ({ kind, driver, interval, stated }) =>
        kind === "base" && driver === question.vary && interval !== undefined && stated !== undefined,
    )
    .map((inference) => {
      const { least, most } = inference.interval as { least: Decimal; most: Decimal };
      const answers = [least, most].map((end) => {
        const solved = solve(forecastWithBase(base, inference.name, inference.driver, end), question);
        return solved.found ? solved.value : undefined;
      });
      return { label: inference.label, least, most, answers, holds: inferenceHolds(inference) };
    });
}

function solutionText(
  base: Forecast,
  question: SolveQuestion,
  solution: Solution,
  ends: readonly Ends[],
  again: string,
  strategy: Strategy,
): readonly string[] {
  const columns = width();
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
  const head = solution.found
    ? `${question.by === "add" ? "A change of" : ""} ${show(solution.value)} for ${label} (${when}) brings ${of} to ${goal}.`.trim()
    : `No solution: within these limits no ${label} (${when}) brings ${of} to ${goal}. The nearest is ${show(solution.best)}, which leaves it ${millionsText(solution.left.abs())} ${solution.left.isNegative() ? "below" : "above"}.`;
  const published = question.by === "set" ? publishedFigures(base, question, unit) : "";
  return [
    ...wrap(head, columns),
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
    "",
    ...wrap(`Again: ${again}`, columns, "  "),
  ];
}

function endInWords(end: Ends, show: (value: Decimal) => string): string {
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

function solutionJson(solution: Solution, question: SolveQuestion, ends: readonly Ends[]) {
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
    : { ...common, best: solution.best.toFixed(), left: solution.left.toFixed() };
}

function printBreakingPoints(base: Forecast, path: string, options: SolveOptions, strategyHash: string): void {
  const { balance, forecastYears } = base.model;
  if (balance === undefined) throw new Failure("usage", "No fund takes the gap, so there is no balance to run out.");
  const floorLine = `${balance}-minimum-balance`;
  const floors = new Map(forecastYears.map((year) => [year, base.find(floorLine, year) ?? zero]));
  const hasFloor = base.model.lineNamed.has(floorLine);
  const drivers = base.model.lines.filter(
    (line) => line.kind === "given" && line.role === "driver",
  ) as readonly GivenLine[];
  const limits = new Map(
    drivers.map((line) => [line.name, usualLimits(line).most.greaterThan(1) ? decimal("1") : decimal("0.2")]),
  );
  const points = reverseStress(base, floors, limits);
  const columns = width();
  const again = reproduce("solve", path, {}, ["--reverse-stress"]);
  if (options.json) {
    const data = points.map(({ driver, label, move, year, limit }) => ({
      driver,
      label,
      move: move?.toFixed() ?? null,
      year: year ?? null,
      limit: limit.toFixed(),
    }));
    answer(
      JSON.stringify(
        {
          reverseStress: 1,
          version,
          strategyHash,
          floor: hasFloor ? floorLine : "nought",
          breaks: data,
          command: again,
        },
        null,
        2,
      ),
      options,
    );
    return;
  }
  const breaking = points
    .filter(({ move }) => move !== undefined)
    .sort((one, other) => (one.move as Decimal).abs().comparedTo((other.move as Decimal).abs()));
  const [first] = breaking;
  answer(
    [
      ...wrap(
        first === undefined
          ? "No driver, moved alone within its limits, brings the balance to its floor."
          : `Moved alone, ${first.label} breaks the balance soonest: ${pointsText(first.move as Decimal)} every year, in ${first.year}.`,
        columns,
      ),
      ...wrap(
        hasFloor
          ? "The floor is the minimum balance of the strategy."
          : "No minimum balance is stated, so the floor is nought.",
        columns,
      ),
      "",
      textTable(
        {
          headings: ["move each year", "breaks in", "looked to"],
          rows: points.map(({ label, move, year, limit }) => ({
            label,
            cells: [move === undefined ? "none" : pointsText(move), year ?? "-", `±${limit.times(100).toFixed()}`],
          })),
        },
        columns,
      ),
      "",
      ...wrap(`Again: ${again}`, columns, "  "),
    ].join("\n"),
    options,
  );
}

function pointsText(move: Decimal): string {
  const points = move.times(100).toDecimalPlaces(2);
  return `${points.greaterThan(0) ? "+" : ""}${points.toFixed(2)} points`;
}
