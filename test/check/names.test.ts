import { describe, expect, it } from "vitest";
import { cell, product, sum } from "../../src/model/rule.ts";
import { derived, given, inUnit, saidOf } from "./small-model.ts";

describe("every line has a name of its own", () => {
  it("holds where names differ, if only by a part", () => {
    expect(saidOf(given("fees"), given("fees.published"))).toEqual([]);
  });

  it("says where both lines of one name are", () => {
    expect(saidOf(given("pay"), given("pay", { chapter: "base-budget" }))).toEqual([
      'names-unique: Two lines are called "pay", in resources and base-budget. A name must point to one line. Rename one of them.',
    ]);
  });

  it("says once how many lines share a name", () => {
    expect(saidOf(given("pay"), given("pay"), given("pay", { chapter: "drivers" }))).toEqual([
      'names-unique: 3 lines are called "pay", in resources and drivers. A name must point to one line. Rename all but one of them.',
    ]);
  });
});

describe("every line that a rule uses exists", () => {
  it("holds where it does, whatever JavaScript makes of the name", () => {
    expect(saidOf(given("constructor"), derived("total", cell("constructor")))).toEqual([]);
  });

  it("suggests the nearest name", () => {
    expect(saidOf(given("tax-base"), derived("income", cell("taxbase")))).toEqual([
      'known-lines: Line "income" uses "taxbase", which is not a line. Did you mean "tax-base"?',
    ]);
  });

  it("suggests nothing where nothing is near", () => {
    expect(saidOf(given("tax-base"), derived("income", cell("constructor")))).toEqual([
      'known-lines: Line "income" uses "constructor", which is not a line.',
    ]);
  });

  it("says once what a rule uses twice", () => {
    expect(saidOf(derived("square", product([cell("x"), cell("x")])))).toEqual([
      'known-lines: Line "square" uses "x", which is not a line.',
    ]);
  });

  it("says each line that is not there", () => {
    const total = derived("total", sum([cell("grants"), cell("fees"), cell("rents")]));
    expect(saidOf(inUnit("pounds", total), given("fees"))).toEqual([
      'known-lines: Line "total" uses "grants", which is not a line.',
      'known-lines: Line "total" uses "rents", which is not a line.',
    ]);
  });
});
