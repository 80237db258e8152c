import type { Case } from "./case.ts";

/** Several mistakes at once: all are reported, in the order of the file, and none is invented. */
export const severalMistakes: readonly Case[] = [
  {
    mistake: "mistakes of shape and of meaning, together",
    in: "strategy",
    edits: [
      ["opening: 271.3", "opening: 271.3m"],
      ["grows with: [tax-rise]", "grows with: [tax-raise]"],
      ["kind: earmarked", "kind: ring-fenced"],
    ],
    says: [
      '29:12 wrong-value "opening" of "base-budget" is "271.3m", which is not a figure. Write digits with a decimal part if there is one, such as 5.3 or 1,900; write a nil as 0.',
      '51:78 known-drivers "tax-raise" is not a driver of this strategy. Did you mean "tax-rise"?',
      '53:89 ring-fence-holds "smoothing-reserve" is ring-fenced, and cannot pay for General Fund services. Release from an earmarked fund, or correct the fund\'s kind.',
    ],
  },
  {
    mistake: "a missing council hides nothing",
    in: "strategy",
    edits: [
      ["council: Example Council\n", ""],
      ["amounts: [5.3, 7.9]", "amounts: [5.3]"],
      ["concerns: [pay-award, pay]", "concerns: [pay-award, payy]"],
    ],
    says: [
      '1:1 missing The file has no "council". Add "council".',
      '31:33 one-figure-a-year "amounts" of "pay" of "base-budget" has 1 figure, and there are 2 years. Give one for each of 2022/23, 2023/24, in that order.',
      '80:105 known-lines "payy" is not a line of this strategy. Did you mean "pay"?',
    ],
  },
  {
    mistake: "two names written twice",
    in: "strategy",
    edits: [
      ["status: draft", "status: draft\nstatus: draft"],
      ["  insurance-step:", "  pay-award:"],
    ],
    says: [
      '6:1 written-twice "status" is written twice in the same place. One of the two would be lost. Rename or remove one.',
      '14:3 written-twice "pay-award" is written twice in the same place. One of the two would be lost. Rename or remove one.',
    ],
  },
  {
    mistake: "a driver left out for one mistake is not unknown as well",
    in: "strategy",
    edits: [["kind: growth, values", "kind: grwoth, values"]],
    says: [
      '12:40 wrong-choice "kind" of "pay-award" of "drivers" is "grwoth". Did you mean "growth"? It can be growth, share or step.',
    ],
  },
  {
    mistake: "a section left out for one mistake leaves no name unknown",
    in: "strategy",
    edits: [["resources:\n  money: £m", "resources:\n  money: £k"]],
    says: ['49:10 wrong-choice "money" of "resources" is "£k". Did you mean "£" or "£m"? It can be £m, £000 or £.'],
  },
  {
    mistake: "a fund left out for one mistake is not missed",
    in: "strategy",
    edits: [["    kind: unallocated", "    kind: unalocated"]],
    says: [
      '58:11 wrong-choice "kind" of "general-fund" of "funds" is "unalocated". Did you mean "unallocated"? It can be unallocated, earmarked, ring-fenced or unusable.',
    ],
  },
  {
    mistake: "a mistyped key is not missing as well",
    in: "strategy",
    edits: [["base-budget:", "base-buget:"]],
    says: ['26:1 unknown-key "base-buget" is not something that the file can have. Did you mean "base-budget"?'],
  },
  {
    mistake: "a year wrong in the list of years is the only mistake",
    in: "strategy",
    edits: [
      ["years: [2022/23, 2023/24]", "years: [2022/23, 2024/25]"],
      ["at: 2022/23, status: inferred", "at: 2022/23, status: inferred"],
    ],
    says: [
      "8:18 years Year 2 is 2024/25, and should be 2023/24. The forecast begins just after the base year, 2021/22, and leaves no year out.",
    ],
  },
  {
    mistake: "an error and a warning",
    in: "strategy",
    edits: [
      ["amounts: [350, 350]", "amounts: [350, 0]"],
      ["amounts: [500, 0]", "amounts: [500, 500]"],
    ],
    says: [
      '41:9 warning recurring-lasts "placements" is recurring and has nothing in 2023/24. An amount that ends is left out of the underlying gap only where it is marked. Mark it recurrence: one-off or time-limited, or give an amount for that year.',
      '42:9 one-off-once "games" is one-off and stands in 2 years (2022/23, 2023/24). A one-off is spent, or saved, in one year only. Call it time-limited or recurring, or let it stand in one year.',
    ],
  },
  {
    mistake: "a wrong year of a fund is its only mistake",
    in: "strategy",
    edits: [["opening: { balance: 24.5, at: 2020/21 }", "opening: { balance: 24.5, at: 2022/23 }"]],
    says: [
      '60:35 opening-balances "general-fund" opens at the end of 2022/23, after the forecast has begun. Give the balance at the end of 2021/22 or earlier.',
    ],
  },
  {
    mistake: "a circle beside a mistake of meaning",
    in: "strategy",
    edits: [
      ["equals: outturn.favourable-variance", "equals: general-fund-carried-forward"],
      ["amounts: [500, 0]", "amounts: [500, 500]"],
    ],
    says: [
      '42:9 one-off-once "games" is one-off and stands in 2 years (2022/23, 2023/24). A one-off is spent, or saved, in one year only. Call it time-limited or recurring, or let it stand in one year.',
      '65:7 no-circular-rules "general-fund.outturn" needs "general-fund-carried-forward" needs "general-fund.outturn": each waits for the next within the same year. A figure cannot be worked out from itself. Let one of them use the year before, or give its figures.',
    ],
  },
  {
    mistake: "mistakes of four tables and registers",
    in: "printed-tables",
    edits: [
      ["shows: base-budget", "shows: base-bugdet"],
      ["is: [budget]", "is: [budgets]"],
      ["left: [outturn/adults/forecast]", "left: [outturn/adult/forecast]"],
      ["line: pay }", "line: payy }"],
    ],
    says: [
      '11:78 known-lines "base-bugdet" is not a line of the strategy. Did you mean "base-budget"?',
      '28:33 known-columns "budgets" is not a column of this table. Did you mean "budget"?',
      '30:66 known-terms "outturn/adult/forecast" is not a row or a cell of the printed tables. Write table/row, or table/row/column.',
      '36:135 known-lines "payy" is not a line of the strategy. Did you mean "pay"?',
    ],
  },
  {
    mistake: "a column left out for one mistake moves no cell",
    in: "printed-tables",
    edits: [["forecast: { heading: Forecast, year: 2021/22 }", "forecast: { heading: Forecast, year: 2021 }"]],
    says: [
      '23:44 wrong-value "year" of "forecast" of "columns" is "2021", which is not a financial year. Write it as 2022/23.',
    ],
  },
  {
    mistake: "a table left out for one mistake leaves no term unknown",
    in: "printed-tables",
    edits: [["  outturn:\n    title: Outturn", "  outturn:\n    titel: Outturn"]],
    says: ['17:5 unknown-key "titel" is not something that "outturn" can have. Did you mean "title"?'],
  },
  {
    mistake: "a reserve that balances and nobody knows what it holds",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "balancing: { line: { label: Line, by: reserve, reserve: projects } }\nfunds:\n  general-fund:",
      ],
      [
        "  smoothing-reserve: {",
        "  projects: { label: Projects, kind: earmarked, money: £m, opening: not stated }\n  smoothing-reserve: {",
      ],
    ],
    says: [
      '55:57 balancing The balance of "projects" is not stated, so nobody knows what it can give. Give its opening balance, or state the use as a resource released from it.',
      '68:69 warning balance-not-stated The balance of "projects" is not stated. Nothing shows whether it can bear what is drawn from it. Give the opening balance when it is known.',
    ],
  },
  {
    mistake: "a minimum of a balance that is not stated",
    in: "strategy",
    edits: [
      [
        "  smoothing-reserve: {",
        "  projects: { label: Projects, kind: earmarked, money: £m, opening: not stated, minimum balance: { amount: 1.0 } }\n  smoothing-reserve: {",
      ],
    ],
    says: [
      '67:69 warning balance-not-stated The balance of "projects" is not stated. Nothing shows whether it can bear what is drawn from it. Give the opening balance when it is known.',
      '67:81 minimum-balance "projects" has a minimum balance and no balance. Give the opening balance, or leave the minimum out.',
    ],
  },
  {
    mistake: "a pool with a share and without members",
    in: "strategy",
    edits: [
      [
        "funds:\n  general-fund:",
        "business rates:\n  money: £m\n  retained: [1, 2]\n  pool: { share: 30% }\nfunds:\n  general-fund:",
      ],
    ],
    says: [
      '58:3 business-rates-whole A share of the levy saved needs "baseline funding level", "business rates baseline" and "baseline funding level as set". Add "baseline funding level", "business rates baseline" and "baseline funding level as set", or leave "pool" out.',
      "58:3 business-rates-whole A share of the levy saved needs the levy that the council would pay alone. Add levy: statutory.",
      '58:3 pool-gain The pool does not say one way to the council\'s gain. Give "gain" in amounts, or "share" with the other "members".',
    ],
  },
  {
    mistake: "rows that lack a cell and rows that have one too many",
    in: "printed-tables",
    edits: [
      ['["102.2", "104.9"]', '["102.2"]'],
      ['["263.0", ""]', '["263.0", "", ""]'],
    ],
    says: [
      '25:41 one-cell-a-column Row "adults" of "outturn" has 1 cell, and the table has 2 columns. Give one for each column; a blank cell is "".',
      '26:43 one-cell-a-column Row "funding" of "outturn" has 3 cells, and the table has 2 columns. Give one for each column; a blank cell is "".',
    ],
  },
  {
    mistake: "a row that shows two lines unlike any",
    in: "printed-tables",
    edits: [
      [
        '["263.0", ""], shows: { budget: outturn.total-funding.budget }',
        '["263.0", "5.0"], shows: { budget: marketing, forecast: advertising }',
      ],
    ],
    says: [
      '26:78 known-lines "marketing" is not a line of the strategy. Name a line, or leave the row out of the model.',
      '26:99 known-lines "advertising" is not a line of the strategy. Name a line, or leave the row out of the model.',
    ],
  },
];
