import { describe, expect, it } from "vitest";
import { documentFromText } from "../../src/input/yaml.ts";
import { yamlWithAdditions } from "../../src/writing/yaml-additions.ts";
import { yamlWords } from "../../src/writing/yaml-words.ts";

const add = (text: string, under: readonly string[], key = "b") =>
  yamlWithAdditions(text, [{ under, entries: [{ key, value: "{ n: 2 }" }] }]);

describe("entries added to YAML", () => {
  it("come after the last entry of the map, indented as the author indents, before comments that follow", () => {
    const text = "top:\n    a: { n: 1 } # one\n    # about what follows\n\nnext: 3\n";
    expect(add(text, ["top"])).toBe(
      "top:\n    a: { n: 1 } # one\n    b: { n: 2 }\n    # about what follows\n\nnext: 3\n",
    );
  });

  it("take the place of empty braces and leave a comment behind them", () => {
    expect(add("top: {} # none yet\nnext: 3\n", ["top"])).toBe("top: # none yet\n  b: { n: 2 }\nnext: 3\n");
    expect(add("top:\n    mid: {}", ["top", "mid"])).toBe("top:\n    mid:\n        b: { n: 2 }\n");
  });

  it("come before the closing brace of a map on one line", () => {
    expect(add("top: { a: { n: 1 } } # one\n", ["top"])).toBe("top: { a: { n: 1 }, b: { n: 2 } } # one\n");
    expect(add("top: { a: {} }\n", ["top", "a"])).toBe("top: { a: { b: { n: 2 } } }\n");
    expect(add("top: {\n  a: 1, # one\n}\n", ["top"])).toBe("top: {\n  a: 1, b: { n: 2 }, # one\n}\n");
  });

  it("come after text of several lines, and after an entry with nothing in it", () => {
    expect(add("top:\n  a: |\n    one\n    two\nnext: 3\n", ["top"])).toBe(
      "top:\n  a: |\n    one\n    two\n  b: { n: 2 }\nnext: 3\n",
    );
    expect(add("top:\n  a:\nnext: 3\n", ["top"])).toBe("top:\n  a:\n  b: { n: 2 }\nnext: 3\n");
  });

  it("keep the author's line ends, byte order mark and missing last line end", () => {
    expect(add("\uFEFFtop:\r\n  a: 1\r\nnext: 3\r\n", ["top"])).toBe(
      "\uFEFFtop:\r\n  a: 1\r\n  b: { n: 2 }\r\nnext: 3\r\n",
    );
    expect(add("top:\n  a: 1\nnext: 3", ["top"])).toBe("top:\n  a: 1\n  b: { n: 2 }\nnext: 3");
    expect(add("top:\r  a: 1\rnext: 3\r", ["top"])).toBe("top:\r  a: 1\r  b: { n: 2 }\rnext: 3\r");
  });

  it("go to the map that is named, wherever it stands", () => {
    expect(add("one: { a: 1 }\ntwo: { a: 1 }\n", ["two"])).toBe("one: { a: 1 }\ntwo: { a: 1, b: { n: 2 } }\n");
    expect(add("top:\n  one:\n    a: 1\n  two:\n    a: 1\n  three: 1\n", ["top", "two"])).toBe(
      "top:\n  one:\n    a: 1\n  two:\n    a: 1\n    b: { n: 2 }\n  three: 1\n",
    );
    expect(add("1.50: { a: 1 }\n1.5: { a: 1 }\n", ["1.5"])).toBe("1.50: { a: 1 }\n1.5: { a: 1, b: { n: 2 } }\n");
  });

  it("have nowhere to go where there is no such map, which is a fault of whoever asks", () => {
    expect(() => add("top:\n  mid:\n    a: 1\n", ["top", "bottom"])).toThrow(
      new Error('There is no "bottom" in top › bottom.'),
    );
    expect(() => add("top:\n  a: 1\n", ["top", "a"])).toThrow(new Error("There is no map at top › a."));
    expect(() => add("- a\n", [])).toThrow("There is no map at");
  });

  it("with entries of their own stand by line in a map by line, and in braces in a map on one line", () => {
    const entries = [
      {
        key: "b",
        value: [
          { key: "n", value: "2" },
          { key: "m", value: "3" },
        ],
      },
      { key: "c", value: "4" },
    ];
    const into = (text: string) => yamlWithAdditions(text, [{ under: ["top"], entries }]);
    expect(into("top:\n   a: 1\n")).toBe("top:\n   a: 1\n   b:\n      n: 2\n      m: 3\n   c: 4\n");
    expect(into("top: { a: 1 }\n")).toBe("top: { a: 1, b: { n: 2, m: 3 }, c: 4 }\n");
    expect(into("top: {}\n")).toBe("top:\n  b:\n    n: 2\n    m: 3\n  c: 4\n");
  });

  it("are indented as the first map by line is, whatever stands on one line before it", () => {
    expect(add("one: { a: 1 }\ntwo:\n    a: {}\n", ["two", "a"])).toBe(
      "one: { a: 1 }\ntwo:\n    a:\n        b: { n: 2 }\n",
    );
  });

  it("come after the last entry, before its trailing comments and empty lines, however deep it stands", () => {
    expect(add("top:\n  a:\n    x: 1\n\n    # of x\n  # of a\nnext: 1\n", ["top"])).toBe(
      "top:\n  a:\n    x: 1\n  b: { n: 2 }\n\n    # of x\n  # of a\nnext: 1\n",
    );
    expect(add("top:\n  a:\n    - 1\n    - 2\n\n# next\nnext: 1\n", ["top"])).toBe(
      "top:\n  a:\n    - 1\n    - 2\n  b: { n: 2 }\n\n# next\nnext: 1\n",
    );
    expect(add("top:\n  a:\n  # none yet\nnext: 1\n", ["top"])).toBe(
      "top:\n  a:\n  b: { n: 2 }\n  # none yet\nnext: 1\n",
    );
  });

  it("of several maps are each put in their own, whatever order they are asked for in", () => {
    const entries = [{ key: "b", value: "2" }];
    const additions = ["one", "two", "three"].map((name) => ({ under: [name], entries }));
    const text = (b: string) => `one: { a: 1${b} }\ntwo: { a: 1${b} }\nthree: { a: 1${b} }\n`;
    for (const order of [additions, [...additions].reverse()])
      expect(yamlWithAdditions(text(""), order)).toBe(text(", b: 2"));
  });

  it("stand in the braces of a file that is empty braces, and after a byte order mark at the beginning of a line", () => {
    expect(add("{}\n", [])).toBe("{ b: { n: 2 } }\n");
    expect(add("\uFEFFtop: 1\n", [])).toBe("\uFEFFtop: 1\n\nb: { n: 2 }\n");
  });

  it("make a new chapter at the end of the file, apart from the one above", () => {
    expect(add("top:\n  a: 1\n", [])).toBe("top:\n  a: 1\n\nb: { n: 2 }\n");
  });

  it("at one place stand in the order asked for: into a map first, and then after it", () => {
    const entries = (key: string) => [{ key, value: "1" }];
    const text = yamlWithAdditions("top:\n  a:\n    x: 1\n", [
      { under: ["top", "a"], entries: entries("y") },
      { under: ["top"], entries: [{ key: "b", value: entries("z") }] },
    ]);
    expect(text).toBe("top:\n  a:\n    x: 1\n    y: 1\n  b:\n    z: 1\n");
  });
});

describe("words written into YAML", () => {
  it.each([
    "Two offices closed",
    "Review of care, and of its packages",
    'say "yes"',
    "=SUM(A1)",
    "+1 post",
    "-",
    "@x",
    "a: b",
    "a # b",
    "[x]",
    "{x}",
    "null",
    "no",
    "12",
    "back\\slash",
    "tab\tand\u0007bell",
    "Île",
    "100% of it",
    "& so on",
    "ends with a space ",
  ])("read back as they are: %j", (words) => {
    const taken = documentFromText(`list: [{ a: ${yamlWords(words)}, b: 1 }]\n`);
    expect(taken.ok && JSON.parse(JSON.stringify(taken.document.plain))).toEqual({ list: [{ a: words, b: "1" }] });
  });

  it("are plain where they can be, and in quotes where they would be read as something else", () => {
    for (const words of ["Two offices closed", "Île", "posts", "nothing", "on-costs", "Tier 2 & up"])
      expect(yamlWords(words)).toBe(words);
    for (const words of ["null", "No", "TRUE", "off", "=SUM(A1)", "12", "a: b", "ends with a space "])
      expect(yamlWords(words)).toBe(`"${words}"`);
  });
});
