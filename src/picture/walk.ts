import type { Decimal } from "../meaning/decimal.ts";
import type { Group, Look } from "./bar-chart.ts";
import { withSign } from "./sums-in-words.ts";

/** One step of a walk: what it is called, and how far it goes. */
export interface Step {
  readonly label: string;
  readonly effect: Decimal;
}

/** The bars of a walk, each beginning where the one before it ends. */
export function walk(
  start: Decimal,
  steps: readonly Step[],
  { say, more, less }: { readonly say: (pounds: Decimal) => string; readonly more: Look; readonly less: Look },
): readonly Group[] {
  let at = start;
  return steps.map(({ label, effect }): Group => {
    const from = at;
    at = at.plus(effect);
    const look = effect.isNegative() ? less : more;
    return { bars: [{ name: label, text: withSign(effect, say), from, to: at, look }] };
  });
}
