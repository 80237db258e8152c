import type { Forecast } from "../forecast/forecast.ts";
import { type SolveQuestion, usualLimits } from "../forecast/solve.ts";
import { readChange, readFigure } from "../input/read-change.ts";
import { decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, isFinancialYear } from "../model/financial-year.ts";
import type { GivenLine } from "../model/line.ts";
import { targetsOf } from "../scenario/targets.ts";
import { Failure } from "./failure.ts";

/** A question as it is written on the command line. */
export interface WrittenQuestion {
  readonly vary?: string;
  readonly years?: string;
  readonly until?: string;
  readonly within?: string;
  readonly by?: "set" | "add";
}

/** Understands a question of what it would take. */
export function questionFrom(base: Forecast, options: WrittenQuestion): SolveQuestion {
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
    const years = base.model.years.filter((one) => base.find(line, one) !== undefined);
    const has = years.length === 0 ? "" : ` It has figures for ${years.join(", ")}.`;
    throw new Failure("usage", `--until "${text}": ${(fault as Error).message}${has}`);
  }
  if (/^[+-]?0$/.test(value.trim())) return { line, year, value: zero };
  const read = readFigure(value, base.model.lineNamed.get(line)?.unit ?? "pounds");
  if (!read.ok) throw new Failure("usage", `--until "${text}": ${read.what} ${read.fix}`);
  return { line, year, value: decimal(read.text) };
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
