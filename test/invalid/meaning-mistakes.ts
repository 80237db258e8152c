import type { Case } from "./case.ts";

/** Parts of the right shape that do not make sense together. */
export const meaningMistakes: readonly Case[] = [
  {
    mistake: "a year that skips one",
    in: "strategy",
    edits: [["years: [2022/23, 2023/24]", "years: [2022/24, 2023/24]"]],
    says: [
      '8:9 years "2022/24" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
  {
    mistake: "years out of order",
    in: "strategy",
    edits: [["years: [2022/23, 2023/24]", "years: [2023/24, 2022/23]"]],
    says: [
      "8:9 years Year 1 is 2023/24, and should be 2022/23. The forecast begins just after the base year, 2021/22, and leaves no year out.",
    ],
  },
  {
    mistake: "a year listed twice",
    in: "strategy",
    edits: [["years: [2022/23, 2023/24]", "years: [2022/23, 2022/23]"]],
    says: [
      "8:18 years Year 2 is 2022/23, and should be 2023/24. The forecast begins just after the base year, 2021/22, and leaves no year out.",
    ],
  },
  {
    mistake: "no years",
    in: "strategy",
    edits: [["years: [2022/23, 2023/24]", "years: []"]],
    says: ["8:8 years The strategy has no years. List the years it forecasts, such as [2022/23, 2023/24]."],
  },
  {
    mistake: "a base year that is not one",
    in: "strategy",
    edits: [["base year: 2021/22", "base year: 2021/23"]],
    says: [
      '7:12 years "2021/23" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
  {
    mistake: "a source nobody lists",
    in: "strategy",
    edits: [
      ["source: report, owner: Treasurer }\n  insurance-step", "source: reprot, owner: Treasurer }\n  insurance-step"],
    ],
    says: ['12:129 known-sources "reprot" is not one of the sources of this strategy. Did you mean "report"?'],
  },
  {
    mistake: "a driver with no figures",
    in: "strategy",
    edits: [[", values: { 2021/22: 1.75%, 2022/23: 2%, 2023/24: 2% }", ""]],
    says: ['12:3 driver-values Driver "pay-award" has no figures. Give "each year", or "values" by year.'],
  },
  {
    mistake: "a driver with an empty map of figures",
    in: "strategy",
    edits: [["{ 2021/22: 1.75%, 2022/23: 2%, 2023/24: 2% }", "{}"]],
    says: ['12:56 driver-values Driver "pay-award" has no figures. Give one for each year.'],
  },
  {
    mistake: "a driver with figures given twice",
    in: "strategy",
    edits: [["each year: 100%", "each year: 100%, values: { 2022/23: 100%, 2023/24: 100% }"]],
    says: [
      '14:3 driver-values Driver "savings-delivered" has both "values" and "each year". Give "each year", or "values" by year.',
    ],
  },
  {
    mistake: "a driver that leaves a year out",
    in: "strategy",
    edits: [[", 2023/24: 2% }", " }"]],
    says: [
      '12:56 driver-values Driver "pay-award" has no figure for 2023/24. Once it has begun, a driver needs one for every year. Add it, or begin later.',
    ],
  },
  {
    mistake: "a driver with a year before the base year",
    in: "strategy",
    edits: [["values: { 2021/22: 1.75%,", "values: { 2020/21: 1%, 2021/22: 1.75%,"]],
    says: [
      '12:58 years 2020/21 is not a year that "values" of "pay-award" of "drivers" can have. The years here are 2021/22, 2022/23, 2023/24.',
    ],
  },
  {
    mistake: "a share of nothing",
    in: "strategy",
    edits: [["each year: 100%", "each year: 0%"]],
    says: [
      '14:74 measurable Driver "savings-delivered" is a share of 0% in every year. What is published is what a change is measured against, and nothing is a share of nought. Give the share that the published amounts assume, usually 100%.',
    ],
  },
  {
    mistake: "a growth that leaves nothing",
    in: "strategy",
    edits: [["2023/24: 2% }", "2023/24: -100% }"]],
    says: ['12:96 measurable Driver "pay-award" falls by all of it in 2023/24. Give a rate above -100%.'],
  },
  {
    mistake: "a driver without a source or an owner",
    in: "strategy",
    edits: [[", source: report, owner: Treasurer }\n  insurance-step", " }\n  insurance-step"]],
    says: [
      '12:3 warning provenance Driver "pay-award" has no source and no owner. Whoever is asked about the figure must be able to say where it came from. Add "source" and "owner".',
    ],
  },
  {
    mistake: "an inferred driver that does not say from what",
    in: "strategy",
    edits: [["    inferred from: { line: council-tax, apart from: [pay-award] }\n", ""]],
    says: ['15:3 warning inferred-from Driver "tax-rise" is inferred and does not say from what. Add "inferred from".'],
  },
  {
    mistake: "a published driver that says from what it is inferred",
    in: "strategy",
    edits: [["status: inferred\n", "status: published\n"]],
    says: [
      '15:3 warning inferred-from Driver "tax-rise" says what it is inferred from and is published. Call its status inferred.',
    ],
  },
  {
    mistake: "a driver inferred from a line that is not there",
    in: "strategy",
    edits: [["{ line: council-tax,", "{ line: council-taxes,"]],
    says: ['20:20 known-lines "council-taxes" is not a line with amounts. Did you mean "council-tax"?'],
  },
  {
    mistake: "a driver inferred apart from one that is not there",
    in: "strategy",
    edits: [["apart from: [pay-award]", "apart from: [pay-rise]"]],
    says: ['20:53 known-drivers "pay-rise" is not a driver of this strategy. Did you mean "tax-rise"?'],
  },
  {
    mistake: "two parts of a rate without figures",
    in: "strategy",
    edits: [[", values: { 2022/23: 1% }", ""]],
    says: [
      '24:7 of-which "of which" has 2 parts without figures: precept, core. Only one part can be what the others leave. Give the others their figures.',
    ],
  },
  {
    mistake: "a part of a rate left from nothing",
    in: "strategy",
    edits: [["values: { 2022/23: 1% }", "values: {}"]],
    says: [
      '24:7 of-which "of which" has no figures, so nothing says what core is left from. Give another part its figures, or leave "of which" out.',
    ],
  },
  {
    mistake: "effects measured against a base that is not given",
    in: "strategy",
    edits: [["  opening: 271.3\n", ""]],
    says: [
      '26:1 opening-base The base budget has cumulative effects and no "opening". Effects are measured against the approved budget of the base year. Add "opening" with the budget of 2021/22.',
    ],
  },
  {
    mistake: "a figure too few",
    in: "strategy",
    edits: [["amounts: [5.3, 7.9]", "amounts: [5.3]"]],
    says: [
      '32:33 one-figure-a-year "amounts" of "pay" of "base-budget" has 1 figure, and there are 2 years. Give one for each of 2022/23, 2023/24, in that order.',
    ],
  },
  {
    mistake: "a figure too many",
    in: "strategy",
    edits: [["amounts: [5.3, 7.9]", "amounts: [5.3, 7.9, 10.7]"]],
    says: [
      '32:33 one-figure-a-year "amounts" of "pay" of "base-budget" has 3 figures, and there are 2 years. Give one for each of 2022/23, 2023/24, in that order.',
    ],
  },
  {
    mistake: "an amount for a year outside the strategy",
    in: "strategy",
    edits: [["{ 2023/24: 1.0 }", "{ 2024/25: 1.0 }"]],
    says: [
      '34:39 years 2024/25 is not a year that "amounts" of "other" of "base-budget" can have. The years here are 2022/23, 2023/24.',
    ],
  },
  {
    mistake: "two ways of answering to drivers",
    in: "strategy",
    edits: [["in proportion to:", "grows with: savings-delivered, in proportion to:"]],
    says: [
      '33:109 one-response "income" of "base-budget" says both "grows with" and "in proportion to". A line answers to drivers in one way. Keep one of them.',
    ],
  },
  {
    mistake: "a proportion to two drivers",
    in: "strategy",
    edits: [
      [
        "in proportion to: { pay-award: { status: judgement } }",
        "in proportion to: { pay-award: { status: judgement }, tax-rise: { status: judgement } }",
      ],
    ],
    says: ['33:96 one-response "in proportion to" of "income" of "base-budget" names 2 drivers. Name one.'],
  },
  {
    mistake: "a proportion to no driver",
    in: "strategy",
    edits: [["in proportion to: { pay-award: { status: judgement } }", "in proportion to: {}"]],
    says: ['33:96 one-response "in proportion to" of "income" of "base-budget" names 0 drivers. Name one.'],
  },
  {
    mistake: "a proportion to a share",
    in: "strategy",
    edits: [["in proportion to: { pay-award:", "in proportion to: { savings-delivered:"]],
    says: [
      '33:98 proportion-to-growth "savings-delivered" is a share, not a growth. Use "grows with" for a share, or "moves with" for a step.',
    ],
  },
  {
    mistake: "a line that grows with an unknown driver",
    in: "strategy",
    edits: [["grows with: [tax-rise]", "grows with: [tax-raise]"]],
    says: ['51:78 known-drivers "tax-raise" is not a driver of this strategy. Did you mean "tax-rise"?'],
  },
  {
    mistake: "savings that grow with an unknown driver",
    in: "strategy",
    edits: [["grows with: savings-delivered", "grows with: savings-made"]],
    says: ['45:15 known-drivers "savings-made" is not a driver of this strategy. Add it under "drivers".'],
  },
  {
    mistake: "a line that grows with a step",
    in: "strategy",
    edits: [["grows with: [tax-rise]", "grows with: [insurance-step]"]],
    says: [
      '51:78 grows-with-growth "insurance-step" is a step, which amounts cannot grow with. Use "moves with" and say what the step acts on.',
    ],
  },
  {
    mistake: "a line that moves with an unknown driver",
    in: "strategy",
    edits: [["moves with: { pay-award:", "moves with: { pay-awards:"]],
    says: ['32:59 known-drivers "pay-awards" is not a driver of this strategy. Did you mean "pay-award"?'],
  },
  {
    mistake: "a base growing with a share",
    in: "strategy",
    edits: [["growing with: pay-award", "growing with: savings-delivered"]],
    says: [
      '32:158 grows-with-growth "savings-delivered" is a share, not a growth. Name a driver whose kind is growth.',
    ],
  },
  {
    mistake: "a base stated for a year it cannot have",
    in: "strategy",
    edits: [["at: 2022/23, status: inferred", "at: 2023/24, status: inferred"]],
    says: [
      '32:87 years 2023/24 is not a year that "at" of "pay-award" of "moves with" can have. The years here are 2021/22, 2022/23.',
    ],
  },
  {
    mistake: "a one-off in two years",
    in: "strategy",
    edits: [["amounts: [500, 0]", "amounts: [500, 500]"]],
    says: [
      '42:9 one-off-once "games" is one-off and stands in 2 years (2022/23, 2023/24). A one-off is spent, or saved, in one year only. Call it time-limited or recurring, or let it stand in one year.',
    ],
  },
  {
    mistake: "an incremental one-off that stays",
    in: "strategy",
    edits: [["additional-spending:\n  money: £000", "additional-spending:\n  effects: incremental\n  money: £000"]],
    says: [
      '43:9 one-off-once "games" is one-off and stands in 2 years (2022/23, 2023/24). A one-off is spent, or saved, in one year only. Call it time-limited or recurring, or let it stand in one year.',
    ],
  },
  {
    mistake: "a recurring proposal that stops",
    in: "strategy",
    edits: [["amounts: [350, 350]", "amounts: [350, 0]"]],
    says: [
      '41:9 warning recurring-lasts "placements" is recurring and has nothing in 2023/24. An amount that ends is left out of the underlying gap only where it is marked. Mark it recurrence: one-off or time-limited, or give an amount for that year.',
    ],
  },
  {
    mistake: "a release from an unknown fund",
    in: "strategy",
    edits: [["release from: smoothing-reserve", "release from: smooth-reserve"]],
    says: ['53:89 known-funds "smooth-reserve" is not a fund of this strategy. Did you mean "smoothing-reserve"?'],
  },
  {
    mistake: "a release from a ring-fenced fund",
    in: "strategy",
    edits: [["kind: earmarked", "kind: ring-fenced"]],
    says: [
      '53:89 ring-fence-holds "smoothing-reserve" is ring-fenced, and cannot pay for General Fund services. Release from an earmarked fund, or correct the fund\'s kind.',
    ],
  },
  {
    mistake: "a release that reduces resources",
    in: "strategy",
    edits: [["recurrence: one-off, release from", "direction: reduces, recurrence: one-off, release from"]],
    says: [
      '53:65 release-adds "release" is a release from a fund and reduces resources. What leaves a fund arrives in resources. Let it add to resources; to put money into a fund, give the fund an addition and the budget a cost.',
    ],
  },
  {
    mistake: "no fund to take the gap",
    in: "strategy",
    edits: [["kind: unallocated", "kind: earmarked"]],
    says: [
      "55:1 one-fund-takes-the-gap No fund is unallocated, so nothing takes the budget gap. The gap of each year is drawn from one balance, and a surplus is added to it. Let one fund have kind: unallocated, and call the others earmarked, ring-fenced or unusable.",
    ],
  },
  {
    mistake: "two funds that take the gap",
    in: "strategy",
    edits: [["kind: earmarked", "kind: unallocated"]],
    says: [
      "55:1 one-fund-takes-the-gap 2 funds are unallocated: general-fund, smoothing-reserve. The gap of each year is drawn from one balance, and a surplus is added to it. Let one fund have kind: unallocated, and call the others earmarked, ring-fenced or unusable.",
    ],
  },
  {
    mistake: "a balance from after the forecast began",
    in: "strategy",
    edits: [["at: 2021/22 } }", "at: 2022/23 } }"]],
    says: [
      '67:108 opening-balances "smoothing-reserve" opens at the end of 2022/23, after the forecast has begun. Give the balance at the end of 2021/22 or earlier.',
    ],
  },
  {
    mistake: "a gap before the forecast that is not given",
    in: "strategy",
    edits: [["    gap before the forecast: { 2021/22: 8.3 }\n", ""]],
    says: [
      '60:35 opening-balances "general-fund" opens at the end of 2020/21, and the gap it took in 2021/22 is not given. Add "gap before the forecast", with what the approved budget drew from balances in 2021/22; or give the balance at the end of 2021/22.',
    ],
  },
  {
    mistake: "an original budget of a year the fund does not have",
    in: "strategy",
    edits: [["original budget: 2021/22", "original budget: 2019/20"]],
    says: [
      '62:22 years 2019/20 is not a year that "original budget" of "general-fund" of "funds" can have. The years here are 2021/22.',
    ],
  },
  {
    mistake: "a movement without an amount",
    in: "strategy",
    edits: [[", amounts: { 2021/22: 0.7 } }", " }"]],
    says: [
      '66:7 movement-amounts Movement "decision" says no amount. Give "amounts" by year, or "equals" and "at" to take the figure of another line.',
    ],
  },
  {
    mistake: "a movement with two amounts",
    in: "strategy",
    edits: [
      ["equals: outturn.favourable-variance,", "equals: outturn.favourable-variance, amounts: { 2021/22: 1.0 },"],
    ],
    says: [
      '65:7 movement-amounts Movement "outturn" has both "amounts" and "equals". Give "amounts" by year, or "equals" and "at" to take the figure of another line.',
    ],
  },
  {
    mistake: "a movement without its year",
    in: "strategy",
    edits: [[", at: 2021/22 }\n      decision", " }\n      decision"]],
    says: [
      '65:7 movement-amounts Movement "outturn" equals "outturn.favourable-variance" and does not say in which year. Add "at" with the year.',
    ],
  },
  {
    mistake: "a movement that equals an unknown line",
    in: "strategy",
    edits: [["equals: outturn.favourable-variance", "equals: outturn.favorable-variance"]],
    says: [
      '65:67 known-lines "outturn.favorable-variance" is not a line of this strategy. Did you mean "outturn.favourable-variance"?',
    ],
  },
  {
    mistake: "a minimum balance without a rule",
    in: "strategy",
    edits: [["{ greater of: [{ amount: 10.0 }, { share: 5%, of: total-service-spend }] }", "{}"]],
    says: [
      '63:5 minimum-balance The minimum balance has no rule. Give "amount", or "share" with "of", or "path" by year, or "greater of" with several of them.',
    ],
  },
  {
    mistake: "a minimum balance with a rule beside its rules",
    in: "strategy",
    edits: [["{ greater of:", "{ amount: 5.0, greater of:"]],
    says: [
      '63:5 minimum-balance The minimum balance has "greater of" and another rule beside it. Give "amount", or "share" with "of", or "path" by year, or "greater of" with several of them.',
    ],
  },
  {
    mistake: "a minimum balance with a rule in two ways",
    in: "strategy",
    edits: [["{ amount: 10.0 }", "{ amount: 10.0, path: { 2022/23: 10.0, 2023/24: 10.0 } }"]],
    says: [
      '63:37 minimum-balance The minimum balance says its rule in 2 ways: amount, path. Give "amount", or "share" with "of", or "path" by year.',
    ],
  },
  {
    mistake: "a minimum balance with half a rule",
    in: "strategy",
    edits: [["{ share: 5%, of: total-service-spend }", "{ share: 5% }"]],
    says: [
      '63:55 minimum-balance The minimum balance has "share" and no "of". Give "amount", or "share" with "of", or "path" by year.',
    ],
  },
  {
    mistake: "a minimum balance whose path leaves a year out",
    in: "strategy",
    edits: [["{ amount: 10.0 }", "{ path: { 2022/23: 10.0 } }"]],
    says: [
      "63:45 minimum-balance The path of the minimum balance has nothing for 2023/24. Give an amount for every forecast year.",
    ],
  },
  {
    mistake: "a minimum balance of an unknown line",
    in: "strategy",
    edits: [["of: total-service-spend", "of: total-service-spending"]],
    says: [
      '63:72 known-lines "total-service-spending" is not a line of this strategy. Did you mean "total-service-spend"?',
    ],
  },
  {
    mistake: "a council tax rise that is not a driver",
    in: "strategy",
    edits: [["{ rise: tax-rise", "{ rise: tax-rises"]],
    says: ['54:22 known-drivers "tax-rises" is not a driver of this strategy. Did you mean "tax-rise"?'],
  },
  {
    mistake: "a charge that a rise of later years cannot carry forward",
    in: "strategy",
    edits: [
      ["rise: tax-rise", "rise: late-rise"],
      [
        "  tax-rise:\n",
        "  late-rise: { label: Late rise, kind: growth, values: { 2023/24: 1% }, status: published, source: report, owner: Treasurer }\n  tax-rise:\n",
      ],
    ],
    says: [
      '55:41 band-d The charge cannot be carried forward, since "late-rise" does not say the rise of every year. Give the rise for each forecast year, or leave the charge out.',
    ],
  },
  {
    mistake: "a cause that is not one",
    in: "strategy",
    edits: [["variance: { covid: 2.7 }", "variance: { covd: 2.7 }"]],
    says: ['73:57 known-causes "covd" is not one of the causes of variance. Did you mean "covid"?'],
  },
  {
    mistake: "a fact in pounds without a unit",
    in: "strategy",
    edits: [["unit: rate, values: { 2019/20: 17% }", "unit: pounds, values: { 2019/20: 17.0 }"]],
    says: [
      '77:3 fact-unit Fact "reserves-share" is in pounds and does not say in what unit. Add "money": £m, £000 or £.',
    ],
  },
  {
    mistake: "a rate that is an amount",
    in: "strategy",
    edits: [["{ 2019/20: 17% }", "{ 2019/20: 17.0 }"]],
    says: [
      '77:75 fact-unit Fact "reserves-share" is a rate and has "17.0" for 2019/20. Write a percentage, such as 17%.',
    ],
  },
  {
    mistake: "a fact of a year that is not one",
    in: "strategy",
    edits: [["{ 2019/20: 17% }", "{ 2019/21: 17% }"]],
    says: [
      '77:66 years "2019/21" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
  {
    mistake: "an assumption tied to nothing",
    in: "strategy",
    edits: [["concerns: [pay-award, pay]", "concerns: []"]],
    says: [
      '81:3 assumption-tied Assumption "pay-inflation" concerns no line and does not say why. Give either "concerns", with the lines or drivers it speaks of, or "outside the figures", with the reason.',
    ],
  },
  {
    mistake: "an assumption both inside and outside the figures",
    in: "strategy",
    edits: [["concerns: [pay-award, pay] }", "concerns: [pay-award, pay], outside the figures: No line. }"]],
    says: [
      '81:3 assumption-tied Assumption "pay-inflation" concerns lines and is said to be outside the figures. Give either "concerns", with the lines or drivers it speaks of, or "outside the figures", with the reason.',
    ],
  },
  {
    mistake: "an assumption about an unknown line",
    in: "strategy",
    edits: [["concerns: [pay-award, pay]", "concerns: [pay-award, payy]"]],
    says: ['81:105 known-lines "payy" is not a line of this strategy. Did you mean "pay"?'],
  },
  {
    mistake: "two lines of one name",
    in: "strategy",
    edits: [["    other: {", "    council-tax: {"]],
    says: [
      '51:5 names-unique Two lines are called "council-tax", in base-budget and resources. A name must point to one line. Rename one of them.',
    ],
  },
  {
    mistake: "a line with the name of a total",
    in: "strategy",
    edits: [["    other: {", "    budget-gap: {"]],
    says: [
      '34:5 names-unique Two lines are called "budget-gap", in base-budget and budget-gap. A name must point to one line. Rename one of them.',
    ],
  },
  {
    mistake: "a movement that waits for the balance it changes",
    in: "strategy",
    edits: [["equals: outturn.favourable-variance", "equals: general-fund-carried-forward"]],
    says: [
      '65:7 no-circular-rules "general-fund.outturn" needs "general-fund-carried-forward" needs "general-fund.outturn": each waits for the next within the same year. A figure cannot be worked out from itself. Let one of them use the year before, or give its figures.',
    ],
  },
  {
    mistake: "pounds that equal a rate",
    in: "strategy",
    edits: [["equals: outturn.favourable-variance", "equals: pay-award"]],
    says: [
      '65:7 units-agree "Forecast outturn" (general-fund.outturn) is in pounds, but its rule gives a plain number. Change the rule or the unit, so that they agree.',
    ],
  },
  {
    mistake: "a movement that equals a figure of ring-fenced money",
    in: "strategy",
    edits: [
      [
        "  smoothing-reserve: {",
        "  schools: { label: Schools, kind: ring-fenced, money: £m, opening: { balance: 1.0, at: 2020/21 } }\n  smoothing-reserve: {",
      ],
      ["equals: outturn.favourable-variance", "equals: schools-carried-forward"],
    ],
    says: [
      '65:67 ring-fence-holds "schools-carried-forward" belongs to money that is ring-fenced, and cannot move "general-fund". Name a line of the General Fund, or give the amounts.',
    ],
  },
  {
    mistake: "a proportion to a rise of nought",
    in: "strategy",
    edits: [["2021/22: 1.75%, 2022/23: 2%, 2023/24", "2021/22: 0%, 2022/23: 0%, 2023/24"]],
    says: [
      '33:5 works-out "Income uplift" (income) for 2022/23 divides by nought. Give the driver that it answers to a figure other than nought, or let it answer in another way.',
    ],
  },
  {
    mistake: "a movement that equals a year without a figure",
    in: "strategy",
    edits: [["at: 2021/22 }\n      decision", "at: 2022/23 }\n      decision"]],
    says: [
      '65:7 every-year-given "Forecast outturn" for 2022/23 needs "Forecast outturn: balances used less than planned" (outturn.favourable-variance) for 2022/23, and there is no figure for that year. Give "outturn.favourable-variance" a figure for 2022/23.',
    ],
  },
];
