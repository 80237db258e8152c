import type { CheckedModel } from "../check/checked-model.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import { type Figures, takeSteps } from "../meaning/take-steps.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line, YearValues } from "../model/line.ts";
import { helpWithLine } from "../model/unknown-line.ts";
import { type Plan, planOf, reachedFrom } from "./plan.ts";

/** The exact answer: every line of a model in every year. */
export interface Forecast {
  readonly model: CheckedModel;
  /** The figure of a line in a year, in the line's unit, exact; nothing where the line has no figure in that year. */
  find(line: string, year: FinancialYear): Decimal | undefined;
  /**
   * The figure of a line in a year, in the line's unit, exact.
   *
   * @throws RangeError naming what is missing, when there is no such line or it has no figure in that year
   */
  value(line: string, year: FinancialYear): Decimal;
  /** @internal */
  readonly [figuresBehind]: Readonly<Figures>;
}

/** Where a forecast keeps its figures, so that another can be worked out from it. */
const figuresBehind = Symbol("figures");

/**
 * Works out every line of a model in every year, exactly.
 *
 * @returns figures in the unit of each line (pounds, fractions, indexes, dwellings) as decimals of forty digits, each positive
 *   in the direction that its label says; nothing is rounded but what a rule rounds
 * @throws RangeError naming the line and the year, when a rule divides by nought
 * @example
 * ```ts
 * import { forecast } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * console.log(base.value("budget-gap", "2023/24").toFixed());
 * console.log(base.find("budget-gap", "1999/00"));
 * ```
 *
 * ```text
 * 9390000
 * undefined
 * ```
 */
export function forecast(model: CheckedModel): Forecast {
  return workedOut(model, givenFiguresOf(model).slice(), () => model);
}

/**
 * The forecast with other given figures in some lines. Only what those lines reach is worked out again, so a change of one
 * driver costs a few lines and not all of them; the rest is the same to the last digit because it is the same.
 *
 * @param changed - for each line that changes, its given figures: for a given line, in every year it has
 */
export function forecastWith(base: Forecast, changed: ReadonlyMap<string, YearValues>): Forecast {
  if (changed.size === 0) return base;
  const plan = planOf(base.model);
  const figures = base[figuresBehind].slice();
  const rows: number[] = [];
  let since = base.model.years.length;
  for (const [name, values] of changed) {
    const row = plan.rowOf.get(name);
    if (row === undefined) throw new Error(`"${name}" is not a line.`);
    const line = base.model.order[row] as Line;
    const before = line.kind === "given" ? line.values : line.given;
    // A given line has the figures that are stated now and no others; a derived line keeps those it was given before.
    for (const year of line.kind === "given" ? base.model.years : Object.keys(values)) {
      const column = plan.columnOf.get(year);
      if (column === undefined || before?.[year] === values[year]) continue;
      figures[column * plan.rows + row] = figureOf(values[year]);
      since = Math.min(since, column);
    }
    rows.push(row);
  }
  // Few who ask for a figure ask for the model as well, so it is made when somebody does.
  let model: CheckedModel | undefined;
  const withChanges = () => {
    model ??= modelWith(base.model, changed);
    return model;
  };
  return workedOut(base.model, figures, withChanges, { rows: reachedFrom(plan, rows), since });
}

/** What some changes reach: rows, from the first column that changes. No rule looks ahead, so all before it stays as it is. */
interface Reach {
  /** For each row, whether it is reached. */
  readonly rows: readonly boolean[];
  readonly since: number;
}

/**
 * Works out the cells that are to be worked out, in order.
 *
 * @param alike - a model of the same shape
 * @param figures - the given figures, and every other where only the rows reached are worked out; it is filled in
 * @param reach - what is worked out; everything where this is left out
 */
function workedOut(alike: CheckedModel, figures: Figures, model: () => CheckedModel, reach?: Reach): Forecast {
  const plan = planOf(alike);
  workOut(alike, plan, figures, reach);
  const { rowOf, columnOf, rows } = plan;
  const find = (line: string, year: FinancialYear) => {
    const [row, column] = [rowOf.get(line), columnOf.get(year)];
    return row === undefined || column === undefined ? undefined : figures[column * rows + row];
  };
  const value = (line: string, year: FinancialYear) => find(line, year) ?? missing(alike, line, year);
  return new WorkedOut(find, value, figures, model);
}

/**
 * A forecast that makes its model when somebody asks for it. It is a class because the engine gives an object with a getter of its
 * own a shape of its own, and keeps whatever the getter reaches, here every figure, for as long as the shape is: that was measured
 * to cost more than twice the time of a forecast. For the same reason it only holds functions, and makes none.
 */
class WorkedOut implements Forecast {
  readonly find: Forecast["find"];
  readonly value: Forecast["value"];
  readonly [figuresBehind]: Readonly<Figures>;
  private readonly made: () => CheckedModel;

  constructor(find: Forecast["find"], value: Forecast["value"], figures: Figures, made: () => CheckedModel) {
    this.find = find;
    this.value = value;
    this[figuresBehind] = figures;
    this.made = made;
  }

  get model(): CheckedModel {
    return this.made();
  }
}

function workOut(model: CheckedModel, plan: Plan, figures: Figures, reach?: Reach): void {
  const { steps, workedRows, workedColumns } = plan;
  let index = 0;
  try {
    for (let from = 0; index < workedRows.length; index += 1) {
      const to = steps.ends[index] as number;
      const [row, column] = [workedRows[index] as number, workedColumns[index] as number];
      if (reach === undefined || (column >= reach.since && reach.rows[row])) takeSteps(steps, from, to, figures);
      from = to;
    }
  } catch (fault) {
    const [row, column] = [workedRows[index] as number, workedColumns[index] as number];
    throw namingTheCell(fault, model.order[row] as Line, model.years[column] as FinancialYear);
  }
}

/** The given figures of a model, and the constants of its rules behind them, read from text once. */
const givenFigures = new WeakMap<CheckedModel, Readonly<Figures>>();

function givenFiguresOf(model: CheckedModel): Readonly<Figures> {
  const known = givenFigures.get(model);
  if (known !== undefined) return known;
  // Many a figure is stated more than once, nought above all. It is read once, and takes up room once.
  const read = new Map<string, Decimal>();
  const figure = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const known = read.get(text) ?? decimal(text);
    read.set(text, known);
    return known;
  };
  const made = model.years.flatMap((year) =>
    model.order.map((line) => figure((line.kind === "given" ? line.values : line.given)?.[year])),
  );
  made.push(...planOf(model).steps.behind.map(figure));
  givenFigures.set(model, made);
  return made;
}

function figureOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : decimal(text);
}

/** The same model with other given figures in some lines; its shape is what was checked, so the check still stands. */
function modelWith(model: CheckedModel, changed: ReadonlyMap<string, YearValues>): CheckedModel {
  const replaced = new Map<string, Line>();
  for (const [name, values] of changed) {
    const line = model.lineNamed.get(name) as Line;
    replaced.set(name, line.kind === "given" ? { ...line, values } : { ...line, given: { ...line.given, ...values } });
  }
  const now = (line: Line) => replaced.get(line.name) ?? line;
  return {
    ...model,
    lines: model.lines.map(now),
    order: model.order.map(now),
    lineNamed: new Map([...model.lineNamed, ...replaced]),
  };
}

function namingTheCell(fault: unknown, line: Line, year: FinancialYear): unknown {
  if (!(fault instanceof RangeError)) return fault;
  return new RangeError(`"${line.label}" (${line.name}) for ${year} ${fault.message}.`);
}

function missing(model: CheckedModel, name: string, year: FinancialYear): never {
  const line = model.lineNamed.get(name);
  if (line === undefined) {
    throw new RangeError(`"${name}" is not a line of this strategy. ${helpWithLine(name, model.lineNamed.keys())}`);
  }
  throw new RangeError(`"${line.label}" (${name}) has no figure for ${year}.`);
}
