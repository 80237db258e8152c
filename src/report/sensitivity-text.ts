import { lastOutcome, lastOutcomeKind } from "../forecast/last-outcome.ts";
import { besideTheBalance, movesAnything, type Outcomes } from "../forecast/outcomes.ts";
import type { Ranked, Sensitivity } from "../forecast/sensitivity.ts";
import { type Decimal, zero } from "../meaning/decimal.ts";
import { millionsText } from "../printed/figure-text.ts";
import { besideLastOutcome } from "./beside-last-outcome.ts";
import { lastOutcomeInWords } from "./last-outcome.ts";
import { textTable } from "./text-table.ts";
import { plus } from "./what-if-text.ts";

/** A table of what changes do to each year's gap, to all of them, to the last balance, and to what is worked out to balance the budget. */
export function sensitivityTable(rows: readonly (Sensitivity & { readonly label: string })[], width: number): string {
  const years = rows[0]?.effect.years ?? [];
  return textTable(
    {
      headings: [...years, "total", ...((rows[0]?.effect.balances.length ?? 0) === 0 ? [] : ["balance"])],
      rows: rows.flatMap(({ label, effect, total }) => [
        { label, cells: [...effect.gaps, total, ...effect.balances.slice(-1)].map(plus) },
        ...besideTheBalance(effect).map((line) => ({
          label: `  ${line.label}`,
          cells: [...line.amounts, sum(line.amounts)].map(plus),
        })),
      ]),
    },
    width,
  );
}

/** What a change of a driver does, in words; that nothing is moved, where nothing is. */
export function sensitivityInWords(rows: readonly (Sensitivity & { readonly label: string })[]): string {
  const lead = rows.find(({ label }) => /every year/.test(label)) ?? rows[0];
  if (lead === undefined) return "No driver moves a gap or a balance of this strategy.";
  const { label, effect, total } = lead;
  if (effect.gaps.length + effect.balances.length === 0) return nothingToMove;
  if (!movesAnything(effect)) return `${label} moves no gap and no balance.`;
  const moved = `${label} moves ${lastOutcomeInWords(effect)} by ${millionsText(lastOutcome(effect))}`;
  if (effect.gaps.length === 0) return `${moved}.`;
  const gaps = effect.balancing.length === 0 ? "the gaps" : "the gaps that are left after balancing";
  return [`${moved} and ${gaps} together by ${millionsText(total)}.`, ...besideLastOutcome(effect)].join(" ");
}

/** What the figures of a table of changes are. */
export function sensitivityNote([first]: readonly Sensitivity[]): string {
  const { gaps = [], balances = [], balancing = [], unmet = [] } = first?.effect ?? {};
  const on = [
    ...(gaps.length === 0 ? [] : ["on each year's gap (more is worse)", "on all of them"]),
    ...(balances.length === 0 ? [] : ["on the last balance"]),
  ];
  const listed = on.length < 3 ? on.join(" and ") : `${on.slice(0, -1).join(", ")}, and ${on.at(-1)}`;
  const beneath = [
    ...(balancing.length === 0 ? [] : ["what is worked out to balance the budget"]),
    ...(unmet.length === 0 ? [] : ["what nothing meets"]),
  ].join(" and ");
  const below = beneath === "" ? "" : ` The rows below a change are what it does to ${beneath}.`;
  return `£m: the effect ${listed}.${below} A point on a rate and one per cent of an amount are different things.`;
}

const nothingToMove = "The strategy shows neither a gap nor a balance, so no driver can move one.";

/** Which of the shocks moves most what a reader looks at first; or that none does. Then those that do not. */
export function rankingInWords(ranked: readonly Ranked[]): readonly string[] {
  const [top] = ranked;
  if (top === undefined) return ["The strategy has no driver, so there is nothing to rank."];
  const { effect, scenario } = top.up;
  if (effect.gaps.length + effect.balances.length === 0) return [nothingToMove];
  const what = lastOutcomeInWords(effect);
  const unseen = ranked.filter(({ reach, up, down }) => reach.isZero() && [up, down].some(movesElsewhere));
  const elsewhere = unseen.length === 0 ? [] : [movingElsewhere(unseen)];
  if (top.reach.isZero()) return [`Nothing to rank: none of these drivers moves ${what}.`, ...elsewhere];
  const idle = ranked.filter(({ reach }) => reach.isZero()).map(({ label }) => label);
  return [
    `${top.label} matters most: ${scenario.label} moves ${what} by ${millionsText(lastOutcome(effect))}.`,
    ...besideLastOutcome(effect),
    ...(idle.length === 0 ? [] : [`Not moving it, and so left out: ${idle.join("; ")}.`]),
    ...elsewhere,
  ];
}

function movesElsewhere({ effect }: Sensitivity): boolean {
  return movesAnything(effect);
}

/** What does not move what is ranked, and yet moves something: nobody is to read that it does nothing. */
function movingElsewhere(rows: readonly Ranked[]): string {
  const labels = rows.map(({ label }) => label).join("; ");
  return `${labels} ${rows.length === 1 ? "moves" : "move"} another year's gap or what is worked out to balance it: mtfs sensitivity shows by how much.`;
}

/** What the figures of a ranking are. */
export function rankingNote([top]: readonly Ranked[]): string {
  const what = top === undefined ? "the outcome" : lastOutcomeInWords(top.up.effect);
  return `£m: the effect on ${what} of the shock stated, up and down worked out apart. The shocks are not equally likely.`;
}

/** A ranking of shocks by what they do to what a reader looks at first, up and down apart, with a bar for each; empty where nothing moves. */
export function rankingTable(rows: readonly Ranked[], width: number): string {
  const most = rows[0]?.reach;
  if (most === undefined || most.isZero()) return "";
  const withBalance = rows.some(({ up, down }) => [up, down].some(({ effect }) => balanceMovesToo(effect)));
  const bar = (row: Ranked) => "#".repeat(Math.max(1, row.reach.dividedBy(most).times(10).round().toNumber()));
  return textTable(
    {
      headings: ["up", "down", ...(withBalance ? ["balance up", "balance down"] : []), ""],
      rows: rows
        .filter(({ reach }) => !reach.isZero())
        .map((row) => ({
          label: `${row.label} (${row.up.scenario.label})`,
          cells: [
            ...[row.up, row.down].map(({ effect }) => plus(lastOutcome(effect))),
            ...(withBalance ? [row.up, row.down].map(({ effect }) => plus(effect.balances.at(-1) ?? zero)) : []),
            bar(row).padEnd(10),
          ],
        })),
    },
    width,
  );
}

/** Whether the balance moves where it is not what is ranked. */
function balanceMovesToo(effect: Outcomes): boolean {
  return lastOutcomeKind(effect) !== "balance" && effect.balances.at(-1)?.isZero() === false;
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), zero);
}
