import type { CheckedModel } from "../check/checked-model.ts";
import { cellsOf } from "../meaning/cells-of.ts";
import { type Decimal, decimal } from "../meaning/decimal.ts";
import { exact } from "../meaning/exact.ts";
import { fold } from "../meaning/fold.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { DerivedLine, Line, YearValues } from "../model/line.ts";

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
}

/** A line's figures, one for each year of the model. */
type Row = readonly (Decimal | undefined)[];

/** The figures behind each forecast, by line, so that another can be worked out from it. */
const rowsBehind = new WeakMap<Forecast, ReadonlyMap<string, Row>>();

/**
 * Works out every line of a model in every year, exactly.
 *
 * @returns pounds, fractions and indexes as decimals of forty digits; nothing is rounded but what a rule rounds
 * @throws RangeError naming the line and the year, when a rule divides by nought
 */
export function forecast(model: CheckedModel): Forecast {
  return workOut(model, model.order, new Map());
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
  const reached = reachedFrom(base.model, changed.keys());
  const order = model.order.filter(({ name }) => reached.has(name));
  return workOut(model, order, rowsBehind.get(base) ?? new Map());
}

function workOut(model: CheckedModel, order: readonly Line[], known: ReadonlyMap<string, Row>): Forecast {
  const rows = new Map<string, Row>(known);
  const working = order.map((line) => {
    const given = givenRow(line, model.years);
    const cells = [...given];
    rows.set(line.name, cells);
    return { line, given, cells };
  });
  let now = 0;
  const meaning = exact((line, yearsBack) => rows.get(line)?.[now - yearsBack] as Decimal);
  for (const year of model.years) {
    for (const { line, given, cells } of working) {
      if (line.kind === "derived" && given[now] === undefined && line.from <= year && year <= line.to) {
        cells[now] = namingTheCell(line, year, () => fold(line.rule, meaning));
      }
    }
    now += 1;
  }
  const column = columnsOf(model);
  const find = (line: string, year: FinancialYear) => rows.get(line)?.[column.get(year) ?? -1];
  const worked = {
    model,
    find,
    value: (line: string, year: FinancialYear) => find(line, year) ?? missing(model, line, year),
  };
  rowsBehind.set(worked, rows);
  return worked;
}

/** The figures a line is given, read from text once for as long as the line lives. */
const givenRows = new WeakMap<Line, Row>();

function givenRow(line: Line, years: readonly FinancialYear[]): Row {
  const known = givenRows.get(line);
  if (known !== undefined) return known;
  const values = line.kind === "given" ? line.values : (line.given ?? {});
  const row = years.map((year) => (values[year] === undefined ? undefined : decimal(values[year])));
  givenRows.set(line, row);
  return row;
}

const columns = new WeakMap<readonly FinancialYear[], ReadonlyMap<FinancialYear, number>>();

function columnsOf({ years }: CheckedModel): ReadonlyMap<FinancialYear, number> {
  const known = columns.get(years);
  if (known !== undefined) return known;
  const made = new Map(years.map((year, index) => [year, index]));
  columns.set(years, made);
  return made;
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

/** Which lines use a line, for each line: made once for the rules of a model, which no scenario changes. */
const usersOf = new WeakMap<readonly FinancialYear[], ReadonlyMap<string, readonly string[]>>();

function reachedFrom(model: CheckedModel, names: Iterable<string>): ReadonlySet<string> {
  const users = usersOf.get(model.years) ?? findUsers(model);
  usersOf.set(model.years, users);
  const reached = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(users.get(name) ?? []));
  }
  return reached;
}

function findUsers(model: CheckedModel): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const line of model.lines) {
    if (line.kind === "given") continue;
    for (const { line: used } of cellsOf(line.rule)) users.set(used, [...(users.get(used) ?? []), line.name]);
  }
  return users;
}

function namingTheCell(line: DerivedLine, year: FinancialYear, work: () => Decimal): Decimal {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new RangeError(`"${line.label}" (${line.name}) for ${year} ${fault.message}.`);
  }
}

function missing(model: CheckedModel, name: string, year: FinancialYear): never {
  const line = model.lineNamed.get(name);
  if (line === undefined) {
    const suggestion = didYouMean(name, model.lineNamed.keys());
    throw new RangeError([`"${name}" is not a line of this strategy.`, suggestion].filter(Boolean).join(" "));
  }
  throw new RangeError(`"${line.label}" (${name}) has no figure for ${year}.`);
}
