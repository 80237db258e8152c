import type { Case } from "./case.ts";

/** Workings that do not say what they are. */
export const workingMistakes: readonly Case[] = [
  {
    mistake: "a working that multiplies and takes the lesser",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, multiply: [budget-gap, pay-award], lesser of: [budget-gap] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '55:13 working "line" says multiply and lesser of at once. Give one of add, multiply, divide, lesser of, greater of, last year, figure; a term may be a working of its own.',
    ],
  },
  {
    mistake: "a working that adds and multiplies",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], multiply: [budget-gap, pay-award] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:13 working "line" says add and multiply at once. Put one of them inside the other, as a term.'],
  },
  {
    mistake: "a working divided by nothing",
    in: "strategy",
    edits: [
      ["funds:\n  general-fund:", "workings: { line: { label: Line, divide: budget-gap } }\nfunds:\n  general-fund:"],
    ],
    says: ['55:13 working "line" has "divide" and not the other. Give "divide" and "by".'],
  },
  {
    mistake: "a working that divides nothing",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], by: total-resources } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:13 working "line" has "by" and not the other. Give "divide" and "by".'],
  },
  {
    mistake: "a working that adds nothing",
    in: "strategy",
    edits: [["funds:\n  general-fund:", "workings: { line: { label: Line, add: [] } }\nfunds:\n  general-fund:"]],
    says: ['55:13 working "line" has nothing under "add". Name at least one line.'],
  },
  {
    mistake: "a working with a term that takes the greater of nothing",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap, { greater of: [] }] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:52 working Entry 2 of "add" of "line" has nothing under "greater of". Name at least one line.'],
  },
  {
    mistake: "a figure of a working without a unit",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap, { figure: 5 }] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:62 working The figure 5 has no unit. Add "unit", such as pounds or dwellings; or write a percentage.'],
  },
  {
    mistake: "a working with pounds of years before and no unit",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], before: { 2020/21: 5 } } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:53 working "line" has figures in pounds and does not say in what unit. Add "money": £m, £000 or £.'],
  },
  {
    mistake: "a working that multiplies and takes away",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, multiply: [budget-gap], take away: [budget-gap] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:13 working "line" says multiply and take away at once. Put one of them inside the other, as a term.'],
  },
  {
    mistake: "a working that divides the sum of nothing",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, divide: { add: [] }, by: budget-gap } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:34 working "divide" of "line" has nothing under "add". Name at least one line.'],
  },
  {
    mistake: "a working that divides by the sum of nothing",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, divide: budget-gap, by: { add: [] } } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:54 working "by" of "line" has nothing under "add". Name at least one line.'],
  },
  {
    mistake: "a working with a figure of a year before that is not one",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], money: £m, before: { 2020/22: 5 } } }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '55:74 years "2020/22" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
  {
    mistake: "a working of three years",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], years: [2021/22, 2022/23, 2023/24] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ["55:60 working The years of a working go from one to a later one. Give the first and the last."],
  },
  {
    mistake: "a working that ends before it begins",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], years: [2023/24, 2022/23] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ["55:60 working The years of a working go from one to a later one. Give the first and the last."],
  },
  {
    mistake: "a working of no years",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], years: [] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ["55:60 working The years of a working go from one to a later one. Give the first and the last."],
  },
  {
    mistake: "a working of a year that is not one",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "workings: { line: { label: Line, add: [budget-gap], years: [2022/23, 2023/25] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '55:70 years "2023/25" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
];
