import type { CheckedModel } from "../check/checked-model.ts";
import type { Plain } from "../input/document.ts";
import { nameOf, sentenceCase } from "../input/name-of.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line } from "../model/line.ts";
import type { Place } from "../model/problem.ts";
import { helpWithLine } from "../model/unknown-line.ts";
import type { WrittenPlace, WrittenUnit } from "./written-place.ts";

/** The very text that a figure is written as, or the map that has no entry for it yet and means nil by that. */
export interface PlaceOfFigure {
  /** The way to the text: the last step is the year where figures stand by year. */
  readonly way: Place["path"];
  readonly unit: WrittenUnit;
  /** The figure now, in pounds or as a fraction. */
  readonly value: string;
  /** The text that stands there; nothing where a nil is left out. */
  readonly was: string | undefined;
  /** Set where one figure stands for several years that may come apart: those years. */
  readonly stands?: readonly FinancialYear[];
}

/** Where a figure is written; or why nowhere, and what to do. */
export type PlaceOfFigureReading =
  | { readonly ok: true; readonly place: PlaceOfFigure }
  | { readonly ok: false; readonly code: string; readonly what: string; readonly fix: string };

/** Where the figure of a line in a year is written in the document that the model was read from. */
export function placeOfFigure(
  name: string,
  year: FinancialYear,
  model: CheckedModel,
  places: ReadonlyMap<string, WrittenPlace>,
  document: Plain,
): PlaceOfFigureReading {
  const line = model.lineNamed.get(name);
  if (line === undefined) {
    const fix = helpWithLine(name, model.lineNamed.keys());
    return refused("known-lines", `"${name}" is not a line of this strategy.`, fix);
  }
  const given = line.kind === "given" ? line.values : (line.given ?? {});
  const value = given[year];
  if (value === undefined) return noFigure(line, year, given);
  if (line.kind === "given" && (line.role === "published" || line.role === "switch")) return notWritten(line);
  const place = places.get(name);
  if (place === undefined) return noPlace(line, year, value);
  const [way, stands] = wayTo(place, year, line, model, document);
  const was = way === undefined ? undefined : textAt(document, way);
  if (way === undefined || (was === undefined && !mayBeLeftOut(place, year, line, model)))
    return noPlace(line, year, value);
  // One figure that does not stand in this year, where the line is nil, cannot be changed for it.
  if (place.holds === "one figure" && !/[1-9]/.test(value) && /[1-9]/.test(was ?? ""))
    return noPlace(line, year, value);
  const unit = was?.endsWith("%") === false && place.unit === "%" ? "£" : place.unit;
  return { ok: true, place: { way, unit, value, was, ...(stands === undefined ? {} : { stands }) } };
}

/** Whether a nil may be left out here and so be written in. A figure that a rule begins with is never one that was left out. */
function mayBeLeftOut({ leavesOut }: WrittenPlace, year: FinancialYear, line: Line, model: CheckedModel): boolean {
  if (line.kind === "derived" || leavesOut === "none") return false;
  return leavesOut === "any year" || model.forecastYears.includes(year);
}

/** Why a figure cannot be written, and what to do. */
export type Refusal = Extract<PlaceOfFigureReading, { readonly ok: false }>;

const refused = (code: string, what: string, fix: string): Refusal => ({ ok: false, code, what, fix });

function wayTo(
  { way, holds, inTheBaseYear }: WrittenPlace,
  year: FinancialYear,
  line: Line,
  model: CheckedModel,
  document: Plain,
): readonly [Place["path"] | undefined, (readonly FinancialYear[])?] {
  if (inTheBaseYear !== undefined && year === model.baseYear) return [inTheBaseYear];
  if (holds === "one figure") return [way];
  if (holds === "yearly figures" && textAt(document, way) !== undefined) return [way, model.forecastYears];
  if (holds === "rates of a driver") {
    const eachYear = [...way, "each year"];
    if (textAt(document, eachYear) === undefined) return [[...way, "values", year]];
    return [eachYear, line.kind === "given" ? Object.keys(line.values).sort() : []];
  }
  if (!Array.isArray(at(document, way))) return [[...way, year]];
  const index = model.forecastYears.indexOf(year);
  return [index < 0 ? undefined : [...way, index]];
}

function noFigure(line: Line, year: FinancialYear, given: Readonly<Record<string, string>>): Refusal {
  if (line.kind === "derived") {
    const what = `"${line.name}" is worked out in ${year}, so no figure of it is written.`;
    const fix =
      line.changedThrough === undefined
        ? "Change a line that it is worked out from."
        : `Change "${line.changedThrough}".`;
    return refused("line-is-given", what, fix);
  }
  const what = `"${line.name}" has no figure for ${year}.`;
  return refused("line-has-year", what, `It has figures for ${Object.keys(given).sort().join(", ")}.`);
}

function notWritten(line: Extract<Line, { readonly kind: "given" }>): Refusal {
  if (line.role === "switch") {
    const fix = line.name.startsWith("risk.")
      ? 'Write a scenario that says "include".'
      : "Write a scenario that sets it.";
    return refused("figure-has-place", `"${line.name}" is a switch, which only a scenario turns.`, fix);
  }
  const driver = line.name.replace(/\.published$/, "");
  const what = `"${line.name}" is what "${driver}" was published as, and is written there.`;
  return refused("figure-has-place", what, `Change "${driver}".`);
}

function noPlace(line: Line, year: FinancialYear, value: string): Refusal {
  const why = /[1-9]/.test(value) ? "it is not written as a figure of its own" : "its figure is taken to be nil";
  const what = `The strategy has no place for "${line.name}" in ${year}: ${why}.`;
  const fix = "Write it into the strategy file by hand, by year if its amounts are a list.";
  return refused("figure-has-place", what, fix);
}

/** A place that cannot be written to without disturbing what stands around it, in words. */
export function cannotWrite(way: Place["path"]): Refusal {
  const what = `${sentenceCase(nameOf(way))} is written in a way that cannot be changed in place.`;
  return refused("figure-has-place", what, "Write it as plain text on one line, or change it by hand.");
}

/** What stands at a way through a document. */
export function at(document: Plain, way: Place["path"]): Plain | undefined {
  return way.reduce<Plain | undefined>((here, step) => {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    return (here as { readonly [key: string | number]: Plain })[step];
  }, document);
}

function textAt(document: Plain, way: Place["path"]): string | undefined {
  const text = at(document, way);
  return typeof text === "string" ? text : undefined;
}
