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
    mistake: "a strategy that ends before its first chapter",
    in: "strategy",
    text: `format: 1
council: Example Council
authority: metropolitan district
title: Medium Term Financial Strategy
status: draft
dated: 2021-12-15
base year: 2021/22
years: [2022/23, 2023/24]
sources:
  report: { title: Cabinet report }
`,
    says: [
      '1:1 warning no-lines The strategy has no figures: nothing in it makes a line. Add a chapter with rows, such as "base-budget", "resources" or "funds".',
    ],
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
  {
    mistake: "a fund that takes no gap and has one before the forecast",
    in: "strategy",
    edits: [
      [
        "smoothing-reserve: { label: Smoothing reserve, kind: earmarked, money: £m, opening: { balance: 10.5, at: 2021/22 } }",
        "smoothing-reserve: { label: Smoothing reserve, kind: earmarked, money: £m, opening: { balance: 10.5, at: 2021/22 }, original budget: 2021/22 }",
      ],
    ],
    says: [
      '67:119 one-fund-takes-the-gap "smoothing-reserve" is earmarked, and has no "original budget". Only an unallocated fund takes the gap. Leave it out, or call the fund unallocated.',
    ],
  },
  {
    mistake: "a line without amounts",
    in: "strategy",
    edits: [["amounts: [5.3, 7.9], ", ""]],
    says: [
      '32:5 row-amounts "pay" says no amount. Give "amounts" for the years, or "equals" with the line that the row is.',
    ],
  },
  {
    mistake: "a row that is another line and answers to a driver",
    in: "strategy",
    edits: [["label: Council tax, amounts: [139.7, 145.6],", "label: Council tax, equals: band-d,"]],
    says: [
      '51:56 row-amounts "council-tax" is the line "band-d", and cannot say "grows with" too. The line it equals is worked out where it stands, and answers to drivers there. Leave "grows with" out.',
    ],
  },
  {
    mistake: "a release from a reserve that is said to recur",
    in: "strategy",
    edits: [["recurrence: one-off, release from", "recurrence: recurring, release from"]],
    says: [
      '53:66 warning recurring-release "release" releases a reserve and is marked recurring. A reserve can be spent once, and the underlying gap counts on this in every year. Leave "recurrence" out unless the reserve is filled again every year.',
    ],
  },
  {
    mistake: "an amount still to be confirmed",
    in: "strategy",
    edits: [["amounts: [130.0, 131.0]", "amounts: [130.0, tbc]"]],
    says: [
      '52:39 warning to-be-confirmed "grants" has amounts still to be confirmed. They count as nil in every total until they are given. Put in the amounts when they are known.',
    ],
  },
  {
    mistake: "a balance that is not stated",
    in: "strategy",
    edits: [["opening: { balance: 10.5, at: 2021/22 }", "opening: not stated"]],
    says: [
      '67:87 warning balance-not-stated The balance of "smoothing-reserve" is not stated. Nothing shows whether it can bear what is drawn from it. Give the opening balance when it is known.',
    ],
  },
  {
    mistake: "an override of a fund that is not unusable",
    in: "strategy",
    edits: [
      [
        "smoothing-reserve: { label: Smoothing reserve, kind: earmarked, money: £m, opening: { balance: 10.5, at: 2021/22 } }",
        "smoothing-reserve: { label: Smoothing reserve, kind: earmarked, money: £m, opening: { balance: 10.5, at: 2021/22 }, override ends: 2022/23 }",
      ],
    ],
    says: [
      "67:119 override A fund that is earmarked has no override. The law keeps only a deficit held in an unusable account away from usable balances. Leave it out, or call the fund unusable.",
    ],
  },
  {
    mistake: "a movement from a fund that is not there",
    in: "strategy",
    edits: [["type: use, amounts: { 2021/22: 0.7 }", "type: use, to: smothing-reserve, amounts: { 2021/22: 0.7 }"]],
    says: ['66:59 known-funds "smothing-reserve" is not a fund of this strategy. Did you mean "smoothing-reserve"?'],
  },
  {
    mistake: "a use that says where it comes from",
    in: "strategy",
    edits: [["type: use, amounts: { 2021/22: 0.7 }", "type: use, from: smoothing-reserve, amounts: { 2021/22: 0.7 }"]],
    says: [
      '66:55 movement-between-funds Movement "decision" is a use and says "from". An addition may say "from" which fund it comes; a use may say "to" which it goes.',
    ],
  },
  {
    mistake: "a movement from a fund to itself",
    in: "strategy",
    edits: [["type: use, amounts: { 2021/22: 0.7 }", "type: use, to: general-fund, amounts: { 2021/22: 0.7 }"]],
    says: ['66:59 movement-between-funds Movement "decision" passes from "general-fund" to itself. Name another fund.'],
  },
  {
    mistake: "a deficit walked beside its sections",
    in: "strategy",
    edits: [
      [
        "council tax: {",
        "deficit walk: { money: £m, lines: { approved: { label: Approved deficit, amounts: [1.0, 2.0] } } }\ncouncil tax: {",
      ],
    ],
    says: [
      '54:1 deficit-walk The gap is given twice: walked from a deficit, and as spending less resources. A year has one gap. Keep "deficit walk", or "base-budget" and "resources".',
    ],
  },
  {
    mistake: "a gap met above a minimum that there is not",
    in: "strategy",
    edits: [
      ["    minimum balance: { greater of: [{ amount: 10.0 }, { share: 5%, of: total-service-spend }] }\n", ""],
      ["council tax: {", "budget gap: { met by: balances above the minimum }\ncouncil tax: {"],
    ],
    says: [
      '54:23 gap-met-by "general-fund" has no minimum balance. Give it a "minimum balance", or let the gap be met by balances.',
    ],
  },
  {
    mistake: "a gap in the base year without a unit",
    in: "strategy",
    edits: [["council tax: {", "budget gap: { in the base year: 1.5 }\ncouncil tax: {"]],
    says: ['54:33 gap-met-by The gap in the base year, 1.5, has no unit. Add "money": £m, £000 or £.'],
  },
  {
    mistake: "a reserve that balances and is not there",
    in: "strategy",
    edits: [
      [
        "council tax: {",
        "balancing: { use-of-reserve: { label: Use of reserve, by: reserve, reserve: smoothing-reserv } }\ncouncil tax: {",
      ],
    ],
    says: ['54:77 known-funds "smoothing-reserv" is not a fund of this strategy. Did you mean "smoothing-reserve"?'],
  },
  {
    mistake: "a reserve that balances and takes the gap already",
    in: "strategy",
    edits: [
      [
        "council tax: {",
        "balancing: { use-of-reserve: { label: Use of reserve, by: reserve, reserve: general-fund } }\ncouncil tax: {",
      ],
    ],
    says: [
      '54:77 balancing "general-fund" is unallocated, and takes what is left of the gap already. Name an earmarked fund.',
    ],
  },
  {
    mistake: "savings that balance and name a reserve",
    in: "strategy",
    edits: [
      [
        "council tax: {",
        "balancing: { savings-to-find: { label: Savings, by: savings, reserve: smoothing-reserve } }\ncouncil tax: {",
      ],
    ],
    says: [
      '54:62 balancing "savings-to-find" balances by savings and says "reserve". Balance by "reserve", or leave it out.',
    ],
  },
  {
    mistake: "a working that says nothing",
    in: "strategy",
    edits: [["outturn:\n", "workings: { our-total: { label: Our total } }\noutturn:\n"]],
    says: [
      '68:13 working "our-total" does not say how it is worked out. Give one of add, multiply, divide, lesser of, greater of, last year, figure; a term may be a working of its own.',
    ],
  },
  {
    mistake: "a working that says two things",
    in: "strategy",
    edits: [
      ["outturn:\n", "workings: { our-total: { label: Our total, add: [pay], multiply: [pay, pay] } }\noutturn:\n"],
    ],
    says: ['68:13 working "our-total" says add and multiply at once. Put one of them inside the other, as a term.'],
  },
  {
    mistake: "a working that adds pounds to a charge for each dwelling",
    in: "strategy",
    edits: [["outturn:\n", "workings: { our-total: { label: Our total, add: [pay, band-d] } }\noutturn:\n"]],
    says: [
      '68:13 units-agree "Our total" (our-total) adds pounds per dwelling to pounds. Only figures in the same unit can be added or compared. Multiply or divide first, so that both are in the same unit.',
    ],
  },
  {
    mistake: "a working of a line that is not there",
    in: "strategy",
    edits: [["outturn:\n", "workings: { our-total: { label: Our total, add: [pey] } }\noutturn:\n"]],
    says: ['68:13 known-lines Line "our-total" uses "pey", which is not a line. Did you mean "pay"?'],
  },
  {
    mistake: "a row that equals a line that is not there",
    in: "strategy",
    edits: [["label: Grants, amounts: [130.0, 131.0]", "label: Grants, equals: grant"]],
    says: ['52:5 known-lines Line "grants" uses "grant", which is not a line. Did you mean "grants"?'],
  },
  {
    mistake: "resources that are changes on nothing",
    in: "strategy",
    edits: [["resources:\n  money: £m\n", "resources:\n  money: £m\n  effects: incremental\n"]],
    says: [
      '48:1 opening-base The resources have incremental effects and no "opening". Effects are measured against the approved budget of the base year. Add "opening" with the resources of 2021/22, or "in the base year" on each row.',
    ],
  },
  {
    mistake: "a cumulative row that says what it came to in the base year",
    in: "strategy",
    edits: [["label: Other, amounts:", "label: Other, in the base year: 2.0, amounts:"]],
    says: [
      '34:28 opening-base "other" has cumulative effects and says what it came to in the base year. A cumulative effect is a difference from the base year, and has no amount in it. Leave it out, or give the whole amounts with "effects: level".',
    ],
  },
  {
    mistake: "a first column that is a whole amount beside an amount in the base year",
    in: "strategy",
    edits: [
      ["label: Grants, amounts:", "label: Grants, effects: level then incremental, in the base year: 128.0, amounts:"],
    ],
    says: [
      '52:63 opening-base "grants" has level then incremental effects and says what it came to in the base year. Its first column is a whole amount, and would be added to that of the base year. Leave it out, or give the whole amounts with "effects: level".',
    ],
  },
  {
    mistake: "a cumulative saving that says what it came to in the base year",
    in: "strategy",
    edits: [["label: Contract, amounts:", "label: Contract, in the base year: 80, amounts:"]],
    says: [
      '47:72 opening-base "contract" has cumulative effects and says what it came to in the base year. A cumulative effect is a difference from the base year, and has no amount in it. Leave it out, or give the whole amounts with "effects: level".',
    ],
  },
];
