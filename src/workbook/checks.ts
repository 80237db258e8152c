import { contributionsOf } from "../meaning/contributions.ts";
import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearsAfter, yearsFromTo } from "../model/financial-year.ts";
import type { DerivedLine } from "../model/line.ts";
import type { Fund } from "../strategy/funds.ts";
import { fixed, onSheet } from "./addresses.ts";
import type { Context } from "./context.ts";
import { inputCells } from "./input-sheets.ts";
import { firstRow, sheets } from "./places.ts";

/** One check: two ways to a figure. */
export interface WorkbookCheck {
  readonly says: string;
  readonly left: Side;
  /** "{stamped}" stands for the cell that holds the figure as the file was written. */
  readonly right: Side;
  readonly severity: "error" | "warning";
  /** Set where the left need only be at least the right. */
  readonly atLeast?: true;
  readonly isCount?: true;
  readonly stamped?: Decimal;
}

interface Side {
  readonly formula: string;
  readonly value: Decimal;
}

/** The checks of a working workbook: sums, funds that roll, the figures it was written with, inputs that are numbers, minimum balances. */
export function checksOf(context: Context): readonly WorkbookCheck[] {
  return [
    ...asWritten(context),
    ...sums(context),
    ...context.subject.strategy.funds.flatMap((fund) => rolls(context, fund)),
    ...numbersStand(context),
    ...numbersGiven(context),
    ...minimums(context),
  ];
}

/** A line's figures over some years, added up. */
function total({ layout, worked }: Context, line: string, years: readonly FinancialYear[]): Side {
  return {
    formula: `SUM(${layout.range(line, years)})`,
    value: years.reduce((sum, year) => sum.plus(worked.find(line, year) ?? zero), zero),
  };
}

/** While nothing is changed, a spreadsheet must come to what mtfs came to. */
function asWritten(context: Context): readonly WorkbookCheck[] {
  const { model } = context.subject;
  const unchanged = `AND(inputs_changed=0,scenario_number=${context.chosen})`;
  return model.lines
    .filter(({ summary }) => summary === "total")
    .map((line) => {
      const left = total(context, line.name, model.forecastYears);
      return {
        says: `${line.label}, all years: as mtfs worked it out (while no input is changed)`,
        left,
        right: { formula: `IF(${unchanged},{stamped},${left.formula})`, value: left.value },
        stamped: left.value,
        severity: "error",
      };
    });
}

/** Every line of the summary that is a sum of others comes to the sum of their totals. */
function sums(context: Context): readonly WorkbookCheck[] {
  const { model } = context.subject;
  const years = model.forecastYears;
  return model.lines.flatMap((line) => {
    if (line.kind === "given" || line.summary === undefined) return [];
    const parts = contributionsOf(line.rule);
    const plain = parts.every(({ cell }) => cell !== undefined && cell.yearsBack === 0);
    if (!plain || parts.length < 2 || parts.length > 100) return [];
    const sides = parts.map(({ sign, cell }) => ({ sign, side: total(context, cell?.line ?? "", years) }));
    return [
      {
        says: `${line.label}, all years: the sum of its parts`,
        left: total(context, line.name, years),
        right: {
          formula: sides
            .map(({ sign, side }) => `${sign === 1 ? "+" : "-"}${side.formula}`)
            .join("")
            .replace(/^\+/, ""),
          value: sides.reduce((sum, { sign, side }) => sum.plus(side.value.times(sign)), zero),
        },
        severity: "error" as const,
      },
    ];
  });
}

/** A fund ends with what it opened with and everything that went in and out. */
function rolls(context: Context, fund: Fund): readonly WorkbookCheck[] {
  const { model } = context.subject;
  const { opening: opens } = fund;
  if (opens === undefined) return [];
  const carried = `${fund.name}-carried-forward`;
  const brought = `${fund.name}-brought-forward`;
  const years = yearsFromTo(yearsAfter(opens.at, 1), model.forecastYears.at(-1) as FinancialYear);
  const parts = [carried, brought].flatMap((name) => contributionsOf((model.lineNamed.get(name) as DerivedLine).rule));
  const flows = parts.filter(({ cell }) => cell?.line !== brought && cell?.line !== carried);
  if (flows.length > 100 || flows.some(({ cell }) => cell === undefined || cell.yearsBack > 0)) return [];
  const sides = flows.map(({ sign, cell }) => ({ sign, side: total(context, cell?.line ?? "", years) }));
  const opening = total(context, carried, [opens.at]);
  return [
    {
      says: `${fund.label}: the last balance is the first one and all that went in and out`,
      left: total(context, carried, [years.at(-1) as FinancialYear]),
      right: {
        formula: [opening.formula, ...sides.map(({ sign, side }) => `${sign === 1 ? "+" : "-"}${side.formula}`)].join(
          "",
        ),
        value: sides.reduce((sum, { sign, side }) => sum.plus(side.value.times(sign)), opening.value),
      },
      severity: "error",
    },
  ];
}

/** No cell of a chapter shows an error: an error anywhere makes the sum of them all one. */
function numbersStand({ layout }: Context): readonly WorkbookCheck[] {
  return layout.chapters.map(({ sheet, rows }) => {
    const range = `${fixed(firstRow, 5)}:${fixed(firstRow + rows.length - 1, layout.lastYearColumn)}`;
    return {
      says: `${sheet}: no figure shows an error`,
      left: { formula: `IF(ISNUMBER(SUM(${onSheet(sheet, range)})),0,1)`, value: zero },
      right: { formula: "0", value: zero },
      severity: "error",
      isCount: true,
    };
  });
}

/** An input cell that is emptied, or holds text, would count as nought. */
function numbersGiven(context: Context): readonly WorkbookCheck[] {
  return [sheets.assumptions, sheets.proposals, sheets.amounts].flatMap((sheet) => {
    const inputs = context.layout.inputs.filter((input) => input.sheet === sheet);
    const [first, last] = [inputs[0], inputs.at(-1)];
    if (first === undefined || last === undefined) return [];
    const expected = inputs.reduce((count, input) => count + inputCells(context, input).length, 0);
    const range = `${fixed(first.row, 5)}:${fixed(last.row, context.layout.lastYearColumn + 2)}`;
    return [
      {
        says: `${sheet}: every input cell holds a number`,
        left: { formula: `COUNT(${onSheet(sheet, range)})`, value: decimal(String(expected)) },
        right: { formula: String(expected), value: decimal(String(expected)) },
        severity: "error" as const,
        isCount: true as const,
      },
    ];
  });
}

/** A balance below the council's own minimum is a warning: it is the council's to decide. */
function minimums(context: Context): readonly WorkbookCheck[] {
  const { layout, worked, subject } = context;
  const years = subject.model.forecastYears;
  return subject.strategy.funds
    .filter(({ minimumBalance }) => minimumBalance !== undefined)
    .map(({ name, label }) => {
      const headroom = `${name}-headroom`;
      const least = years
        .map((year) => worked.value(headroom, year))
        .reduce((low, one) => (one.lessThan(low) ? one : low));
      return {
        says: `${label}: the balance stays at or above the minimum in every year`,
        left: { formula: `MIN(${layout.range(headroom, years)})`, value: least },
        right: { formula: "0", value: zero },
        severity: "warning",
        atLeast: true,
      };
    });
}
