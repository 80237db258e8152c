import type { Context } from "./context.ts";
import { firstRow } from "./places.ts";

/** How the two kinds of effect are said in the table. */
export const kinds = { share: "Share added", amount: "Amount added" } as const;
/** A share of the figure, or an amount. */
export type Kind = keyof typeof kinds;

/** The rows of effects, those of one line together: two for an effect that adds a share and an amount. */
export function effectRows({ layout, scenarios }: Context) {
  // The list, then the heading over the effects.
  let row = firstRow + scenarios.length + 2;
  return layout.effects.flatMap((effect) =>
    (["share", "amount"] as const)
      .filter((kind) => Object.keys(effect[kind]).length > 0)
      .map((kind) => ({ effect, kind, row: row++ })),
  );
}
