import { describe, expect, it } from "vitest";
import { longest } from "../../src/input/longest.ts";
import { parsedYaml } from "../../src/input/parsed-yaml.ts";
import { problemInWords } from "../../src/model/problem.ts";

function problemsOf(text: string, file?: string) {
  const parsed = parsedYaml(text, file);
  return parsed.ok ? [] : parsed.problems;
}

function saidOf(text: string): readonly string[] {
  return problemsOf(text).map((problem) => `${problem.place.line}:${problem.place.column} ${problemInWords(problem)}`);
}

const colon = "A colon and a space stand inside plain text. Put the whole text in quotes.";
const dash = "A dash stands here alone. Write a nil as 0, and a dash that is printed in quotes.";
const open = "A bracket is opened before this and not closed. Close it where its list or map ends.";
const runsOn =
  "This runs on into the next line, up to a colon there. Add the comma or the colon that is missing from it, or put the text in quotes.";
const lines =
  "Lines that are indented as a list or a map stand inside brackets. Close the bracket before them, or put them in brackets of their own.";

describe("text that is no YAML is answered in words", () => {
  it.each([
    ["a colon in a text without quotes", "note: Total: 5\n", [`1:7 ${colon}`]],
    ["such a colon inside braces", "pay: { note: Total: 5 }\n", [`1:14 ${colon}`]],
    ["such a colon inside a list", "pay: [Total: 3: 4]\n", [`1:14 ${colon}`]],
    ["a dash for a nil", "pay: -\n", [`1:6 ${dash}`]],
    ["a dash for a nil in a list", "pay: [1, -]\n", [`1:10 ${dash}`]],
    ["a dash for a nil inside braces", "pay: { amount: - }\n", [`1:16 ${dash}`]],
    ["a bracket that is not closed", "pay: [1, 2\ncost: 3\n", [`2:1 ${open}`]],
    [
      "a brace that is not closed, before lines that are indented",
      "pay: {\n  costs:\n    label: x\n",
      [`3:5 ${lines}`, `4:1 ${open}`],
    ],
    ["a list by lines inside braces", "pay: {\n  costs:\n    - 1\n  }\n", [`3:5 ${lines}`]],
    [
      "a quotation mark that is not closed",
      "pay: 'x\n",
      ["2:1 A quotation mark is not closed. Close it, or remove it."],
    ],
    ["a tab", "pay:\n\tcost: 1\n", ["2:1 A tab is used to indent. Indent with spaces, here and below."]],
    ["a list for a name", "? [a]\n: b\n", ["1:3 A name here is not text. Write a plain name before the colon."]],
    [
      "two documents",
      "a: b\n---\nc: d\n",
      ["2:1 The file holds more than one document. Keep one, without a line of ---."],
    ],
    [
      "what nobody has foreseen, in the parser's own words",
      "a: 'b.c' \"d.e\"\n",
      [
        "1:10 This is not YAML or JSON that can be read: Unexpected double-quoted-scalar at node end. Check the indentation, quotes and brackets here.",
      ],
    ],
  ])("%s", (_, text, said) => {
    expect(saidOf(text)).toEqual(said);
  });

  it("in the order of the lines, though the parser finds them in another", () => {
    expect(saidOf("a: b: c\n{ z: 1 } 'b.c'\n\tx: y\n")).toEqual([
      `1:4 ${colon}`,
      "2:1 A name here is not text. Write a plain name before the colon.",
      "3:1 A tab is used to indent. Indent with spaces, here and below.",
    ]);
  });

  it("on each line, though the parser comes back to an earlier one", () => {
    expect(saidOf("pay: { label: Pay\n  note: Total: 5\n")).toEqual([`1:15 ${runsOn}`, `2:9 ${colon}`, `3:1 ${open}`]);
  });

  it("as an error, in its file where it is in one", () => {
    const place = { path: [], line: 1, column: 7 };
    const problem = {
      code: "not-yaml",
      severity: "error",
      what: "A colon and a space stand inside plain text.",
      fix: "Put the whole text in quotes.",
    };
    expect(problemsOf("note: Total: 5\n")).toStrictEqual([{ ...problem, place }]);
    expect(problemsOf("note: Total: 5\n", "ours.yaml")).toStrictEqual([
      { ...problem, place: { ...place, file: "ours.yaml" } },
    ]);
  });
});

describe("text that is read", () => {
  it("may have a byte order mark in front, which does not count, and nowhere else", () => {
    const [marked, plain] = [parsedYaml("\uFEFFa: b\n"), parsedYaml("a: b\n")];
    expect([marked.ok && marked.skipped, plain.ok && plain.skipped]).toEqual([1, 0]);
    expect(marked.ok && JSON.stringify(marked.contents)).toBe(plain.ok && JSON.stringify(plain.contents));
    const within = parsedYaml("a: b\uFEFFc\n");
    expect(within.ok && JSON.stringify(within.contents)).toContain("b\uFEFFc");
    expect(within.ok && within.skipped).toBe(0);
  });

  it("may have a million characters, and not one more", () => {
    const text = (length: number) => `a: b\n#${"x".repeat(length - 6)}`;
    expect(problemsOf(text(longest))).toEqual([]);
    expect(problemsOf(text(longest + 1)).map(({ code }) => code)).toEqual(["too-long"]);
  });
});
