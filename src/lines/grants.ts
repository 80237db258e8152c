import type { DerivedLine, Line } from "../model/line.ts";
import { cell, type Rule, sum } from "../model/rule.ts";
import type { Grant, Grants } from "../strategy/grants.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { type FigureRow, figureLines } from "./figure-lines.ts";
import { newHomesBonusLines } from "./new-homes-bonus.ts";
import { spanOf } from "./section-scope.ts";

/**
 * The grants, each by itself; what of them is tied to a purpose and what is not; the one-offs; and two statistics of government.
 *
 * Revenue Support Grant = last year's × (1 + rise) + what is rolled in. Settlement Funding Assessment = Revenue Support Grant +
 * baseline funding level. Core Spending Power = the assessment + compensation for under-indexation + council tax as government
 * assumes it + the grants that are listed: its council tax is not the council's own, so the two are never added up.
 *
 * @returns lines in pounds, positive as income; nothing is rounded
 * @example England, 2025/26, in £m: 3,145 + 13,696 = 16,841
 */
export function grantLines(strategy: Strategy): readonly Line[] {
  const { grants } = strategy;
  if (grants === undefined) return [];
  const { revenueSupportGrant: support, newHomesBonus: homes } = grants;
  const own: readonly Line[] = [
    ...(support === undefined
      ? []
      : figureLines(row("revenue-support-grant", "Revenue Support Grant"), support, strategy)),
    ...(homes === undefined ? [] : newHomesBonusLines(strategy, homes)),
    ...grants.register.flatMap((grant) => registerLines(strategy, grant)),
  ];
  return [...own, ...totalLines(strategy, grants), ...statisticLines(strategy, grants)];
}

function row(name: string, label: string): FigureRow {
  return { name: `grants.${name}`, label, chapter: "grants", unit: "pounds" };
}

function derived(strategy: Strategy, name: string, label: string, rule: Rule): DerivedLine {
  return { kind: "derived", ...row(name, label), rule, ...spanOf(strategy) };
}

/** A grant that rises has nothing after the year it ends, whatever the rise. */
function registerLines(strategy: Strategy, { name, label, figures, ends }: Grant): readonly Line[] {
  const after = ends === undefined ? [] : strategy.years.filter((year) => year > ends);
  const nil = Object.fromEntries(after.map((year) => [year, "0"]));
  return figureLines(row(name, label), figures, strategy).map((line) =>
    line.kind === "derived" ? { ...line, given: { ...line.given, ...nil } } : line,
  );
}

function totalLines(strategy: Strategy, grants: Grants): readonly Line[] {
  const { register, revenueSupportGrant, newHomesBonus } = grants;
  const named = (some: readonly Grant[]) => some.map(({ name }) => name);
  const free = register.filter(({ ringFenced }) => !ringFenced);
  const total = (name: string, label: string, of: readonly string[]) =>
    derived(strategy, name, label, sum(of.map((one) => cell(`grants.${one}`))));
  return [
    total("unring-fenced", "Grants that are not ring-fenced", [
      ...(revenueSupportGrant === undefined ? [] : ["revenue-support-grant"]),
      ...(newHomesBonus === undefined ? [] : ["new-homes-bonus"]),
      ...named(free),
    ]),
    total("ring-fenced", "Ring-fenced grants", named(register.filter(({ ringFenced }) => ringFenced))),
    total(
      "one-off",
      "One-off and time-limited grants that are not ring-fenced",
      named(free.filter(({ recurrence }) => recurrence !== "recurring")),
    ),
  ];
}

function statisticLines(strategy: Strategy, grants: Grants): readonly Line[] {
  const { coreSpendingPower: power, revenueSupportGrant: support } = grants;
  if (strategy.businessRates?.amounts["baseline funding level"] === undefined) return [];
  const funding = cell("business-rates.baseline-funding-level");
  const assessment = derived(
    strategy,
    "settlement-funding-assessment",
    "Settlement Funding Assessment",
    sum([...(support === undefined ? [] : [cell("grants.revenue-support-grant")]), funding]),
  );
  if (power === undefined) return [assessment];
  const assumed = row("core-spending-power.assumed-council-tax", "Council tax, as government assumes it");
  const compensation =
    strategy.businessRates.underIndexation === undefined
      ? []
      : [cell("business-rates.section-31-grants.under-indexation")];
  return [
    assessment,
    ...figureLines(assumed, power.assumedCouncilTax, strategy),
    {
      ...derived(
        strategy,
        "core-spending-power",
        "Core Spending Power",
        sum([
          cell(assessment.name),
          ...compensation,
          cell(assumed.name),
          ...power.grants.map((name) => cell(`grants.${name}`)),
        ]),
      ),
      note: "A statistic of government and not a resource: it assumes a council tax of its own, so it is never added to the council's.",
    },
  ];
}
