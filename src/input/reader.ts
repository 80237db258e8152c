import { didYouMean } from "../model/did-you-mean.ts";
import { type FinancialYear, isFinancialYear } from "../model/financial-year.ts";
import type { Origin, YearValues } from "../model/line.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Amounts, Source } from "../strategy/strategy.ts";
import type { Document } from "./document.ts";
import { coarsest, fractionFrom, type Money, poundsFrom, resolutionOf } from "./figures.ts";
import { nameOf } from "./shape-problems.ts";

/** Reads the parts that every chapter has, and collects what is wrong with them. */
export class Reader {
  readonly problems: Problem[] = [];
  private readonly document: Document;
  private readonly sources: Readonly<Record<string, Source>>;

  constructor(document: Document, sources: Readonly<Record<string, Source>>) {
    this.document = document;
    this.sources = sources;
  }

  /** Notes a problem at a place in the document. */
  say(code: string, path: Place["path"], what: string, more: Partial<Problem> & { part?: "key" | "value" } = {}): void {
    const { part, ...rest } = more;
    this.problems.push({ code, severity: "error", place: this.document.place(path, part), what, ...rest });
  }

  /** A source and the place in it: "report, paragraph 24 note 1". */
  origin(text: string | undefined, path: Place["path"]): { origin: Origin } | Record<string, never> {
    if (text === undefined) return {};
    const comma = text.indexOf(",");
    const source = (comma < 0 ? text : text.slice(0, comma)).trim();
    if (!Object.hasOwn(this.sources, source)) {
      this.say("known-sources", [...path, "source"], `"${source}" is not one of the sources of this strategy.`, {
        fix:
          didYouMean(source, Object.keys(this.sources)) ?? `The sources are: ${Object.keys(this.sources).join(", ")}.`,
      });
    }
    return { origin: { source, place: comma < 0 ? "" : text.slice(comma + 1).trim() } };
  }

  /** A year, which must be one and lie within what is allowed here. */
  year(text: string, path: Place["path"], allowed?: readonly FinancialYear[], part: "key" | "value" = "value"): void {
    if (!isFinancialYear(text)) {
      this.say("years", path, `"${text}" is not a financial year.`, {
        part,
        fix: "The second half is the last two digits of the next year, as in 2022/23.",
      });
    } else if (allowed !== undefined && !allowed.includes(text)) {
      this.say("years", path, `${text} is not a year that ${nameOf(path.slice(0, -1))} can have a figure for.`, {
        part,
        fix: `The years here are ${allowed.join(", ")}.`,
      });
    }
  }

  /** Amounts in pounds, one for each of the years: a list in order, or a map with the years left out as nil. */
  amounts(
    written: readonly string[] | Readonly<Record<string, string>>,
    money: Money,
    years: readonly FinancialYear[],
    path: Place["path"],
  ): Amounts {
    const entries = Array.isArray(written)
      ? this.inOrder(written as readonly string[], years, path)
      : this.byYear(written as Readonly<Record<string, string>>, years, path);
    const nil = years.map((year): [string, string] => [year, "0"]);
    return {
      values: Object.fromEntries([...nil, ...entries.map(([year, text]) => [year, poundsFrom(text, money)])]),
      resolution: coarsestOf(
        entries.map(([, text]) => text),
        money,
      ),
    };
  }

  /** Rates as fractions, by year. */
  rates(written: Readonly<Record<string, string>>, allowed: readonly FinancialYear[], path: Place["path"]): YearValues {
    const entries = this.byYear(written, allowed, path);
    return Object.fromEntries(entries.map(([year, text]) => [year, fractionFrom(text)]));
  }

  private inOrder(
    written: readonly string[],
    years: readonly FinancialYear[],
    path: Place["path"],
  ): [string, string][] {
    if (written.length !== years.length) {
      const figures = `${written.length} ${written.length === 1 ? "figure" : "figures"}`;
      this.say(
        "one-figure-a-year",
        path,
        `${nameOf(path)} has ${figures}, and there are ${years.length} years.`.replace(/^./, (c) => c.toUpperCase()),
        {
          fix: `Give one for each of ${years.join(", ")}, in that order.`,
        },
      );
    }
    return written.slice(0, years.length).map((text, index) => [years[index] as string, text]);
  }

  private byYear(
    written: Readonly<Record<string, string>>,
    years: readonly FinancialYear[],
    path: Place["path"],
  ): [string, string][] {
    for (const year of Object.keys(written)) this.year(year, [...path, year], years, "key");
    return Object.entries(written).filter(([year]) => years.includes(year));
  }
}

/** The coarsest of the units of last place that figures are stated to. */
export function coarsestOf(written: readonly string[], money: Money): string {
  // "0" among figures with decimals is a nil, and says nothing of how precisely the others are known.
  const telling = written.filter((text) => /[1-9]/.test(text));
  return coarsest((telling.length > 0 ? telling : written).map((text) => resolutionOf(text, money)));
}
