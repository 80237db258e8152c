import type { CheckedModel } from "../check/checked-model.ts";
import { cellsOf } from "../meaning/cells-of.ts";
import { fold } from "../meaning/fold.ts";
import { type Prepared, prepared, type Row } from "../meaning/prepared.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";

/** How the lines of a model are worked out: made once for its rules, which no scenario changes. */
export interface Plan {
  /** The row of each line: its place in the order of working. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<FinancialYear, number>;
  /** For each row, how it is worked out; nothing for a given line. */
  readonly works: readonly (Prepared | undefined)[];
  /** The rows that are worked out. */
  readonly workedRows: readonly number[];
  /** For each column, the rows that are worked out in it, in order. */
  readonly rowsOfColumn: readonly (readonly number[])[];
  /** The figures each line is given, read from text once for as long as the line lives. */
  readonly given: WeakMap<Line, Row>;
  /** For each row, the rows that use it. */
  readonly users: readonly (readonly number[])[];
}

const plans = new WeakMap<object, Plan>();

/** The plan of a model. Models that differ only in given figures share their shape, and so their plan. */
export function planOf(model: CheckedModel): Plan {
  const known = plans.get(model.shape);
  if (known !== undefined) return known;
  const made = planFor(model);
  plans.set(model.shape, made);
  return made;
}

function planFor(model: CheckedModel): Plan {
  const rowOf = new Map(model.order.map((line, row) => [line.name, row]));
  const columnOf = new Map(model.years.map((year, column) => [year, column]));
  const meaning = prepared((line) => rowOf.get(line) as number);
  const users: number[][] = model.order.map(() => []);
  const rowsOfColumn: number[][] = model.years.map(() => []);
  const works = model.order.map((line, row) => {
    if (line.kind === "given") return undefined;
    for (const { line: used } of cellsOf(line.rule)) users[rowOf.get(used) as number]?.push(row);
    model.years.forEach((year, column) => {
      const worked = line.from <= year && year <= line.to && line.given?.[year] === undefined;
      if (worked) rowsOfColumn[column]?.push(row);
    });
    return fold(line.rule, meaning);
  });
  const workedRows = [...works.keys()].filter((row) => works[row] !== undefined);
  return { rowOf, columnOf, works, workedRows, rowsOfColumn, given: new WeakMap(), users };
}

/** Every row that some rows reach, themselves included. */
export function reachedFrom(plan: Plan, rows: Iterable<number>): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = [...rows];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (reached.has(row)) continue;
    reached.add(row);
    waiting.push(...(plan.users[row] ?? []));
  }
  return reached;
}
