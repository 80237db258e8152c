import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import type { Plain } from "./document.ts";
import {
  eachYearSplit,
  type FigureToWrite,
  figureReplaced,
  figuresInserted,
  type ParsedText,
} from "./figure-splices.ts";
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

/** A figure spelt as it will stand; what is replaced for it; nothing where it cannot be written in place. */
export interface FigureWritten {
  readonly figure: FigureAtPlace;
  readonly is: string;
  readonly splices: readonly Splice[] | undefined;
}

/** Each figure spelt for its place, with what to replace in the text. Figures that are written as one share their splices. */
export function figuresWritten(
  figures: readonly FigureAtPlace[],
  parsed: ParsedText,
  document: Plain,
): readonly FigureWritten[] {
  const groups = new Map<string, FigureAtPlace[]>();
  for (const figure of figures) {
    const id = togetherWith(figure.place).join("\0");
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const spelt = group.map((figure) => ({ figure, is: spelling(figure, document) }));
    const splices = splicesOf(spelt, parsed);
    return spelt.map((one, index) => ({ ...one, splices: index === 0 ? splices : splices && [] }));
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

function splicesOf(
  spelt: readonly { readonly figure: FigureAtPlace; readonly is: string }[],
  parsed: ParsedText,
): readonly Splice[] | undefined {
  const toWrite = spelt.map(({ figure, is }): FigureToWrite => ({ way: figure.place.way, text: is }));
  const [first] = spelt;
  if (first === undefined) return [];
  const { way, stands, was } = first.figure.place;
  if (was === undefined) return figuresInserted(toWrite, parsed);
  const isByYear = new Map(spelt.map(({ figure, is }) => [figure.year, is]));
  const allAlike = stands?.every((year) => isByYear.get(year) === first.is) ?? true;
  if (stands !== undefined && !allAlike) {
    return eachYearSplit(
      way,
      stands.map((year) => [year, isByYear.get(year) ?? was]),
      parsed,
    );
  }
  const splice = figureReplaced({ way, text: first.is }, parsed);
  return splice && [splice];
}
