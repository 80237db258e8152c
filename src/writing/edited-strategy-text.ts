import type { Document } from "../input/document.ts";
import { parsedYaml } from "../input/parsed-yaml.ts";
import { plainFromNodes } from "../input/plain-from-nodes.ts";
import { strategyFromDocument } from "../input/read-strategy.ts";
import { stated } from "../input/stated.ts";
import type { StrategyDocument } from "../input/strategy-schema.ts";
import { decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import type { Line, YearValues } from "../model/line.ts";
import type { Place, Problem } from "../model/problem.ts";
import { type FigureEdit, figuresWanted } from "./figures-wanted.ts";
import { figuresWritten, standsAs } from "./figures-written.ts";
import { cannotWrite, placeOfFigure, type Refusal } from "./place-of-figure.ts";
import { spliced } from "./spliced.ts";
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
 * A driver written here is what the strategy was published at, so the amounts that answer to it stay as they stand. To ask
 * what they would be, write a scenario instead.
 *
 * @param text - YAML or JSON text of a strategy that reads without problems
 * @param edits - figures to write, exact: pounds, or a fraction for a rate; one that stands for several years is changed in
 *   all of them
 * @param file - the name to report problems under
 * @returns text that reads as the same strategy with these figures changed and no others; or every problem, never thrown
 * @example
 * ```ts
 * import { editedStrategyText } from "mtfs/yaml";
 *
 * const text = `format: 1
 * council: Exampleshire County Council
 * authority: county
 * title: Medium Term Financial Strategy
 * status: draft
 * dated: 2026-01-15
 * base year: 2025/26
 * years: [2026/27, 2027/28]
 * base-budget:
 *   money: £m
 *   effects: cumulative
 *   opening: 400.0
 *   lines:
 *     pay: { label: Pay, amounts: [6.1, 12.4] } # the award is not agreed yet
 * `;
 * const result = editedStrategyText(text, [{ line: "pay", year: "2027/28", to: "12650000" }]);
 * if (result.ok) console.log(result.text.trimEnd().split("\n").at(-1));
 *
 * const unknown = editedStrategyText(text, [{ line: "pey", year: "2027/28", to: "1" }]);
 * if (!unknown.ok) console.log(unknown.problems[0]?.what);
 * ```
 *
 * ```text
 *     pay: { label: Pay, amounts: [6.1, 12.65] } # the award is not agreed yet
 * "pey" is not a line of this strategy.
 * ```
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
  const taken = takenIn(after, file);
  if (!taken.ok || !standsAs(groups, document.plain, taken.document.plain)) {
    const ways = groups.flatMap(({ spelt }) => spelt.map(({ figure }) => figure.place.way));
    return { ok: false, problems: ways.map((way) => problem(cannotWrite(way), document.place(way))) };
  }
  const reading = strategyFromDocument(taken.document);
  if (!reading.ok) return reading;
  const edited = groups.flatMap(({ spelt }) =>
    spelt.map(({ figure: { line, year, to, place }, is }) => {
      const named = reading.model.lineNamed.get(line);
      const figure = named === undefined ? undefined : figuresOf(named)[year];
      if (figure === undefined || !decimal(figure).equals(to))
        throw new Error(`"${line}" in ${year} was written as ${is} and reads as ${figure}.`);
      return { line, year, place: document.place(place.way), ...stated({ was: place.was }), is };
    }),
  );
  return { ok: true, text: after, edited };
}

type Refused = Extract<EditedText, { readonly ok: false }>;

interface TakenIn {
  readonly ok: true;
  readonly document: Document;
  readonly contents: unknown;
  readonly skipped: number;
}

function takenIn(text: string, file: string | undefined): TakenIn | Refused {
  const parsed = parsedYaml(text, file);
  if (!parsed.ok) return parsed;
  const { contents, skipped } = parsed;
  const taken = plainFromNodes(contents, parsed.placeOf);
  return taken.ok ? { ...taken, contents, skipped } : taken;
}

function read(text: string, file: string | undefined) {
  const taken = takenIn(text, file);
  if (!taken.ok) return taken;
  const { plain } = taken.document;
  const reading = strategyFromDocument(taken.document);
  if (!reading.ok) return reading;
  const { model } = reading;
  // What has been read has the shape of a strategy.
  const places = writtenPlaces(plain as unknown as StrategyDocument);
  const placeOf = (line: string, year: FinancialYear) => placeOfFigure(line, year, model, places, plain);
  return { ...taken, placeOf };
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

function figuresOf(line: Line): YearValues {
  return line.kind === "given" ? line.values : (line.given ?? {});
}
