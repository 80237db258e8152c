import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fullReading } from "../../src/input/full-reading.ts";
import { ordinaryYaml } from "../../src/input/ordinary-yaml.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import { strangeTexts } from "../fuzz/strange-texts.ts";
import { mistakenText } from "../invalid/case.ts";
import { meaningMistakes } from "../invalid/meaning-mistakes.ts";
import { printedMistakes } from "../invalid/printed-mistakes.ts";
import { severalMistakes } from "../invalid/several-mistakes.ts";
import { shapeMistakes } from "../invalid/shape-mistakes.ts";
import { yamlMistakes } from "../invalid/yaml-mistakes.ts";

const files = ["examples", "test/invalid", "test/package"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** What the full reader makes of a text: its data, or nothing where it refuses it. */
function fully(text: string): unknown {
  const reading = fullReading(text);
  return reading.ok ? reading.document.plain : "refused";
}

describe("text in the ordinary form", () => {
  it.each(files)("of %s is read, and as the full reader reads it", (file) => {
    const text = readFileSync(file, "utf8");
    expect(ordinaryYaml(text)).toBeDefined();
    expect(ordinaryYaml(text)).toEqual(fully(text));
    // The order of the keys too, since it is the order of the lines.
    expect(JSON.stringify(ordinaryYaml(text))).toBe(JSON.stringify(fully(text)));
  });

  it("with line ends of CR and LF is the same", () => {
    const text = readFileSync("test/invalid/strategy.yaml", "utf8");
    expect(ordinaryYaml(text.replaceAll("\n", "\r\n"))).toEqual(ordinaryYaml(text));
  });

  it.each([
    ["a: b # c\n", { a: "b" }],
    ["a: b#c\n", { a: "b#c" }],
    ["a: b:c\n", { a: "b:c" }],
    ['a: it\'s "so", [here]\n', { a: 'it\'s "so", [here]' }],
    ["a:\n- b\n- c\nd: e\n", { a: ["b", "c"], d: "e" }],
    ["a:\n  - b: c\n    d: e\n  - { f: g }\n", { a: [{ b: "c", d: "e" }, { f: "g" }] }],
    ["a:\n\n  # note\n  b: c\n", { a: { b: "c" } }],
    ["a:\nb: ~\nc: null\n", { a: null, b: null, c: null }],
    ["a: 'it''s'\n", { a: "it's" }],
    ["a: [-1.5, +2, .5, (3), 2022/23]\n", { a: ["-1.5", "+2", ".5", "(3)", "2022/23"] }],
    ["a: { b: [\n    c,\n    d ] }\n", { a: { b: ["c", "d"] } }],
    ['{ "a": 12.0, "b": { "c": [] } }', { a: "12.0", b: { c: [] } }],
    ["a: b", { a: "b" }],
    ["a: {}\nb: []\n", { a: {}, b: [] }],
    ["a: { b : c }\n", { a: { b: "c" } }],
    ["a: b\nx y: c\n", { a: "b", "x y": "c" }],
    ['{ "a": 1,\n\n"b": [2,\n\n 3] }\n', { a: "1", b: ["2", "3"] }],
    ["a: [b,\n  \n  c]\n", { a: ["b", "c"] }],
  ])("%j is read as it should be", (text, plain) => {
    expect(ordinaryYaml(text)).toEqual(plain);
    expect(fully(text)).toEqual(plain);
  });

  it.each([
    "",
    "a",
    "- a\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !!str b\n",
    "a: |\n  b\n",
    "a: b\n  c\n",
    "a: b: c\n",
    "a: b:\n",
    "a: -\n",
    "a: - b\n",
    "a: [b\n",
    "a: [b]]\n",
    "a: [b] c\n",
    'a: "b" c\n',
    'a: "b\\n"\n',
    "a: b\na: c\n",
    "__proto__: b\n",
    "a: [b, , c]\n",
    "a: [b: c]\n",
    "a: { b }\n",
    "a: { b:c }\n",
    "a: {\nb: c\n}\n",
    "---\na: b\n",
    "a: b\n...\n",
    "%TAG\n",
    "a:\n    b: c\n  d: e\n",
    "a: b\n c: d\n",
    "a:\n\tb: c\n",
    "a: b\u0085c\n",
    "? a\n: b\n",
    "a: @b\n",
    "a: `b\n",
    "a : b\n",
    " a: b\n",
    "a: {b: c}: d\n",
    "a: [...]\n",
    "<<: { a: b }\n",
    "[a, b]\n",
    "{ a: b }\nc: d\n",
    "a:\n  b:\n- c\n",
    "a:\n  b: c\n d: e\n",
    "a:\n-\n",
    "a:\n- b\n  c\n",
    "a:\n  - b\n  -\n  - c\n",
    "a: [b}\n",
    "a: { b: c]\n",
    "a: [b,\n\nc]\n",
  ])("is not what %j is, so the full reader has its say", (text) => {
    expect(ordinaryYaml(text)).toBeUndefined();
  });
});

describe("whatever is written", () => {
  const mistaken = [meaningMistakes, printedMistakes, severalMistakes, shapeMistakes, yamlMistakes]
    .flat()
    .map(mistakenText);

  it("wrongly, is read as the full reader reads it, or not at all", () => {
    const read = mistaken.filter((text) => ordinaryYaml(text) !== undefined);
    // Most mistakes are of meaning, and their text is in order.
    expect(read.length).toBeGreaterThan(100);
    for (const text of read) expect(JSON.stringify(ordinaryYaml(text))).toBe(JSON.stringify(fully(text)));
  });

  it("strangely, is read as the full reader reads it, or not at all", () => {
    let read = 0;
    for (const text of strangeTexts("ordinary", 3_000)) {
      const plain = ordinaryYaml(text);
      if (plain === undefined) continue;
      read += 1;
      expect(JSON.stringify(plain), text).toBe(JSON.stringify(fully(text)));
    }
    expect(read).toBeGreaterThan(300);
  });

  it("says where each part stands as the full reader does", () => {
    const text = readFileSync("test/invalid/strategy.yaml", "utf8");
    const [quick, full] = [documentFromText(text, "a.yaml"), fullReading(text, "a.yaml")];
    if (!quick.ok || !full.ok) throw new Error("Both read a valid file.");
    for (const path of [[], ["council"], ["drivers"], ["drivers", "nothing"], ["years", 1]])
      for (const part of ["key", "value"] as const)
        expect(quick.document.place(path, part)).toEqual(full.document.place(path, part));
  });
});
