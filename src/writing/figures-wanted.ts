import { stated } from "../input/stated.ts";
import { decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Problem } from "../model/problem.ts";
import type { FigureAtPlace } from "./figures-written.ts";
import type { PlaceOfFigureReading, Refusal } from "./place-of-figure.ts";

/** A figure to write: a line, a year, and what it shall be, in exact decimal text: pounds, or a fraction for a rate. */
export interface FigureEdit {
  readonly line: string;
  readonly year: FinancialYear;
  readonly to: string;
}

/** Each figure wanted, by where it is written, so that two for one place meet; and all that is wrong with the edits. */
export function figuresWanted(
  edits: readonly FigureEdit[],
  placeOf: (line: string, year: FinancialYear) => PlaceOfFigureReading,
  file: string | undefined,
): { readonly wanted: ReadonlyMap<string, FigureAtPlace>; readonly problems: readonly Problem[] } {
  const wanted = new Map<string, FigureAtPlace>();
  const problems: Problem[] = [];
  for (const { line, year, to } of edits) {
    const refuse = (reading: Refusal) => {
      const { code, what, fix } = reading;
      problems.push({ code, severity: "error", place: { path: [line, year], ...stated({ file }) }, what, fix });
    };
    const reading = placeOf(line, year);
    if (!reading.ok) refuse(reading);
    else if (!/^-?\d+(\.\d+)?$/.test(to)) refuse(notExact(to));
    else {
      const id = idOf(reading.place, year);
      const other = wanted.get(id);
      if (other === undefined) wanted.set(id, { line, year, to, place: reading.place });
      else if (!decimal(other.to).equals(to)) refuse(conflict(other, { line, year, to }));
    }
  }
  return { wanted, problems };
}

/** One figure for several years has one place; one rate for each year may come apart. */
function idOf({ way, stands }: FigureAtPlace["place"], year: FinancialYear): string {
  return [...way, ...(stands === undefined ? [] : [year])].join("\0");
}

function notExact(to: string): Refusal {
  const fix = "Give pounds, or a fraction for a rate, as digits with a decimal part if there is one.";
  return { ok: false, code: "exact-figures", what: `"${to}" is not an exact figure.`, fix };
}

function conflict(one: FigureEdit, other: FigureEdit): Refusal {
  const same = one.line === other.line && one.year === other.year;
  const what = same
    ? `"${one.line}" in ${one.year} would become both ${one.to} and ${other.to}.`
    : `"${one.line}" in ${one.year} and "${other.line}" in ${other.year} are one figure, which would become both ${one.to} and ${other.to}.`;
  return { ok: false, code: "one-figure-once", what, fix: "Give one of the two." };
}
