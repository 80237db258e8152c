import type { Origin } from "../model/line.ts";
import type { Amounts } from "./amounts.ts";
import type { Effects, Item, Opening } from "./items.ts";
import type { MoneyUnit } from "./printed-tables.ts";

/** A run of rows under one total. */
export interface Section {
  readonly label: string;
  /** The unit that the strategy writes it in. */
  readonly money: MoneyUnit;
  readonly effects: Effects;
  readonly enteredFrom?: string;
  /** What cumulative and incremental effects are measured against: one amount, or a plan made earlier with a figure for each year. */
  readonly opening?: Opening | EarlierPlan;
  readonly items: readonly Item[];
}

/** A forecast published earlier, which this one is measured against year by year. */
export interface EarlierPlan {
  readonly amounts: Amounts;
  readonly label: string;
  readonly origin?: Origin;
}

/** Additional spending or savings: proposals by directorate. */
export interface Proposals {
  readonly label: string;
  readonly money: MoneyUnit;
  readonly effects: Effects;
  readonly enteredFrom?: string;
  readonly directorates: readonly Directorate[];
}

/** The proposals of one directorate. */
export interface Directorate {
  readonly name: string;
  readonly label: string;
  readonly items: readonly Item[];
}
