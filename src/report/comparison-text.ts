import type { ComparedChange, Comparison } from "../forecast/compare.ts";
import type { Forecast } from "../forecast/forecast.ts";
import { lastOutcome } from "../forecast/last-outcome.ts";
import { besideTheBalance, movesAnything, type Outcomes } from "../forecast/outcomes.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { millionsText, poundsText } from "../printed/figure-text.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { besideLastOutcome } from "./beside-last-outcome.ts";
import { lastOutcomeInWords } from "./last-outcome.ts";
import { type TextRow, textTable, wrap } from "./text-table.ts";
import { balancingInWords, money, plus } from "./what-if-text.ts";

/** A comparison in a sentence: how what a reader looks at first differs, such as the last balance, and mainly why; then what else does. */
export function comparisonInWords(comparison: Comparison): readonly string[] {
  const { changes, difference } = comparison;
  const by = lastOutcome(difference);
  const outcome = sentenceCase(lastOutcomeInWords(difference));
  if (changes.length === 0) return ["Nothing differs."];
  const beside = movesAnything(difference) ? besideLastOutcome(difference) : [];
  const balanced = difference.balancing.flatMap((line) => balancingInWords(line, comparison.after));
  const moving = changes.filter((change) => !lastEffect(change).isZero());
  const [main, next] = moving;
  // What rounds to nothing explains nothing beside what does not.
  const besides = next === undefined || !shows(plus(lastEffect(next))) ? [] : [next];
  const reasons = [...(main === undefined ? [] : [main]), ...besides].map(
    (change) => `${change.label} (${effectInWords(lastEffect(change))})`,
  );
  const because = reasons.length === 0 ? "" : `, mainly because of ${reasons.join(" and ")}`;
  const differing = changes.length === 1 ? "1 thing differs" : `${changes.length} things differ`;
  if (by.isZero()) return [`${outcome} is the same; ${differing}.`, ...beside, ...balanced];
  return [
    `${outcome} is ${millionsText(by.abs())} ${by.isNegative() ? "lower" : "higher"}${because}.`,
    ...beside,
    ...balanced,
  ];
}

/** The bridge: the gap of each year and the last balance before, what each change does to them, and after. */
export function bridgeTable(comparison: Comparison, width: number, strong?: (text: string) => string): string {
  const { years, before, after, difference, changes } = comparison;
  const row = (label: string, { gaps, balances }: Outcomes, text: (pounds: Decimal) => string): TextRow => ({
    label,
    cells: [...gaps, ...balances.slice(-1)].map(text),
  });
  const moving = changes.filter(({ effect }) => [...effect.gaps, ...effect.balances].some((value) => !value.isZero()));
  const rows: TextRow[] = [
    {
      ...(row("Before", before, money) as Exclude<TextRow, "rule">),
      strong: true,
    },
    ...moving.map(({ label, kind, effect }) => row(`${label}${kind === "changed" ? "" : ` (${kind})`}`, effect, plus)),
    "rule",
    row("Change", difference, plus),
    {
      ...(row("After", after, money) as Exclude<TextRow, "rule">),
      strong: true,
    },
    ...besideTheBalance(difference).flatMap(({ line, label, amounts }): readonly TextRow[] => {
      const of = (outcomes: Outcomes) =>
        besideTheBalance(outcomes).find((one) => one.line === line)?.amounts ?? years.map(() => zero);
      return [
        "rule",
        { label: `${label}, before`, cells: of(before).map(money) },
        ...changes.flatMap(({ label: change, effect }): readonly TextRow[] => {
          const moved = besideTheBalance(effect).find((one) => one.line === line)?.amounts ?? [];
          return moved.every((value) => value.isZero()) ? [] : [{ label: `  ${change}`, cells: moved.map(plus) }];
        }),
        { label: "Change", cells: amounts.map(plus) },
        { label: `${label}, after`, cells: of(after).map(money), strong: true },
      ];
    }),
  ];
  const gaps = before.gaps.length === 0 ? [] : years.map((year) => `gap ${year.slice(2)}`);
  const headings = [...gaps, ...(before.balances.length === 0 ? [] : ["balance"])];
  return textTable({ headings, rows }, width, strong);
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

/** As the table gives it, in £m; in pounds where that shows nothing of it. */
function effectInWords(effect: Decimal): string {
  const inTable = plus(effect);
  if (shows(inTable)) return inTable;
  const text = poundsText(effect.toDecimalPlaces(2));
  return effect.isNegative() ? text : `+${text}`;
}

function shows(figure: string): boolean {
  return /[1-9]/.test(figure);
}

function lastEffect({ effect }: ComparedChange): Decimal {
  return lastOutcome(effect);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
