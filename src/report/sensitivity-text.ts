import type { Ranked, Sensitivity } from "../forecast/sensitivity.ts";
import { zero } from "../meaning/decimal.ts";
import { textTable } from "./text-table.ts";
import { plus } from "./what-if-text.ts";

/** A table of what changes do to each year's gap, to all of them, and to the last balance. */
export function sensitivityTable(rows: readonly (Sensitivity & { readonly label: string })[], width: number): string {
  const years = rows[0]?.effect.years ?? [];
  return textTable(
    {
      headings: [...years, "total", "balance"],
      rows: rows.map(({ label, effect, total }) => ({
        label,
        cells: [...effect.gaps.map(plus), plus(total), plus(effect.balances.at(-1) ?? zero)],
      })),
    },
    width,
  );
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
          cells: [
            plus(row.up.effect.balances.at(-1) ?? zero),
            plus(row.down.effect.balances.at(-1) ?? zero),
            bar(row).padEnd(10),
          ],
        })),
    },
    width,
  );
}
