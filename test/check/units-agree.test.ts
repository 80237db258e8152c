import { describe, expect, it } from "vitest";
import {
  cell,
  constant,
  difference,
  greaterOf,
  lesserOf,
  onePlus,
  product,
  quotient,
  rounded,
  sum,
} from "../../src/model/rule.ts";
import { derived, given, inUnit, saidOf } from "./small-model.ts";

const taxBase = inUnit("dwellings", given("tax-base"));
const bandD = inUnit("pounds per dwelling", given("band-d"));
const rate = inUnit("rate", given("rate"));
const fees = given("fees");
const posts = inUnit("posts", given("posts"));
const perPost = inUnit("pounds per post", given("flat-award"));
const lines = [taxBase, bandD, rate, fees, posts, perPost];

describe("every rule adds like to like, and gives the unit of its line", () => {
  it.each([
    ["a tax base times a charge is pounds", derived("income", product([cell("tax-base"), cell("band-d")]))],
    [
      "pounds over dwellings are pounds for each",
      inUnit("pounds per dwelling", derived("charge", quotient(cell("fees"), cell("tax-base")))),
    ],
    ["a flat award times posts is pounds", derived("award", product([cell("posts"), cell("flat-award")]))],
    [
      "pounds over posts are pounds for each",
      inUnit("pounds per post", derived("each", quotient(cell("fees"), cell("posts")))),
    ],
    ["pounds uprated by a rate are pounds", derived("uprated", product([cell("fees"), onePlus(cell("rate"))]))],
    ["a rate is a plain number, as an index is", inUnit("index", derived("index", onePlus(cell("rate"))))],
    ["the greater of two amounts is an amount", derived("floor", greaterOf([cell("fees"), constant("0", "pounds")]))],
    ["a rounded amount is an amount", derived("even", rounded(cell("fees"), 0))],
  ])("%s", (_, line) => {
    expect(saidOf(...lines, line)).toEqual([]);
  });

  const fix = "Multiply or divide first, so that both are in the same unit.";
  const why = "Only figures in the same unit can be added or compared.";

  it.each([
    ["dwellings added to pounds", sum([cell("fees"), cell("tax-base")]), "adds dwellings to pounds"],
    ["a rate taken from pounds", difference(cell("fees"), cell("rate")), "takes a plain number from pounds"],
    [
      "a charge compared with pounds",
      lesserOf([cell("fees"), cell("band-d")]),
      "compares pounds with pounds per dwelling",
    ],
    [
      "a mistake deep inside a rule",
      product([cell("rate"), sum([cell("fees"), cell("rate")])]),
      "adds a plain number to pounds",
    ],
    [
      "a mistake in what is added second",
      sum([cell("fees"), sum([cell("rate"), cell("tax-base")])]),
      "adds dwellings to a plain number",
    ],
  ])("%s", (_, rule, fault) => {
    expect(saidOf(...lines, derived("total", rule))).toEqual([`units-agree: "Total" (total) ${fault}. ${why} ${fix}`]);
  });

  it.each([
    ["a product of pounds", product([cell("fees"), cell("fees")]), "pounds^2"],
    ["a tax base in a line of pounds", cell("tax-base"), "dwellings"],
    ["a charge times a charge", product([cell("band-d"), cell("band-d")]), "pounds^2 × dwellings^-2"],
    ["pounds over pounds", quotient(cell("fees"), cell("fees")), "a plain number"],
  ])("%s", (_, rule, gives) => {
    expect(saidOf(...lines, derived("total", rule))).toEqual([
      `units-agree: "Total" (total) is in pounds, but its rule gives ${gives}. Change the rule or the unit, so that they agree.`,
    ]);
  });
});
