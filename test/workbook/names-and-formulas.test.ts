import { describe, expect, it } from "vitest";
import { cell, difference, lastYear, onePlus, product, type Rule, sum } from "../../src/model/rule.ts";
import { address, columnLetters, fixed, onSheet } from "../../src/workbook/addresses.ts";
import { rangeName } from "../../src/workbook/range-names.ts";
import { sheetFormula } from "../../src/workbook/sheet-formula.ts";
import { sheetNames } from "../../src/workbook/sheet-names.ts";

describe("an address", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16_384, "XFD"],
  ])("of column %i has the letters %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(address(7, column)).toBe(`${letters}7`);
    expect(fixed(7, column)).toBe(`$${letters}$7`);
  });

  it.each([
    ["Savings", "Savings!E7"],
    ["Base budget", "'Base budget'!E7"],
    ["Children's Services", "'Children''s Services'!E7"],
    ["R2", "'R2'!E7"],
    ["AB12", "'AB12'!E7"],
    ["2021", "'2021'!E7"],
  ])("on the sheet %s has quotation marks where Excel needs them", (sheet, written) => {
    expect(onSheet(sheet, "E7")).toBe(written);
  });
});

describe("a name for cells", () => {
  it.each([
    ["pay-award", "pay_award"],
    ["savings.public-realm", "savings_public_realm"],
    ["tax1", "line_tax1"],
    ["r", "line_r"],
    ["r2c3", "line_r2c3"],
    ["true", "line_true"],
    ["2022-award", "line_2022_award"],
  ])("of %s is %s, which Excel does not take for an address or a value", (line, name) => {
    expect(rangeName(line)).toBe(name);
  });
});

describe("names for sheets", () => {
  it("have no sign that Excel forbids, at most 31 characters, and differ in more than capitals", () => {
    const named = sheetNames();
    expect(named("Reserves: 2021/22 [draft]")).toBe("Reserves 2021 22 draft");
    expect(named("A fund whose name is far longer than a tab")).toBe("A fund whose name is far longer");
    expect(named("A fund whose name is far longer than another")).toBe("A fund whose name is far long 2");
    expect(named("reserves 2021 22 DRAFT")).toBe("reserves 2021 22 DRAFT 2");
    expect(named("History")).toBe("History 2");
    expect(named("'quoted'")).toBe("quoted");
    expect(named("???")).toBe("Sheet");
  });
});

describe("the formula of a rule on a sheet", () => {
  const rows = new Map(Array.from({ length: 3000 }, (_, index) => [`line-${index}`, index + 6]));
  const at = (line: string, yearsBack: number) => address(rows.get(line) ?? 0, 7 - yearsBack);
  const lines = (count: number, step = 1): readonly Rule[] =>
    Array.from({ length: count }, (_, index) => cell(`line-${index * step}`));

  it("writes cells that stand one under the other as a range", () => {
    expect(sheetFormula(sum(lines(3)), at)).toBe("SUM(G6:G8)");
    expect(sheetFormula(sum(lines(2000)), at)).toBe("SUM(G6:G2005)");
    expect(sheetFormula(sum([...lines(3), cell("line-9"), cell("line-11")]), at)).toBe("SUM(G6:G8,G15,G17)");
  });

  it("leaves two cells, cells of two years and cells that are not neighbours as they are", () => {
    expect(sheetFormula(sum(lines(2)), at)).toBe("G6+G7");
    expect(sheetFormula(sum([lastYear("line-0"), cell("line-1"), cell("line-2")]), at)).toBe("F6+G7+G8");
    expect(sheetFormula(sum(lines(3, 2)), at)).toBe("G6+G8+G10");
  });

  it("keeps ranges on one sheet", () => {
    const elsewhere = (line: string) => `'Base budget'!${at(line, 0)}`;
    expect(sheetFormula(sum(lines(4)), elsewhere)).toBe("SUM('Base budget'!G6:G9)");
    const mixed = (line: string) => (line === "line-1" ? at(line, 0) : elsewhere(line));
    expect(sheetFormula(sum(lines(3)), mixed)).toBe("'Base budget'!G6+G7+'Base budget'!G8");
  });

  it("brackets a range as the sum it is", () => {
    expect(sheetFormula(difference(cell("line-9"), sum(lines(3))), at)).toBe("G15-SUM(G6:G8)");
    expect(sheetFormula(product([onePlus(cell("line-9")), sum(lines(3))]), at)).toBe("(1+G15)*SUM(G6:G8)");
  });

  it("gives no function more arguments than Excel takes, and refuses what is longer than Excel takes", () => {
    const many = sheetFormula(sum(lines(600, 2)), at);
    expect(many.split("SUM(")).toHaveLength(5);
    for (const inner of many.slice(4, -1).split("),SUM(")) expect(inner.split(",").length).toBeLessThanOrEqual(256);
    expect(() => sheetFormula(sum(lines(1500, 2)), at)).toThrow(/longer than Excel takes \(8192\)/);
  });
});
