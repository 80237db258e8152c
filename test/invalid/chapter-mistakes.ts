import type { Case } from "./case.ts";

/** Mistakes in the chapters on pay, treasury, levies and contingency. */
export const chapterMistakes: readonly Case[] = [
  {
    mistake: "a pay bill before an award that is not stated",
    in: "strategy",
    edits: [["      award in the base year: { agreed: 1.75%, budgeted: 0.3% }\n", ""]],
    says: [
      '90:11 base-year-award The pay bill of "officers" is at the rates of 2020/21. The base budget of 2021/22 allowed for an award on it. Add "award in the base year", or give the bill at the rates of 2021/22.',
    ],
  },
  {
    mistake: "an award in the base year without what was budgeted",
    in: "strategy",
    edits: [["{ agreed: 1.75%, budgeted: 0.3% }", "{ agreed: 1.75% }"]],
    says: [
      '94:7 base-year-award The award in the base year does not say what was budgeted. A catch-up is what was agreed above what was budgeted. Add "budgeted" or "budgeted flat"; write none as 0%.',
    ],
  },
  {
    mistake: "a flat award without posts to pay it to",
    in: "strategy",
    edits: [["      full-time equivalents: 1,600\n", ""]],
    says: [
      '87:5 pay-worked-out "officers" has a flat award and a change of National Insurance, and no "full-time equivalents". Add "full-time equivalents", the number of them.',
    ],
  },
  {
    mistake: "a flat award without on-costs",
    in: "strategy",
    edits: [["      on-costs: 25%\n", ""]],
    says: [
      '87:5 pay-worked-out "officers" has a flat award and a change of National Insurance, and no "on-costs". Add "on-costs": 25% where the bill holds a quarter on top of pay, 0% where it is pay alone.',
    ],
  },
  {
    mistake: "half of what a change of the threshold needs",
    in: "strategy",
    edits: [["threshold: 8844 }", "threshold: 8844, base rate: 13.8% }"]],
    says: [
      '95:7 pay-worked-out National Insurance has "base rate" and no "base threshold". Where the threshold changes, the base year\'s rate is charged on the difference. Give both, or neither.',
    ],
  },
  {
    mistake: "a threshold that changes from one that is not stated",
    in: "strategy",
    edits: [["threshold: 8844 }", "threshold: { 2022/23: 9100, 2023/24: 5000 } }"]],
    says: [
      '95:51 pay-worked-out The threshold changes, and what was charged before is not stated. Where the threshold changes, the base year\'s rate is charged on the difference. Add "base rate" and "base threshold", those of the base year.',
    ],
  },
  {
    mistake: "a pay award that is a step",
    in: "strategy",
    edits: [["pay bill: 40.0, award: pay-award", "pay bill: 40.0, award: insurance-step"]],
    says: [
      '86:57 driver-of-its-kind "insurance-step" is a step, which this cannot be. Name a driver whose kind is growth, or give percentages by year.',
    ],
  },
  {
    mistake: "a pay award that nobody knows",
    in: "strategy",
    edits: [["pay bill: 40.0, award: pay-award", "pay bill: 40.0, award: pay-awards"]],
    says: ['86:57 known-drivers "pay-awards" is not a driver of this strategy. Did you mean "pay-award"?'],
  },
  {
    mistake: "a pay award for some years only",
    in: "strategy",
    edits: [["pay bill: 40.0, award: pay-award", "pay bill: 40.0, award: { 2022/23: 2% }"]],
    says: [
      '86:50 every-year-stated "award" of "teachers" of "pay" has nothing for 2023/24. Give each of those years, or "each year" for all that are not mentioned; write a nil as 0.',
    ],
  },
  {
    mistake: "a pay award that is no percentage",
    in: "strategy",
    edits: [["pay bill: 40.0, award: pay-award", "pay bill: 40.0, award: { each year: 2 }"]],
    says: [
      '86:70 wrong-value "each year" of "award" of "teachers" is "2", which is not a percentage. Write the number with its sign, such as 2% or -0.5%.',
    ],
  },
  {
    mistake: "a month that is none",
    in: "strategy",
    edits: [["paid from: September", "paid from: Sept"]],
    says: [
      '86:79 wrong-value "paid from" of "teachers" of "pay" is "Sept", which is not a month. Write it in full, such as September.',
    ],
  },
  {
    mistake: "a key of a group that is mistyped",
    in: "strategy",
    edits: [["on-costs: 25%", "oncosts: 25%"]],
    says: ['91:7 unknown-key "oncosts" is not something that "officers" of "pay" can have. Did you mean "on-costs"?'],
  },
  {
    mistake: "interest that is stated in two ways",
    in: "strategy",
    edits: [["average: 90.0, rate: 3.5%", "average: 90.0, rate: 3.5%, amounts: 3.1"]],
    says: [
      '98:16 interest-stated "loans" does not say its interest in one way. Give "average" and "rate", or "amounts" with the interest itself.',
    ],
  },
  {
    mistake: "a life of no years",
    in: "strategy",
    edits: [["life: 30", "life: 0"]],
    says: [
      '100:60 asset-life "life" of "roof" is 0. Spending is charged over the years that it is of use. Write 1 or more.',
    ],
  },
  {
    mistake: "an annuity without a rate",
    in: "strategy",
    edits: [[", annuity rate: 4%", ""]],
    says: ['100:5 annuity-rate "roof" is charged by annuity and has no "annuity rate". Add "annuity rate".'],
  },
  {
    mistake: "an annuity at nought",
    in: "strategy",
    edits: [["annuity rate: 4%", "annuity rate: 0%"]],
    says: [
      '100:95 annuity-rate The annuity rate of "roof" is 0%. Give a rate above nought; at nought, an annuity is equal instalments.',
    ],
  },
  {
    mistake: "spending after the forecast",
    in: "strategy",
    edits: [["borrowed: { 2022/23: 0.6 }", "borrowed: { 2025/26: 0.6 }"]],
    says: [
      "100:38 years 2025/26 is after the forecast ends. What is spent later is charged later still; leave it out.",
    ],
  },
  {
    mistake: "a levy that rises from nothing",
    in: "strategy",
    edits: [["rise: pay-award, in the base: 13.1", "rise: pay-award"]],
    says: [
      '102:32 levy-stated "transport" does not say what is charged in one way. Give "amounts", or "rise" with "in the base", or "total" with "share" or "basis".',
    ],
  },
  {
    mistake: "a contingency stated in two ways",
    in: "strategy",
    edits: [["amounts: 3.0, in", "amounts: 3.0, share: 1%, of: total-service-spend, in"]],
    says: [
      '103:36 contingency-stated "general" does not say what is set aside in one way. Give "amounts", or "share" with "of" and the line it is a share of.',
    ],
  },
  {
    mistake: "a contingency that is a share of itself",
    in: "strategy",
    edits: [["amounts: 3.0, in", "share: 1%, of: contingency.total, in"]],
    says: [
      '103:36 no-circular-rules "contingency.general" needs "contingency.total" needs "contingency.general": each waits for the next within the same year. A figure cannot be worked out from itself. Let one of them use the year before, or give its figures.',
    ],
  },
  {
    mistake: "what the base holds for some levies only",
    in: "strategy",
    edits: [["in the base: 13.1 } } }", "in the base: 13.1 }, flood: { label: Flood levy, amounts: 0.2 } } }"]],
    says: [
      '102:106 warning in-the-base "flood" has no "in the base", and others beside it do. The increase since the base year is worked out only where each says what the base budget holds. Add "in the base"; write none as 0.',
    ],
  },
  {
    mistake: "what the base holds for some sums set aside only",
    in: "strategy",
    edits: [["in the base: 3.5 } } }", "in the base: 3.5 }, prices: { label: Prices, amounts: 1.0 } } }"]],
    says: [
      '103:109 warning in-the-base "prices" has no "in the base", and others beside it do. The increase since the base year is worked out only where each says what the base budget holds. Add "in the base"; write none as 0.',
    ],
  },
  {
    mistake: "a contingency that is a growth of something",
    in: "strategy",
    edits: [["amounts: 3.0, in the base: 3.5", "share: pay-award, of: total-service-spend, in the base: 3.5"]],
    says: [
      '103:82 driver-of-its-kind "pay-award" is a growth, which this cannot be. Name a driver whose kind is share, or give percentages by year.',
    ],
  },
];
