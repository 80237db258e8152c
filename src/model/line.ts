import type { FinancialYear } from "./financial-year.ts";
import type { Rule } from "./rule.ts";
import type { Unit } from "./unit.ts";

/** How far a given figure can be relied on: printed, worked out from print, inferred with an interval, or someone's judgement. */
export type Status = "published" | "derived" | "inferred" | "judgement";

/** Where a figure came from: a source the strategy names, and the place in it. */
export interface Origin {
  readonly source: string;
  readonly place: string;
}

/** Decimal text for each year: pounds for money, a fraction for a rate. */
export type YearValues = Readonly<Record<FinancialYear, string>>;

/** What every line has, whether given or derived. */
export interface LineFacts {
  /** Kebab-case words, unique in the model; a dot joins a part to what it is part of. */
  readonly name: string;
  /** What a finance officer calls it. */
  readonly label: string;
  readonly unit: Unit;
  /** The chapter of the strategy that the line belongs to. */
  readonly chapter: string;
  /** Set where a total takes the line away, so that a table prints it as a negative. */
  readonly takenAway?: true;
  /** Set where the line belongs in the summary: as an ordinary row, as one that is left out while it is nil, or as a total. */
  readonly summary?: "row" | "row unless nil" | "total";
  /** The printed table that the published figures were taken from, or the first part of its name. */
  readonly enteredFrom?: string;
  readonly status?: Status;
  readonly origin?: Origin;
  readonly owner?: string;
  readonly note?: string;
}

/** A line that someone chose, with a figure for each of its years. */
export interface GivenLine extends LineFacts {
  readonly kind: "given";
  /** A driver moves other lines; an amount is itself; a published copy keeps what a driver was, to measure change against; a switch turns a risk on. */
  readonly role: "driver" | "amount" | "published" | "switch";
  readonly values: YearValues;
  /** Whether the figures stand against the base year or are changes on the year before; whole amounts where neither is said. */
  readonly measured?: "against the base year" | "on the year before";
  /** The unit of the last place the figures were stated to, in the line's unit: "100000" for £m to one decimal. */
  readonly resolution?: string;
  /** The years whose figures are still to be confirmed, and count as nil until they are. */
  readonly toBeConfirmed?: readonly FinancialYear[];
}

/** A line that is worked out by one rule, the same in every year from `from` to `to`. */
export interface DerivedLine extends LineFacts {
  readonly kind: "derived";
  readonly rule: Rule;
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  /** The given line through which a scenario changes this one. */
  readonly changedThrough?: string;
  /** The given line that this one equals while every driver stays where it was published. */
  readonly asPublished?: string;
  /** Set where the line is what something differs by from the base year, so that in a later strategy it differs from a later one. */
  readonly measured?: "against the base year";
  /** Figures for years that the rule does not reach, such as the balance a fund opens with. */
  readonly given?: YearValues;
}

/** A row with a figure for each year. */
export type Line = GivenLine | DerivedLine;
