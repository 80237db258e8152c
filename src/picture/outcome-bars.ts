import type { Outcomes } from "../forecast/outcomes.ts";
import type { Decimal } from "../meaning/decimal.ts";
import type { Bar, Look } from "./bar-chart.ts";

type Say = (pounds: Decimal) => string;

/** A bar for a gap: which way it goes is said in a word, since councils print the sign both ways. */
export function gapBar(name: string, gap: Decimal, say: Say, how: "plain" | "before" | "thin" = "plain"): Bar {
  return { name, text: gapText(gap, say), to: gap, look: gap.greaterThan(0) ? warmLook[how] : coolLook[how] };
}

/** "£9.4m shortfall", "£1.8m surplus", "no gap": also where there is nothing of it that would be seen. */
export function gapText(gap: Decimal, say: Say): string {
  const size = say(gap.abs());
  if (!/[1-9]/.test(size)) return "no gap";
  return `${size} ${gap.isNegative() ? "surplus" : "shortfall"}`;
}

/** A bar for a balance: below nought, it has run out. */
export function balanceBar(name: string, balance: Decimal, say: Say, how: "plain" | "before" = "plain"): Bar {
  return { name, text: say(balance), to: balance, look: balance.isNegative() ? warmLook[how] : coolLook[how] };
}

/** A bar for what is worked out so that the budget balances: nobody has planned it, so it looks like the shortfall it stands for. */
export function balancingBar(name: string, amount: Decimal, say: Say, how: "plain" | "before" = "plain"): Bar {
  return { name, text: say(amount), to: amount, look: warmLook[how] };
}

/** What bars of what is worked out to balance the budget are headed by. */
export function balancingHeading(label: string): string {
  return `${label}, worked out so that the budget balances`;
}

/** Every sum of some outcomes, in pounds. */
export function sumsOf({ gaps, balances, unmet, balancing }: Outcomes): readonly Decimal[] {
  return [...gaps, ...balances, ...unmet, ...balancing.flatMap(({ amounts }) => amounts)];
}

const warmLook = { plain: "warm", before: "pale warm", thin: "thin warm" } as const satisfies Record<string, Look>;
const coolLook = { plain: "dark", before: "pale", thin: "thin" } as const satisfies Record<string, Look>;
