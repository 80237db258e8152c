import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/meaning/cells-of.ts";
import { contributionsOf } from "../../src/meaning/contributions.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { exact } from "../../src/meaning/exact.ts";
import { excelFormula } from "../../src/meaning/excel-formula.ts";
import { fold } from "../../src/meaning/fold.ts";
import { stepsOf } from "../../src/meaning/steps.ts";
import { takeSteps } from "../../src/meaning/take-steps.ts";
import { unitOf } from "../../src/meaning/unit-of.ts";
import { words } from "../../src/meaning/words.ts";
import {
  cell,
  constant,
  difference,
  lesserOf,
  product,
  quotient,
  type Rule,
  rounded,
  sum,
} from "../../src/model/rule.ts";
import { type Unit, units } from "../../src/model/unit.ts";
import { eachForm, figures, nested } from "./rules.ts";

const forms = Object.entries(eachForm) as readonly [Rule["form"], Rule][];
const expecting = <V>(expected: Readonly<Record<Rule["form"], V>>) =>
  forms.map(([form, rule]) => [form, rule, expected[form]] as const);

const figure = (line: string, yearsBack: number) => decimal(figures[`${line} ${yearsBack}`] ?? "nothing");
const exactly = (rule: Rule) => fold(rule, exact(figure));

describe("exact: what a rule comes to", () => {
  it.each(
    expecting({
      constant: "12.5",
      cell: "250",
      sum: "501",
      difference: "100",
      product: "375",
      quotient: "240",
      lesserOf: "200",
      greaterOf: "300",
      rounded: "66.67",
    }),
  )("%s", (_, rule, expected) => {
    expect(exactly(rule).toString()).toBe(expected);
  });

  it.each(nested)("where %s", (_, rule, expected) => {
    expect(exactly(rule).toString()).toBe(expected);
  });

  it("rounds halves away from nought, whichever the sign", () => {
    const at = (value: string, places: number) => exactly(rounded(constant(value, "pounds"), places)).toString();
    expect([at("0.125", 2), at("-0.125", 2), at("0.124999", 2), at("2.5", 0), at("-2.5", 0), at("3.5", 0)]).toEqual([
      "0.13",
      "-0.13",
      "0.12",
      "3",
      "-3",
      "4",
    ]);
  });

  it("of no terms is nought", () => {
    expect([exactly(sum([])).toString(), exactly({ form: "sum", terms: [] }).toString()]).toEqual(["0", "0"]);
  });

  it("will not divide by nought, and says so", () => {
    expect(() => exactly(quotient(cell("pay"), constant("0.00", "index")))).toThrow(
      new RangeError("divides by nought"),
    );
  });

  it("carries forty digits and no fewer", () => {
    expect(exactly(quotient(constant("1", "index"), constant("3", "index"))).toString()).toBe(`0.${"3".repeat(40)}`);
    expect(exactly(sum([constant("0.1", "pounds"), constant("0.2", "pounds")])).toString()).toBe("0.3");
  });
});

describe("steps: what a rule comes to, made ready beforehand", () => {
  // Two columns: last year and this; and behind them a place for the answer.
  const names = ["pay", "grants", "price-index"];
  const cells = names.flatMap((name) => [figures[`${name} 1`], figures[`${name} 0`]]);
  const from = (name: string, yearsBack: number) => names.indexOf(name) * 2 + 1 - yearsBack;
  const answers = (rules: readonly Rule[]) => {
    const works = rules.map((rule, index) => ({ rule, into: cells.length + index, from }));
    const steps = stepsOf(cells.length + rules.length, works);
    const places = [...cells, ...rules.map(() => undefined), ...steps.behind].map((text) => text && decimal(text));
    takeSteps(steps, 0, steps.code.length, places as Parameters<typeof takeSteps>[3]);
    return rules.map((_, index) => String(places[cells.length + index]));
  };
  const rules = [...forms, ...nested];

  it.each(rules.map(([name, rule]) => [name, rule] as const))("is what it comes to exactly: %s", (_, rule) => {
    expect(answers([rule])).toEqual([exactly(rule).toString()]);
  });

  it("is the same for each of many rules in turn, since what is kept on the way to one is no part of the next", () => {
    expect(answers(rules.map(([, rule]) => rule))).toEqual(rules.map(([, rule]) => exactly(rule).toString()));
  });

  it("says where the steps of each rule end", () => {
    const [one, other] = [sum([cell("pay"), cell("grants"), cell("pay")]), cell("pay")];
    expect(
      stepsOf(
        6,
        [one, other].map((rule) => ({ rule, into: 6, from })),
      ).ends,
    ).toEqual([8, 12]);
  });

  it("of no terms is nought", () => {
    expect(answers([{ form: "sum", terms: [] }])).toEqual(["0"]);
  });

  it("will not divide by nought, and says so when it is worked out", () => {
    const rule = quotient(cell("pay"), constant("0.00", "index"));
    expect(() => answers([rule])).toThrow(new RangeError("divides by nought"));
  });
});

describe("words: a rule as a councillor reads it", () => {
  const labels: Readonly<Record<string, string>> = { pay: "Pay", grants: "Grants", "price-index": "Price index" };
  const said = (rule: Rule) =>
    fold(
      rule,
      words((line) => labels[line] ?? line),
    ).text;

  it.each(
    expecting({
      constant: "£12.5",
      cell: "Pay of the year before",
      sum: "Pay plus Grants plus £1",
      difference: "Pay less Grants",
      product: "Pay × Price index",
      quotient: "Pay ÷ Price index",
      lesserOf: "the lesser of Pay and Grants",
      greaterOf: "the greater of Pay, Grants and £0",
      rounded: "(Grants ÷ 3) rounded to 2 decimal places",
    }),
  )("%s", (_, rule, expected) => {
    expect(said(rule)).toBe(expected);
  });

  it("put brackets where they are needed and nowhere else", () => {
    expect(nested.slice(0, 5).map(([, rule]) => said(rule))).toEqual([
      "Pay less (Grants plus £50)",
      "Pay less (Grants less £50)",
      "(Pay plus Grants) × Price index",
      "Pay ÷ (4 ÷ 2)",
      "Pay ÷ (4 × Price index)",
    ]);
    expect(said(difference(sum([cell("pay"), cell("grants")]), product([cell("pay"), cell("price-index")])))).toBe(
      "Pay plus Grants less Pay × Price index",
    );
  });

  it("part the thousands of an amount, and leave its decimals as they are", () => {
    const amounts = ["2000000", "1234.56789", "-100000", "999"];
    expect(amounts.map((amount) => said(constant(amount, "pounds")))).toEqual([
      "£2,000,000",
      "£1,234.56789",
      "£-100,000",
      "£999",
    ]);
  });

  it("say how many years back a figure is from, and one decimal place in the singular", () => {
    expect([0, 1, 2].map((yearsBack) => said({ form: "cell", line: "pay", yearsBack }))).toEqual([
      "Pay",
      "Pay of the year before",
      "Pay of 2 years before",
    ]);
    expect(said(rounded(cell("pay"), 1))).toBe("Pay rounded to 1 decimal place");
  });
});

describe("Excel formula: a rule in a spreadsheet", () => {
  const columns: Readonly<Record<string, number>> = { pay: 5, grants: 6, "price-index": 7 };
  const formula = (rule: Rule) =>
    fold(
      rule,
      excelFormula((line, yearsBack) => `${yearsBack === 0 ? "D" : "C"}${columns[line]}`),
    ).text;

  it.each(
    expecting({
      constant: "12.5",
      cell: "C5",
      sum: "D5+D6+1",
      difference: "D5-D6",
      product: "D5*D7",
      quotient: "D5/D7",
      lesserOf: "MIN(D5,D6)",
      greaterOf: "MAX(D5,D6,0)",
      rounded: "ROUND(D6/3,2)",
    }),
  )("%s", (_, rule, expected) => {
    expect(formula(rule)).toBe(expected);
  });

  it("puts brackets where a spreadsheet would read it otherwise", () => {
    expect(nested.map(([, rule]) => formula(rule))).toEqual([
      "D5-(D6+50)",
      "D5-(D6-50)",
      "(D5+D6)*D7",
      "D5/(4/2)",
      "D5/(4*D7)",
      "D5*(-2)",
      "D5-(-2)",
    ]);
  });

  it("adds more than four terms with SUM", () => {
    const terms = Array.from({ length: 5 }, () => cell("pay"));
    expect([formula(sum(terms.slice(1))), formula(sum(terms))]).toEqual(["D5+D5+D5+D5", "SUM(D5,D5,D5,D5,D5)"]);
  });
});

describe("unit-of: what a rule is counted in, before any number exists", () => {
  const unitsOf: Readonly<Record<string, Unit>> = {
    pay: "pounds",
    grants: "pounds",
    "price-index": "index",
    "tax-base": "dwellings",
    "band-d": "pounds per dwelling",
  };
  const found = (rule: Rule) =>
    fold(
      rule,
      unitOf((line) => units[unitsOf[line] ?? "index"]),
    );

  it.each(forms)("%s of pounds and indexes is pounds", (_, rule) => {
    expect(found(rule)).toEqual(units.pounds);
  });

  it("of dwellings times pounds per dwelling is pounds, and of pounds divided by dwellings is pounds per dwelling", () => {
    expect(found(product([cell("tax-base"), cell("band-d")]))).toEqual(units.pounds);
    expect(found(quotient(cell("pay"), cell("tax-base")))).toEqual(units["pounds per dwelling"]);
    expect(found(quotient(cell("pay"), cell("grants")))).toEqual(units.index);
  });

  it("says in words what cannot be added, taken or compared", () => {
    expect([
      found(sum([cell("pay"), cell("tax-base")])),
      found(difference(cell("pay"), cell("band-d"))),
      found(lesserOf([cell("pay"), cell("price-index")])),
      found(product([sum([cell("tax-base"), cell("pay")]), cell("price-index")])),
      found(sum([product([cell("pay"), cell("pay")]), cell("pay")])),
    ]).toEqual([
      { fault: "adds dwellings to pounds" },
      { fault: "takes pounds per dwelling from pounds" },
      { fault: "compares pounds with a plain number" },
      { fault: "adds pounds to dwellings" },
      { fault: "adds pounds to pounds^2" },
    ]);
  });
});

describe("cells-of: the cells that a rule reaches", () => {
  const reached = (rule: Rule) => cellsOf(rule).map(({ line, yearsBack }) => `${line} ${yearsBack}`);

  it.each(
    expecting({
      constant: [],
      cell: ["pay 1"],
      sum: ["pay 0", "grants 0"],
      difference: ["pay 0", "grants 0"],
      product: ["pay 0", "price-index 0"],
      quotient: ["pay 0", "price-index 0"],
      lesserOf: ["pay 0", "grants 0"],
      greaterOf: ["pay 0", "grants 0"],
      rounded: ["grants 0"],
    }),
  )("%s", (_, rule, expected) => {
    expect(reached(rule)).toEqual(expected);
  });

  it("are in the order written, repeats included", () => {
    expect(reached(sum([cell("pay"), product([cell("price-index"), cell("pay")])]))).toEqual([
      "pay 0",
      "price-index 0",
      "pay 0",
    ]);
  });
});

describe("contributions: the signed parts that add up to a figure", () => {
  const parts = (rule: Rule) =>
    contributionsOf(rule).map((part) => `${part.sign === 1 ? "+" : "-"} ${part.cell?.line ?? part.rule.form}`);

  it.each(
    expecting({
      constant: ["+ constant"],
      cell: ["+ pay"],
      sum: ["+ pay", "+ grants", "+ constant"],
      difference: ["+ pay", "- grants"],
      product: ["+ product"],
      quotient: ["+ quotient"],
      lesserOf: ["+ lesserOf"],
      greaterOf: ["+ greaterOf"],
      rounded: ["+ rounded"],
    }),
  )("%s", (_, rule, expected) => {
    expect(parts(rule)).toEqual(expected);
  });

  it("change sign each time they are taken away", () => {
    expect(parts(difference(cell("pay"), difference(cell("grants"), sum([cell("a"), cell("b")]))))).toEqual([
      "+ pay",
      "- grants",
      "+ a",
      "+ b",
    ]);
  });
});
