import type { ComparedChange, Comparison } from "../forecast/compare.ts";
import type { Forecast } from "../forecast/forecast.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { yearEnd } from "../model/financial-year.ts";
import { millionsText } from "../printed/figure-text.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { type TextRow, textTable, wrap } from "./text-table.ts";
import { money, plus } from "./what-if-text.ts";

/** A comparison in a sentence: how the last balance differs, and mainly why. */
export function comparisonInWords(comparison: Comparison): readonly string[] {
  const { years, difference, changes } = comparison;
  const last = years.at(-1) as string;
  const by = difference.balances.at(-1) ?? sum(difference.gaps).negated();
  if (changes.length === 0) return ["Nothing differs."];
  const moving = changes.filter((change) => !lastEffect(change).isZero());
  const [main, next] = moving;
  const because =
    main === undefined
      ? ""
      : `, mainly because of ${main.label} (${plus(lastEffect(main))})${next === undefined ? "" : ` and ${next.label} (${plus(lastEffect(next))})`}`;
  if (by.isZero()) return [`The balance at ${yearEnd(last)} is the same; ${changes.length} things differ.`];
  return [
    `The balance at ${yearEnd(last)} is ${millionsText(by.abs())} ${by.isNegative() ? "lower" : "higher"}${because}.`,
  ];
}

/** The bridge: the gap of each year and the last balance before, what each change does to them, and after. */
export function bridgeTable(comparison: Comparison, width: number, strong?: (text: string) => string): string {
  const { years, before, after, difference, changes } = comparison;
  const row = (label: string, gaps: readonly string[], balance: string): TextRow => ({
    label,
    cells: [...gaps, balance],
  });
  const moving = changes.filter(({ effect }) => [...effect.gaps, ...effect.balances].some((value) => !value.isZero()));
  const rows: TextRow[] = [
    {
      ...(row("Before", before.gaps.map(money), money(before.balances.at(-1) ?? zero)) as Exclude<TextRow, "rule">),
      strong: true,
    },
    ...moving.map(({ label, kind, effect }) =>
      row(
        `${label}${kind === "changed" ? "" : ` (${kind})`}`,
        effect.gaps.map(plus),
        plus(effect.balances.at(-1) ?? zero),
      ),
    ),
    "rule",
    row("Change", difference.gaps.map(plus), plus(difference.balances.at(-1) ?? zero)),
    {
      ...(row("After", after.gaps.map(money), money(after.balances.at(-1) ?? zero)) as Exclude<TextRow, "rule">),
      strong: true,
    },
  ];
  return textTable({ headings: [...years.map((year) => `gap ${year.slice(2)}`), "balance"], rows }, width, strong);
}

/** What each change was and is. */
export function whatDiffers(
  comparison: Comparison,
  before: Forecast,
  after: Forecast,
  width: number,
): readonly string[] {
  return comparison.changes.flatMap((change) => {
    const unit = (after.model.lineNamed.get(change.line) ?? before.model.lineNamed.get(change.line))?.unit ?? "pounds";
    const figures = change.figures.map(({ year, was, is }) => {
      const show = (value: Decimal | undefined) => (value === undefined ? "nothing" : lineFigure(value, unit));
      return `${year} ${show(was)} to ${show(is)}`;
    });
    return wrap(`- ${change.label} (${change.line}, ${change.kind}): ${figures.join("; ")}`, width, "  ");
  });
}

function lastEffect({ effect }: ComparedChange): Decimal {
  return effect.balances.at(-1) ?? sum(effect.gaps).negated();
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}
