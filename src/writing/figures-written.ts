import type { Plain } from "../input/document.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import { eachYearSplit, figureReplaced, figureSplit, figuresInserted, type ParsedText } from "./figure-splices.ts";
import { at, type PlaceOfFigure } from "./place-of-figure.ts";
import { spelledLike } from "./spelled-like.ts";
import type { Splice } from "./spliced.ts";

/** A figure to be written, and its place. */
export interface FigureAtPlace {
  readonly line: string;
  readonly year: FinancialYear;
  /** Exact decimal text: pounds, or a fraction. */
  readonly to: string;
  readonly place: PlaceOfFigure;
}

/** A figure spelt as it will stand. */
export interface FigureSpelt {
  readonly figure: FigureAtPlace;
  readonly is: string;
}

/** Figures that are written as one: what is replaced for them, if they can be written in place, and what then stands where. */
export interface FiguresWritten {
  readonly spelt: readonly FigureSpelt[];
  readonly splices: readonly Splice[] | undefined;
  readonly stands: readonly (readonly [Place["path"], string])[];
  /** Set where something no longer stands: one rate for every year, once they have come apart. */
  readonly gone?: Place["path"];
}

/** Figures spelt for their places, with what to replace in the text. */
export function figuresWritten(
  figures: readonly FigureAtPlace[],
  parsed: ParsedText,
  document: Plain,
): readonly FiguresWritten[] {
  const groups = new Map<string, FigureAtPlace[]>();
  for (const figure of figures) {
    const id = togetherWith(figure.place).join("\0");
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [figure]);
    else group.push(figure);
  }
  return [...groups.values()].map((group) => {
    const spelt = group.map((figure) => ({ figure, is: spelling(figure, document) }));
    return { spelt, ...writtenAsOne(spelt, parsed) };
  });
}

/**
 * Whether a document is one before with these figures in their places, and the same in everything else. Where it is not, the text
 * is written in some way that could not be followed.
 */
export function standsAs(groups: readonly FiguresWritten[], before: Plain, after: Plain): boolean {
  const expected = new Map(scalarsOf(before));
  for (const { stands, gone } of groups) {
    if (gone !== undefined) expected.delete(gone.join("\0"));
    for (const [way, text] of stands) expected.set(way.join("\0"), text);
  }
  const found = new Map(scalarsOf(after));
  return found.size === expected.size && [...expected].every(([way, text]) => found.get(way) === text);
}

/** Every text of a document, and every nothing, under the way to it. */
function scalarsOf(plain: Plain, way: readonly string[] = []): readonly (readonly [string, string | null])[] {
  if (plain === null || typeof plain === "string") return [[way.join("\0"), plain]];
  return Object.entries(plain).flatMap(([key, value]) => scalarsOf(value, [...way, key]));
}

/** Figures are written as one where they are entries that a map leaves out, or years of one rate. */
function togetherWith({ way, was }: PlaceOfFigure): Place["path"] {
  return was === undefined ? [...way.slice(0, -1), ""] : way;
}

function spelling({ to, place }: FigureAtPlace, document: Plain): string {
  const { way, unit, was } = place;
  // The rows beside this one, where it is one of several.
  const rows = Object.values(at(document, way.slice(0, -3)) ?? {}) as readonly Plain[];
  const amounts = rows.flatMap((row) => figuresAt(row, ["amounts"]));
  return spelledLike(to, unit, { was, beside: [figuresAt(document, way.slice(0, -1)), amounts] });
}

/** The figures of a list or a map: not its words, its years or the numbers of its tables. */
function figuresAt(document: Plain, way: Place["path"]): readonly string[] {
  const found = at(document, way);
  const all: readonly Plain[] = typeof found === "object" ? Object.values(found ?? {}) : [];
  return all.filter((one) => typeof one === "string").filter((text) => /^[+-]?[\d,.]+%?$/.test(text));
}

function writtenAsOne(spelt: readonly FigureSpelt[], parsed: ParsedText): Omit<FiguresWritten, "spelt"> {
  const stand = spelt.map(({ figure, is }) => [figure.place.way, is] as const);
  const [first] = spelt as readonly [FigureSpelt];
  const { way, stands: years, was } = first.figure.place;
  if (was === undefined) return { splices: figuresInserted(stand, parsed), stands: stand };
  const byYear = new Map(spelt.map(({ figure, is }) => [figure.year, is]));
  if (years?.some((year) => byYear.get(year) !== first.is)) {
    const rates = years.map((year) => [year, byYear.get(year) ?? was] as const);
    const named = way.at(-1) === "each year";
    const into = named ? [...way.slice(0, -1), "values"] : way;
    const stands = rates.map(([year, rate]) => [[...into, year], rate] as const);
    return { splices: named ? eachYearSplit(way, rates, parsed) : figureSplit(way, rates, parsed), stands, gone: way };
  }
  const splice = figureReplaced(way, first.is, parsed);
  return { splices: splice && [splice], stands: [[way, first.is]] };
}
