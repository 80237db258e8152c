import { type FinancialYear, yearEnd, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { DerivedLine, Line, YearValues } from "../model/line.ts";
import { cell, difference, lastYear, type Rule, sum, sumLess } from "../model/rule.ts";
import type { Fund, Item, Movement, Strategy } from "../strategy/strategy.ts";
import { itemLines } from "./item-lines.ts";
import { scopeOf } from "./section-scope.ts";

/**
 * The lines of one fund, from the year after its opening balance to the end of the forecast:
 * brought forward, what goes in and out, carried forward. The unallocated fund pays the budget gap, or gains a surplus.
 */
export function fundLines(strategy: Strategy, fund: Fund): readonly Line[] {
  const years = yearsFromTo(yearsAfter(fund.opening.at, 1), strategy.years.at(-1) as FinancialYear);
  const line = (suffix: string, label: string, rule: Rule, more: Partial<DerivedLine> = {}): DerivedLine => ({
    kind: "derived",
    name: `${fund.name}${suffix}`,
    label,
    chapter: fund.name,
    unit: "pounds",
    rule,
    from: years[0] as FinancialYear,
    to: years.at(-1) as FinancialYear,
    ...more,
  });
  const carried = `${fund.name}-carried-forward`;
  const brought = `${fund.name}-brought-forward`;
  const takesTheGap = fund.kind === "unallocated";
  const movements = (...types: Movement["type"][]) =>
    fund.movements.filter(({ type }) => types.includes(type)).map(({ name }) => cell(`${fund.name}.${name}`));
  const releases = strategy.resources.items.filter((item) => item.releaseFrom === fund.name);
  const ownBudget = fund.spending.length + fund.income.length > 0;
  const summary = takesTheGap ? { summary: "row" as const } : {};

  const paidOut = [
    ...movements("use"),
    ...(takesTheGap ? [cell("budget-gap")] : []),
    ...(takesTheGap && strategy.risksOutsideTheFigures.length > 0 ? [cell("risks-charged-to-balances")] : []),
    ...(ownBudget ? [cell(`${fund.name}-deficit`)] : []),
    ...releases.map((item) => cell(item.name)),
  ];
  const opening = {
    given: { [fund.opening.at]: fund.opening.amount },
    status: fund.opening.status,
    ...(fund.enteredFrom === undefined ? {} : { enteredFrom: fund.enteredFrom }),
    ...(fund.origin === undefined ? {} : { origin: fund.origin }),
    ...(fund.opening.note === undefined ? {} : { note: fund.opening.note }),
  };
  return [
    ...fund.movements
      .filter(({ type }) => type === "restatement")
      .map((movement) => movementLine(fund, movement, years)),
    ...(ownBudget ? ownBudgetLines(strategy, fund, line) : []),
    line(
      "-brought-forward",
      `${fund.label} brought forward`,
      sum([lastYear(carried), ...movements("restatement")]),
      summary,
    ),
    ...fund.movements
      .filter(({ type }) => type !== "restatement")
      .map((movement) => movementLine(fund, movement, years)),
    line(
      "-carried-forward",
      `${fund.label} carried forward`,
      sumLess([cell(brought), ...movements("addition", "return")], paidOut),
      { ...opening, ...(takesTheGap ? { summary: "total" as const } : {}) },
    ),
    ...originalBudgetLines(fund, line),
  ];
}

/** A movement has a figure in every year of its fund: nil where the strategy states none. */
function movementLine(fund: Fund, movement: Movement, years: readonly FinancialYear[]): Line {
  const nil = Object.fromEntries(years.map((year) => [year, "0"]));
  const facts = {
    name: `${fund.name}.${movement.name}`,
    label: movement.label,
    chapter: fund.name,
    unit: "pounds" as const,
    ...(movement.type === "use" ? { takenAway: true as const } : {}),
    ...(fund.kind === "unallocated" ? { summary: "row unless nil" as const } : {}),
    ...(fund.enteredFrom === undefined ? {} : { enteredFrom: fund.enteredFrom }),
    ...((movement.origin ?? fund.origin) === undefined ? {} : { origin: movement.origin ?? fund.origin }),
    ...(movement.note === undefined ? {} : { note: movement.note }),
  };
  if (movement.equals === undefined) {
    const values: YearValues = { ...nil, ...movement.amounts?.values };
    const resolution = movement.amounts?.resolution ?? "1";
    return { kind: "given", role: "amount", status: "published", values, resolution, ...facts } as Line;
  }
  const { line, at } = movement.equals;
  const { [at]: _, ...otherYears } = nil;
  const { enteredFrom: __, ...derived } = facts;
  return { kind: "derived", rule: cell(line), from: at, to: at, given: otherYears, ...derived } as Line;
}

type LineMaker = (suffix: string, label: string, rule: Rule, more?: Partial<DerivedLine>) => DerivedLine;

/** A ring-fenced budget of its own: what it spends, what pays for it, and the deficit that draws on the reserve. */
function ownBudgetLines(strategy: Strategy, fund: Fund, line: LineMaker): readonly Line[] {
  const scope = { ...scopeOf(strategy, fund.name, fund), within: fund.name };
  const span = { from: strategy.years[0] as FinancialYear };
  const net = (items: readonly Item[]) => {
    const cells = (direction: Item["direction"]) =>
      items.filter((item) => item.direction === direction).map((item) => cell(`${fund.name}.${item.name}`));
    return sumLess(cells("adds"), cells("reduces"));
  };
  return [
    ...fund.spending.flatMap((item) => itemLines(item, scope)),
    line("-total-spend", `${fund.label}: total spend`, net(fund.spending), span),
    ...fund.income.flatMap((item) => itemLines(item, scope)),
    line("-total-income", `${fund.label}: total income`, net(fund.income), span),
    line(
      "-deficit",
      `${fund.label}: deficit`,
      difference(cell(`${fund.name}-total-spend`), cell(`${fund.name}-total-income`)),
      span,
    ),
  ];
}

/** The balance as the budget first had it: the opening balance as forecast, and the gap as approved. */
function originalBudgetLines(fund: Fund, line: LineMaker): readonly Line[] {
  const year = fund.originalBudgetYear;
  if (year === undefined) return [];
  const span = { from: year, to: year };
  const brought = `${fund.name}-original-budget-brought-forward`;
  return [
    line(
      "-original-budget-brought-forward",
      `${fund.label} at ${yearEnd(yearsAfter(year, -1))}, original budget`,
      lastYear(`${fund.name}-carried-forward`),
      span,
    ),
    line(
      "-original-budget-carried-forward",
      `${fund.label} at ${yearEnd(year)}, original budget`,
      difference(cell(brought), cell("budget-gap")),
      span,
    ),
  ];
}
