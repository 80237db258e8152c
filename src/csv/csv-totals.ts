import { type Decimal, decimal } from "../meaning/decimal.ts";

/** A row that gives a total: it agrees with rows above it, it is one and differs from them, or it may be one. */
export type TotalRow =
  | { readonly kind: "agrees" }
  | {
      readonly kind: "differs" | "unclear";
      readonly differences: readonly { readonly index: number; readonly printed: string; readonly sum: string }[];
    };

/**
 * Whether a row is a total of rows above it, told by its label and by its figures together: "Total" alone is one in any case, and a
 * label with the word in it only where the figures agree. Nothing where the label has no such word.
 *
 * @param sums - what several runs of the rows above come to, the likeliest first
 * @example "Total Place review" with figures of its own is not called a total, and is not silently passed over
 */
export function totalFound(
  label: string,
  amounts: readonly string[],
  sums: () => readonly (readonly Decimal[])[],
): TotalRow | undefined {
  if (!/\b(sub-?)?totals?\b/i.test(label)) return undefined;
  const runs = sums();
  const figures = amounts.map((amount) => (amount === "tbc" ? undefined : decimal(amount)));
  const differing = (sum: readonly Decimal[]) =>
    sum.flatMap((of, index) => {
      const printed = figures[index];
      return printed === undefined || printed.equals(of)
        ? []
        : [{ index, printed: printed.toFixed(), sum: of.toFixed() }];
    });
  if (runs.some((sum) => differing(sum).length === 0)) return { kind: "agrees" };
  const differences = differing(runs.at(-1) ?? figures.map(() => decimal("0")));
  const alone = /^((grand|overall|sub-?|sub) ?)?totals?( (savings|growth|pressures|proposals))?:?$/i.test(label);
  return { kind: alone ? "differs" : "unclear", differences };
}
