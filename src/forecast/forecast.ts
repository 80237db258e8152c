import type { CheckedModel } from "../check/checked-model.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { Prepared, Row } from "../meaning/prepared.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line, YearValues } from "../model/line.ts";
import { helpWithLine } from "../model/unknown-line.ts";
import { planOf, reachedFrom } from "./plan.ts";

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
  readonly [rowsBehind]: readonly Row[];
}

/** Where a forecast keeps its rows, so that another can be worked out from it. */
const rowsBehind = Symbol("rows");

/**
 * Works out every line of a model in every year, exactly.
 *
 * @returns pounds, fractions and indexes as decimals of forty digits; nothing is rounded but what a rule rounds
 * @throws RangeError naming the line and the year, when a rule divides by nought
 */
export function forecast(model: CheckedModel): Forecast {
  const { workedRows, rowsOfColumn } = planOf(model);
  return workOut(model, givenRowsOf(model).slice(), workedRows, rowsOfColumn);
}

/**
 * The forecast with other given figures in some lines. Only what those lines reach is worked out again, so a change of one
 * driver costs a few lines and not all of them; the rest is the same to the last digit because it is the same.
 *
 * @param changed - for each line that changes, its given figures: for a given line, in every year it has
 */
export function forecastWith(base: Forecast, changed: ReadonlyMap<string, YearValues>): Forecast {
  if (changed.size === 0) return base;
  const model = modelWith(base.model, changed);
  const plan = planOf(model);
  const reached = reachedFrom(
    plan,
    [...changed.keys()].map((name) => plan.rowOf.get(name) as number),
  );
  const rows = base[rowsBehind].slice();
  for (const row of reached) rows[row] = givenRow(model, model.order[row] as Line);
  const among = (all: readonly number[]) => all.filter((row) => reached.has(row));
  return workOut(model, rows, among(plan.workedRows), plan.rowsOfColumn.map(among));
}

/**
 * Works out the rows of each column, in order.
 *
 * @param rows - the given figures of every row to be worked out, and all figures of the others; it is filled in
 */
function workOut(
  model: CheckedModel,
  rows: Row[],
  workedRows: readonly number[],
  rowsOfColumn: readonly (readonly number[])[],
): Forecast {
  const { rowOf, columnOf, works } = planOf(model);
  // A row that is worked out gets cells of its own; given figures are shared by every forecast that has them.
  for (const row of workedRows) rows[row] = (rows[row] as Row).slice();
  let [column, row] = [0, 0];
  try {
    for (; column < rowsOfColumn.length; column += 1) {
      for (row of rowsOfColumn[column] as readonly number[]) {
        (rows[row] as (Decimal | undefined)[])[column] = (works[row] as Prepared)(rows, column);
      }
    }
  } catch (fault) {
    throw namingTheCell(fault, model.order[row] as Line, model.years[column] as FinancialYear);
  }
  const find = (line: string, year: FinancialYear) => rows[rowOf.get(line) ?? -1]?.[columnOf.get(year) ?? -1];
  const value = (line: string, year: FinancialYear) => find(line, year) ?? missing(model, line, year);
  return { model, find, value, [rowsBehind]: rows };
}

/** The given figures of every row of a model, read once. */
const givenRowsOfModel = new WeakMap<CheckedModel, readonly Row[]>();

function givenRowsOf(model: CheckedModel): readonly Row[] {
  const known = givenRowsOfModel.get(model);
  if (known !== undefined) return known;
  const made = model.order.map((line) => givenRow(model, line));
  givenRowsOfModel.set(model, made);
  return made;
}

function givenRow(model: CheckedModel, line: Line): Row {
  const { given } = planOf(model);
  const known = given.get(line);
  if (known !== undefined) return known;
  const values = line.kind === "given" ? line.values : (line.given ?? {});
  const row = model.years.map((year) => (values[year] === undefined ? undefined : decimal(values[year])));
  given.set(line, row);
  return row;
}

/** The same model with other given figures in some lines; its shape is what was checked, so the check still stands. */
function modelWith(model: CheckedModel, changed: ReadonlyMap<string, YearValues>): CheckedModel {
  const replaced = new Map<string, Line>();
  for (const [name, values] of changed) {
    const line = model.lineNamed.get(name);
    if (line === undefined) throw new Error(`"${name}" is not a line.`);
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
