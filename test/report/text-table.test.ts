import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textTable, wrap, wrapCommand } from "../../src/report/text-table.ts";

const headings = ["2022/23", "2023/24"];

describe("a table for a terminal", () => {
  it("sets figures under their headings, to the right", () => {
    const text = textTable({ headings, rows: [{ label: "Budget gap", cells: ["-1.8", "9.4"] }] }, 60);
    expect(text).toBe("            2022/23  2023/24\nBudget gap     -1.8      9.4");
  });

  it("rules off a total, and marks it where the terminal can", () => {
    const rows = [
      { label: "Pay", cells: ["1", "2"] },
      "rule" as const,
      { label: "Total", cells: ["1", "2"], strong: true },
    ];
    expect(
      textTable({ headings, rows }, 60, (text) => `*${text}*`)
        .split("\n")
        .slice(2),
    ).toEqual(["--------------------------", "*Total           1        2*"]);
  });

  it("sets columns that do not fit below, with the labels again", () => {
    const many = {
      headings: ["a", "b", "c", "d", "e"],
      rows: [{ label: "Budget gap", cells: ["1", "2", "3", "4", "5"] }],
    };
    const blocks = textTable(many, 40).split("\n\n");
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.every((block) => block.includes("Budget gap"))).toBe(true);
    expect(blocks.join(" ").replaceAll(/\D/g, "")).toBe("12345");
  });

  it("is never wider than asked, and shows every figure", () => {
    const cells = fc.array(fc.integer({ min: -999, max: 999 }).map(String), { minLength: 3, maxLength: 3 });
    const labels = fc.constantFrom("Pay", "Base budget forecast", "Digital, Commercial and Customer Services");
    fc.assert(
      fc.property(
        fc.array(fc.record({ label: labels, cells }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 50, max: 120 }),
        (rows, width) => {
          const text = textTable({ headings: ["2022/23", "2023/24", "2024/25"], rows }, width);
          expect(text.split("\n").filter((line) => line.length > width)).toEqual([]);
          const shown = text.match(/(?<= )-?\d+(?=\s|$)/g) ?? [];
          expect(shown.sort()).toEqual(rows.flatMap((row) => row.cells).sort());
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("wrapped text", () => {
  it("is broken between words, and keeps the space in front", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("  one two three", 9, "    ")).toEqual(["  one two", "    three"]);
  });

  it("leaves a word that is too long whole", () => {
    expect(wrap("extraordinarily long", 6)).toEqual(["extraordinarily", "long"]);
  });
});

describe("a command to be copied", () => {
  it("is broken with backslashes, and never inside quotes", () => {
    expect(wrapCommand("Again:", "mtfs solve ours.yaml --until 'general-fund 2024/25=0' --years all", 40)).toEqual([
      "Again: mtfs solve ours.yaml --until \\",
      "  'general-fund 2024/25=0' --years all",
    ]);
  });

  it("that fits its line stands as it is", () => {
    expect(wrapCommand("Next:", "mtfs check ours.yaml", 40)).toEqual(["Next: mtfs check ours.yaml"]);
  });
});
