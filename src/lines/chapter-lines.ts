import type { DerivedLine, GivenLine, Line, Origin, Status, YearValues } from "../model/line.ts";
import { cell, type Rule } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";
import type { Strategy } from "../strategy/strategy.ts";
import type { YearlyRate } from "../strategy/yearly-rate.ts";
import { spanOf } from "./section-scope.ts";

/** Where the figures of a part of a chapter come from. */
export interface Provenance {
  readonly status?: Status | undefined;
  readonly origin?: Origin | undefined;
  readonly note?: string | undefined;
}

/** Makes the lines of one chapter, or of a part of it, over the years of the forecast. */
export interface ChapterLines {
  /** Stated figures. */
  given(name: string, label: string, unit: Unit, values: YearValues, resolution?: string): GivenLine;
  /** One figure that stands in every column, so that a change of all forecast years changes it. */
  everyYear(name: string, label: string, unit: Unit, value: string): GivenLine;
  /** A rate that is stated, or that is a driver. */
  rate(name: string, label: string, rate: YearlyRate): Line;
  derived(name: string, label: string, rule: Rule, unit?: Unit): DerivedLine;
  /** What something comes to above what the base budget holds for it. */
  increase(name: string, label: string, rule: Rule): DerivedLine;
  /** A line that builds on the year before, from nothing in the base year. */
  building(name: string, label: string, rule: Rule, unit?: Unit): DerivedLine;
  /** The lines of a part, which comes from where the chapter does unless it says otherwise; a note is of the part alone. */
  part(own: Pick<Provenance, "origin" | "note">): ChapterLines;
}

/** Makes the lines of a chapter of this strategy, each with where its figures come from. */
export function chapterLines(strategy: Strategy, chapter: string, from: Provenance = {}): ChapterLines {
  const span = spanOf(strategy);
  const facts = {
    chapter,
    ...(from.origin === undefined ? {} : { origin: from.origin }),
    ...(from.note === undefined ? {} : { note: from.note }),
  };
  const made: ChapterLines = {
    given: (name, label, unit, values, resolution) => ({
      kind: "given",
      role: "amount",
      name,
      label,
      unit,
      values,
      status: from.status ?? "published",
      ...(resolution === undefined ? {} : { resolution }),
      ...facts,
    }),
    everyYear: (name, label, unit, value) =>
      made.given(name, label, unit, Object.fromEntries(strategy.years.map((year) => [year, value]))),
    rate: (name, label, rate) =>
      rate.kind === "values"
        ? made.given(name, label, "rate", rate.values)
        : made.derived(name, label, cell(rate.driver), "rate"),
    derived: (name, label, rule, unit = "pounds") => ({
      kind: "derived",
      name,
      label,
      unit,
      rule,
      ...span,
      ...facts,
    }),
    increase: (name, label, rule) => ({ ...made.derived(name, label, rule), measured: "against the base year" }),
    building: (name, label, rule, unit = "pounds") => ({
      ...made.derived(name, label, rule, unit),
      given: { [strategy.baseYear]: "0" },
    }),
    part: ({ origin = from.origin, note }) => chapterLines(strategy, chapter, { status: from.status, origin, note }),
  };
  return made;
}
