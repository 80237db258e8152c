import { describe, expect, it } from "vitest";
import { councilTaxPartsFit } from "../../src/input/council-tax-parts-fit.ts";
import type { ChapterSetting } from "../../src/input/read-sections.ts";
import { Reader } from "../../src/input/reader.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import { problemInWords } from "../../src/model/problem.ts";

/** What is said of a chapter that is written so, a part to a line, with the line that it stands on. */
function of(charge: "chosen" | "worked out", ...parts: readonly string[]): readonly string[] {
  const lines = ["council tax:", ...parts.map((part) => `  ${part}`)];
  const taken = documentFromText(`${lines.join("\n")}\n`);
  if (!taken.ok) throw new Error("The text is YAML.");
  const reader = new Reader(taken.document, {});
  const { "council tax": chapter } = taken.document.plain as { "council tax": never };
  councilTaxPartsFit(chapter, charge, { reader, baseYear: "2021/22" } as ChapterSetting, ["council tax"]);
  return reader.problems.map((problem) => {
    const { line = 1, column, path } = problem.place;
    // At the key, or where that is missing at the chapter.
    const isThere = lines[line - 1]?.trim().startsWith(`${path.at(-1)}:`);
    expect([problem.code, column]).toEqual(["council-tax", isThere ? 3 : 1]);
    return `${line} ${problemInWords(problem)}`;
  });
}

const fromBandD =
  'The charge is chosen, and "band d" does not say what it rises from. Add "band d" with the charge of 2021/22.';

describe("parts of council tax that are spread over a tax base", () => {
  it.each(["parish precepts", "special expenses", "major precepts"])("need one: %s", (key) => {
    const part = key === "major precepts" ? `${key}: { fire: { precept: 1 } }` : `${key}: 1`;
    expect(of("chosen", "band d: 1480.35", part)).toEqual([
      `3 There is no "tax base" to spread the ${key} over. Add "tax base".`,
    ]);
    expect(of("chosen", "band d: 1480.35", "tax base: 90000", part)).toEqual([]);
  });

  it("are not the charges of others that are stated by band", () => {
    expect(of("chosen", "band d: 1480.35", "major precepts: { fire: { band d: 80.12 } }")).toEqual([]);
  });
});

describe("a charge that is worked out", () => {
  it("is the requirement over the tax base, and needs both", () => {
    expect(of("worked out", "requirement: { expenditure: 1 }", "tax base: 90000")).toEqual([]);
    expect(of("worked out", "charge: worked out")).toEqual([
      '2 The charge is worked out, and there is no "requirement" and no "tax base". It is the requirement over the tax base: give both.',
    ]);
    expect(of("worked out", "charge: worked out", "tax base: 90000")).toEqual([
      '2 The charge is worked out, and there is no "requirement". It is the requirement over the tax base: give both.',
    ]);
  });
});

describe("a charge that is chosen", () => {
  it.each([
    "tax base: 90000",
    "bands from: 2021/22",
    "social care precept: { rise: precept }",
    "major precepts: { fire: { band d: 1 } }",
  ])("rises from that of the base year: %s", (part) => {
    expect(of("chosen", part)).toEqual([`2 ${fromBandD}`]);
    expect(of("chosen", part, "band d: 1480.35")).toEqual([]);
  });

  it("need not say what it rises from where nothing is made of it", () => {
    expect(of("chosen", "rise: tax-rise")).toEqual([]);
  });
});

describe("a requirement", () => {
  it("says whether parish precepts are in the expenditure, where there are any", () => {
    const parts = ["band d: 1480.35", "tax base: 90000", "parish precepts: 1"];
    expect(of("chosen", ...parts, "requirement: { expenditure: 1 }")).toEqual([
      '5 The requirement does not say whether parish precepts are in the expenditure. Add "parish precepts are": in the expenditure, or apart.',
    ]);
    expect(of("chosen", ...parts, "requirement: { expenditure: 1, parish precepts are: apart }")).toEqual([]);
    expect(of("chosen", "band d: 1480.35", "tax base: 90000", "requirement: { expenditure: 1 }")).toEqual([]);
  });
});
