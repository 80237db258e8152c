import { lastOutcome } from "../forecast/outcomes.ts";
import type { Ranked, Sensitivity } from "../forecast/sensitivity.ts";
import { millionsText } from "../printed/figure-text.ts";
import { lastOutcomeInWords } from "./last-outcome.ts";
import { textTable } from "./text-table.ts";
import { plus } from "./what-if-text.ts";

/** A table of what changes do to each year's gap, to all of them, and to the last balance. */
export function sensitivityTable(rows: readonly (Sensitivity & { readonly label: string })[], width: number): string {
  const years = rows[0]?.effect.years ?? [];
  return textTable(
    {
      headings: [...years, "total", ...((rows[0]?.effect.balances.length ?? 0) === 0 ? [] : ["balance"])],
      rows: rows.map(({ label, effect, total }) => ({
        label,
        cells: [...effect.gaps, total, ...effect.balances.slice(-1)].map(plus),
      })),
    },
    width,
  );
}

/** Which assumption matters most, in a sentence; nothing where none moves anything. */
export function rankingInWords([top]: readonly Ranked[]): readonly string[] {
  if (top === undefined || top.reach.isZero()) return [];
  const { scenario, effect } = top.up;
  return [
    `${top.label} matters most: ${scenario.label} moves ${lastOutcomeInWords(effect)} by ${millionsText(lastOutcome(effect))}.`,
  ];
}

/** A ranking of shocks by what they do to the last balance, up and down apart, with a bar for each. */
export function rankingTable(rows: readonly Ranked[], width: number): string {
  const most = rows[0]?.reach;
  const bar = (row: Ranked) =>
    most === undefined || most.isZero()
      ? ""
      : "#".repeat(Math.max(1, row.reach.dividedBy(most).times(10).round().toNumber()));
  return textTable(
    {
      headings: ["up", "down", ""],
      rows: rows
        .filter(({ reach }) => !reach.isZero())
        .map((row) => ({
          label: `${row.label} (${row.up.scenario.label})`,
          cells: [plus(lastOutcome(row.up.effect)), plus(lastOutcome(row.down.effect)), bar(row).padEnd(10)],
        })),
    },
    width,
  );
}
