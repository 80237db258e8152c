import type { Case } from "./case.ts";

/** Chapters that say one thing in two ways or in none, or rest on what is not known. */
export const waysMistakes: readonly Case[] = [
  {
    mistake: "a levy in two ways",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "business rates:\n  money: £m\n  retained: [1, 2]\n  baseline funding level: [1, 2]\n  levy: { rate: 50%, amounts: [0.1, 0.1] }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['59:3 levy-one-way The levy is worked out in 2 ways: rate, amounts. Give "rate", "bands" or "amounts".'],
  },
  {
    mistake: "a levy by regulations that are not known for the year",
    in: "strategy",
    text: `format: 1
council: Any Council
authority: unitary
title: A strategy
status: draft
dated: 2022-02-01
base year: 2098/99
years: [2099/00]
sources: { report: { title: Report } }
drivers:
  rise: { label: Rise, kind: growth, each year: 2%, status: published, source: report, owner: Treasurer }
business rates: { money: £m, retained: 10.0, business rates baseline: 9.0, baseline funding level: 8.0, baseline funding level as set: 8.0, levy: statutory }
`,
    says: [
      '12:147 statutory-years The statutory levy is known from 2013/14 to 2025/26, not for 2099/00. Give "rate", "bands" or "amounts".',
    ],
  },
  {
    mistake: "a bonus of a scheme that is not known for the year",
    in: "strategy",
    text: `format: 1
council: Any Council
authority: unitary
title: A strategy
status: draft
dated: 2022-02-01
base year: 2098/99
years: [2099/00]
sources: { report: { title: Report } }
drivers:
  rise: { label: Rise, kind: growth, each year: 2%, status: published, source: report, owner: Treasurer }
grants: { money: £m, new homes bonus: { stock: 30000, growth: 300, national band d: 2000, share: 80% } }
`,
    says: [
      '12:22 statutory-years The New Homes Bonus\'s baseline is known from 2017/18 to 2025/26, not for 2099/00. Add "baseline".',
    ],
  },
  {
    mistake: "a premium of a scheme that is not known for the year",
    in: "strategy",
    text: `format: 1
council: Any Council
authority: unitary
title: A strategy
status: draft
dated: 2022-02-01
base year: 2098/99
years: [2099/00]
sources: { report: { title: Report } }
drivers:
  rise: { label: Rise, kind: growth, each year: 2%, status: published, source: report, owner: Treasurer }
grants: { money: £m, new homes bonus: { stock: 30000, growth: 300, national band d: 2000, share: 80%, baseline: 0.4%, affordable homes: 10 } }
`,
    says: [
      '12:22 statutory-years The New Homes Bonus\'s premium is known from 2012/13 to 2025/26, not for 2099/00. Add "premium".',
    ],
  },
  {
    mistake: "a pool with a gain and with members",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "business rates:\n  money: £m\n  retained: [1, 2]\n  pool: { gain: 0.1, members: { county: { label: County, business rates baseline: 9, baseline funding level as set: 12, baseline funding level: 12, retained income: 13 } } }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '58:3 pool-gain The pool does not say one way to the council\'s gain. Give "gain" in amounts, or "share" with the other "members".',
    ],
  },
  {
    mistake: "a grant rolled into itself",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "grants:\n  money: £m\n  lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 0], ends: 2022/23, rolled into: lower }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['58:95 known-grants "lower" is not another grant of this strategy. Add that grant.'],
  },
  {
    mistake: "a grant rolled into one of others that there is not",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "grants:\n  money: £m\n  lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 0], ends: 2022/23, rolled into: settlement }\n    upper: { label: Upper tier, ring-fenced: no, amounts: [1, 1] }\n    homes: { label: Homes, ring-fenced: no, amounts: [1, 1] }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '58:95 known-grants "settlement" is not another grant of this strategy. The other grants are: upper, homes.',
    ],
  },
  {
    mistake: "a change of the pension rate without on-costs",
    in: "strategy",
    edits: [
      ["award: pay-award, paid from: September", "award: pay-award, paid from: September, pension: { rise: 1% }"],
    ],
    says: [
      '86:5 pay-worked-out "teachers" has a change of the pension rate, and no "on-costs". Add "on-costs": 25% where the bill holds a quarter on top of pay, 0% where it is pay alone.',
    ],
  },
  {
    mistake: "an award in the base year that takes all pay away",
    in: "strategy",
    edits: [["{ agreed: 1.75%, budgeted: 0.3% }", "{ agreed: -100%, budgeted: 0.3% }"]],
    says: ["94:41 measurable Pay would fall by all of it or more: -100%. Give a rate above -100%."],
  },
  {
    mistake: "parish precepts without amounts",
    in: "strategy",
    edits: [
      [
        "council tax: { rise: tax-rise, band d: 1480.35, referendum limit: { 2022/23: 3% } }",
        "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000 }, parish precepts: { money: £ } }",
      ],
    ],
    says: [
      '54:78 council-tax Parish precepts have no amounts. Give "amounts" for all of them, or "parishes" one by one.',
    ],
  },
  {
    mistake: "a major precept with a charge and an amount",
    in: "strategy",
    edits: [
      [
        "council tax: { rise: tax-rise, band d: 1480.35, referendum limit: { 2022/23: 3% } }",
        "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000 }, major precepts: { police: { label: Police, band d: 200.00, precept: 1000 } } }",
      ],
    ],
    says: [
      '54:96 council-tax The precept has both "band d" and "precept". Give "band d" in pounds and pence, or "precept" in pounds for the whole area.',
    ],
  },
  {
    mistake: "a social care precept without a rate",
    in: "strategy",
    edits: [
      [
        "council tax: { rise: tax-rise, band d: 1480.35, referendum limit: { 2022/23: 3% } }",
        "council tax: { rise: tax-rise, band d: 1480.35, social care precept: { so far: 10.00 } }",
      ],
    ],
    says: [
      '54:49 council-tax The social care precept has no rate. Give "rise", a driver in addition to the rise, or "part of the rise", one of its parts.',
    ],
  },
  {
    mistake: "a social care precept of a step",
    in: "strategy",
    edits: [
      [
        "council tax: { rise: tax-rise, band d: 1480.35, referendum limit: { 2022/23: 3% } }",
        "council tax: { rise: tax-rise, band d: 1480.35, social care precept: { rise: insurance-step } }",
      ],
    ],
    says: ['54:78 grows-with-growth "insurance-step" is a step, not a growth. Name a driver whose kind is growth.'],
  },
  {
    mistake: "an amount that is a rate",
    in: "strategy",
    edits: [["facts:\n", "facts:\n  bill: { label: Bill, unit: pounds, money: £m, values: { 2020/21: 5% } }\n"]],
    says: [
      '77:68 fact-unit Fact "bill" is in pounds and has "5%" for 2020/21. Write an amount without a percent sign.',
    ],
  },
  {
    mistake: "spending that is charged before its year is out",
    in: "strategy",
    edits: [
      ["life: 30, method: annuity, annuity rate: 4%", "life: 30, method: annuity, annuity rate: 4%, charged after: 0"],
    ],
    says: [
      '100:114 asset-life "charged after" of "roof" is 0. The first charge falls after the year of the spending. Write 1 or more.',
    ],
  },
  {
    mistake: "equal instalments with an annuity rate",
    in: "strategy",
    edits: [["life: 20, method: equal instalments", "life: 20, method: equal instalments, annuity rate: 4%"]],
    says: [
      '101:5 annuity-rate "road" has an annuity rate and is charged by equal instalments. Call its method annuity, or leave the rate out.',
    ],
  },
  {
    mistake: "an asset that nothing is borrowed for",
    in: "strategy",
    edits: [["borrowed: { 2022/23: 2.0 }, life: 20", "borrowed: {}, life: 20"]],
    says: ['101:36 asset-life "road" borrows nothing in any year. Give the amount of each year.'],
  },
  {
    mistake: "borrowing of a year that is not one",
    in: "strategy",
    edits: [["borrowed: { 2022/23: 2.0 }", "borrowed: { 2022/24: 2.0 }"]],
    says: [
      '101:38 years "2022/24" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
  {
    mistake: "interest at a rate on no balance",
    in: "strategy",
    edits: [["loans: { label: Loans, average: 90.0, rate: 3.5% }", "loans: { label: Loans, rate: 3.5% }"]],
    says: [
      '98:16 interest-stated "loans" does not say its interest in one way. Give "average" and "rate", or "amounts" with the interest itself.',
    ],
  },
  {
    mistake: "interest said by its amounts and by half of another way",
    in: "strategy",
    edits: [
      ["loans: { label: Loans, average: 90.0, rate: 3.5% }", "loans: { label: Loans, amounts: 3.1, rate: 3.5% }"],
    ],
    says: [
      '98:16 interest-stated "loans" does not say its interest in one way. Give "average" and "rate", or "amounts" with the interest itself.',
    ],
  },
  {
    mistake: "a balance that says nothing of its interest",
    in: "strategy",
    edits: [["loans: { label: Loans, average: 90.0, rate: 3.5% }", "loans: { label: Loans }"]],
    says: [
      '98:16 interest-stated "loans" does not say its interest in one way. Give "average" and "rate", or "amounts" with the interest itself.',
    ],
  },
  {
    mistake: "a cause of variance unlike any",
    in: "strategy",
    edits: [["{ covid: 2.7 }", "{ weather: 2.7 }"]],
    says: ['73:57 known-causes "weather" is not one of the causes of variance. The causes are: covid, other.'],
  },
  {
    mistake: "a cause of variance where there are none",
    in: "strategy",
    edits: [
      ["causes: { covid: Covid, other: Other }", "causes: {}"],
      ["variance: { covid: 2.7 }", "variance: {}"],
      ["variance: { covid: 2.0, other: 0.6 }", "variance: { weather: 2.0 }"],
    ],
    says: ['74:57 known-causes "weather" is not one of the causes of variance. Add it under "causes".'],
  },
  {
    mistake: "a stated tax base with contributions in lieu",
    in: "strategy",
    edits: [
      [
        "council tax: { rise: tax-rise, band d: 1480.35, referendum limit: { 2022/23: 3% } }",
        "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000, contributions in lieu: 10 } }",
      ],
    ],
    says: [
      '54:49 council-tax The tax base has "contributions in lieu", and amounts that already allow for it. Leave "contributions in lieu" out.',
    ],
  },
  {
    mistake: "a tax base in two ways that is rounded and collected in part",
    in: "strategy",
    edits: [
      [
        "council tax: { rise: tax-rise, band d: 1480.35, referendum limit: { 2022/23: 3% } }",
        "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000, grows with: pay-award, opening: 5, collection rate: 98%, places: 1 } }",
      ],
    ],
    says: [
      '54:49 council-tax The tax base is given in 2 ways: amounts, grows with. Give "amounts", or "grows with" and "opening", or "relevant amounts" or "bands" with a "collection rate".',
    ],
  },
  {
    mistake: "a one-off that begins as a level and is never taken back",
    in: "strategy",
    edits: [
      [
        "games: { label: Games, amounts: [500, 0], recurrence: one-off }",
        "games: { label: Games, amounts: [500, 0], effects: level then incremental, recurrence: one-off }",
      ],
    ],
    says: [
      '42:9 one-off-once "games" is one-off and stands in 2 years (2022/23, 2023/24). A one-off is spent, or saved, in one year only. Call it time-limited or recurring, or let it stand in one year.',
    ],
  },
  {
    mistake: "a recurring amount that begins as a level and is taken back",
    in: "strategy",
    edits: [
      [
        "placements: { label: Placements, amounts: [350, 350] }",
        "placements: { label: Placements, amounts: [350, -350], effects: level then incremental, recurrence: recurring }",
      ],
    ],
    says: [
      '41:9 warning recurring-lasts "placements" is recurring and has nothing in 2023/24. An amount that ends is left out of the underlying gap only where it is marked. Mark it recurrence: one-off or time-limited, or give an amount for that year.',
    ],
  },
  {
    mistake: "borrowing after the forecast",
    in: "strategy",
    edits: [["borrowed: { 2022/23: 2.0 }, life: 20", "borrowed: { 2024/25: 2.0 }, life: 20"]],
    says: [
      "101:38 years 2024/25 is after the forecast ends. What is spent later is charged later still; leave it out.",
    ],
  },
  {
    mistake: "interest said in two ways",
    in: "strategy",
    edits: [["average: 90.0, rate: 3.5%", "average: 90.0, rate: 3.5%, amounts: 3.1"]],
    says: [
      '98:16 interest-stated "loans" does not say its interest in one way. Give "average" and "rate", or "amounts" with the interest itself.',
    ],
  },
  {
    mistake: "interest on a balance without its rate",
    in: "strategy",
    edits: [["average: 90.0, rate: 3.5%", "average: 90.0"]],
    says: [
      '98:16 interest-stated "loans" does not say its interest in one way. Give "average" and "rate", or "amounts" with the interest itself.',
    ],
  },
  {
    mistake: "contingency that is a share of nothing",
    in: "strategy",
    edits: [["amounts: 3.0, in the base: 3.5", "share: 1%, in the base: 3.5"]],
    says: [
      '103:36 contingency-stated "general" does not say what is set aside in one way. Give "amounts", or "share" with "of" and the line it is a share of.',
    ],
  },
  {
    mistake: "contingency in two ways",
    in: "strategy",
    edits: [["amounts: 3.0, in the base: 3.5", "amounts: 3.0, share: 1%, of: base-budget, in the base: 3.5"]],
    says: [
      '103:36 contingency-stated "general" does not say what is set aside in one way. Give "amounts", or "share" with "of" and the line it is a share of.',
    ],
  },
  {
    mistake: "contingency that is a share of a line nobody knows",
    in: "strategy",
    edits: [["amounts: 3.0, in the base: 3.5", "share: 1%, of: base-budgets, in the base: 3.5"]],
    says: ['103:90 known-lines "base-budgets" is not a line of this strategy. Did you mean "base-budget"?'],
  },
  {
    mistake: "a share of nothing that a body charges",
    in: "strategy",
    edits: [["rise: pay-award, in the base: 13.1", "share: 20%, in the base: 13.1"]],
    says: [
      '102:32 levy-stated "transport" does not say what is charged in one way. Give "amounts", or "rise" with "in the base", or "total" with "share" or "basis".',
    ],
  },
  {
    mistake: "a levy shared out in two ways",
    in: "strategy",
    edits: [
      [
        "rise: pay-award, in the base: 13.1",
        "total: 60.0, share: 20%, basis: { of: population, ours: 3, everyone's: 10 }, in the base: 13.1",
      ],
    ],
    says: [
      '102:32 levy-stated "transport" does not say what is charged in one way. Give "amounts", or "rise" with "in the base", or "total" with "share" or "basis".',
    ],
  },
  {
    mistake: "the whole of what a body charges, and no share of it",
    in: "strategy",
    edits: [["rise: pay-award, in the base: 13.1", "total: 60.0, in the base: 13.1"]],
    says: [
      '102:32 levy-stated "transport" does not say what is charged in one way. Give "amounts", or "rise" with "in the base", or "total" with "share" or "basis".',
    ],
  },
  {
    mistake: "a levy in amounts, and a share of nothing beside them",
    in: "strategy",
    edits: [["rise: pay-award, in the base: 13.1", "amounts: 13.5, share: 20%, in the base: 13.1"]],
    says: [
      '102:32 levy-stated "transport" does not say what is charged in one way. Give "amounts", or "rise" with "in the base", or "total" with "share" or "basis".',
    ],
  },
  {
    mistake: "a levy in amounts that rises as well",
    in: "strategy",
    edits: [["rise: pay-award, in the base: 13.1", "amounts: 13.5, rise: pay-award, in the base: 13.1"]],
    says: [
      '102:32 levy-stated "transport" does not say what is charged in one way. Give "amounts", or "rise" with "in the base", or "total" with "share" or "basis".',
    ],
  },
  {
    mistake: "a share of a levy that is a growth",
    in: "strategy",
    edits: [["rise: pay-award, in the base: 13.1", "total: 60.0, share: pay-award, in the base: 13.1"]],
    says: [
      '102:88 driver-of-its-kind "pay-award" is a growth, which this cannot be. Name a driver whose kind is share, or give percentages by year.',
    ],
  },
  {
    mistake: "a basis of a levy without our own part of it in a year",
    in: "strategy",
    edits: [
      [
        "rise: pay-award, in the base: 13.1",
        "total: 60.0, basis: { of: population, ours: { 2022/23: 3 }, everyone's: 10 }, in the base: 13.1",
      ],
    ],
    says: [
      '102:106 every-year-stated "ours" of "basis" of "transport" has nothing for 2023/24. Give each of those years, or "each year" for all that are not mentioned; write a nil as 0.',
    ],
  },
  {
    mistake: "a basis of a levy without everyone's in a year",
    in: "strategy",
    edits: [
      [
        "rise: pay-award, in the base: 13.1",
        "total: 60.0, basis: { of: population, ours: 3, everyone's: { 2023/24: 10 } }, in the base: 13.1",
      ],
    ],
    says: [
      '102:115 every-year-stated "everyone\'s" of "basis" of "transport" has nothing for 2022/23. Give each of those years, or "each year" for all that are not mentioned; write a nil as 0.',
    ],
  },
  {
    mistake: "a cause that is neither of two",
    in: "strategy",
    edits: [["variance: { covid: 2.0, other: 0.6 } }", "variance: { covid: 2.0, others: 0.6 } }"]],
    says: ['74:69 known-causes "others" is not one of the causes of variance. Did you mean "other"?'],
  },
];
