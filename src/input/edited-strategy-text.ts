import type { CheckedModel } from "../check/checked-model.ts";
import { decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line, YearValues } from "../model/line.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Document, Plain } from "./document.ts";
import { type FigureEdit, figuresWanted } from "./figures-wanted.ts";
import { type FiguresWritten, figuresWritten } from "./figures-written.ts";
import { parsedYaml } from "./parsed-yaml.ts";
import { cannotWrite, type PlaceOfFigureReading, placeOfFigure, type Refusal } from "./place-of-figure.ts";
import { plainFromNodes } from "./plain-from-nodes.ts";
import { strategyFromDocument } from "./read-strategy.ts";
import { spliced } from "./spliced.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";
import { writtenPlaces } from "./written-places.ts";

/** A figure that was written: where it stood, how it was spelt and how it is. A nil that was left out had no spelling. */
export interface EditedFigure {
  readonly line: string;
  readonly year: FinancialYear;
  readonly place: Place;
  readonly was?: string;
  readonly is: string;
}

/** A strategy's text with figures changed, and which; or why some of them could not be, and then nothing is changed. */
export type EditedText =
  | { readonly ok: true; readonly text: string; readonly edited: readonly EditedFigure[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Writes figures into the text of a strategy as its author wrote it. Only figures that differ are touched: comments, order,
 * spelling and line ends stay. Each is written in the unit, the decimals and the quotes of the one it replaces, with more
 * decimals where it needs them; "each year" is spelt out year by year only where the years come apart.
 *
 * A driver written here is what the strategy was published at, so the amounts that answer to it stay as they stand. To ask what
 * they would be, write a scenario instead.
 *
 * @param text - YAML or JSON text of a strategy that reads without problems
 * @param edits - figures to write, exact; one that stands for several years is changed in all of them
 * @param file - the name to report problems under
 * @returns text that reads as the same strategy with these figures changed and no others; or every problem
 * @example with `{ line: "pay", year: "2026/27", to: "3200000" }`, the text `amounts: [3.0, 6.1] # agreed` in £m becomes
 * `amounts: [3.2, 6.1] # agreed`
 */
export function editedStrategyText(text: string, edits: readonly FigureEdit[], file?: string): EditedText {
  const before = read(text, file);
  if (!before.ok) return before;
  const { wanted, problems } = figuresWanted(edits, before.placeOf, file);
  if (problems.length > 0) return { ok: false, problems };
  const { document, contents, skipped } = before;
  const differing = [...wanted.values()].filter(({ to, place }) => !decimal(to).equals(place.value));
  const parsed = { text: text.slice(skipped), contents };
  const groups = figuresWritten(differing, parsed, document.plain);
  const impossible = groups.flatMap(({ spelt, splices }) =>
    spelt.flatMap(({ figure: { place }, is }) => {
      if (splices !== undefined && writable.test(is)) return [];
      return [problem(splices === undefined ? cannotWrite(place.way) : tooFine(is), document.place(place.way))];
    }),
  );
  if (impossible.length > 0) return { ok: false, problems: impossible };

  const splices = groups.flatMap(({ splices: own }) => own ?? []);
  const after = text.slice(0, skipped) + spliced(parsed.text, splices);
  const reading = read(after, file);
  if (!reading.ok) return reading;
  const strayed = strayedFrom(groups, before, reading);
  if (strayed.length > 0) return { ok: false, problems: strayed };
  const edited = groups.flatMap(({ spelt }) =>
    spelt.map(({ figure: { line, year, place }, is }) => {
      return { line, year, place: document.place(place.way), ...stated({ was: place.was }), is };
    }),
  );
  return { ok: true, text: after, edited };
}

interface ReadText {
  readonly ok: true;
  readonly model: CheckedModel;
  readonly document: Document;
  readonly contents: unknown;
  readonly skipped: number;
  readonly placeOf: (line: string, year: FinancialYear) => PlaceOfFigureReading;
}

function read(text: string, file: string | undefined): ReadText | Extract<EditedText, { readonly ok: false }> {
  const parsed = parsedYaml(text, file);
  if (!parsed.ok) return parsed;
  const { contents, skipped } = parsed;
  const taken = plainFromNodes(contents, parsed.placeOf);
  if (!taken.ok) return taken;
  const { document } = taken;
  const reading = strategyFromDocument(document);
  if (!reading.ok) return reading;
  const { model } = reading;
  // What has been read has the shape of a strategy.
  const places = writtenPlaces(document.plain as unknown as StrategyDocument);
  const placeOf = (line: string, year: FinancialYear) => placeOfFigure(line, year, model, places, document.plain);
  return { ok: true, model, document, contents, skipped, placeOf };
}

function problem({ code, what, fix }: Refusal, place: Place): Problem {
  return { code, severity: "error", place, what, fix };
}

/** What a strategy file can hold: twenty-five digits and fifteen decimals. */
const writable = /^[+-]?(\d{1,3}(,\d{3})+|\d{1,25})(\.\d{1,15})?%?$/;

function tooFine(is: string): Refusal {
  const what = `"${is}" has more digits than a strategy file holds.`;
  return {
    ok: false,
    code: "exact-figures",
    what,
    fix: "Give a figure of at most 25 digits and, in the unit of its table, 15 decimals.",
  };
}

/**
 * Whether the text reads back as the document before with these figures in their places and nothing else changed, and as a model
 * that has them. Where it does not, the text is written in some way that could not be followed.
 */
function strayedFrom(groups: readonly FiguresWritten[], before: ReadText, after: ReadText): readonly Problem[] {
  const expected = new Map(scalarsOf(before.document.plain));
  for (const { stands, gone } of groups) {
    if (gone !== undefined) expected.delete(gone.join("\0"));
    for (const [way, text] of stands) expected.set(way.join("\0"), text);
  }
  const found = new Map(scalarsOf(after.document.plain));
  const asExpected = found.size === expected.size && [...expected].every(([way, text]) => found.get(way) === text);
  return groups.flatMap(({ spelt }) =>
    spelt.flatMap(({ figure: { line, year, to, place } }) => {
      const named = after.model.lineNamed.get(line);
      const now = named === undefined ? undefined : figuresOf(named)[year];
      if (asExpected && now !== undefined && decimal(now).equals(to)) return [];
      return [problem(cannotWrite(place.way), before.document.place(place.way))];
    }),
  );
}

/** Every text of a document, and every nothing, under the way to it. */
function scalarsOf(plain: Plain, way: readonly string[] = []): readonly (readonly [string, string | null])[] {
  if (plain === null || typeof plain === "string") return [[way.join("\0"), plain]];
  return Object.entries(plain).flatMap(([key, value]) => scalarsOf(value, [...way, key]));
}

function figuresOf(line: Line): YearValues {
  return line.kind === "given" ? line.values : (line.given ?? {});
}
