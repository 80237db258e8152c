import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Change, Scenario } from "../model/scenario.ts";
import type { Forecast } from "./forecast.ts";
import { gapsBeforeBalancing, outcomesOf } from "./outcomes.ts";
import { whatIf } from "./what-if.ts";

/** One way of reading "so much of the savings of a year slips". */
export interface SlippageReading {
  readonly label: string;
  /** What is lost over the forecast, in pounds. */
  readonly lost: Decimal;
  /** The last balance, in pounds; none where no fund takes the gap. */
  readonly balance?: Decimal;
  /** Whether this is the reading that was asked for. */
  readonly asked: boolean;
}

/**
 * The three readings of savings that slip, where scenarios delay or shorten a group of savings in one year: what is new in
 * that year begins late; everything due in that year is short once; the same share is lost in every year. None otherwise.
 * Pounds, exact.
 *
 * @example
 * ```ts
 * import { forecast, slippageReadings } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 *
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const late = {
 *   name: "late",
 *   label: "Three tenths of the savings new in 2023/24 begin a year late",
 *   changes: [{ target: "savings", years: ["2023/24"], does: { kind: "delay", by: 1, share: "0.3" } as const }],
 * };
 * for (const { label, lost } of slippageReadings(base, [late])) console.log(`${label}: ${lost.toFixed(0)}`);
 * ```
 *
 * ```text
 * 30% of what is new in 2023/24 begins 1 year late: 156000
 * 30% of everything due in 2023/24 is missing in that year: 1287000
 * 30% is missing in every year: 4224000
 * ```
 */
export function slippageReadings(base: Forecast, scenarios: readonly Scenario[]): readonly SlippageReading[] {
  const changes = scenarios.flatMap(({ changes: some }) => some);
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0 || !/^savings(\.|$)/.test(change.target)) return [];
  const found = shareAndYear(change);
  if (found === undefined) return [];
  const { share, year, by } = found;
  const percent = `${decimal(share).times(100).toFixed()}%`;
  const left = decimal("1").minus(decimal(share)).toFixed();
  const { target } = change;
  const readings: readonly { readonly label: string; readonly change: Change }[] = [
    {
      label: `${percent} of what is new in ${year} begins ${by} ${by === 1 ? "year" : "years"} late`,
      change: { target, years: [year], does: { kind: "delay", share, by } },
    },
    {
      label: `${percent} of everything due in ${year} is missing in that year`,
      change: { target, years: [year], does: { kind: "scale", factor: left } },
    },
    { label: `${percent} is missing in every year`, change: { target, does: { kind: "scale", factor: left } } },
  ];
  return readings.map((reading) => {
    const result = whatIf(base, [{ name: reading.label, label: reading.label, changes: [reading.change] }]);
    const { balances, metBy } = outcomesOf(result.forecast);
    // A balance that the gap does not reach stays as it is, whichever way savings slip.
    const balance = metBy === "nothing" ? undefined : balances.at(-1);
    return {
      label: reading.label,
      lost: gapsBeforeBalancing(result.difference).reduce((sum, gap) => sum.plus(gap), zero),
      ...(balance === undefined ? {} : { balance }),
      // A reading holds the share that was asked for, so it is the one asked for where it does the same in the same year.
      asked: reading.change.does.kind === change.does.kind && reading.change.years !== undefined,
    };
  });
}

function shareAndYear(change: Change): { share: string; year: FinancialYear; by: number } | undefined {
  const { does, years } = change;
  const year = years?.[0];
  if (year === undefined || years?.length !== 1) return undefined;
  if (does.kind === "delay") return { share: does.share, year, by: does.by };
  if (does.kind !== "scale") return undefined;
  const share = decimal("1").minus(decimal(does.factor));
  return share.greaterThan(0) ? { share: share.toFixed(), year, by: 1 } : undefined;
}
