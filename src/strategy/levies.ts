import type { Origin, Status } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { MoneyUnit } from "./printed-tables.ts";
import type { YearlyRate } from "./yearly-rate.ts";

/** What other bodies charge the council, paid out of its own budget. */
export interface Levies {
  readonly money: MoneyUnit;
  readonly bodies: readonly Levy[];
}

/** One body's levy. */
export interface Levy {
  readonly name: string;
  readonly label: string;
  readonly charge: LevyCharge;
  /** What the base budget holds for it. */
  readonly inTheBase?: { readonly amount: string; readonly resolution: string };
  readonly status: Status;
  readonly origin?: Origin;
  readonly note?: string;
}

/** How much is charged: amounts, what the base budget holds and its rises, or a share of what the body charges everyone. */
export type LevyCharge =
  | { readonly kind: "amounts"; readonly amounts: Amounts }
  | { readonly kind: "rises"; readonly rise: YearlyRate }
  | { readonly kind: "share"; readonly total: Amounts; readonly share: LevyShare };

/** A share of a levy: stated, or this council's tax base or population out of everyone's. */
export type LevyShare =
  | { readonly kind: "stated"; readonly rate: YearlyRate }
  | { readonly kind: "basis"; readonly of: LevyBasis; readonly ours: Amounts; readonly everyones: Amounts };

/** What a levy is shared out by. */
export const levyBases = ["tax base", "population"] as const;

/** What a levy is shared out by. */
export type LevyBasis = (typeof levyBases)[number];
