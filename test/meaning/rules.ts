import {
  cell,
  constant,
  difference,
  greaterOf,
  lesserOf,
  product,
  quotient,
  type Rule,
  rounded,
  sum,
} from "../../src/model/rule.ts";

/** One rule of each form, over three lines: pay 300, grants 200, price-index 1.25, and last year's pay 250. */
export const eachForm: Readonly<Record<Rule["form"], Rule>> = {
  constant: constant("12.5", "pounds"),
  cell: { form: "cell", line: "pay", yearsBack: 1 },
  sum: sum([cell("pay"), cell("grants"), constant("1", "pounds")]),
  difference: difference(cell("pay"), cell("grants")),
  product: product([cell("pay"), cell("price-index")]),
  quotient: quotient(cell("pay"), cell("price-index")),
  lesserOf: lesserOf([cell("pay"), cell("grants")]),
  greaterOf: greaterOf([cell("pay"), cell("grants"), constant("0", "pounds")]),
  rounded: rounded(quotient(cell("grants"), constant("3", "index")), 2),
};

/** Rules within rules, where brackets matter: for each, what it comes to. */
export const nested: readonly (readonly [string, Rule, string])[] = [
  ["what is taken is itself a sum", difference(cell("pay"), sum([cell("grants"), constant("50", "pounds")])), "50"],
  [
    "what is taken is itself a difference",
    difference(cell("pay"), difference(cell("grants"), constant("50", "pounds"))),
    "150",
  ],
  ["a sum is multiplied", product([sum([cell("pay"), cell("grants")]), cell("price-index")]), "625"],
  ["a quotient is divided by", quotient(cell("pay"), quotient(constant("4", "index"), constant("2", "index"))), "150"],
  ["a product is divided by", quotient(cell("pay"), product([constant("4", "index"), cell("price-index")])), "60"],
  ["a negative is multiplied", product([cell("pay"), constant("-2", "index")]), "-600"],
  ["a negative is taken", difference(cell("pay"), constant("-2", "pounds")), "302"],
];

export const figures: Readonly<Record<string, string>> = {
  "pay 0": "300",
  "pay 1": "250",
  "grants 0": "200",
  "price-index 0": "1.25",
};
