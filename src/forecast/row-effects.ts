import { type Decimal, zero } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Forecast } from "./forecast.ts";
import { itemContributions } from "./item-contributions.ts";
import type { Outcomes } from "./outcomes.ts";

/** What each row adds to the outcomes in one forecast more than in another, one after the other as the difference has them. */
export function rowEffects(
  before: Forecast,
  after: Forecast,
  { years, gaps, balances, unmet, balancing }: Outcomes,
): ReadonlyMap<string, readonly Decimal[]> {
  const lines: readonly ((of: Forecast) => string)[] = [
    ...(gaps.length === 0 ? [] : [() => "budget-gap"]),
    ...(balances.length === 0 ? [] : [(of: Forecast) => `${of.model.balance}-carried-forward`]),
    ...(unmet.length === 0 ? [] : [() => "unfunded-gap"]),
    ...balancing.map((one) => () => one.line),
  ];
  const outputs = lines.flatMap((line) => years.map((year) => ({ line, year })));
  const closed = closedBetween(before, after, years);
  const effects = new Map<string, Decimal[]>();
  outputs.forEach(({ line, year }, index) => {
    const [was, is] = [before, after].map((of) =>
      of.model.lineNamed.has(line(of)) ? itemContributions(of, line(of), year, closed) : new Map<string, Decimal>(),
    ) as [ReadonlyMap<string, Decimal>, ReadonlyMap<string, Decimal>];
    for (const name of new Set([...was.keys(), ...is.keys()])) {
      const effect = (is.get(name) ?? zero).minus(was.get(name) ?? zero);
      const row = effects.get(name) ?? outputs.map(() => zero);
      row[index] = effect;
      effects.set(name, row);
    }
  });
  return new Map([...effects].filter(([, row]) => row.some((effect) => !effect.isZero())));
}

/**
 * What not to open: where the base years differ, a row of the base budget or a proposal is measured against another base, so only
 * the section totals can be set beside each other, and the balance as it comes into the years they share.
 */
function closedBetween(
  before: Forecast,
  after: Forecast,
  years: readonly FinancialYear[],
): ReadonlyMap<string, FinancialYear> {
  if (before.model.baseYear === after.model.baseYear) return new Map();
  const [first, last] = [years[0], years.at(-1)] as [FinancialYear, FinancialYear];
  const sections = ["base-budget", "additional-spending", "savings"].map((name) => [name, last] as const);
  const balances = [before, after].map((of) => [`${of.model.balance}-brought-forward`, first] as const);
  return new Map([...sections, ...balances]);
}
