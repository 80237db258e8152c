import type { Origin, YearValues } from "../model/line.ts";
import type { Unit } from "../model/unit.ts";
import type { Amounts } from "./amounts.ts";
import type { MoneyUnit } from "./printed-tables.ts";

/** A document that figures come from. */
export interface Source {
  readonly title: string;
  readonly date?: string;
  readonly address?: string;
}

/** A figure that the report states. Only workings draw on it. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly values: YearValues;
  readonly enteredFrom?: string;
  readonly origin?: Origin;
  readonly note?: string;
}

/** A cost that may come and is in none of the figures, until someone switches it in. */
export interface Risk {
  readonly name: string;
  readonly label: string;
  readonly money: MoneyUnit;
  readonly amounts: Amounts;
  readonly origin?: Origin;
  readonly note?: string;
}

/** An assumption the report makes: what it concerns, or why it is outside the figures. */
export interface Assumption {
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly concerns: readonly string[];
  readonly outsideTheFigures?: string;
}
