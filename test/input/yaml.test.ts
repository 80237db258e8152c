import { describe, expect, it } from "vitest";
import type { Document } from "../../src/input/document.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import { problemWithPlace } from "../../src/model/problem.ts";

function documentOf(text: string): Document {
  const taken = documentFromText(text, "file.yaml");
  if (!taken.ok) throw new Error(taken.problems.map(problemWithPlace).join("\n"));
  return taken.document;
}

function saidOf(text: string): readonly string[] {
  const taken = documentFromText(text, "file.yaml");
  return taken.ok ? [] : taken.problems.map(problemWithPlace);
}

describe("a document from YAML", () => {
  it.each([
    ["12.0", "12.0"],
    ["2022/23", "2022/23"],
    ["1,900", "1,900"],
    ["2021-12-15", "2021-12-15"],
    ["0x10", "0x10"],
    ["1e3", "1e3"],
    ["007", "007"],
    ["yes", "yes"],
    ["true", "true"],
    [".nan", ".nan"],
    ['"(3.8)"', "(3.8)"],
    ["'it''s'", "it's"],
    ['"null"', "null"],
    ["null", null],
    ["~", null],
    ["", null],
  ])("takes %s as the text that stands there", (scalar, text) => {
    expect(documentOf(`a: ${scalar}\n`).plain).toEqual({ a: text });
  });

  it("takes a name as text, whatever it looks like", () => {
    expect(documentOf("2022: a\ntrue: b\nnull: c\n").plain).toEqual({ "2022": "a", true: "b", null: "c" });
  });

  it("folds a text of several lines", () => {
    expect(documentOf("a: >-\n  one\n  two\nb: |-\n  three\n  four\n").plain).toEqual({
      a: "one two",
      b: "three\nfour",
    });
  });

  it("reads JSON, with tabs, escapes and figures as they are written", () => {
    expect(documentOf('{\n\t"a": 12.0,\n\t"b": "caf\\u00e9 \\/",\n\t"c": [1, null]\n}').plain).toEqual({
      a: "12.0",
      b: "café /",
      c: ["1", null],
    });
  });

  it.each([
    ["a byte order mark", "\uFEFFa: b\nc: d\n"],
    ["lines that end in CR and LF", "a: b\r\nc: d\r\n"],
    ["lines that end in CR", "a: b\rc: d\r"],
    ["a marker before and after", "---\na: b\nc: d\n...\n"],
    ["a directive", "%YAML 1.2\n---\na: b\nc: d\n"],
    ["an anchor that nothing refers to", "a: &anchor b\nc: d\n"],
  ])("is the same with %s", (_, text) => {
    expect(documentOf(text).plain).toEqual({ a: "b", c: "d" });
  });

  it("keeps a mark that is no byte order mark, since it stands inside text", () => {
    expect(documentOf("a: b\uFEFFc\n").plain).toEqual({ a: "b\uFEFFc" });
  });

  it("counts brackets inside text as text", () => {
    expect(documentOf(`a: "${"[".repeat(200)}"\n# ${"{".repeat(200)}\n`).plain).toEqual({ a: "[".repeat(200) });
  });
});

describe("where a part of a document stands", () => {
  const document = documentOf("council: Example\nfunds:\n  general: { kind: unallocated, opening: [1, 2] }\n");

  it.each([
    ["a value", ["council"], "value", 1, 10],
    ["a key", ["council"], "key", 1, 1],
    ["a key inside", ["funds", "general", "kind"], "key", 3, 14],
    ["an entry of a list", ["funds", "general", "opening", 1], "value", 3, 46],
    ["the key around a part that is not there", ["funds", "general", "label"], "value", 3, 3],
    ["the file around a part that is not there", ["title"], "value", 1, 1],
  ] as const)("%s", (_, path, part, line, column) => {
    expect(document.place(path, part)).toEqual({ path, file: "file.yaml", line, column });
  });

  it("is found out for ordinary text of a million characters too, and none is read beyond that", () => {
    const text = (length: number) => `a: b\n#${"x".repeat(length - 6)}`;
    expect(documentOf(text(1_000_000)).place(["a"]).column).toBe(4);
    expect(saidOf(text(1_000_001))).toEqual([
      "file.yaml:1:1 The file has 1,000,001 characters; at most 1,000,000 are read. Check that this is the file you meant.",
    ]);
  });

  it("is counted after a byte order mark, and in lines that end in CR and LF", () => {
    const { line, column } = documentOf("\uFEFFa: b\r\nc: d\r\n").place(["c"]);
    expect([line, column]).toEqual([2, 4]);
    expect(documentOf("\uFEFFa: b\n").place(["a"], "key").column).toBe(1);
  });
});

describe("text that is refused", () => {
  it("says each name that is written twice, with the place of the second", () => {
    expect(saidOf("a: 1\nb: 2\na: 3\nc: { d: 4, d: 5 }\n")).toEqual([
      'file.yaml:3:1 "a" is written twice in the same place. One of the two would be lost. Rename or remove one.',
      'file.yaml:4:12 "d" is written twice in the same place. One of the two would be lost. Rename or remove one.',
    ]);
  });

  it("does not follow aliases, however many", () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(", ")}]\n`;
    const names = Array.from({ length: 20 }, (_, index) => `level-${index}`);
    const bomb = names.map((name, index) => level(name, index === 0 ? "boom" : `*level-${index - 1}`)).join("");
    expect(saidOf(bomb)).toHaveLength(19 * 9);
    expect(saidOf(bomb)[0]).toBe(
      'file.yaml:2:20 "*level-0" refers to another place in the file. Write the value out here.',
    );
  });

  it.each([
    ["brackets", "[".repeat(100_000), "file.yaml:1:41"],
    ["braces", "{a: ".repeat(100_000), "file.yaml:1:161"],
    ["dashes", "- ".repeat(100_000), "file.yaml:1:81"],
    ["question marks", "? ".repeat(100_000), "file.yaml:1:81"],
    ["indentation", Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "file.yaml:41:42"],
  ])("stops at %s that are nested too deep", (_, text, place) => {
    expect(saidOf(text)).toEqual([
      `${place} The document is nested more than 40 deep. Check that this is the file you meant.`,
    ]);
  });

  it("says every mistake of the writing at once, in the order of the text", () => {
    expect(saidOf('a: one: two\nb: 2\nc: "three" four\nd: 4\ne: five: six\n')).toEqual([
      "file.yaml:1:4 A colon and a space stand inside plain text. Put the whole text in quotes.",
      "file.yaml:3:12 This is not YAML or JSON that can be read: Unexpected scalar at node end. Check the indentation, quotes and brackets here.",
      "file.yaml:5:4 A colon and a space stand inside plain text. Put the whole text in quotes.",
    ]);
  });

  it("leaves out what follows from another: one on the same line, or on the next and known to the parser alone", () => {
    expect(saidOf("a:\n\tb: 1\n\tc: 2\n\td: [\n")).toEqual([
      "file.yaml:2:1 A tab is used to indent. Indent with spaces, here and below.",
      "file.yaml:3:1 A tab is used to indent. Indent with spaces, here and below.",
      "file.yaml:4:1 A tab is used to indent. Indent with spaces, here and below.",
      "file.yaml:5:1 A bracket is opened before this and not closed. Close it where its list or map ends.",
    ]);
    expect(saidOf("a:\n  b: 1\n\tc: 2\nd: 3\n")).toHaveLength(1);
  });
});
