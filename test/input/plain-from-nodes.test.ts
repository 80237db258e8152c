import { describe, expect, it } from "vitest";
import { fullReading } from "../../src/input/full-reading.ts";
import type { Place } from "../../src/model/problem.ts";

function read(text: string) {
  const reading = fullReading(text);
  if (!reading.ok) throw new Error("The text can be read.");
  return reading.document;
}

/** What is said of a text, each problem whole. */
function problemsOf(text: string) {
  const reading = fullReading(text);
  return reading.ok ? [] : reading.problems;
}

const at = (text: string, path: Place["path"], part?: "key" | "value") => {
  const { line, column } = read(text).place(path, part);
  return `${line}:${column}`;
};

describe("plain data from a text that is not in the ordinary form", () => {
  it("has nothing where nothing stands", () => {
    expect(read("").plain).toBeNull();
    expect(read("a:\n? b\n").plain).toEqual({ a: null, b: null });
    expect(read("a: [b, ~, c]\n").plain).toEqual({ a: ["b", null, "c"] });
  });

  it("has a name of nothing, where a key is empty", () => {
    expect(read(": a\n").plain).toEqual({ "": "a" });
  });

  it("has figures, marks and folded text as they stand, and quoted text without its quotes", () => {
    expect(read("--- { a: 12.0, b: 0x1F, c: true, d: 'it''s', e: \"1.50\" }\n").plain).toEqual({
      a: "12.0",
      b: "0x1F",
      c: "true",
      d: "it's",
      e: "1.50",
    });
    expect(read("a: >\n  one\n  two\n").plain).toEqual({ a: "one two\n" });
  });

  it("has text that a backslash stands in as it is meant", () => {
    expect(read('"a\\tb": "\\u00a31,000"\n').plain).toEqual({ "a\tb": "£1,000" });
  });
});

describe("where a part of such a text stands", () => {
  const text = "---\ncouncil: Example\nfunds:\n  general: { opening: [1, 2], note: }\n";

  it.each<[string, Place["path"], "key" | "value" | undefined, string]>([
    ["a value, unless its key is asked for", ["council"], undefined, "2:10"],
    ["a key", ["council"], "key", "2:1"],
    ["a map, where its first key does", ["funds"], "value", "4:3"],
    ["an entry of a list", ["funds", "general", "opening", 1], "value", "4:27"],
    ["an entry of a list, whose key is asked for", ["funds", "general", "opening", 1], "key", "4:27"],
    [
      "a part that is not there, where the key of what it would be in does",
      ["funds", "general", "kind"],
      "value",
      "4:3",
    ],
    ["an entry that is not there, where the key of its list does", ["funds", "general", "opening", 5], "value", "4:14"],
    ["a chapter that is not there, where the file does", ["savings", "money"], "value", "2:1"],
  ])("%s", (_, path, part, place) => {
    expect(at(text, path, part)).toBe(place);
  });

  it("is the beginning, in a file that holds nothing", () => {
    expect(at("", ["council"])).toBe("1:1");
    expect(at("# Nothing yet\n", ["council", "x"])).toBe("1:1");
  });
});

describe("what is no plain data", () => {
  it("is an error where it stands, with the way to it", () => {
    expect(problemsOf("a:\n  b: !!str c\n")).toEqual([
      {
        code: "not-plain",
        severity: "error",
        place: { path: ["a", "b"], line: 2, column: 12 },
        what: 'The tag "tag:yaml.org,2002:str" is not used in these files.',
        fix: "Remove it.",
      },
    ]);
  });

  it("is each alias, each name written twice, and the name that no map can have", () => {
    const said = problemsOf("a: &x 1\nb: [*x]\na: 2\n__proto__: 3\n? \n: 4\n? \n: 5\n");
    expect(said.map(({ place, what }) => `${place.line}:${place.column} ${what}`)).toEqual([
      '2:5 "*x" refers to another place in the file.',
      '3:1 "a" is written twice in the same place.',
      '4:1 "__proto__" is not a name that can be used.',
      expect.stringMatching(/^\d+:\d+ "" is written twice in the same place\.$/),
    ]);
    expect(said.map(({ code, severity }) => [code, severity])).toEqual([
      ["not-plain", "error"],
      ["written-twice", "error"],
      ["not-plain", "error"],
      ["written-twice", "error"],
    ]);
  });
});
