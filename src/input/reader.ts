import { didYouMean } from "../model/did-you-mean.ts";
import { type FinancialYear, isFinancialYear } from "../model/financial-year.ts";
import type { Origin, YearValues } from "../model/line.ts";
import type { Place, Problem } from "../model/problem.ts";
import { linesLike } from "../model/unknown-line.ts";
import type { Amounts } from "../strategy/amounts.ts";
import type { Source } from "../strategy/registers.ts";
import type { Document } from "./document.ts";
import { coarsestOf, fractionFrom, type Money, poundsFrom } from "./figures.ts";
import type { LeftOut } from "./format.ts";
import { nameOf, quoted, sentenceCase } from "./name-of.ts";

/** A year to read on with where the one that stands there is not one. */
const anyYear: FinancialYear = "2000/01";

/** For so many unknown names the nearest known one is looked for: each search looks at every known name. */
const mostSuggestions = 50;

type Part = { readonly part?: "key" | "value" | undefined };

/** Reads the parts that every chapter has, and collects what is wrong with them. */
export class Reader {
  readonly problems: Problem[] = [];
  private readonly document: Document;
  private readonly sources: Readonly<Record<string, Source>>;
  private readonly leftOut: LeftOut;
  private suggestions = 0;

  /** @param leftOut - what had to be left out of the document, so that it is not called unknown too */
  constructor(document: Document, sources: Readonly<Record<string, Source>>, leftOut: LeftOut = new Set<string>()) {
    this.document = document;
    this.sources = sources;
    this.leftOut = leftOut;
  }

  /** Notes a problem at a place in the document. */
  say(code: string, path: Place["path"], what: string, more: Partial<Problem> & Part = {}): void {
    const { part, ...rest } = more;
    this.problems.push({ code, severity: "error", place: this.document.place(path, part), what, ...rest });
  }

  /** Notes a name that must be one of those known and is not: `"x" is not a driver of this strategy. Did you mean …?` */
  unknown(
    code: string,
    path: Place["path"],
    name: string,
    { is, known, fix, part }: { is: string; known: Iterable<string>; fix: string } & Part,
  ): void {
    if (beginningsOf(name).some((beginning) => this.leftOut.has(beginning))) return;
    this.suggestions += 1;
    // What is read is not worked out yet, so no command can list its lines.
    const like = code === "known-lines" ? linesLike : didYouMean;
    const suggestion = this.suggestions > mostSuggestions ? undefined : like(name, known);
    this.say(code, path, `${quoted(name)} is not ${is}.`, { part, fix: suggestion ?? fix });
  }

  /** A source and the place in it: "report, paragraph 24 note 1". */
  origin(text: string | undefined, path: Place["path"]): { origin?: Origin } {
    if (text === undefined) return {};
    const [source = "", ...place] = text.split(",");
    const name = source.trim();
    if (!Object.hasOwn(this.sources, name)) {
      const known = Object.keys(this.sources);
      this.unknown("known-sources", [...path, "source"], name, {
        is: "one of the sources of this strategy",
        known,
        fix: known.length === 0 ? 'Add it under "sources".' : `The sources are: ${known.join(", ")}.`,
      });
    }
    return { origin: { source: name, place: place.join(",").trim() } };
  }

  /**
   * A year, which must be one and lie within what is allowed here.
   *
   * @returns the year, or another to read on with
   */
  year(text: string, path: Place["path"], allowed?: readonly FinancialYear[], part?: "key" | "value"): FinancialYear {
    if (!isFinancialYear(text)) {
      this.say("years", path, `"${text}" is not a financial year.`, {
        part,
        fix: "The second half is the last two digits of the next year, as in 2022/23.",
      });
      return allowed?.[0] ?? anyYear;
    }
    if (allowed === undefined || allowed.includes(text)) return text;
    this.say(
      "years",
      path,
      `${text} is not a year that ${nameOf(part === "key" ? path.slice(0, -1) : path)} can have.`,
      {
        part,
        fix:
          allowed.length === 0
            ? "No year is possible here; leave it out."
            : `The years here are ${allowed.join(", ")}.`,
      },
    );
    return allowed[0] ?? anyYear;
  }

  /** Amounts in pounds, one for each of the years: a list in order, or a map with the years left out as nil. */
  amounts(
    written: readonly string[] | Readonly<Record<string, string>>,
    money: Money,
    years: readonly FinancialYear[],
    path: Place["path"],
  ): Amounts {
    const entries = isList(written) ? this.inOrder(written, years, path) : this.byYear(written, years, path);
    const known = entries.filter(([, text]) => !isToBeConfirmed(text));
    const unknown = entries.filter(([, text]) => isToBeConfirmed(text)).map(([year]) => year);
    const nil = years.map((year) => [year, "0"] as const);
    const pounds = known.map(([year, text]) => [year, poundsFrom(text, money)] as const);
    return {
      values: Object.fromEntries([...nil, ...pounds]),
      resolution: coarsestOf(
        known.map(([, text]) => text),
        money,
      ),
      ...(unknown.length === 0 ? {} : { toBeConfirmed: unknown }),
    };
  }

  /** Rates as fractions, by year. */
  rates(written: Readonly<Record<string, string>>, allowed: readonly FinancialYear[], path: Place["path"]): YearValues {
    const entries = this.byYear(written, allowed, path);
    return Object.fromEntries(entries.map(([year, text]) => [year, fractionFrom(text)]));
  }

  private inOrder(written: readonly string[], years: readonly FinancialYear[], path: Place["path"]) {
    if (written.length !== years.length) {
      const has = `has ${counted(written.length, "figure")}, and there ${years.length === 1 ? "is" : "are"} ${counted(years.length, "year")}`;
      const fix = `Give one for each of ${years.join(", ")}, in that order.`;
      const quotes = 'In a list a comma ends a figure, so one such as "1,900" needs quotes.';
      this.say("one-figure-a-year", path, `${sentenceCase(nameOf(path))} ${has}.`, {
        fix: written.length > years.length && commasLost(written) ? `${fix} ${quotes}` : fix,
      });
    }
    return years.map((year, index) => [year, written[index] ?? "0"] as const);
  }

  private byYear(written: Readonly<Record<string, string>>, years: readonly FinancialYear[], path: Place["path"]) {
    for (const year of Object.keys(written)) this.year(year, [...path, year], years, "key");
    return Object.entries(written).filter(([year]) => years.includes(year));
  }
}

/** Whether a list may hold the parts of figures that were written with commas: three digits after something else. */
function commasLost(written: readonly string[]): boolean {
  return written.slice(1).some((text) => /^\d{3}(?!\d)/.test(text));
}

function isToBeConfirmed(text: string): boolean {
  return text.toLowerCase() === "tbc";
}

function isList(written: readonly string[] | object): written is readonly string[] {
  return Array.isArray(written);
}

/** A count and what is counted: "1 figure", "3 figures". */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** Each part of a name of several parts, and where it is of several words, its beginnings: the lines of a fund begin with its name. */
function beginningsOf(name: string): readonly string[] {
  return name.split(/[./]/).flatMap((part) => [...part.matchAll(/-|$/g)].map(({ index }) => part.slice(0, index)));
}
