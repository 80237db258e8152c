import { describe, expect, it } from "vitest";
import { yamlText } from "../../src/writing/yaml-text.ts";

const lines = (data: Parameters<typeof yamlText>[0]) => yamlText(data, "A strategy").split("\n").slice(2, -1);

describe("plain data as YAML", () => {
  it("stands under its comment, and ends with a line end", () => {
    expect(yamlText({ funds: { held: {} } }, "A strategy")).toBe("# A strategy\n\nfunds:\n  held: {}\n");
  });

  it("has short lists and maps on one line, and what holds others by line", () => {
    expect(
      lines({ years: ["2022/23", "2023/24"], drivers: { rise: { label: "Rise", values: { "2022/23": "2%" } } } }),
    ).toEqual(["years: [ 2022/23, 2023/24 ]", "drivers:", "  rise:", "    label: Rise", "    values: { 2022/23: 2% }"]);
    expect(lines({ rows: [{ a: "1" }, { b: "2" }] })).toEqual(["rows:", "  - { a: 1 }", "  - { b: 2 }"]);
    expect(lines({ none: [], nothing: {} })).toEqual(["none: []", "nothing: {}"]);
  });

  it("has a map or a list by line where it would be long, at 100 characters with what stands between its parts", () => {
    const words = (length: number) => "w".repeat(length);
    // Four characters each for a key and its value: 1 + 4 + 90 + 4 is 99.
    expect(lines({ row: { a: words(90) } })).toEqual([`row: { a: ${words(90)} }`]);
    expect(lines({ row: { a: words(91) } })).toEqual(["row:", `  a: ${words(91)}`]);
    expect(lines({ row: [words(44), words(47)] })).toEqual([`row: [ ${words(44)}, ${words(47)} ]`]);
    expect(lines({ row: [words(45), words(47)] })).toEqual(["row:", `  - ${words(45)}`, `  - ${words(47)}`]);
  });

  it("has figures, dates and words as they stand, in quotes only where YAML would read something else", () => {
    expect(lines({ row: { amount: "5.3", dated: "2022-01-01", "ring-fenced": "yes", note: "a: b" } })).toEqual([
      'row: { amount: 5.3, dated: 2022-01-01, ring-fenced: yes, note: "a: b" }',
    ]);
  });

  it("breaks no line of words, however long", () => {
    const note = "many words ".repeat(30).trim();
    expect(lines({ note, council: "Exampleshire" })).toEqual([`note: ${note}`, "council: Exampleshire"]);
  });
});
