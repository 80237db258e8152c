import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CheckedModel } from "../../src/check/checked-model.ts";
import type { Plain } from "../../src/input/document.ts";
import { fractionFrom, poundsFrom } from "../../src/input/figures.ts";
import { strategyFromDocument } from "../../src/input/read-strategy.ts";
import type { StrategyDocument } from "../../src/input/strategy-schema.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { at, placeOfFigure } from "../../src/writing/place-of-figure.ts";
import type { WrittenUnit } from "../../src/writing/written-place.ts";
import { writtenPlaces } from "../../src/writing/written-places.ts";

const files = ["every-chapter", "every-chapter-otherwise", "every-chapter-in-a-third-way"] as const;

/** A month is a name, and a balance that is spread over years stands under the year that it is of. */
const spelt: Readonly<Record<(typeof files)[number], readonly string[]>> = {
  "every-chapter": [
    "pay.officers.months-paid-in-the-base-year",
    "levies.transport.index",
    "council-tax.social-care-precept",
    "collection-fund.council-tax.covid",
  ],
  "every-chapter-otherwise": [],
  "every-chapter-in-a-third-way": ["pay.all.months-paid-in-the-base-year", "pay.all.months-paid"],
};

interface Written {
  readonly model: CheckedModel;
  readonly plain: Plain;
  readonly place: (line: string, year: string) => ReturnType<typeof placeOfFigure>;
}

function written(text: string): Written {
  const taken = documentFromText(text);
  if (!taken.ok) throw new Error(taken.problems.map(problemWithPlace).join("\n"));
  const reading = strategyFromDocument(taken.document);
  if (!reading.ok) throw new Error(reading.problems.map(problemWithPlace).join("\n"));
  const { plain } = taken.document;
  const places = writtenPlaces(plain as unknown as StrategyDocument);
  const { model } = reading;
  return { model, plain, place: (line, year) => placeOfFigure(line, year, model, places, plain) };
}

const fileText = (name: string) => readFileSync(new URL(`../input/${name}.yaml`, import.meta.url), "utf8");

/** Chapters whose figures have no places yet. */
const unplaced = ["business-rates", "grants"];

/** Every figure that somebody chose and that is not nil. The levels of a driver begin at 1 or at nought by themselves. */
function chosen({ model }: Written) {
  return model.lines.flatMap((line) => {
    if (unplaced.includes(line.chapter) || (line.kind === "derived" && line.chapter === "drivers")) return [];
    if (line.kind === "given" && (line.role === "published" || line.role === "switch")) return [];
    const figures = Object.entries((line.kind === "given" ? line.values : line.given) ?? {});
    return figures
      .filter(([, value]) => /[1-9]/.test(value))
      .map(([year, value]) => ({ line: line.name, year, value }));
  });
}

const inUnit = (text: string, unit: WrittenUnit) => (unit === "%" ? fractionFrom(text) : poundsFrom(text, unit));

describe.each(files)("the figures of %s", (name) => {
  const one = written(fileText(name));

  it("stand at their places, in the units of their places", () => {
    const wrong = chosen(one).flatMap(({ line, year, value }) => {
      const reading = one.place(line, year);
      if (!reading.ok) return [];
      const { way, unit, was } = reading.place;
      // A year that is not mentioned has what stands for each of them.
      const text = at(one.plain, was === undefined ? [...way.slice(0, -1), "each year"] : way);
      const same = typeof text === "string" && decimal(inUnit(text, unit)).equals(value);
      return same ? [] : [`${line} in ${year} is ${value}, and ${text} stands at ${way.join(" › ")}`];
    });
    expect(wrong).toEqual([]);
  });

  it("have places, all but those that the file spells in another way", () => {
    const without = chosen(one).filter(({ line, year }) => !one.place(line, year).ok);
    expect([...new Set(without.map(({ line }) => line))]).toEqual(spelt[name]);
  });
});

describe("a walk of the deficit, a gap of the base year, a reserve that is left, a tax base and a fact", () => {
  const walked = written(`format: 1
council: Exampleshire
authority: county
title: To 2027/28
status: draft
dated: 2025-12-01
base year: 2025/26
years: [2026/27, 2027/28]
deficit walk:
  money: £m
  effects: incremental
  opening: 3.5
  lines:
    pay: { label: Pay, amounts: [3.0, 2.5] }
budget gap: { met by: balances, in the base year: 250000, money: £ }
balancing:
  reserve: { label: Reserve, by: reserve, reserve: held, leaving: "1,500", money: £, in: [2026/27] }
funds:
  general-fund: { label: General Fund, kind: unallocated, money: £m, opening: { balance: 14.0, at: 2025/26 } }
  held: { label: Held, kind: earmarked, money: £m, opening: { balance: 9.0, at: 2025/26 } }
council tax:
  charge: stated
  band d: { 2025/26: 1480.35, 2026/27: 1500.45, 2027/28: 1525.65 }
  tax base: { opening: 50000.5, amounts: [50100.5, 50200.5] }
facts:
  homes: { label: Homes, unit: dwellings, values: { 2026/27: 1234 } }
  share: { label: Share, unit: rate, values: { 2026/27: 17% } }
  spent: { label: Spent, unit: pounds, money: £m, values: { 2026/27: 1.5 } }
`);
  it.each<[line: string, year: string, way: string, unit: WrittenUnit]>([
    ["deficit-walk.opening", "2025/26", "deficit walk › opening", "£m"],
    ["pay.increment", "2027/28", "deficit walk › lines › pay › amounts › 1", "£m"],
    ["budget-gap", "2025/26", "budget gap › in the base year", "£"],
    ["reserve.left-in-the-reserve", "2026/27", "balancing › reserve › leaving", "£"],
    ["council-tax.tax-base", "2025/26", "council tax › tax base › opening", "£"],
    ["council-tax.tax-base", "2026/27", "council tax › tax base › amounts › 0", "£"],
    ["band-d", "2025/26", "council tax › band d › 2025/26", "£"],
    ["fact.homes", "2026/27", "facts › homes › values › 2026/27", "£"],
    ["fact.share", "2026/27", "facts › share › values › 2026/27", "%"],
    ["fact.spent", "2026/27", "facts › spent › values › 2026/27", "£m"],
  ])("has a place: %s in %s at %s, in %s", (line, year, way, unit) => {
    const reading = walked.place(line, year);
    expect(reading.ok && [reading.place.way.join(" › "), reading.place.unit]).toEqual([way, unit]);
  });
});

describe("a figure that is spelt in another way", () => {
  it("is refused with the reason that it stands nowhere by itself", () => {
    const reading = written(fileText("every-chapter")).place("pay.officers.months-paid-in-the-base-year", "2022/23");
    expect(!reading.ok && reading).toEqual({
      ok: false,
      code: "figure-has-place",
      what: 'The strategy has no place for "pay.officers.months-paid-in-the-base-year" in 2022/23: it is not written as a figure of its own.',
      fix: "Write it into the strategy file by hand, by year if its amounts are a list.",
    });
  });
});

describe("a nil that is left out", () => {
  const [plain, otherwise, third] = files.map((name) => written(fileText(name))) as [Written, Written, Written];

  it.each<[string, Written, string, string]>([
    ["a risk", plain, "risk.schools-deficit", "2022/23"],
    ["a step that is taken in another year", plain, "insurance", "2023/24"],
    ["a flat award", plain, "pay.officers.flat-award", "2023/24"],
    ["borrowing in the forecast", plain, "treasury.roof.borrowed", "2023/24"],
    ["the collection fund in a year before the forecast", plain, "collection-fund.council-tax.estimate", "2019/20"],
    ["the outturn of a collection fund", plain, "collection-fund.council-tax.outturn-difference", "2022/23"],
    ["a share by year", plain, "collection-fund.council-tax.share", "2019/20"],
    ["a movement of a fund", plain, "general-fund.restated", "2022/23"],
    ["what is repaid", plain, "general-fund.late.repaid", "2021/22"],
    ["a cause of variance", otherwise, "outturn.adults.other", "2021/22"],
    ["the outturn of funding", otherwise, "outturn.total-funding.covid", "2021/22"],
    ["a row by year", third, "care.increment", "2023/24"],
  ])("has a place to be written in: %s", (_, { place }, line, year) => {
    const reading = place(line, year);
    expect(reading.ok && reading.place.way.at(-1)).toBe(line.startsWith("outturn") ? line.split(".").at(-1) : year);
    expect(reading.ok && reading.place.was).toBeUndefined();
  });

  it.each<[string, Written, string, string]>([
    ["borrowing of a year before", plain, "treasury.roof.borrowed", "2021/22"],
    ["one figure that is not stated", plain, "pay.officers.base-year-award-budgeted-flat", "2022/23"],
    ["one share for every year", plain, "collection-fund.business-rates.share", "2020/21"],
    ["a balance that is spread", plain, "collection-fund.council-tax.covid", "2021/22"],
    ["a step of the tax base that is not stated", otherwise, "council-tax.tax-base.band-d.discounts", "2022/23"],
  ])("has none: %s", (_, { place }, line, year) => {
    const reading = place(line, year);
    expect(!reading.ok && [reading.code, reading.what]).toEqual([
      "figure-has-place",
      `The strategy has no place for "${line}" in ${year}: its figure is taken to be nil.`,
    ]);
  });
});
