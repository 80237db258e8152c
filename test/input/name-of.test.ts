import { describe, expect, it } from "vitest";
import { nameOf, quoted, sentenceCase } from "../../src/input/name-of.ts";

describe("the name of a place in a document", () => {
  it.each<[readonly (string | number)[], string]>([
    [[], "the file"],
    [["council"], '"council"'],
    [["savings"], '"savings"'],
    [["years", 0], 'entry 1 of "years"'],
    [["base-budget", "lines", "pay", "amounts", 1], 'entry 2 of "amounts" of "pay"'],
    [["savings", "directorates", "adults", "proposals", "lye", "amounts"], '"amounts" of "lye" of "adults"'],
    [["funds", "general-fund", "minimum balance", "greater of", 1, "share"], '"share" of entry 2 of "greater of"'],
  ])("at %j is %s", (path, name) => {
    expect(nameOf(path)).toBe(name);
  });

  it("says a key that only holds others where that is the place itself", () => {
    expect(nameOf(["base-budget", "lines"])).toBe('"lines" of "base-budget"');
    expect(nameOf(["savings", "directorates", "adults", "proposals"])).toBe('"proposals" of "adults" of "savings"');
  });

  it("says a row that is called as a key that only holds others", () => {
    expect(nameOf(["base-budget", "lines", "income", "amounts"])).toBe('"amounts" of "income" of "base-budget"');
    expect(nameOf(["funds", "schools", "income", "income", "amounts"])).toBe('"amounts" of "income" of "schools"');
  });
});

describe("the name of a place in a chapter that is called as a key that only holds others", () => {
  it.each<[readonly string[], string]>([
    [["savings", "money"], '"money" of "savings"'],
    [["savings", "directorates", "adults"], '"adults" of "savings"'],
    [["grants", "money"], '"money" of "grants"'],
    [["grants", "lines", "rural", "amounts"], '"amounts" of "rural" of "grants"'],
    [["in-year funding", "grants", "covid", "amount"], '"amount" of "covid" of "in-year funding"'],
    [["workings", "band-d", "by"], '"by" of "band-d"'],
    [["tables", "table-1", "rows", "pay"], '"pay" of "table-1"'],
  ])("at %j is %s", (path, name) => {
    expect(nameOf(path)).toBe(name);
  });
});

describe("a text in quotes", () => {
  it("is whole up to a hundred characters, and then its beginning", () => {
    expect(quoted("pay")).toBe('"pay"');
    expect(quoted("x".repeat(100))).toBe(`"${"x".repeat(100)}"`);
    expect(quoted(`${"x".repeat(97)}yyyy`)).toBe(`"${"x".repeat(97)}…"`);
  });
});

describe("a sentence", () => {
  it("begins with a capital and is otherwise as it was", () => {
    expect(sentenceCase('entry 2 of "Pay"')).toBe('Entry 2 of "Pay"');
    expect(sentenceCase('"pay" of it')).toBe('"pay" of it');
    expect(sentenceCase("")).toBe("");
  });
});
