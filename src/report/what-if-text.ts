import { betterWhen, lastOutcome, lastOutcomeKind } from "../forecast/last-outcome.ts";
import { type BalancingOutcome, besideTheBalance, type Outcomes, outcomesOf } from "../forecast/outcomes.ts";
import type { OverInterval } from "../forecast/over-interval.ts";
import type { WhatIf } from "../forecast/what-if.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { type FinancialYear, yearEnd } from "../model/financial-year.ts";
import { millionsText, tableText } from "../printed/figure-text.ts";
import { lineFigure } from "../printed/line-figure.ts";
import { lastOutcomeInWords } from "./last-outcome.ts";
import { type TextRow, textTable, wrap } from "./text-table.ts";

/**
 * The answer to a what-if in words: where the balance ends, how far that is from before, and what balances the change or is left that
 * nothing meets. A balance that stays where it was is said last, so that nobody reads that nothing moves where the gap does.
 */
export function whatIfInWords(result: WhatIf): readonly string[] {
  const { difference } = result;
  const [balance, others] = [balanceInWords(result), [...gapInWords(result), ...takenUpInWords(result)]];
  const balanceFirst = lastOutcomeKind(difference) !== "gap" && difference.balances.at(-1)?.isZero() === false;
  const said = balanceFirst ? [...balance, ...others] : [...others, ...balance];
  // Such as a change to what stands already, where there is no balance to say it of.
  return said.length === 0 ? ["These changes move neither the gap nor a balance."] : said;
}

function balanceInWords({ base, forecast, difference }: WhatIf): readonly string[] {
  const { balance, forecastYears } = base.model;
  if (balance === undefined) return [];
  const last = forecastYears.at(-1) as FinancialYear;
  const line = `${balance}-carried-forward`;
  const label =
    base.model.lineNamed.get(`${balance}-brought-forward`)?.label.replace(/ brought forward$/, "") ?? "balance";
  const stands = `With these changes the ${label} stands at ${millionsText(forecast.value(line, last))} at ${yearEnd(last)}`;
  const broken = forecastYears.find((year) => forecast.value(line, year).isNegative());
  const before = forecastYears.some((year) => base.value(line, year).isNegative());
  return [
    `${stands}, ${thanWithout(difference.balances.at(-1) ?? zero)}.`,
    ...(broken !== undefined && !before ? [`It runs out in ${broken}.`] : []),
  ];
}

/** The last gap, where the strategy has a balance that it does not reach. */
function gapInWords({ base, forecast, difference }: WhatIf): readonly string[] {
  if (base.model.balance === undefined || lastOutcomeKind(difference) !== "gap") return [];
  const [is, by] = [outcomesOf(forecast), difference].map((of) => lastOutcome(of, "gap")) as [Decimal, Decimal];
  if (by.isZero()) return [];
  return [
    `With these changes ${lastOutcomeInWords(difference)}${is.greaterThan(0) ? ", which nothing meets," : ""} is ${millionsText(is)}, ${thanWithout(by)}.`,
  ];
}

/** What takes up the change: lines that balance, what nothing meets, and all the gaps together. */
function takenUpInWords({ base, forecast, difference }: WhatIf): readonly string[] {
  const years = base.model.forecastYears.length;
  const after = outcomesOf(forecast);
  const over = `Over ${years === 1 ? "the year" : `${years} years`}`;
  const balancing = difference.balancing.flatMap((line) => balancingInWords(line, after));
  const [unmet, total] = [sum(difference.unmet), sum(difference.gaps)];
  const left = sum(after.unmet);
  const met = left.isZero() ? "all of the gap is met" : `nothing meets ${millionsText(left)} of the gap`;
  return [
    ...balancing,
    ...(unmet.isZero() ? [] : [`${over} ${met}, ${thanWithout(left.isZero() ? unmet.negated() : unmet)}.`]),
    ...(total.isZero()
      ? []
      : [
          `${over} ${balancing.length === 0 ? "the gap" : "the gap that is left"} is ${millionsText(total.abs())} ${total.isNegative() ? "smaller" : "larger"}.`,
        ]),
  ];
}

function thanWithout(by: Decimal): string {
  if (by.isZero()) return "the same as without them";
  return `${millionsText(by.abs())} ${by.isNegative() ? "less" : "more"} than without them`;
}

/** What a line that balances the budget comes to now and how far that is from before, in the last year in which it moves. */
export function balancingInWords({ line, label, amounts }: BalancingOutcome, after: Outcomes): readonly string[] {
  const last = amounts.flatMap((by, index) => (by.isZero() ? [] : [{ by, index }])).at(-1);
  if (last === undefined) return [];
  const is = after.balancing.find((one) => one.line === line)?.amounts[last.index] ?? zero;
  return [
    `${label}, worked out so that the budget balances, comes to ${millionsText(is)} in ${after.years[last.index]}, ${millionsText(last.by.abs())} ${last.by.isNegative() ? "less" : "more"} than before.`,
  ];
}

/** The gap and the balance each year: without the changes, with them, and the difference. */
export function whatIfTable(result: WhatIf, width: number, strong?: (text: string) => string): string {
  const { base, forecast, difference } = result;
  const [was, is] = [outcomesOf(base), outcomesOf(forecast)];
  const rows: TextRow[] =
    was.gaps.length === 0
      ? []
      : [
          { label: "Budget gap, before", cells: [...was.gaps.map(money), money(sum(was.gaps))] },
          { label: "Budget gap, with the changes", cells: [...is.gaps.map(money), money(sum(is.gaps))], strong: true },
          { label: "Difference", cells: [...difference.gaps.map(plus), plus(sum(difference.gaps))] },
        ];
  for (const [index, { label, amounts }] of besideTheBalance(difference).entries()) {
    const [before, after] = [was, is].map((of) => besideTheBalance(of)[index]?.amounts ?? []) as [Decimal[], Decimal[]];
    rows.push(
      "rule",
      { label: `${label}, before`, cells: [...before.map(money), money(sum(before))] },
      { label: `${label}, with the changes`, cells: [...after.map(money), money(sum(after))], strong: true },
      { label: "Difference", cells: [...amounts.map(plus), plus(sum(amounts))] },
    );
  }
  if (was.balances.length > 0) {
    rows.push(
      "rule",
      { label: "Balance carried forward, before", cells: [...was.balances.map(money), ""] },
      { label: "Balance carried forward, with the changes", cells: [...is.balances.map(money), ""], strong: true },
      { label: "Difference", cells: [...difference.balances.map(plus), ""] },
    );
  }
  return textTable({ headings: [...was.years, "total"], rows }, width, strong);
}

/** What an answer owes to bases that are only inferred. */
export function intervalInWords({ label, least, most, effects }: OverInterval, what: string): string {
  const [low, high] = effects.map(plus) as [string, string];
  // Two noughts would read as if nothing moved.
  const by = /[1-9]/.test(low + high) ? `${low} to ${high} (£m)` : "less than £0.01m";
  return `${label} is inferred from print at ${millionsText(least)} to ${millionsText(most)}; over that range ${what} changes by ${by}.`;
}

/** Every figure that was changed, and what it was. */
export function changedFigures(result: WhatIf, width: number, most = 12): readonly string[] {
  const shown = result.figures.slice(0, most).flatMap((figure) => {
    const unit = result.base.model.lineNamed.get(figure.line)?.unit ?? "pounds";
    return wrap(
      `- ${figure.label} (${figure.line}), ${figure.year}: ${lineFigure(figure.was, unit)} becomes ${lineFigure(figure.is, unit)}`,
      width,
      "  ",
    );
  });
  const more = result.figures.length - most;
  return more > 0 ? [...shown, `- and ${more} more figures`] : shown;
}

/** Several scenarios beside each other, each on its own: gaps by year and the last balance. */
export function sideBySide(results: readonly WhatIf[], width: number, strong?: (text: string) => string): string {
  const [first] = results;
  if (first === undefined) return "";
  const base = outcomesOf(first.base);
  const row = (label: string, outcomes: Outcomes, by?: Decimal): TextRow => ({
    label,
    cells: [...outcomes.gaps, ...outcomes.balances.slice(-1)].map(money).concat(by === undefined ? "" : plus(by)),
  });
  const balancing = (outcomes: Outcomes): readonly TextRow[] =>
    besideTheBalance(outcomes).map(({ label, amounts }) => ({
      label: `  ${label}`,
      cells: [...amounts.map(money), ...outcomes.balances.slice(-1).map(() => ""), ""],
    }));
  const rows: TextRow[] = [
    { ...(row("As the strategy stands", base) as Exclude<TextRow, "rule">), strong: true },
    ...balancing(base),
    ...results.flatMap((result) => {
      const outcomes = outcomesOf(result.forecast);
      return [
        row(result.scenarios.map(({ label }) => label).join("; "), outcomes, lastOutcome(result.difference)),
        ...balancing(outcomes),
      ];
    }),
  ];
  return textTable(
    {
      headings: [
        ...(base.gaps.length === 0 ? [] : base.years.map((year) => `gap ${year.slice(2)}`)),
        ...(base.balances.length === 0 ? [] : ["balance"]),
        "change",
      ],
      rows,
    },
    width,
    strong,
  );
}

/** Which of several scenarios leaves the least of a balance; or the largest gap, where no fund takes it or something is worked out to close it. */
export function worstInWords(results: readonly WhatIf[]): readonly string[] {
  const [first] = results;
  if (first === undefined) return [];
  const kind = lastOutcomeKind(first.difference);
  const ranked = results
    .map((result) => ({
      label: result.scenarios[0]?.label ?? "",
      left: lastOutcome(outcomesOf(result.forecast), kind),
    }))
    .sort((one, other) => one.left.comparedTo(other.left));
  const worst = ranked.at(betterWhen(kind) === "more" ? 0 : -1);
  if (worst === undefined) return [];
  const what =
    betterWhen(kind) === "more" ? `the smallest ${kind}` : `the largest ${kind} in ${first.difference.years.at(-1)}`;
  const among = ranked.length === 1 ? "" : `Of ${ranked.length} scenarios, `;
  return [
    `${among}"${worst.label}" leaves ${ranked.length === 1 ? what.replace(/smallest |largest /, "") : what}: ${millionsText(worst.left)}.`,
  ];
}

const style = { money: "£m", decimals: 2, negatives: "minus" } as const;

/** Millions to two decimals. */
export function money(pounds: Decimal): string {
  return tableText(pounds, style);
}

/** The same with its sign, for a difference. */
export function plus(pounds: Decimal): string {
  const text = money(pounds);
  return pounds.greaterThan(0) && /[1-9]/.test(text) ? `+${text}` : text;
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}
