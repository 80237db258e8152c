import type { Case } from "./case.ts";

/** What meets the gap, and funds that do not go together with it. */
export const gapAndFundMistakes: readonly Case[] = [
  {
    mistake: "lines that balance where there is no gap",
    in: "strategy",
    text: `format: 1
council: Any Council
authority: unitary
title: A strategy
status: draft
dated: 2022-02-01
base year: 2021/22
years: [2022/23]
sources: { report: { title: Report } }
drivers:
  rise: { label: Rise, kind: growth, each year: 2%, status: published, source: report, owner: Treasurer }
funds: { reserve: { label: Reserve, kind: earmarked, money: £m, opening: { balance: 1.0, at: 2021/22 } } }
balancing: { use: { label: Use, by: reserve, reserve: reserve } }
`,
    says: [
      '13:1 balancing There is no gap to balance. A gap is spending less resources, or a walk of the deficit. Add "base-budget" and "resources", or "deficit walk".',
    ],
  },
  {
    mistake: "a reserve that leaves an amount of no unit",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: reserve, reserve: smoothing-reserve, leaving: 5 } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:85 balancing "line" does not say in what unit it leaves 5. Add "money": £m, £000 or £.'],
  },
  {
    mistake: "a reserve that keeps the minimum of a fund",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: reserve, reserve: smoothing-reserve, keeps minimum of: general-fund } }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '55:76 balancing "line" balances by reserve and says "keeps minimum of". Balance by "savings", or leave it out.',
    ],
  },
  {
    mistake: "savings that leave something in a reserve",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: savings, leaving: 5, money: £m } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:48 balancing "line" balances by savings and says "leaving". Balance by "reserve", or leave it out.'],
  },
  {
    mistake: "savings that keep the minimum of a fund that is not there",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: savings, keeps minimum of: general-funds } }\nfunds:\n  general-fund:",
      ],
    ],
    says: ['55:66 known-funds "general-funds" is not a fund of this strategy. Did you mean "general-fund"?'],
  },
  {
    mistake: "savings that keep the minimum of a fund that takes no gap",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: savings, keeps minimum of: smoothing-reserve } }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '55:66 balancing "smoothing-reserve" is earmarked, and takes no gap. Name the unallocated fund, with a "minimum balance"; or leave this out to close the whole gap.',
    ],
  },
  {
    mistake: "savings that keep a minimum that is not stated",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: savings, keeps minimum of: general-fund } }\nfunds:\n  general-fund:",
      ],
      ["    minimum balance: { greater of: [{ amount: 10.0 }, { share: 5%, of: total-service-spend }] }\n", ""],
    ],
    says: [
      '55:66 balancing "general-fund" has no minimum balance to keep. Name the unallocated fund, with a "minimum balance"; or leave this out to close the whole gap.',
    ],
  },
  {
    mistake: "a reserve that balances and is not named",
    in: "strategy",
    edits: [["funds:\n  general-fund:", "balancing: { line: { label: Line, by: reserve } }\nfunds:\n  general-fund:"]],
    says: [
      '55:14 balancing "line" balances by a reserve and does not say which. Add "reserve" with the name of a fund.',
    ],
  },
  {
    mistake: "a reserve that balances and is kept apart",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: reserve, reserve: schools } }\nfunds:\n  general-fund:",
      ],
      [
        "  smoothing-reserve: {",
        "  schools: { label: Schools, kind: ring-fenced, money: £m, opening: { balance: 1.0, at: 2021/22 } }\n  smoothing-reserve: {",
      ],
    ],
    says: [
      '55:57 balancing "schools" is ring-fenced, and cannot pay for General Fund services. Name an earmarked fund.',
    ],
  },
  {
    mistake: "a line that balances in a year that the strategy does not have",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: savings, in: [2022/23, 2024/25] } }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '55:62 years 2024/25 is not a year that entry 2 of "in" of "line" can have. The years here are 2022/23, 2023/24.',
    ],
  },
  {
    mistake: "a return to a fund that is to be repaid",
    in: "strategy",
    edits: [
      [
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n",
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n      back: { label: Back, type: return, amounts: { 2022/23: 0.1 }, repaid: { 2023/24: 0.1 } }\n",
      ],
    ],
    says: [
      '67:69 movement-between-funds Movement "back" is a return, and is not repaid. Let it be a use or an addition, or leave the repayment out.',
    ],
  },
  {
    mistake: "a return to a fund that says where it goes",
    in: "strategy",
    edits: [
      [
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n",
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n      back: { label: Back, type: return, amounts: { 2022/23: 0.1 }, to: smoothing-reserve }\n",
      ],
    ],
    says: [
      '67:69 movement-between-funds Movement "back" is a return and says "to". An addition may say "from" which fund it comes; a use may say "to" which it goes.',
    ],
  },
  {
    mistake: "an addition that says where it goes",
    in: "strategy",
    edits: [
      [
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n",
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n      more: { label: More, type: addition, amounts: { 2022/23: 0.1 }, to: smoothing-reserve }\n",
      ],
    ],
    says: [
      '67:71 movement-between-funds Movement "more" is an addition and says "to". An addition may say "from" which fund it comes; a use may say "to" which it goes.',
    ],
  },
  {
    mistake: "ring-fenced money that passes to another fund",
    in: "strategy",
    edits: [
      [
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n",
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n      lent: { label: Lent, type: addition, amounts: { 2022/23: 0.1 }, from: schools }\n",
      ],
      [
        "  smoothing-reserve: {",
        "  schools: { label: Schools, kind: ring-fenced, money: £m, opening: { balance: 1.0, at: 2021/22 } }\n  smoothing-reserve: {",
      ],
    ],
    says: [
      '67:77 ring-fence-holds "schools" is ring-fenced, and cannot pass money to "general-fund". Take it from a fund that can be used, or correct the fund\'s kind.',
    ],
  },
  {
    mistake: "an unusable fund that gives to another",
    in: "strategy",
    edits: [
      [
        "  smoothing-reserve: {",
        "  deficit: { label: Deficit, kind: unusable, money: £m, opening: { balance: -1.0, at: 2021/22 }, movements: { lent: { label: Lent, type: use, amounts: [0.1, 0.0], to: smoothing-reserve } } }\n  smoothing-reserve: {",
      ],
    ],
    says: [
      '67:168 ring-fence-holds "deficit" is unusable, and cannot pass money to "smoothing-reserve". Take it from a fund that can be used, or correct the fund\'s kind.',
    ],
  },
  {
    mistake: "a release from an unusable fund",
    in: "strategy",
    edits: [
      ["release from: smoothing-reserve", "release from: deficit"],
      [
        "  smoothing-reserve: {",
        "  deficit: { label: Deficit, kind: unusable, money: £m, opening: { balance: -1.0, at: 2021/22 } }\n  smoothing-reserve: {",
      ],
    ],
    says: [
      '53:89 ring-fence-holds "deficit" is unusable, and cannot pay for General Fund services. Release from an earmarked fund, or correct the fund\'s kind.',
    ],
  },
  {
    mistake: "a movement in a year before its fund opens",
    in: "strategy",
    edits: [["amounts: { 2021/22: 0.7 }", "amounts: { 2020/21: 0.7 }"]],
    says: [
      '66:66 years 2020/21 is not a year that "amounts" of "decision" of "general-fund" can have. The years here are 2021/22, 2022/23, 2023/24.',
    ],
  },
  {
    mistake: "an earmarked fund with an original budget",
    in: "strategy",
    edits: [
      [
        "opening: { balance: 10.5, at: 2021/22 } }",
        "opening: { balance: 10.5, at: 2021/22 }, original budget: 2021/22 }",
      ],
    ],
    says: [
      '67:119 one-fund-takes-the-gap "smoothing-reserve" is earmarked, and has no "original budget". Only an unallocated fund takes the gap. Leave it out, or call the fund unallocated.',
    ],
  },
  {
    mistake: "a gap met by balances that no fund holds",
    in: "strategy",
    text: `format: 1
council: Any Council
authority: unitary
title: A strategy
status: draft
dated: 2022-02-01
base year: 2021/22
years: [2022/23]
sources: { report: { title: Report } }
drivers:
  rise: { label: Rise, kind: growth, each year: 2%, status: published, source: report, owner: Treasurer }
base-budget: { money: £m, opening: 10.0, effects: cumulative, lines: {} }
resources: { money: £m, lines: { tax: { label: Tax, amounts: [9.0] } } }
budget gap: { met by: balances above the minimum }
`,
    says: [
      "14:23 gap-met-by The gap is met by balances above the minimum, and no fund is unallocated. Let one fund have kind: unallocated, or let the gap be met by nothing.",
    ],
  },
  {
    mistake: "a section with a base and an earlier plan",
    in: "strategy",
    edits: [
      ["  opening: 271.3\n", "  opening: 271.3\n  earlier plan: { label: Last year, amounts: [270.0, 275.0] }\n"],
    ],
    says: [
      '30:3 opening-base "base-budget" has both "opening" and "earlier plan". Effects are measured against one thing. Keep the one that the report measures against.',
    ],
  },
  {
    mistake: "a row that is another line and has amounts",
    in: "strategy",
    edits: [
      [
        "    grants: { label: Grants, amounts: [130.0, 131.0] }",
        "    grants: { label: Grants, amounts: [130.0, 131.0], equals: council-tax }",
      ],
    ],
    says: [
      '52:5 row-amounts "grants" has both "amounts" and "equals". Give "amounts" for the years, or "equals" with the line that the row is.',
    ],
  },
  {
    mistake: "a chapter said twice by a walk and a budget",
    in: "strategy",
    edits: [
      [
        "resources:\n  money: £m\n",
        "deficit walk: { money: £m, effects: level, lines: { a: { label: A, amounts: [1, 2] } } }\nresources:\n  money: £m\n",
      ],
    ],
    says: [
      '48:1 deficit-walk The gap is given twice: walked from a deficit, and as spending less resources. A year has one gap. Keep "deficit walk", or "base-budget" and "resources".',
    ],
  },
  {
    mistake: "a General Fund that opens after the forecast began",
    in: "strategy",
    edits: [
      ["opening: { balance: 24.5, at: 2020/21 }", "opening: { balance: 24.5, at: 2022/23 }"],
      ["    gap before the forecast: { 2021/22: 8.3 }\n    original budget: 2021/22\n", ""],
    ],
    says: [
      '60:35 opening-balances "general-fund" opens at the end of 2022/23, after the forecast has begun. Give the balance at the end of 2021/22 or earlier.',
    ],
  },
  {
    mistake: "gaps of several years before the forecast that are not given",
    in: "strategy",
    edits: [
      ["opening: { balance: 24.5, at: 2020/21 }", "opening: { balance: 24.5, at: 2018/19 }"],
      ["    gap before the forecast: { 2021/22: 8.3 }\n", ""],
    ],
    says: [
      '60:35 opening-balances "general-fund" opens at the end of 2018/19, and the gap it took in 2019/20, 2020/21, 2021/22 is not given. Add "gap before the forecast", with what the approved budget drew from balances in 2019/20, 2020/21, 2021/22; or give the balance at the end of 2021/22.',
    ],
  },
  {
    mistake: "a movement from a fund that nothing is called like",
    in: "strategy",
    edits: [
      [
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n",
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n      more: { label: More, type: addition, amounts: { 2022/23: 0.1 }, from: overseas }\n",
      ],
    ],
    says: ['67:77 known-funds "overseas" is not a fund of this strategy. Add it under "funds".'],
  },
  {
    mistake: "a release from a fund that nothing is called like",
    in: "strategy",
    edits: [["release from: smoothing-reserve", "release from: overseas"]],
    says: ['53:89 known-funds "overseas" is not a fund of this strategy. Add it under "funds".'],
  },
  {
    mistake: "a restatement that is to be repaid",
    in: "strategy",
    edits: [
      [
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n",
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n      restated: { label: Restated, type: restatement, amounts: { 2022/23: 0.1 }, repaid: { 2023/24: 0.1 } }\n",
      ],
    ],
    says: [
      '67:82 movement-between-funds Movement "restated" is a restatement, and is not repaid. Let it be a use or an addition, or leave the repayment out.',
    ],
  },
  {
    mistake: "a restatement that says where it comes from",
    in: "strategy",
    edits: [
      [
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n",
        "      decision: { label: Council decision, type: use, amounts: { 2021/22: 0.7 } }\n      restated: { label: Restated, type: restatement, amounts: { 2022/23: 0.1 }, from: smoothing-reserve }\n",
      ],
    ],
    says: [
      '67:82 movement-between-funds Movement "restated" is a restatement and says "from". An addition may say "from" which fund it comes; a use may say "to" which it goes.',
    ],
  },
  {
    mistake: "a driver inferred from a line that nothing is called like",
    in: "strategy",
    edits: [["{ line: council-tax, apart from: [pay-award] }", "{ line: zzz, apart from: [pay-award] }"]],
    says: ['20:20 known-lines "zzz" is not a line with amounts. Name a line of the base budget or of resources.'],
  },
  {
    mistake: "a driver inferred apart from what nothing is called like",
    in: "strategy",
    edits: [["{ line: council-tax, apart from: [pay-award] }", "{ line: council-tax, apart from: [zzz] }"]],
    says: ['20:53 known-drivers "zzz" is not a driver of this strategy. Name a driver.'],
  },
  {
    mistake: "a release from a reserve that is no resource",
    in: "strategy",
    edits: [["other: { label: Other,", "other: { label: Other, release from: no-such-fund,"]],
    says: [
      '34:28 release-adds "other" is not a resource and says "release from". What leaves a fund arrives in resources. Write the use of the reserve under "resources", or leave this out.',
    ],
  },
  {
    mistake: "a gap of the base year from a source that there is not",
    in: "strategy",
    edits: [["council tax: {", "budget gap: { in the base year: 1.5, money: £m, source: nowhere }\ncouncil tax: {"]],
    says: ['54:57 known-sources "nowhere" is not one of the sources of this strategy. The sources are: report.'],
  },
];
