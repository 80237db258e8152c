import { type FinancialYear, yearEnd, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { DerivedLine, Line, YearValues } from "../model/line.ts";
import { cell, constant, difference, greaterOf, lastYear, type Rule, sum, sumLess } from "../model/rule.ts";
import type { Fund, FundMovement } from "../strategy/funds.ts";
import type { Item } from "../strategy/items.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { hasGap, paidIn, paidOut, repaymentName } from "./fund-movements.ts";
import { itemLines } from "./item-lines.ts";
import { nilBeforeTheForecast, scopeOf } from "./section-scope.ts";

/**
 * The lines of one fund, from the year after its opening balance to the end of the forecast: brought forward, what goes in and out,
 * carried forward. Where the opening balance is not stated there is no balance, only what moves.
 */
export function fundLines(strategy: Strategy, fund: Fund): readonly Line[] {
  const years = yearsOpen(strategy, fund);
  const line: LineMaker = (suffix, label, rule, more = {}) => ({
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
  const restatements = fund.movements.filter(({ type }) => type === "restatement");
  const others = fund.movements.filter(({ type }) => type !== "restatement");
  const lines = (movements: readonly FundMovement[]) =>
    movements.flatMap((movement) => movementLines(fund, movement, years));
  const ownBudget = fund.spending.length + fund.income.length > 0 ? ownBudgetLines(strategy, fund, line) : [];
  const { opening } = fund;
  if (opening === undefined) return [...lines(fund.movements), ...ownBudget];

  const carried = `${fund.name}-carried-forward`;
  const brought = `${fund.name}-brought-forward`;
  const takesTheGap = fund.kind === "unallocated";
  const stated = {
    given: { [opening.at]: opening.amount },
    status: opening.status,
    ...(fund.enteredFrom === undefined ? {} : { enteredFrom: fund.enteredFrom }),
    ...(fund.origin === undefined ? {} : { origin: fund.origin }),
    ...(opening.note === undefined ? {} : { note: opening.note }),
  };
  return [
    ...lines(restatements),
    ...ownBudget,
    line(
      "-brought-forward",
      `${fund.label} brought forward`,
      sum([lastYear(carried), ...restatements.map(({ name }) => cell(`${fund.name}.${name}`))]),
      takesTheGap ? { summary: "row" } : {},
    ),
    ...lines(others),
    line(
      "-carried-forward",
      `${fund.label} carried forward`,
      sumLess([cell(brought), ...paidIn(strategy, fund)], paidOut(strategy, fund)),
      { ...stated, ...(takesTheGap ? { summary: "total" } : {}) },
    ),
    ...(takesTheGap && hasGap(strategy) ? originalBudgetLines(fund, line) : []),
    ...overrideLines(strategy, fund, line),
  ];
}

/** The years in which a fund moves: from the year after it opens, or the forecast where its opening is not stated. */
function yearsOpen(strategy: Strategy, { opening }: Fund): readonly FinancialYear[] {
  if (opening === undefined) return strategy.years;
  return yearsFromTo(yearsAfter(opening.at, 1), strategy.years.at(-1) as FinancialYear);
}

/** A movement, and what is paid back of it. */
function movementLines(fund: Fund, movement: FundMovement, years: readonly FinancialYear[]): readonly Line[] {
  const { repaid } = movement;
  if (repaid === undefined) return [movementLine(fund, movement, years)];
  const { equals: _, ...rest } = movement;
  const back = {
    ...rest,
    label: `${movement.label}: repaid`,
    amounts: repaid,
    type: movement.type === "use" ? "return" : "use",
  } as const;
  return [
    movementLine(fund, movement, years),
    { ...movementLine(fund, back, years), name: repaymentName(fund, movement) },
  ];
}

/**
 * What falls on usable balances once the law no longer keeps a deficit of this fund away from them: the deficit brought into the
 * first year after the override, in pounds. It is shown, and taken from no balance until a scenario or the strategy does so.
 */
function overrideLines(strategy: Strategy, fund: Fund, line: LineMaker): readonly Line[] {
  const { overrideEnds } = fund;
  if (overrideEnds === undefined || overrideEnds >= (strategy.years.at(-1) as FinancialYear)) return [];
  return [
    line(
      "-deficit-exposed",
      `${fund.label}: deficit that falls on usable balances after ${yearEnd(overrideEnds)}`,
      greaterOf([constant("0", "pounds"), difference(constant("0", "pounds"), cell(`${fund.name}-carried-forward`))]),
      { from: yearsAfter(overrideEnds, 1) },
    ),
  ];
}

/** A movement has a figure in every year of its fund: nil where the strategy states none. */
function movementLine(fund: Fund, movement: FundMovement, years: readonly FinancialYear[]): Line {
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
  const scope = {
    ...scopeOf(strategy, fund.name, fund.enteredFrom === undefined ? {} : { enteredFrom: fund.enteredFrom }),
    within: fund.name,
  };
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
      { ...span, given: nilBeforeTheForecast(strategy, fund.name) },
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
