import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plain } from "../../src/input/document.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import type { Line } from "../../src/model/line.ts";
import { editedStrategyText } from "../../src/writing/edited-strategy-text.ts";
import type { FigureEdit } from "../../src/writing/figures-wanted.ts";
import { yamlText } from "../../src/writing/yaml-text.ts";
import { readStrategyText } from "../../src/yaml.ts";
import { chapters } from "../arbitrary/chapters.ts";
import { chosenChains, collectionFunds, drivers } from "../arbitrary/council-tax.ts";
import { decimalText } from "../arbitrary/figures.ts";
import { strategyDocuments } from "../arbitrary/strategies.ts";
import { small } from "../lines/strategies.ts";

/** A small strategy with the chapters that state costs in their own ways. */
const withChapters = fc.record(chapters).map((parts) => small(parts));

/** A small strategy with a council tax chain and a collection fund. */
const chains = fc
  .record({ drivers, "council tax": chosenChains, "collection fund": collectionFunds })
  .map((parts) => small(parts));

/** Figures that the file spells in another way: months by their names, a balance spread over years under its own year. */
const spelt = /\.months-paid|^collection-fund\.[a-z-]+\.(?!share$|estimate$|outturn-difference$)/;

/** Chapters whose figures have no places in the text yet: an edit of one is refused. */
const unplaced: readonly string[] = ["business-rates", "grants"];

/** Lives in years and months are whole numbers or words, and not figures that may be any amount. */
const counts = /\.(life|months-paid|months-paid-in-the-base-year)$/;

/** The text of a random strategy, as an author might leave it: with comments at the ends of lines, in YAML or as JSON. */
const texts = fc
  .tuple(fc.oneof(strategyDocuments, withChapters, chains), fc.constantFrom("yaml", "yaml with comments", "json"))
  .map(([document, written]) => {
    const plain = JSON.parse(JSON.stringify(document));
    if (written === "json") return JSON.stringify(plain, null, 1);
    const text = yamlText(plain, "A strategy");
    if (written === "yaml") return text;
    return text
      .split("\n")
      .map((line, index) => (index % 3 === 0 && line !== "" ? `${line}  # remark ${index}` : line))
      .join("\n");
  });

function modelFrom(text: string) {
  const reading = readStrategyText(text);
  if (!reading.ok) throw new Error(reading.problems.map(({ what }) => what).join("\n"));
  return reading.model;
}

const figuresOf = (line: Line) => (line.kind === "given" ? line.values : (line.given ?? {}));

/** Every figure of a model, by line and year, as exact numbers in their plainest text. */
function everyFigure(text: string): ReadonlyMap<string, string> {
  return new Map(
    modelFrom(text).lines.flatMap((line) =>
      Object.entries(figuresOf(line)).map(
        ([year, value]) => [`${line.name} ${year}`, decimal(value).toFixed()] as const,
      ),
    ),
  );
}

/** Every scalar of a document, in order, under the way to it. */
function scalars(plain: Plain, way = ""): readonly (readonly [string, string | null])[] {
  if (plain === null || typeof plain === "string") return [[way, plain]];
  return Object.entries(plain).flatMap(([key, value]) => scalars(value, `${way}/${key}`));
}

function scalarsOf(text: string): ReadonlyMap<string, string | null> {
  const taken = documentFromText(text);
  return new Map(taken.ok ? scalars(taken.document.plain) : []);
}

/** Some of the given figures of a strategy, each with another value that its line may have. */
const edits = texts.chain((text) => {
  const lines = modelFrom(text).lines.filter(
    (line) =>
      line.kind === "given" &&
      (line.role === "amount" || line.role === "driver") &&
      !counts.test(line.name) &&
      !spelt.test(line.name) &&
      !unplaced.includes(line.chapter),
  );
  const cells = lines.flatMap((line) => Object.keys(figuresOf(line)).map((year) => ({ line, year })));
  return fc.subarray(cells, { maxLength: Math.min(6, cells.length) }).chain((some) =>
    fc.tuple(
      fc.constant(text),
      fc.tuple(
        ...some.map(({ line, year }) =>
          fc
            .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
            .map(([units, places]): FigureEdit & { readonly base: string } => {
              const to = line.unit === "rate" ? decimalText(units % 1000, 4) : decimalText(units, places);
              return { line: line.name, year, to: to === "0.0000" ? "0.0001" : to, base: line.name };
            }),
        ),
      ),
    ),
  );
});

describe("figures written into the text of a random strategy", () => {
  it("leave the very same text where there are none of them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(editedStrategyText(text, [])).toEqual({ ok: true, text, edited: [] });
      }),
      { numRuns: 50 },
    );
  });

  it("have a place for every figure that is given and not nil", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const stated = modelFrom(text).lines.flatMap((line) => {
          if (
            line.kind === "derived" ||
            spelt.test(line.name) ||
            unplaced.includes(line.chapter) ||
            line.role === "published" ||
            line.role === "switch"
          )
            return [];
          const figures = Object.entries(line.values).filter(([, value]) => /[1-9]/.test(value));
          return figures.map(([year, to]): FigureEdit => ({ line: line.name, year, to }));
        });
        expect(editedStrategyText(text, stated)).toEqual({ ok: true, text, edited: [] });
      }),
      { numRuns: 50 },
    );
  });

  it("read back as they were given, every other figure as it was, and as many scalars differ as were written", () => {
    let written = 0;
    fc.assert(
      fc.property(edits, ([text, some]) => {
        const result = editedStrategyText(text, some);
        // A figure may make the strategy one that cannot be, such as a one-off in two years. It is refused with that reason.
        if (!result.ok) {
          const errors = result.problems.filter(({ severity }) => severity === "error");
          expect(errors.length).toBeGreaterThan(0);
          for (const { code } of errors) expect(refusals).toContain(code);
          return;
        }
        const [was, is] = [everyFigure(text), everyFigure(result.text)];
        expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
        for (const { line, year, to } of some) expect(is.get(`${line} ${year}`)).toBe(decimal(to).toFixed());
        const asked = some.map(({ line, to }) => `${rootOf(line)} ${decimal(to).toFixed()}`);
        const moved = [...is].filter(([key, figure]) => was.get(key) !== figure);
        for (const [key, figure] of moved) expect(asked).toContain(`${rootOf(key.split(" ")[0] ?? "")} ${figure}`);

        const [before, after] = [scalarsOf(text), scalarsOf(result.text)];
        const differing = [...before].filter(([way, was]) => after.has(way) && after.get(way) !== was);
        const gone = [...before.keys()].filter((way) => !after.has(way));
        const come = [...after.keys()].filter((way) => !before.has(way));
        // Only one figure for every year is ever taken away, and only figures of years are ever put in.
        expect(gone.every((way) => way.endsWith("/each year") || come.some((one) => one.startsWith(way)))).toBe(true);
        expect(come.every((way) => /\/\d{4}\/\d{2}$/.test(way))).toBe(true);
        const spelt = result.edited.map(({ is }) => is);
        expect(differing.every(([way]) => spelt.includes(after.get(way) ?? ""))).toBe(true);
        if (gone.length === 0) expect(differing.length + come.length).toBe(placesOf(result.edited));
        if (!text.startsWith("{")) expect(remarks(result.text)).toEqual(remarks(text));
        written += differing.length + come.length;
      }),
      { numRuns: 100 },
    );
    expect(written).toBeGreaterThan(100);
  });
});

/** What the reader refuses a strategy for, of what a figure alone can bring about. */
const refusals = [
  "years",
  "one-off-once",
  "pay-worked-out",
  "works-out",
  "measurable",
  "figure-has-place",
  "one-figure-once",
];

/** Lines whose figures are one text in the file share a root: a row under the names of its figures, a driver and its copy. */
function rootOf(line: string): string {
  if (line === "total-service-spend") return "base-budget";
  if (line === "use-of-balances") return "budget-gap";
  return line.replace(/(\.(published|increment|published-increment|level|in-the-base-year|opening))+$/, "");
}

function placesOf(edited: readonly { readonly place: { readonly path: readonly unknown[] } }[]): number {
  return new Set(edited.map(({ place }) => place.path.join("/"))).size;
}

function remarks(text: string): readonly string[] {
  return text.match(/#.*/g) ?? [];
}
