import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Plain } from "./document.ts";
import { eachYearSplit, figureReplaced, figuresInserted, type ParsedText } from "./figure-splices.ts";
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

/** Figures are written as one where they are entries that a map leaves out, or years of one rate. */
function togetherWith({ way, was }: PlaceOfFigure): Place["path"] {
  return was === undefined ? [...way.slice(0, -1), ""] : way;
}

function spelling({ to, place }: FigureAtPlace, document: Plain): string {
  const { way, unit, was } = place;
  const around = at(document, way.slice(0, -1));
  const row = typeof around === "object" && around !== null ? figuresIn(Object.values(around)) : [];
  // The rows beside this one, where it is one of several.
  const rows = at(document, way.slice(0, -3));
  const others = typeof rows === "object" && rows !== null ? Object.values(rows) : [];
  const amounts = others.flatMap((other) => {
    const of = at(other, ["amounts"]);
    return typeof of === "object" && of !== null ? figuresIn(Object.values(of)) : [];
  });
  return spelledLike(to, unit, { was, beside: [row, amounts] });
}

function figuresIn(plain: readonly Plain[]): readonly string[] {
  return plain.filter((one) => typeof one === "string").filter((text) => /^[+-]?[\d,.]+%?$/.test(text));
}

function writtenAsOne(spelt: readonly FigureSpelt[], parsed: ParsedText): Omit<FiguresWritten, "spelt"> {
  const stand = spelt.map(({ figure, is }) => [figure.place.way, is] as const);
  const [first] = spelt as readonly [FigureSpelt];
  const { way, stands: years, was } = first.figure.place;
  if (was === undefined) return { splices: figuresInserted(stand, parsed), stands: stand };
  const byYear = new Map(spelt.map(({ figure, is }) => [figure.year, is]));
  if (years?.some((year) => byYear.get(year) !== first.is)) {
    const rates = years.map((year) => [year, byYear.get(year) ?? was] as const);
    const values = rates.map(([year, rate]) => [[...way.slice(0, -1), "values", year], rate] as const);
    return { splices: eachYearSplit(way, rates, parsed), stands: values, gone: way };
  }
  const splice = figureReplaced(way, first.is, parsed);
  return { splices: splice && [splice], stands: [[way, first.is]] };
}
