import type { Case } from "./case.ts";

/** Parts that are missing, mistyped or not of their kind. */
export const shapeMistakes: readonly Case[] = [
  {
    mistake: "a missing part of the file",
    in: "strategy",
    edits: [["council: Example Council\n", ""]],
    says: ['1:1 missing The file has no "council". Add "council".'],
  },
  {
    mistake: "a mistyped part of the file",
    in: "strategy",
    edits: [["council: Example", "councl: Example"]],
    says: ['2:1 unknown-key "councl" is not something that the file can have. Did you mean "council"?'],
  },
  {
    mistake: "a part nobody knows",
    in: "strategy",
    edits: [["council: Example Council", "council: Example Council\nmayor: Someone"]],
    says: [
      '3:1 unknown-key "mayor" is not something that the file can have. It can have: format, council, authority, title, status, dated, base year, years, printed tables, scenarios, sources, drivers, base-budget, additional-spending, savings, resources, deficit walk, budget gap, balancing, council tax, collection fund, business rates, grants, pay, treasury, levies, contingency, funds, workings, outturn, in-year funding, savings delivery, dedicated schools grant, facts, risks outside the figures, assumptions.',
    ],
  },
  {
    mistake: "an empty part",
    in: "strategy",
    edits: [["council: Example Council", "council:"]],
    says: ['2:9 wrong-type "council" has nothing in it. Write a single value, or remove it.'],
  },
  {
    mistake: "text of nothing but spaces",
    in: "strategy",
    edits: [["council: Example Council", 'council: "  "']],
    says: ['2:10 wrong-value "council" is "  ", which is not text. Write some words.'],
  },
  {
    mistake: "another version of the format",
    in: "strategy",
    edits: [["format: 1\n", "format: 2\n"]],
    says: ['1:9 wrong-choice "format" is "2". It must be 1.'],
  },
  {
    mistake: "a status that is not one",
    in: "strategy",
    edits: [["status: draft", "status: drafted"]],
    says: ['5:9 wrong-choice "status" is "drafted". Did you mean "draft"? It can be draft or approved.'],
  },
  {
    mistake: "a date in words",
    in: "strategy",
    edits: [["dated: 2021-12-15", "dated: 15 December 2021"]],
    says: ['6:8 wrong-value "dated" is "15 December 2021", which is not a date. Write it as 2021-12-15.'],
  },
  {
    mistake: "a month that is not one",
    in: "strategy",
    edits: [["dated: 2021-12-15", "dated: 2021-13-15"]],
    says: ['6:8 wrong-value "dated" is "2021-13-15", which is not a date. Write it as 2021-12-15.'],
  },
  {
    mistake: "years that are not a list",
    in: "strategy",
    edits: [["years: [2022/23, 2023/24]", "years: 2022/23"]],
    says: ['8:8 wrong-type "years" is "2022/23", and should be a list.'],
  },
  {
    mistake: "a year written with a hyphen",
    in: "strategy",
    edits: [["years: [2022/23,", "years: [2022-23,"]],
    says: ['8:9 wrong-value Entry 1 of "years" is "2022-23", which is not a financial year. Write it as 2022/23.'],
  },
  {
    mistake: "a base year before there were such strategies",
    in: "strategy",
    edits: [["base year: 2021/22", "base year: 0001/02"]],
    says: ['7:12 wrong-value "base year" is "0001/02", which is not a financial year. Write it as 2022/23.'],
  },
  {
    mistake: "a name with capitals",
    in: "strategy",
    edits: [["  tax-rise:", "  Tax-Rise:"]],
    says: [
      '15:3 wrong-name "Tax-Rise" is not a name. Names are lower-case words joined by hyphens, such as pay-award.',
    ],
  },
  {
    mistake: "a mistyped key of a driver",
    in: "strategy",
    edits: [["kind: growth, values", "knd: growth, values"]],
    says: ['12:34 unknown-key "knd" is not something that "pay-award" of "drivers" can have. Did you mean "kind"?'],
  },
  {
    mistake: "a kind of driver that is not one",
    in: "strategy",
    edits: [["kind: share", "kind: shares"]],
    says: [
      '14:56 wrong-choice "kind" of "savings-delivered" of "drivers" is "shares". Did you mean "share"? It can be growth, share or step.',
    ],
  },
  {
    mistake: "a rate without its sign",
    in: "strategy",
    edits: [["each year: 2.99%", "each year: 2.99"]],
    says: [
      '18:16 wrong-value "each year" of "tax-rise" of "drivers" is "2.99", which is not a percentage. Write the number with its sign, such as 2% or -0.5%.',
    ],
  },
  {
    mistake: "a rate of a year without its sign",
    in: "strategy",
    edits: [["2023/24: 2% }", "2023/24: 2 }"]],
    says: [
      '12:96 wrong-value "2023/24" of "values" of "pay-award" is "2", which is not a percentage. Write the number with its sign, such as 2% or -0.5%.',
    ],
  },
  {
    mistake: "a year that is a name",
    in: "strategy",
    edits: [["values: { 2022/23: 1.25% }", "values: { next: 1.25% }"]],
    says: ['13:75 wrong-name "next" is not a financial year. Write it as 2022/23.'],
  },
  {
    mistake: "a figure with its unit",
    in: "strategy",
    edits: [["opening: 271.3", "opening: £271.3m"]],
    says: [
      '29:12 wrong-value "opening" of "base-budget" is "£271.3m", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ],
  },
  {
    mistake: "a figure with a space",
    in: "strategy",
    edits: [["opening: 271.3", "opening: 271 300"]],
    says: [
      '29:12 wrong-value "opening" of "base-budget" is "271 300", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ],
  },
  {
    mistake: "a figure as a power of ten",
    in: "strategy",
    edits: [["opening: 271.3", "opening: 2.713e2"]],
    says: [
      '29:12 wrong-value "opening" of "base-budget" is "2.713e2", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ],
  },
  {
    mistake: "an enormous figure",
    in: "strategy",
    edits: [["opening: 271.3", "opening: 9999999999999999999999999999999999999999"]],
    says: [
      '29:12 wrong-value "opening" of "base-budget" is "9999999999999999999999999999999999999999", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ],
  },
  {
    mistake: "a figure that is not a number",
    in: "strategy",
    edits: [["opening: 271.3", "opening: .nan"]],
    says: [
      '29:12 wrong-value "opening" of "base-budget" is ".nan", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ],
  },
  {
    mistake: "a figure in a list that is not one",
    in: "strategy",
    edits: [["amounts: [5.3, 7.9]", "amounts: [5.3, unknown]"]],
    says: [
      '32:39 wrong-value Entry 2 of "amounts" of "pay" is "unknown", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
    ],
  },
  {
    mistake: "an amount that stands alone",
    in: "strategy",
    edits: [["amounts: [5.3, 7.9]", "amounts: 5.3"]],
    says: [
      '32:33 wrong-type "amounts" of "pay" of "base-budget" is "5.3", and should be a list or a map of names and values.',
    ],
  },
  {
    mistake: "a unit of money that is not one",
    in: "strategy",
    edits: [["base-budget:\n  money: £m", "base-budget:\n  money: £k"]],
    says: ['27:10 wrong-choice "money" of "base-budget" is "£k". Did you mean "£" or "£m"? It can be £m, £000 or £.'],
  },
  {
    mistake: "directorates that are a list",
    in: "strategy",
    edits: [
      [
        "    adults: { label: Adults, proposals: { contract: { label: Contract, amounts: [90, 90] } } }",
        "    - adults",
      ],
    ],
    says: ['47:5 wrong-type "directorates" of "savings" is a list, and should be a map of names and values.'],
  },
  {
    mistake: "a fund without an opening balance",
    in: "strategy",
    edits: [[", opening: { balance: 10.5, at: 2021/22 }", ""]],
    says: ['67:3 missing "smoothing-reserve" of "funds" has no "opening". Add "opening".'],
  },
  {
    mistake: "a grant that is maybe ring-fenced",
    in: "strategy",
    edits: [["ring-fenced: no", "ring-fenced: maybe"]],
    says: [
      '75:117 wrong-value "ring-fenced" of "covid-grant" of "in-year funding" is "maybe", which is not yes or no. Write yes or no.',
    ],
  },
  {
    mistake: "an amount to be advised",
    in: "strategy",
    edits: [["amount: TBC", "amount: TBA"]],
    says: [
      '75:99 wrong-value "amount" of "covid-grant" of "in-year funding" is "TBA", which is not a figure or TBC. Write digits such as 5.3, or TBC where the amount is not known yet.',
    ],
  },
  {
    mistake: "a fact that is a word",
    in: "strategy",
    edits: [["2019/20: 17%", "2019/20: some"]],
    says: [
      '77:75 wrong-value "2019/20" of "values" of "reserves-share" is "some", which is not a percentage or a figure. Write it as 17%, or as digits such as 5.3.',
    ],
  },
  {
    mistake: "an assumption whose concerns are one word",
    in: "strategy",
    edits: [["concerns: [pay-award, pay]", "concerns: pay"]],
    says: ['81:93 wrong-type "concerns" of "pay-inflation" of "assumptions" is "pay", and should be a list.'],
  },
  {
    mistake: "a number of years that is not whole",
    in: "strategy",
    edits: [["minimum balance: { ", "minimum balance: { replenish within: 2.5, "]],
    says: [
      '63:42 wrong-value "replenish within" of "minimum balance" of "general-fund" is "2.5", which is not a whole number. Write a whole number, such as 1.',
    ],
  },
  {
    mistake: "a cell that is a word",
    in: "printed-tables",
    edits: [['"275.4", "277.7"', '"275.4", "about 278"']],
    says: [
      '13:49 wrong-value Entry 2 of "printed" of "total" is "about 278", which is not a cell as a report prints it. Copy it as printed, in quotes: "(3.8)", "-1.1", "1,900", "-", "" or "TBC".',
    ],
  },
  {
    mistake: "a table without rows",
    in: "printed-tables",
    edits: [
      [
        "    across:\n      - { total: forecast, is: [budget] }\n",
        "  empty: { title: Empty, place: report, money: £m, decimals: 1, years: [2022/23] }\n",
      ],
    ],
    says: ['27:3 missing "empty" has no "rows". Add "rows".'],
  },
  {
    mistake: "decimals in words",
    in: "printed-tables",
    edits: [["    money: £m\n    decimals: 1\n    years", "    money: £m\n    decimals: one\n    years"]],
    says: [
      '8:15 wrong-value "decimals" of "summary" is "one", which is not a whole number. Write a whole number, such as 1.',
    ],
  },
  {
    mistake: "a known inconsistency whose name begins with a digit",
    in: "printed-tables",
    edits: [["  I1: {", "  1st: {"]],
    says: [
      '36:3 wrong-name "1st" is not a name. Begin with a letter, and use letters, digits and hyphens, such as I1.',
    ],
  },
  {
    mistake: "a row that shows a list",
    in: "printed-tables",
    edits: [["shows: base-budget", "shows: [base-budget]"]],
    says: [
      '11:78 wrong-type "shows" of "base-budget" of "summary" is a list, and should be a single value or a map of names and values.',
    ],
  },
  {
    mistake: "a mistyped key of a casting",
    in: "printed-tables",
    edits: [["- { total: total, is:", "- { total: total, iz:"]],
    says: [
      '15:25 unknown-key "iz" is not something that entry 1 of "adds up" of "summary" can have. Did you mean "is"?',
    ],
  },
  {
    mistake: "a scenario without changes",
    in: "scenarios",
    edits: [
      [
        "    changes:\n      - { set: pay-award, to: 3%, years: 2022/23 }\n      - { delay: savings.adults.contract, by: 1 year, share: 30% }\n",
        "",
      ],
    ],
    says: ['3:3 missing "high-pay" of "scenarios" has no "changes". Add "changes".'],
  },
  {
    mistake: "a text with a comma and without quotes",
    in: "strategy",
    edits: [["label: Grants, amounts: [130.0, 131.0]", "label: Grants, net of fees, amounts: [130.0, 131.0]"]],
    says: [
      '52:30 unknown-key "net of fees" is not something that "grants" of "resources" can have. If it is part of the text before it, put that text in quotes: without them a comma ends it.',
    ],
  },
];
