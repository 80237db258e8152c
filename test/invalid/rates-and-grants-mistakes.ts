import type { Case } from "./case.ts";

/** A mistake in a chapter that stands before the funds. */
function inChapter(mistake: string, chapter: string, said: string): Case {
  const edits = [["funds:\n  general-fund", `${chapter}\nfunds:\n  general-fund`]] as const;
  return { mistake, in: "strategy", edits, says: [said] };
}

const rates = (mistake: string, text: string, said: string) =>
  inChapter(mistake, `business rates:\n  money: £m\n  ${text}`, said);

const grants = (mistake: string, text: string, said: string) =>
  inChapter(mistake, `grants:\n  money: £m\n  ${text}`, said);

/** Mistakes in the chapters of business rates and grants. */
export const ratesAndGrantsMistakes: readonly Case[] = [
  rates(
    "a row of a chapter without figures",
    "retained: { note: None }",
    '57:3 figures-stated "retained" of "business rates" has no figures. Give "amounts", "each year" or "base year".',
  ),
  rates(
    "a row of a chapter with figures in two ways",
    "retained: { amounts: [1, 2], each year: 3 }",
    '57:3 figures-stated "retained" of "business rates" gives its figures in 2 ways: amounts, each year. Give "amounts", "each year" or "base year".',
  ),
  rates(
    "a change beyond a rise that there is not",
    "retained: { each year: 3, changes: { 2022/23: 1 } }",
    '57:29 figures-stated "changes" of "retained" of "business rates" goes with a figure of the base year, and there is none. Add "base year", or leave "changes" out.',
  ),
  rates(
    "a figure of the base year that does not say its rise",
    "retained: { base year: 3 }",
    '57:3 figures-stated "retained" of "business rates" has a figure of the base year and no "rise". Add "rise" with a driver, or give "amounts" by year.',
  ),
  rates(
    "a share without a year",
    "rating income: [1, 2]\n  local share: { values: { 2022/23: 49% } }",
    '58:26 every-year-stated "values" of "local share" of "business rates" has no figure for 2023/24. It is needed in every year. Add it.',
  ),
  rates(
    "a figure that rises with a share",
    "retained: { base year: 3, rise: savings-delivered }",
    '57:35 rise-is-a-growth Nothing can rise with "savings-delivered", which is a share. Name a driver of kind growth with a rate for every year.',
  ),
  rates(
    "a figure that rises with a multiplier that there is not",
    "retained: { base year: 3, rise: multiplier }",
    '57:35 known-drivers "multiplier" is not a driver of this strategy. Add it under "drivers".',
  ),
  rates(
    "a multiplier without its p",
    "multiplier: 49.9\n  retained: [1, 2]",
    '57:15 wrong-value "multiplier" of "business rates" is "49.9", which is not a multiplier in pence. Write it with its p, such as 49.9p.',
  ),
  rates(
    "a multiplier that rises and does not say how",
    "multiplier: { base year: 49.9p }\n  retained: [1, 2]",
    '57:3 figures-stated "multiplier" of "business rates" says its rise in no way. Give "rise" with a driver, or "september index" with the price index for each year from the base year.',
  ),
  rates(
    "a multiplier that rises in two ways",
    "multiplier: { base year: 49.9p, rise: pay-award, september index: { 2021/22: 110, 2022/23: 112, 2023/24: 114 } }\n  retained: [1, 2]",
    '57:3 figures-stated "multiplier" of "business rates" says its rise in two ways. Give "rise" with a driver, or "september index" with the price index for each year from the base year.',
  ),
  rates(
    "multipliers without a year",
    "multiplier: { values: { 2021/22: 49.9p, 2022/23: 49.9p } }\n  retained: [1, 2]",
    '57:25 every-year-stated "values" of "multiplier" of "business rates" has no figure for 2023/24. It is needed in every year. Add it.',
  ),
  rates(
    "a multiplier with a note and no figure",
    "multiplier: { note: As told }\n  retained: [1, 2]",
    '57:3 figures-stated "multiplier" of "business rates" has no figures. Give "values", "each year" or "base year".',
  ),
  rates(
    "rating income without the share that is kept",
    "rating income: [1, 2]",
    '55:1 business-rates-whole Nothing says what share of rating income is kept. Add "local share".',
  ),
  rates(
    "nothing that is retained",
    "tariff: [1, 2]",
    '55:1 business-rates-whole Nothing says what is retained. Add "retained"; or "rating income" with "local share".',
  ),
  rates(
    "what is retained in two ways",
    "retained: [1, 2]\n  rating income: [1, 2]",
    '57:3 business-rates-whole "retained" is stated, and would be worked out from "rating income" too. Keep one of them.',
  ),
  rates(
    "a levy without baselines",
    "retained: [1, 2]\n  levy: statutory",
    '58:3 business-rates-whole The levy needs "baseline funding level", "business rates baseline" and "baseline funding level as set". Add "baseline funding level", "business rates baseline" and "baseline funding level as set", or leave "levy" out.',
  ),
  rates(
    "a grant that does not say whether it counts towards the levy",
    "retained: [1, 2]\n  baseline funding level: [1, 2]\n  safety net: 92.5%\n  section 31 grants: { retail: { label: Retail relief, amounts: [1, 2] } }",
    '60:24 counts-towards-the-levy "retail" does not say whether it counts towards the levy. The levy and the safety net compare income with the baseline funding level, and some grants are part of that income. Add "counts towards the levy": yes or no.',
  ),
  rates(
    "a levy that does not say how",
    "retained: [1, 2]\n  levy: {}",
    '58:3 levy-one-way The levy does not say how it is worked out. Give "rate", "bands" or "amounts".',
  ),
  rates(
    "bands of a levy that do not rise",
    "retained: [1, 2]\n  baseline funding level: [1, 2]\n  levy: { bands: { high: { above: 10%, rate: 30% }, low: { above: 0%, rate: 10% } } }",
    '59:67 levy-bands-rise Band "low" begins no higher than "high". List the bands from the lowest up.',
  ),
  rates(
    "a baseline of nought",
    "retained: [1, 2]\n  business rates baseline: [1, 0]\n  baseline funding level as set: [1, 1]",
    '58:3 above-nought "business rates baseline" of "business rates" is not above nought in 2023/24. Other figures are worked out as a proportion of it. Give it as it was set.',
  ),
  rates(
    "a pool that says no gain",
    "retained: [1, 2]\n  pool: {}",
    '58:3 pool-gain The pool does not say one way to the council\'s gain. Give "gain" in amounts, or "share" with the other "members".',
  ),
  grants(
    "a support grant without a year",
    "revenue support grant: [1]",
    '57:26 one-figure-a-year "revenue support grant" of "grants" has 1 figure, and there are 2 years. Give one for each of 2022/23, 2023/24, in that order.',
  ),
  grants(
    "grants from a source that there is not",
    "source: nowhere\n  revenue support grant: [1, 2]",
    '57:11 known-sources "nowhere" is not one of the sources of this strategy. The sources are: report.',
  ),
  grants(
    "a grant that ends after the strategy",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 2], ends: 2030/31 }",
    '58:73 years 2030/31 is not a year that "ends" of "lower" of "grants" can have. The years here are 2021/22, 2022/23, 2023/24.',
  ),
  grants(
    "a grant paid in two years after its end",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 2], ends: 2021/22 }",
    '58:5 grant-ends "lower" ends in 2021/22 and has an amount for 2022/23, 2023/24. Leave it out, or let the grant end later.',
  ),
  grants(
    "a one-off grant that rises in every year",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, base year: 1, rise: pay-award, recurrence: one-off }",
    '58:5 one-off-once "lower" is one-off and stands in 2 years (2022/23, 2023/24). A one-off grant is paid in one year only. Call it time-limited or recurring, or let it stand in one year.',
  ),
  grants(
    "a one-off grant that rises until the last year",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, base year: 1, rise: pay-award, recurrence: one-off, ends: 2023/24 }",
    '58:5 one-off-once "lower" is one-off and stands in 2 years (2022/23, 2023/24). A one-off grant is paid in one year only. Call it time-limited or recurring, or let it stand in one year.',
  ),
  grants(
    "a grant rolled into another in the last year, which it still has",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 1], ends: 2023/24, rolled into: upper }\n    upper: { label: Upper tier, ring-fenced: no, amounts: [1, 2] }",
    '58:95 rolled-in-after-its-end "lower" is rolled into "upper" and does not end before then. The money would be counted twice. Add "ends" with the last year it is paid by itself.',
  ),
  grants(
    "spending power that counts the support grant again",
    "revenue support grant: [1, 2]\n  core spending power: { assumed council tax: [1, 2], grants: [revenue-support-grant] }",
    '58:64 known-grants "revenue-support-grant" is not one of the grants that can be listed. Name a grant of this strategy other than the Revenue Support Grant, which is in the assessment already.',
  ),
  grants(
    "spending power without a year of council tax",
    "core spending power: { assumed council tax: [1] }",
    '57:47 one-figure-a-year "assumed council tax" of "core spending power" of "grants" has 1 figure, and there are 2 years. Give one for each of 2022/23, 2023/24, in that order.',
  ),
  grants(
    "numbers of homes without a year",
    "new homes bonus: { stock: 30000, growth: { values: { 2022/23: 300 } }, national band d: 2000, share: 80% }",
    '57:54 every-year-stated "values" of "growth" of "new homes bonus" has no figure for 2023/24. It is needed in every year. Add it.',
  ),
  grants(
    "a note of homes and no number of them",
    "new homes bonus: { stock: 30000, growth: { note: As told }, national band d: 2000, share: 80% }",
    '57:36 figures-stated "growth" of "new homes bonus" of "grants" has no figures. Give "values" or "each year".',
  ),
  grants(
    "a grant paid after its end",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 2], ends: 2022/23 }",
    '58:5 grant-ends "lower" ends in 2022/23 and has an amount for 2023/24. Leave it out, or let the grant end later.',
  ),
  grants(
    "a one-off grant in two years",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 1], recurrence: one-off }",
    '58:5 one-off-once "lower" is one-off and stands in 2 years (2022/23, 2023/24). A one-off grant is paid in one year only. Call it time-limited or recurring, or let it stand in one year.',
  ),
  grants(
    "a grant rolled into one that there is not",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 0], ends: 2022/23, rolled into: uper }\n    upper: { label: Upper tier, ring-fenced: no, amounts: [1, 2] }",
    '58:95 known-grants "uper" is not another grant of this strategy. Did you mean "upper"?',
  ),
  grants(
    "a grant rolled into another before it ends",
    "lines:\n    lower: { label: Lower tier, ring-fenced: no, amounts: [1, 0], rolled into: upper }\n    upper: { label: Upper tier, ring-fenced: no, amounts: [1, 2] }",
    '58:80 rolled-in-after-its-end "lower" is rolled into "upper" and does not end before then. The money would be counted twice. Add "ends" with the last year it is paid by itself.',
  ),
  grants(
    "spending power made of a grant that there is not",
    "core spending power: { assumed council tax: [1, 2], grants: [lower] }",
    '57:64 known-grants "lower" is not one of the grants that can be listed. Name a grant of this strategy other than the Revenue Support Grant, which is in the assessment already.',
  ),
  {
    mistake: "a statistic used as a resource",
    in: "strategy",
    edits: [
      [
        "    grants: { label: Grants, amounts: [130.0, 131.0] }",
        "    grants: { label: Grants, equals: grants.core-spending-power }",
      ],
      [
        "funds:\n  general-fund",
        "business rates: { money: £m, retained: [1, 2], baseline funding level: [1, 2] }\ngrants:\n  money: £m\n  core spending power: { assumed council tax: [1, 2] }\nfunds:\n  general-fund",
      ],
    ],
    says: [
      '52:38 statistic-is-no-resource "grants" is "grants.core-spending-power", which is a statistic of government and not money to come. Its council tax is assumed, and would be counted beside the council\'s own. Name the grants themselves, and the council\'s own council tax.',
    ],
  },
  {
    mistake: "a safety net by regulations that are not known for the year",
    in: "strategy",
    text: `format: 1
council: Example Council
authority: county
title: Any strategy
status: draft
dated: 2025-12-15
base year: 2025/26
years: [2026/27]
sources: {}
base-budget: { money: £m, opening: 1, lines: {} }
resources: { money: £m, lines: {} }
business rates:
  money: £m
  retained: [1]
  baseline funding level: [1]
  safety net: statutory
funds: { general-fund: { label: General Fund, kind: unallocated, money: £m, opening: { balance: 1, at: 2025/26 } } }
`,
    says: [
      "16:15 statutory-years The statutory safety net is known from 2013/14 to 2025/26, not for 2026/27. Give the share by year.",
    ],
  },
];
