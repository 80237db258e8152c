import type { CheckedModel } from "../check/checked-model.ts";
import { cellsOf } from "../meaning/cells-of.ts";
import { type Steps, stepsOf, type Work } from "../meaning/steps.ts";
import type { FinancialYear } from "../model/financial-year.ts";

/** How the lines of a model are worked out: made once for its rules, which no scenario changes. */
export interface Plan {
  /** The row of each line: its place in the order of working. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<FinancialYear, number>;
  /**
   * How many cells a column has: the figure of a row in a column stands at column × rows + row. A year is worked out after the one
   * before, so what stands together is wanted together, which counts where there are many years.
   */
  readonly rows: number;
  /** The cells that are worked out, in order, each with its steps. */
  readonly steps: Steps;
  /** For each of these, its row and its column. */
  readonly workedRows: readonly number[];
  readonly workedColumns: readonly number[];
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

function planFor({ order, years }: CheckedModel): Plan {
  const rowOf = new Map(order.map((line, row) => [line.name, row]));
  const columnOf = new Map(years.map((year, column) => [year, column]));
  const rows = order.length;
  const users: number[][] = order.map(() => []);
  order.forEach((line, row) => {
    if (line.kind === "given") return;
    for (const { line: used } of cellsOf(line.rule)) users[rowOf.get(used) as number]?.push(row);
  });
  const [works, workedRows, workedColumns]: [Work[], number[], number[]] = [[], [], []];
  years.forEach((year, column) => {
    const from = (line: string, back: number) => (column - back) * rows + (rowOf.get(line) as number);
    order.forEach((line, row) => {
      if (line.kind === "given" || year < line.from || year > line.to || line.given?.[year] !== undefined) return;
      works.push({ rule: line.rule, into: column * rows + row, from });
      workedRows.push(row);
      workedColumns.push(column);
    });
  });
  const steps = stepsOf(rows * years.length, works);
  return { rowOf, columnOf, rows, steps, workedRows, workedColumns, users };
}

/** For each row, whether some rows reach it; they reach themselves. */
export function reachedFrom(plan: Plan, rows: readonly number[]): readonly boolean[] {
  const reached = plan.users.map(() => false);
  const waiting = [...rows];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (reached[row]) continue;
    reached[row] = true;
    waiting.push(...(plan.users[row] ?? []));
  }
  return reached;
}
