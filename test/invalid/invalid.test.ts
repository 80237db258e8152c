import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Case, mistakenText, saidOf, validText } from "./case.ts";
import { chapterMistakes } from "./chapter-mistakes.ts";
import { councilTaxMistakes } from "./council-tax-mistakes.ts";
import { gapAndFundMistakes } from "./gap-and-fund-mistakes.ts";
import { meaningMistakes } from "./meaning-mistakes.ts";
import { printedMistakes } from "./printed-mistakes.ts";
import { ratesAndGrantsMistakes } from "./rates-and-grants-mistakes.ts";
import { severalMistakes } from "./several-mistakes.ts";
import { shapeMistakes } from "./shape-mistakes.ts";
import { waysMistakes } from "./ways-mistakes.ts";
import { workingMistakes } from "./working-mistakes.ts";
import { yamlMistakes } from "./yaml-mistakes.ts";

const oneMistakeEach = [
  ...yamlMistakes,
  ...shapeMistakes,
  ...meaningMistakes,
  ...councilTaxMistakes,
  ...printedMistakes,
  ...ratesAndGrantsMistakes,
  ...chapterMistakes,
  ...gapAndFundMistakes,
  ...waysMistakes,
  ...workingMistakes,
];

describe("the files that mistakes are made in", () => {
  it.each(["strategy", "printed-tables", "scenarios"] as const)("%s.yaml has no mistake and no warning", (file) => {
    expect(saidOf(file, validText(file))).toEqual([]);
  });
});

describe("one mistake is answered with one sentence, at its line and column", () => {
  it.each(named(oneMistakeEach))("%s", (_, one) => {
    expect(one.says).toHaveLength(1);
    expect(saidOf(one.in, mistakenText(one))).toEqual(one.says);
  });
});

describe("all that is wrong is said at once, in order, and nothing that only follows", () => {
  it.each(named(severalMistakes))("%s", (_, one) => {
    expect(saidOf(one.in, mistakenText(one))).toEqual(one.says);
  });
});

describe("the corpus", () => {
  it("names every mistake once", () => {
    const names = [...oneMistakeEach, ...severalMistakes].map(({ mistake }: Case) => mistake);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("has a case for every code of a problem, but for those that no text can give", () => {
    const given = new Set(oneMistakeEach.flatMap(({ says }) => says.map((said) => said.split(" ")[1] ?? "")));
    const warned = oneMistakeEach.flatMap(({ says }) =>
      says.map((said) => / warning ([a-z-]+) /.exec(said)?.[1] ?? ""),
    );
    for (const code of warned) given.add(code);
    const codes = ["input", "writing", "check"].flatMap((room) => codesIn(`../../src/${room}/`));
    expect(codes.length).toBeGreaterThan(60);
    expect([...new Set(codes)].filter((code) => !given.has(code)).sort()).toEqual(Object.keys(onlyFromData).sort());
  });
});

function named(cases: readonly Case[]): (readonly [string, Case])[] {
  return cases.map((one) => [`${one.in}: ${one.mistake}`, one]);
}

/** Codes that no text can give, and why. */
const onlyFromData = {
  "exact-figures": "Said of figures to be written into a text. See test/writing/edited-strategy-text.test.ts.",
  "one-figure-once": "Said of figures to be written into a text too.",
  "plain-data": "Said of JavaScript data that is not plain; text always is. See test/input/document.test.ts.",
};

/** The codes in the source of a folder: what is said, what is unknown, and what a problem is made with. */
function codesIn(folder: string): readonly string[] {
  const url = new URL(folder, import.meta.url);
  const source = readdirSync(url)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, url), "utf8"))
    .join("\n");
  const places = [
    /(?:\bsay|\bunknown)\(\s*(?:[^",()]+\? )?"([a-z-]+)"(?: : "([a-z-]+)")?,/g,
    /\batValue\([^"()]*"([a-z-]+)"/g,
    /\bcode: (?:\w+ \? )?"([a-z-]+)"(?: : "([a-z-]+)")?/g,
  ];
  return places.flatMap((place) =>
    [...source.matchAll(place)].flatMap((match) => match.slice(1).filter((code) => code !== undefined)),
  );
}
