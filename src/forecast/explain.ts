import { type CellReached, cellsOf } from "../meaning/cells-of.ts";
import { type Contribution, contributionsOf } from "../meaning/contributions.ts";
import type { Decimal } from "../meaning/decimal.ts";
import { exact } from "../meaning/exact.ts";
import { fold } from "../meaning/fold.ts";
import { words } from "../meaning/words.ts";
import { type FinancialYear, yearsAfter } from "../model/financial-year.ts";
import type { DerivedLine, Line, Origin, Status } from "../model/line.ts";
import type { Unit } from "../model/unit.ts";
import type { Forecast } from "./forecast.ts";

/** Where a report prints a figure. */
export interface PrintedPlace {
  readonly place: string;
  readonly row: string;
  readonly column: string;
  readonly printed: string;
}

/** A figure opened into what it comes from, down to given lines and, where they are known, the printed cells they were taken from. */
export interface Explanation {
  readonly line: string;
  readonly label: string;
  readonly year: FinancialYear;
  readonly unit: Unit;
  /** Exact, in that unit. */
  readonly value: Decimal;
  /** Given figures come from someone; derived ones from a rule. */
  readonly kind: "given" | "derived";
  readonly status?: Status;
  readonly origin?: Origin;
  readonly owner?: string;
  readonly note?: string;
  readonly printed?: PrintedPlace;
  /** The rule in words, for a derived figure. */
  readonly rule?: string;
  /** What the line was published as, and the drivers that it moves with, where it does. */
  readonly movesWith?: MovesWith;
  /** Signed parts that add up to the value exactly; none for a given figure. */
  readonly parts: readonly ExplainedPart[];
}

/** A line that answers to drivers: its figure while they stay as published. */
export interface MovesWith {
  /** In the unit of the line. */
  readonly published: Decimal;
  /** The drivers, as an officer calls them. */
  readonly drivers: readonly string[];
  /** Those of them that no longer stand as published, in the year or before it. */
  readonly moved: readonly string[];
}

/** One signed part of a figure. */
export interface ExplainedPart {
  readonly sign: 1 | -1;
  /** The unit of the part, which is that of the whole. */
  readonly unit: Unit;
  /** The part's own value, before its sign, exact and in that unit. */
  readonly value: Decimal;
  /** What the part adds to the whole, its sign included, in the same unit. */
  readonly contribution: Decimal;
  /** The part in words, where it is a working of several figures and not one line's figure. */
  readonly working?: string;
  /** The figures the part is made of: one, where it is a line's figure as it stands. */
  readonly of: readonly Explanation[];
}

/** How far to open a figure, and where to look up what is printed. */
export interface ExplainOptions {
  /** How many levels to open; every one when left out. */
  readonly depth?: number;
  readonly printedPlace?: (line: string, year: FinancialYear) => PrintedPlace | undefined;
}

/**
 * Where a figure comes from. The parts of each derived figure add up to it exactly, each with its sign; the leaves are given
 * figures, each with its status, its source and, where a printed table shows it, the cell it was taken from. Values are in the
 * unit that each part names, such as pounds.
 *
 * @param line - the name of a line, such as "budget-gap"
 * @param year - a year in which the line has a figure
 * @param options - how many levels to open, and where to look up what is printed
 * @throws RangeError naming what is missing, when there is no such line or it has no figure in that year
 * @example
 * ```ts
 * import { explain, forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const gap = explain(base, "budget-gap", "2023/24", { depth: 1 });
 * console.log(gap.value.toFixed(), "is", gap.rule);
 * for (const { contribution, of } of gap.parts) console.log(contribution.toFixed(), of[0]?.label);
 * ```
 *
 * ```text
 * 9390000 is Total service spend less Total resources
 * 290190000 Total service spend
 * -280800000 Total resources
 * ```
 */
export function explain(
  forecast: Forecast,
  line: string,
  year: FinancialYear,
  options: ExplainOptions = {},
): Explanation {
  const value = forecast.value(line, year);
  const found = forecast.model.lineNamed.get(line) as Line;
  const printed = options.printedPlace?.(line, year);
  const facts = {
    line,
    label: found.label,
    year,
    unit: found.unit,
    value,
    ...(found.status === undefined ? {} : { status: found.status }),
    ...(found.origin === undefined ? {} : { origin: found.origin }),
    ...(found.owner === undefined ? {} : { owner: found.owner }),
    ...(found.note === undefined ? {} : { note: found.note }),
    ...(printed === undefined ? {} : { printed }),
  };
  if (found.kind === "given" || found.given?.[year] !== undefined) return { ...facts, kind: "given", parts: [] };

  const rule = fold(
    found.rule,
    words((name) => labelOf(forecast, name)),
  ).text;
  const depth = options.depth ?? Number.POSITIVE_INFINITY;
  const parts =
    depth <= 0
      ? []
      : contributionsOf(found.rule).map((part) =>
          explainPart(forecast, part, year, found.unit, { ...options, depth: depth - 1 }),
        );
  const movesWith = movesWithDrivers(forecast, found, year);
  return { ...facts, kind: "derived", rule, ...(movesWith === undefined ? {} : { movesWith }), parts };
}

function movesWithDrivers(forecast: Forecast, line: DerivedLine, year: FinancialYear): MovesWith | undefined {
  const published = line.asPublished === undefined ? undefined : forecast.find(line.asPublished, year);
  const used = cellsOf(line.rule).map((reached) => reached.line);
  const drivers = forecast.model.lines.filter(
    ({ kind, name, ...more }) =>
      kind === "given" && "role" in more && more.role === "driver" && used.some((one) => one.startsWith(`${name}.`)),
  );
  if (published === undefined || drivers.length === 0) return undefined;
  const until = forecast.model.years.filter((one) => one <= year);
  const moved = drivers.filter(({ name }) =>
    until.some((one) => forecast.find(name, one)?.equals(forecast.find(`${name}.published`, one) ?? 0) === false),
  );
  const labels = (lines: readonly Line[]) => lines.map(({ label }) => label);
  return { published, drivers: labels(drivers), moved: labels(moved) };
}

function explainPart(
  forecast: Forecast,
  part: Contribution,
  year: FinancialYear,
  unit: Unit,
  options: ExplainOptions,
): ExplainedPart {
  const value = contributionValue(forecast, part, year);
  const of = distinct(part.cells).map((reached) =>
    explain(forecast, reached.line, yearsAfter(year, -reached.yearsBack), options),
  );
  const working =
    part.cell === undefined
      ? {
          working: fold(
            part.rule,
            words((name) => labelOf(forecast, name)),
          ).text,
        }
      : {};
  return { sign: part.sign, unit, value, contribution: part.sign === 1 ? value : value.negated(), ...working, of };
}

/** The value of a part of a rule in a year, before its sign. */
export function contributionValue(forecast: Forecast, part: Contribution, year: FinancialYear): Decimal {
  return fold(
    part.rule,
    exact((line, yearsBack) => forecast.value(line, yearsAfter(year, -yearsBack))),
  );
}

function distinct(cells: readonly CellReached[]): readonly CellReached[] {
  return [...new Map(cells.map((reached) => [`${reached.line} ${reached.yearsBack}`, reached])).values()];
}

function labelOf(forecast: Forecast, name: string): string {
  return forecast.model.lineNamed.get(name)?.label ?? name;
}

/**
 * The given figures that a figure in the end rests on: their lines, in the order met, each once. None for a name that is not a
 * line's.
 *
 * @param line - the name of a line, such as "budget-gap"
 * @example
 * ```ts
 * import { forecast, givenLinesBehind } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * console.log(givenLinesBehind(base, "general-fund-carried-forward").length, "lines");
 * console.log(givenLinesBehind(base, "council-tax").join(", "));
 * ```
 *
 * ```text
 * 150 lines
 * council-tax.published, council-tax-rise, council-tax-rise.published, tax-base-growth, tax-base-growth.published
 * ```
 */
export function givenLinesBehind(forecast: Forecast, line: string): readonly string[] {
  const met = new Set<string>();
  const visit = (name: string): void => {
    if (met.has(name)) return;
    met.add(name);
    const found = forecast.model.lineNamed.get(name);
    if (found?.kind === "derived") for (const reached of cellsOf(found.rule)) visit(reached.line);
  };
  visit(line);
  return [...met].filter((name) => forecast.model.lineNamed.get(name)?.kind === "given");
}
