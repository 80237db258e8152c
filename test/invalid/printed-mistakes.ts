import type { Case } from "./case.ts";

/** Printed tables and scenarios that do not fit the strategy or themselves. */
export const printedMistakes: readonly Case[] = [
  {
    mistake: "a table without columns",
    in: "printed-tables",
    edits: [["    years: [2022/23, 2023/24]\n", ""]],
    says: [
      '3:3 table-columns Table "summary" has no columns. Give "years" where every column is a year, or "columns" where they are not.',
    ],
  },
  {
    mistake: "a table with years and columns",
    in: "printed-tables",
    edits: [
      [
        "    years: [2022/23, 2023/24]\n",
        "    years: [2022/23, 2023/24]\n    columns: { first: { heading: First, year: 2022/23 }, second: { heading: Second, year: 2023/24 } }\n",
      ],
    ],
    says: [
      '3:3 table-columns Table "summary" has both "years" and "columns". Give "years" where every column is a year, or "columns" where they are not.',
    ],
  },
  {
    mistake: "a year printed twice",
    in: "printed-tables",
    edits: [["years: [2022/23, 2023/24]", "years: [2022/23, 2022/23]"]],
    says: ['9:22 table-columns Table "summary" has 2022/23 twice. Use "columns", with a key for each of the two.'],
  },
  {
    mistake: "a column of a year that is not one",
    in: "printed-tables",
    edits: [["forecast: { heading: Forecast, year: 2021/22 }", "forecast: { heading: Forecast, year: 2021/23 }"]],
    says: [
      '23:44 years "2021/23" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
  {
    mistake: "a row with a cell too few",
    in: "printed-tables",
    edits: [['["275.4", "277.7"]', '["275.4"]']],
    says: [
      '13:39 one-cell-a-column Row "total" of "summary" has 1 cell, and the table has 2 columns. Give one for each column; a blank cell is "".',
    ],
  },
  {
    mistake: "a table with a column too many",
    in: "printed-tables",
    edits: [["years: [2022/23, 2023/24]", "years: [2022/23, 2023/24, 2024/25]"]],
    says: [
      '9:5 one-cell-a-column Every row of "summary" has 2 cells, and the table has 3 columns. Give as many columns as the rows have cells.',
    ],
  },
  {
    mistake: "a row that shows an unknown line",
    in: "printed-tables",
    edits: [["shows: base-budget", "shows: base-bugdet"]],
    says: ['11:78 known-lines "base-bugdet" is not a line of the strategy. Did you mean "base-budget"?'],
  },
  {
    mistake: "a row of columns that shows an unknown line",
    in: "printed-tables",
    edits: [["shows: outturn.adults", "shows: outturn.adult"]],
    says: [
      '25:68 known-lines "outturn.adult.budget" is not a line of the strategy. Did you mean "outturn.adults.budget"?',
    ],
  },
  {
    mistake: "a row that shows a line of another year",
    in: "printed-tables",
    edits: [["shows: base-budget }", "shows: base-budget, year: 2019/20 }"]],
    says: [
      '11:78 line-has-year "base-budget" has no figure for 2019/20, which row "base-budget" of "summary" prints. Give the row the year it shows, with "year".',
    ],
  },
  {
    mistake: "a casting of an unknown row",
    in: "printed-tables",
    edits: [["is: [base-budget, savings]", "is: [base-budget, saving]"]],
    says: ['15:43 known-rows "saving" is not a row of this table. Did you mean "savings"?'],
  },
  {
    mistake: "a casting of an unknown column",
    in: "printed-tables",
    edits: [["is: [budget]", "is: [budgets]"]],
    says: ['28:33 known-columns "budgets" is not a column of this table. Did you mean "budget"?'],
  },
  {
    mistake: "a casting without terms",
    in: "printed-tables",
    edits: [["- { total: total, is: [base-budget, savings] }", "- { total: total }"]],
    says: [
      '15:9 casting-terms The casting of "total" has no terms. Give "is" and "less" with rows of the same column, or "last column" and "less last column" with rows of the one before.',
    ],
  },
  {
    mistake: "a casting along a row that looks back",
    in: "printed-tables",
    edits: [["- { total: forecast, is: [budget] }", "- { total: forecast, is: [budget], last column: [budget] }"]],
    says: [
      '28:9 casting-terms The casting of "forecast" along a row has terms in the row before. Give "is" and "less" with columns.',
    ],
  },
  {
    mistake: "a casting from a column that there is not",
    in: "printed-tables",
    edits: [["is: [base-budget, savings] }", "is: [base-budget, savings], from: 2024/25 }"]],
    says: ['15:59 known-columns "2024/25" is not a column of this table. Did you mean "2022/23" or "2023/24"?'],
  },
  {
    mistake: "an agreement with one side",
    in: "printed-tables",
    edits: [["right: [text/overspend], ", ""]],
    says: [
      '30:3 agreement-sides Agreement "adults-overspend" has nothing on its right. An agreement compares two sides. Add "right" with the rows or cells that stand there.',
    ],
  },
  {
    mistake: "an agreement about an unknown row",
    in: "printed-tables",
    edits: [["left: [outturn/adults/forecast]", "left: [outturn/adult/forecast]"]],
    says: [
      '30:66 known-terms "outturn/adult/forecast" is not a row or a cell of the printed tables. Write table/row, or table/row/column.',
    ],
  },
  {
    mistake: "an agreement about an unknown column",
    in: "printed-tables",
    edits: [["left: [outturn/adults/forecast]", "left: [outturn/adults/forcast]"]],
    says: [
      '30:66 known-terms "outturn/adults/forcast" is not a row or a cell of the printed tables. Did you mean "outturn/adults/forecast"?',
    ],
  },
  {
    mistake: "an agreement about an unknown text figure",
    in: "printed-tables",
    edits: [["right: [text/overspend]", "right: [text/overspent]"]],
    says: ['30:136 known-terms "text/overspent" is not a text figure. Did you mean "text/overspend"?'],
  },
  {
    mistake: "an agreement explained by an unknown inconsistency",
    in: "printed-tables",
    edits: [["right: [text/overspend], known: I1", "right: [text/overspend], known: I2"]],
    says: ['30:160 known-inconsistencies "I2" is not one of the known inconsistencies. Did you mean "I1"?'],
  },
  {
    mistake: "a reference explained by an unknown inconsistency",
    in: "printed-tables",
    edits: [["means: summary, known: I1", "means: summary, known: J1"]],
    says: ['34:81 known-inconsistencies "J1" is not one of the known inconsistencies. Did you mean "I1"?'],
  },
  {
    mistake: "an inconsistency of an unknown cell",
    in: "printed-tables",
    edits: [["cells: [summary/total/2022/23]", "cells: [summary/totals/2022/23]"]],
    says: [
      '36:105 known-terms "summary/totals/2022/23" is not a row or a cell of the printed tables. Write table/row, or table/row/column.',
    ],
  },
  {
    mistake: "an inconsistency of an unknown line",
    in: "printed-tables",
    edits: [["line: pay }", "line: payy }"]],
    says: ['36:135 known-lines "payy" is not a line of the strategy. Did you mean "pay"?'],
  },
  {
    mistake: "a change that does nothing",
    in: "scenarios",
    edits: [["{ set: pay-award, to: 3%, years: 2022/23 }", "{ to: 3% }"]],
    says: [
      "6:9 change This change does not say what it does. Give one of set, add, scale, delay, remove, include, with the line it is for.",
    ],
  },
  {
    mistake: "a change that does two things",
    in: "scenarios",
    edits: [["{ set: pay-award, to: 3%, years: 2022/23 }", "{ set: pay-award, scale: pay-award, to: 3% }"]],
    says: [
      "6:9 change This change does 2 things: set, scale. Give one of set, add, scale, delay, remove, include, with the line it is for.",
    ],
  },
  {
    mistake: "a value that does not go with the change",
    in: "scenarios",
    edits: [["{ set: pay-award, to: 3%, years: 2022/23 }", "{ set: pay-award, by: 3% }"]],
    says: ['6:27 change "by" does not go with "set". Give "to" instead.'],
  },
  {
    mistake: "a rate set to an amount",
    in: "scenarios",
    edits: [["to: 3%", "to: £3m"]],
    says: ['6:9 change "£3m" is not a percentage. Write the rate with its sign, such as 3% or -0.5%.'],
  },
  {
    mistake: "a percentage of a line in pounds",
    in: "printed-tables",
    edits: [['printed: ["(0.1)", "(0.1)"], shows: savings', 'printed: ["0.1%", "(0.1)"], shows: savings']],
    says: [
      '12:69 percentage-of-a-rate Row "savings" of "summary" prints "0.1%", and "savings" is not a rate. Show a line that is a rate, or copy the cell as it is printed.',
    ],
  },
  {
    mistake: "a row that shows a line unlike any",
    in: "printed-tables",
    edits: [["shows: base-budget", "shows: marketing"]],
    says: [
      '11:78 known-lines "marketing" is not a line of the strategy. Name a line, or leave the row out of the model.',
    ],
  },
  {
    mistake: "a column of a row that shows a line unlike any",
    in: "printed-tables",
    edits: [["shows: { budget: outturn.total-funding.budget }", "shows: { budget: marketing }"]],
    says: [
      '26:75 known-lines "marketing" is not a line of the strategy. Name a line, or leave the row out of the model.',
    ],
  },
  {
    mistake: "an inconsistency of a line unlike any",
    in: "printed-tables",
    edits: [["line: pay }", "line: marketing }"]],
    says: ['36:135 known-lines "marketing" is not a line of the strategy. Name a line.'],
  },
  {
    mistake: "an agreement explained by an inconsistency unlike any",
    in: "printed-tables",
    edits: [["right: [text/overspend], known: I1", "right: [text/overspend], known: X9"]],
    says: [
      '30:160 known-inconsistencies "X9" is not one of the known inconsistencies. Add it under "known inconsistencies".',
    ],
  },
  {
    mistake: "a casting of a row unlike any",
    in: "printed-tables",
    edits: [["{ total: total, is: [base-budget, savings] }", "{ total: marketing, is: [base-budget, savings] }"]],
    says: ['15:18 known-rows "marketing" is not a row of this table. There are: base-budget, savings, total.'],
  },
  {
    mistake: "a casting from a column unlike any",
    in: "printed-tables",
    edits: [
      ["{ total: total, is: [base-budget, savings] }", "{ total: total, is: [base-budget, savings], from: 2031/32 }"],
    ],
    says: ['15:59 known-columns "2031/32" is not a column of this table. There are: 2022/23, 2023/24.'],
  },
  {
    mistake: "a casting along a row that looks back by what it takes away and what it adds",
    in: "printed-tables",
    edits: [
      [
        "{ total: forecast, is: [budget] }",
        "{ total: forecast, is: [budget], last column: [budget], less last column: [budget] }",
      ],
    ],
    says: [
      '28:9 casting-terms The casting of "forecast" along a row has terms in the row before. Give "is" and "less" with columns.',
    ],
  },
  {
    mistake: "a row of a year that is not one",
    in: "printed-tables",
    edits: [['"277.7"] }', '"277.7"], year: 2022/24 }']],
    says: [
      '13:65 years "2022/24" is not a financial year. The second half is the last two digits of the next year, as in 2022/23.',
    ],
  },
  {
    mistake: "rows that all lack the cell of one column",
    in: "printed-tables",
    edits: [
      ['["102.2", "104.9"]', '["102.2"]'],
      ['["263.0", ""]', '["263.0"]'],
    ],
    says: [
      '21:5 one-cell-a-column Every row of "outturn" has 1 cell, and the table has 2 columns. Give as many columns as the rows have cells.',
    ],
  },
  {
    mistake: "an agreement without the side that comes first",
    in: "printed-tables",
    edits: [
      [
        "left: [outturn/adults/forecast], left less: [outturn/adults/budget], right: [text/overspend]",
        "right: [text/overspend]",
      ],
    ],
    says: [
      '30:3 agreement-sides Agreement "adults-overspend" has nothing on its left. An agreement compares two sides. Add "left" with the rows or cells that stand there.',
    ],
  },
  {
    mistake: "a line removed to something",
    in: "scenarios",
    edits: [["{ set: pay-award, to: 3%, years: 2022/23 }", "{ remove: pay, to: 3% }"]],
    says: ['6:24 change "to" does not go with "remove". Leave it out.'],
  },
  {
    mistake: "a delay to something",
    in: "scenarios",
    edits: [["{ set: pay-award, to: 3%, years: 2022/23 }", "{ delay: savings.adults.contract, to: 3% }"]],
    says: ['6:43 change "to" does not go with "delay". Give "by" and "share" instead.'],
  },
  {
    mistake: "a minimum balance of a line and of no share of it",
    in: "strategy",
    edits: [["{ share: 5%, of: total-service-spend }", "{ of: total-service-spend }"]],
    says: [
      '63:55 minimum-balance The minimum balance has "of" and no "share". Give "amount", or "share" with "of", or "path" by year.',
    ],
  },
  {
    mistake: "a minimum balance whose path has no year",
    in: "strategy",
    edits: [["{ greater of: [{ amount: 10.0 }, { share: 5%, of: total-service-spend }] }", "{ path: {} }"]],
    says: [
      "63:30 minimum-balance The path of the minimum balance has nothing for 2022/23, 2023/24. Give an amount for every forecast year.",
    ],
  },
  {
    mistake: "a minimum balance built up to a share of nothing",
    in: "strategy",
    edits: [
      [
        "{ greater of: [{ amount: 10.0 }, { share: 5%, of: total-service-spend }] }",
        "{ amount: 10, up to: { share: 5% } }",
      ],
    ],
    says: [
      '63:36 minimum-balance The minimum balance has "share" and no "of". Give "amount", or "share" with "of", or "path" by year.',
    ],
  },
];
