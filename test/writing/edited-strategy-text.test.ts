import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentFromText } from "../../src/input/yaml.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { editedStrategyText } from "../../src/writing/edited-strategy-text.ts";
import type { FigureEdit } from "../../src/writing/figures-wanted.ts";
import { readStrategyText } from "../../src/yaml.ts";

const dudley = readFileSync(new URL("../../examples/dudley-2021-12/strategy.yaml", import.meta.url), "utf8");

/** A small strategy with a figure written in every way that an author writes one. */
const small = `# Ours
format: 1
council: Exampleshire   # invented
authority: county
title: To 2027/28
status: draft
dated: 2025-12-01
base year: 2025/26
years: [2026/27, 2027/28]
sources: { report: { title: Budget report } }
drivers:
  pay-award: # agreed nationally
    { label: Pay award, kind: growth, "each year": '2.00%', status: published, source: report, owner: HR }
  step:
    label: National Insurance
    kind: step
    values:
      2027/28: 1.25%   # from April 2027
    status: published
    source: report
    owner: HR
  delivered:
    label: Savings delivered
    kind: share
    each year: 100%  # assumed
    status: judgement
    source: report
    owner: HR
base-budget:
  money: £m
  effects: cumulative
  opening: 200.0
  lines:
    pay: { label: Pay, amounts: [3.0, 6.1], moves with: { pay-award: { on: 103.0, at: 2026/27, status: published } } }
    nothing-yet: { label: Nothing yet, amounts: [0, 0] }
    contracts:
      label: Contracts
      amounts:   # in order
        - "2,000.0"
        - 4
savings:
  money: £000
  grows with: delivered
  directorates:
    corporate: { label: Corporate, proposals: { offices: { label: Offices, amounts: { 2027/28: 1200 } } } }
resources:
  money: £
  effects: incremental
  opening: 100000000
  lines:
    council-tax: { label: Council tax, amounts: [150000000, +1.50] }
funds:
  general-fund:
    label: General Fund
    kind: unallocated
    money: £m
    opening: { balance: 14.0, at: 2025/26 }
    minimum balance: { greater of: [ { amount: 8.0 }, { share: 5%, of: total-service-spend } ] }
    movements:
      repaid:
        label: Repaid
        type: return
        amounts: {}
risks outside the figures:
  schools: { label: Schools, money: £m, amounts: { 2027/28: 18.9 } }
`;

function edited(text: string, ...edits: FigureEdit[]): string {
  const result = editedStrategyText(text, edits, "ours.yaml");
  if (!result.ok) throw new Error(result.problems.map(problemWithPlace).join("\n"));
  return result.text;
}

/** The lines of a text that are not those of another, as "- was" and "+ is". */
function differences(one: string, other: string): readonly string[] {
  const [before, after] = [one.split("\n"), other.split("\n")];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`);
  return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`)];
}

const change = (line: string, year: string, to: string) => differences(small, edited(small, { line, year, to }));

function refusal(...edits: FigureEdit[]): readonly string[] {
  const result = editedStrategyText(small, edits, "ours.yaml");
  return result.ok ? [] : result.problems.map(problemWithPlace);
}

describe("a strategy's text with figures changed", () => {
  it("is the same bytes where nothing is changed, or where a figure is what it was in another spelling", () => {
    expect(edited(small)).toBe(small);
    expect(edited(dudley)).toBe(dudley);
    expect(edited(small, { line: "pay.published", year: "2026/27", to: "3000000.00" })).toBe(small);
    const same = editedStrategyText(small, [{ line: "pay.published", year: "2026/27", to: "3000000.00" }]);
    expect(same.ok && same.edited).toEqual([]);
  });

  it("keeps the unit, decimals and quotes of the figure replaced", () => {
    expect(change("pay.published", "2026/27", "3200000")[1]).toContain("amounts: [3.2, 6.1], moves with");
    expect(change("pay.published", "2027/28", "-7000000")[1]).toContain("amounts: [3.0, -7.0], moves with");
    expect(change("contracts", "2026/27", "12345600000")).toEqual(['- - "2,000.0"', '+ - "12,345.6"']);
    expect(change("contracts", "2027/28", "5000000")).toEqual(["- - 4", "+ - 5"]);
    expect(change("council-tax.increment", "2027/28", "1234.5")[1]).toContain("amounts: [150000000, +1234.50]");
    expect(change("general-fund-carried-forward", "2025/26", "15000000")[1]).toContain("balance: 15.0, at: 2025/26");
    expect(change("base-budget.opening", "2025/26", "210000000")).toEqual(["- opening: 200.0", "+ opening: 210.0"]);
    expect(change("pay.exposed-to-pay-award", "2026/27", "104500000")[1]).toContain("{ on: 104.5, at: 2026/27,");
    expect(change("savings.corporate.offices.published", "2027/28", "900000")[1]).toContain("{ 2027/28: 900 }");
    expect(change("general-fund-minimum-balance.1.amount", "2026/27", "9000000")[1]).toContain("{ amount: 9.0 }");
    expect(change("general-fund-minimum-balance.2.share", "2027/28", "0.06")[1]).toContain("{ share: 6%, of:");
    expect(change("risk.schools", "2027/28", "19000000")[1]).toContain("{ 2027/28: 19.0 }");
  });

  it("writes every digit of a figure that needs more decimals than stood there", () => {
    expect(change("pay.published", "2026/27", "3212345.67")[1]).toContain("amounts: [3.21234567, 6.1]");
    expect(change("contracts", "2027/28", "4000001")).toEqual(["- - 4", "+ - 4.000001"]);
    expect(change("pay-award", "2026/27", "0.012345")[1]).toContain("'1.2345%'");
  });

  it("writes over a nil to the decimals of the rows beside it, which a nil does not tell", () => {
    expect(change("nothing-yet", "2026/27", "3000000")[1]).toContain("amounts: [3, 0]");
    const oneDecimal = small.replace("- 4\n", "- 4.0\n");
    const text = edited(oneDecimal, { line: "nothing-yet", year: "2026/27", to: "3000000" });
    expect(differences(oneDecimal, text)[1]).toContain("amounts: [3.0, 0]");
    expect(change("pay.published", "2027/28", "0")[1]).toContain("amounts: [3.0, 0.0]");
  });

  it("changes several figures of a row, and of several rows, each in its own place", () => {
    const figures = (line: string, ...to: readonly string[]) =>
      to.map((one, index) => ({ line, year: ["2026/27", "2027/28"][index] as string, to: one }));
    const text = edited(small, ...figures("pay.published", "3100000", "6200000"), {
      line: "contracts",
      year: "2027/28",
      to: "5000000",
    });
    expect(differences(small, text).slice(2)).toEqual([
      "+ pay: { label: Pay, amounts: [3.1, 6.2], moves with: { pay-award: { on: 103.0, at: 2026/27, status: published } } }",
      "+ - 5",
    ]);
    const leftOut = edited(
      small,
      { line: "savings.corporate.offices.published", year: "2026/27", to: "50000" },
      { line: "risk.schools", year: "2026/27", to: "1000000" },
    );
    expect(differences(small, leftOut).slice(2)).toEqual([
      "+ corporate: { label: Corporate, proposals: { offices: { label: Offices, amounts: { 2026/27: 50, 2027/28: 1200 } } } }",
      "+ schools: { label: Schools, money: £m, amounts: { 2026/27: 1.0, 2027/28: 18.9 } }",
    ]);
  });

  it("takes decimals from figures beside a nil, and not from words, years or table numbers", () => {
    const levies = (body: string) =>
      small.replace("funds:\n", `levies:\n  money: £m\n  bodies:\n    fire: { label: Fire, ${body} }\nfunds:\n`);
    const put = (body: string, line: string, year: string) =>
      differences(levies(body), edited(levies(body), { line, year, to: "5000000" }))[1];
    for (const note of ["Table 4.12", "2.75 a head", "2026/27"])
      expect(
        put(`in the base: 0, amounts: [1.25, 1.50], note: ${note}`, "levies.fire.in-the-base", "2026/27"),
      ).toContain("in the base: 5,");
    expect(put("amounts: [0, +1.50]", "levies.fire", "2026/27")).toContain("amounts: [5.00, +1.50]");
    expect(put("amounts: [0, -1.5]", "levies.fire", "2026/27")).toContain("amounts: [5.0, -1.5]");
  });

  it("changes one rate for each year where all of them change alike, and spells the years out where they do not", () => {
    expect(change("delivered", "2027/28", "0.85")).toEqual([
      "- each year: 100%  # assumed",
      "+ values: { 2026/27: 100%, 2027/28: 85% }  # assumed",
    ]);
    const alike = ["2026/27", "2027/28"].map((year) => ({ line: "pay-award", year, to: "0.03" }));
    expect(differences(small, edited(small, ...alike))[1]).toContain(`"each year": '3.00%', status`);
    expect(change("pay-award", "2026/27", "0.03")[1]).toContain(
      `"values": { "2026/27": '3.00%', "2027/28": '2.00%' }, status`,
    );
  });

  it("writes in a year that was left out, in its order, in the manner of the map", () => {
    expect(change("savings.corporate.offices.published", "2026/27", "50000")[1]).toContain(
      "amounts: { 2026/27: 50, 2027/28: 1200 }",
    );
    expect(change("general-fund.repaid", "2027/28", "500000")).toEqual([
      "- amounts: {}",
      "+ amounts: { 2027/28: 0.5 }",
    ]);
    const early = small.replace("2027/28: 1.25%   # from", "2026/27: 1.25%   # from");
    const text = edited(early, { line: "step", year: "2027/28", to: "0.005" });
    expect(text).toContain("      2026/27: 1.25%   # from April 2027\n      2027/28: 0.50%\n    status");
  });

  it("keeps a byte order mark, ends of lines and the lack of one at the end", () => {
    const windows = `\uFEFF${small.replaceAll("\n", "\r\n").trimEnd()}`;
    const text = edited(windows, { line: "risk.schools", year: "2026/27", to: "1000000" });
    expect(text).toBe(windows.replace("{ 2027/28: 18.9 }", "{ 2026/27: 1.0, 2027/28: 18.9 }"));
    const oldMac = small.replaceAll("\n", "\r");
    expect(edited(oldMac, { line: "delivered", year: "2026/27", to: "0.9" })).toBe(
      oldMac.replace("each year: 100%", "values: { 2026/27: 90%, 2027/28: 100% }"),
    );
  });

  it("is JSON still where it was JSON", () => {
    const taken = documentFromText(small);
    const json = JSON.stringify(taken.ok ? taken.document.plain : undefined, null, 2);
    const text = edited(
      json,
      { line: "delivered", year: "2026/27", to: "0.9" },
      { line: "general-fund.repaid", year: "2026/27", to: "250000" },
      { line: "general-fund.repaid", year: "2027/28", to: "500000" },
    );
    const reread = JSON.parse(text);
    expect(reread.drivers.delivered.values).toEqual({ "2026/27": "90%", "2027/28": "100%" });
    expect(reread.funds["general-fund"].movements.repaid.amounts).toEqual({ "2026/27": "0.25", "2027/28": "0.5" });
  });

  it("says where each figure stood, how it was spelt and how it is", () => {
    const result = editedStrategyText(small, [{ line: "delivered", year: "2027/28", to: "0.85" }], "ours.yaml");
    expect(result.ok && result.edited).toEqual([
      {
        line: "delivered",
        year: "2027/28",
        place: { path: ["drivers", "delivered", "each year"], file: "ours.yaml", line: 25, column: 16 },
        was: "100%",
        is: "85%",
      },
    ]);
  });
});

describe("a figure that cannot be written", () => {
  it.each<[string, FigureEdit, string]>([
    [
      "of a line that is not there",
      { line: "pay-awrd", year: "2026/27", to: "0" },
      'ours.yaml: pay-awrd › 2026/27 "pay-awrd" is not a line of this strategy. Did you mean "pay-award"?',
    ],
    [
      "of a line that is worked out",
      { line: "budget-gap", year: "2026/27", to: "0" },
      'ours.yaml: budget-gap › 2026/27 "budget-gap" is worked out in 2026/27, so no figure of it is written. Change a line that it is worked out from.',
    ],
    [
      "of a line that answers to a driver",
      { line: "pay", year: "2026/27", to: "0" },
      'ours.yaml: pay › 2026/27 "pay" is worked out in 2026/27, so no figure of it is written. Change "pay.published".',
    ],
    [
      "of what a driver was published as",
      { line: "pay-award.published", year: "2026/27", to: "0" },
      'ours.yaml: pay-award.published › 2026/27 "pay-award.published" is what "pay-award" was published as, and is written there. Change "pay-award".',
    ],
    [
      "of the switch of a risk",
      { line: "risk.schools.included", year: "2026/27", to: "1" },
      'ours.yaml: risk.schools.included › 2026/27 "risk.schools.included" is a switch, which only a scenario turns. Write a scenario that says "include".',
    ],
    [
      "of a year that the line does not have",
      { line: "pay-award", year: "2025/26", to: "0.01" },
      'ours.yaml: pay-award › 2025/26 "pay-award" has no figure for 2025/26. It has figures for 2026/27, 2027/28.',
    ],
    [
      "of a nil that is nobody's to choose",
      { line: "council-tax", year: "2025/26", to: "1" },
      'ours.yaml: council-tax › 2025/26 The strategy has no place for "council-tax" in 2025/26: its figure is taken to be nil. Write it into the strategy file by hand, by year if its amounts are a list.',
    ],
    [
      "that is not digits",
      { line: "nothing-yet", year: "2026/27", to: "£3m" },
      'ours.yaml: nothing-yet › 2026/27 "£3m" is not an exact figure. Give pounds, or a fraction for a rate, as digits with a decimal part if there is one.',
    ],
    [
      "with more decimals than a file holds",
      { line: "nothing-yet", year: "2026/27", to: "0.0123456789" },
      'ours.yaml:35:50 "0.0000000123456789" has more digits than a strategy file holds. Give a figure of at most 25 digits and, in the unit of its table, 15 decimals.',
    ],
    [
      "with which the strategy would not be one",
      { line: "delivered", year: "2026/27", to: "0" },
      'ours.yaml:25:24 Driver "delivered" is a share of 0% in 2026/27. What is published is what a change is measured against, and nothing is a share of nought. Give the share that the published amounts assume, usually 100%.',
    ],
  ])("%s is a problem", (_, edit, sentence) => {
    expect(refusal(edit)).toEqual([sentence]);
  });

  it("as two things at once in one year is a problem", () => {
    const two = (...to: readonly string[]) => to.map((one) => ({ line: "pay.published", year: "2026/27", to: one }));
    expect(refusal(...two("1", "2"))).toEqual([
      'ours.yaml: pay.published › 2026/27 "pay.published" in 2026/27 would become both 1 and 2. Give one of the two.',
    ]);
  });

  it("is no exact figure where anything stands before it or after it", () => {
    for (const to of ["£3", "3m", "3.", ".5", "1,000", "", "+3", "3%", "1e6"])
      expect(refusal({ line: "nothing-yet", year: "2026/27", to })).toEqual([
        `ours.yaml: nothing-yet › 2026/27 "${to}" is not an exact figure. Give pounds, or a fraction for a rate, as digits with a decimal part if there is one.`,
      ]);
  });

  it("as two things at once is a problem, also where one figure stands for two years", () => {
    const opening = (year: string, to: string) => ({ line: "base-budget.opening", year, to });
    expect(refusal(opening("2025/26", "1"), opening("2026/27", "1.0"))).toEqual([]);
    expect(refusal(opening("2025/26", "1"), opening("2026/27", "2"))).toEqual([
      'ours.yaml: base-budget.opening › 2026/27 "base-budget.opening" in 2025/26 and "base-budget.opening" in 2026/27 are one figure, which would become both 1 and 2. Give one of the two.',
    ]);
  });

  it("is told with all the others", () => {
    const wrong = { line: "no-such-line", year: "2026/27", to: "0" };
    expect(refusal(wrong, { ...wrong, line: "nor-this" })).toHaveLength(2);
  });

  it("because it is a block of text is a problem, and the file is left alone", () => {
    const block = small.replace("opening: 200.0", "opening: |-\n    200.0");
    expect(readStrategyText(block).ok).toBe(true);
    const result = editedStrategyText(block, [{ line: "base-budget.opening", year: "2025/26", to: "1" }]);
    expect(result.ok ? "" : result.problems[0]?.what).toBe(
      '"opening" of "base-budget" is written in a way that cannot be changed in place.',
    );
  });

  it("is told alone where others beside it could be written, and nothing is", () => {
    const block = small.replace("opening: 200.0", "opening: |-\n    200.0");
    const result = editedStrategyText(block, [
      { line: "base-budget.opening", year: "2025/26", to: "1" },
      { line: "contracts", year: "2026/27", to: "5000000" },
    ]);
    expect(result.ok ? [] : result.problems.map(({ code, severity, place }) => [code, severity, place.path])).toEqual([
      ["figure-has-place", "error", ["base-budget", "opening"]],
    ]);
  });

  it("is told with a code that stays while its words may change", () => {
    const codes = (...edits: FigureEdit[]) => {
      const result = editedStrategyText(small, edits);
      return result.ok ? [] : result.problems.map(({ code, severity }) => [code, severity]);
    };
    const [line, year] = ["nothing-yet", "2026/27"];
    expect(codes({ line, year, to: "0.0123456789" })).toEqual([["exact-figures", "error"]]);
    expect(codes({ line, year, to: "3m" })).toEqual([["exact-figures", "error"]]);
    expect(codes({ line: "no-such-line", year, to: "3" })).toEqual([["known-lines", "error"]]);
    expect(codes({ line, year: "2030/31", to: "3" })).toEqual([["line-has-year", "error"]]);
    expect(codes({ line: "budget-gap", year, to: "3" })).toEqual([["line-is-given", "error"]]);
    expect(codes({ line: "pay-award.published", year, to: "3" })).toEqual([["figure-has-place", "error"]]);
    expect(codes({ line: "risk.schools.included", year, to: "3" })).toEqual([["figure-has-place", "error"]]);
    expect(codes({ line: "council-tax", year: "2025/26", to: "3" })).toEqual([["figure-has-place", "error"]]);
    expect(codes({ line, year, to: "3" }, { line, year, to: "4" })).toEqual([["one-figure-once", "error"]]);
  });
});

describe("a text that is no strategy", () => {
  const edit = { line: "pay", year: "2026/27", to: "1" };
  const told = (text: string) => {
    const result = editedStrategyText(text, [edit], "ours.yaml");
    return result.ok ? [] : result.problems.map(({ code, place }) => [code, place.file]);
  };

  it("is left with what is wrong with it, whether it is no YAML, no plain text or no strategy", () => {
    expect(told("council: [")).toEqual([["not-yaml", "ours.yaml"]]);
    expect(told("council: !ours Exampleshire")).toEqual([["not-plain", "ours.yaml"]]);
    expect(told(small.replace("Exampleshire", "''"))).toEqual([["wrong-value", "ours.yaml"]]);
  });
});

describe("a text written in an unusual way", () => {
  const block = (entry: string) => small.replace("2027/28: 1.25%   # from April 2027", entry);
  const edit = { line: "step", year: "2027/28", to: "0.01" };

  it("is followed where it can be", () => {
    expect(edited(block("2026/27:\n        1.25%   # from April"), edit)).toContain(
      "      2026/27:\n        1.25%   # from April\n      2027/28: 1.00%\n",
    );
  });

  it("is left alone where it cannot be, and the figure is said to have no place", () => {
    const odd = block("? 2026/27\n      : 1.25%");
    expect(readStrategyText(odd).ok).toBe(true);
    const result = editedStrategyText(odd, [edit], "ours.yaml");
    expect(result.ok ? [] : result.problems.map(problemWithPlace)).toEqual([
      'ours.yaml:17:5 "2027/28" of "values" of "step" is written in a way that cannot be changed in place. Write it as plain text on one line, or change it by hand.',
    ]);
  });
});

describe("a year that an author left out", () => {
  const withRow = (row: string, more = "") => `format: 1
council: Exampleshire
authority: county
title: To 2028/29
status: draft
dated: 2025-12-01
base year: 2025/26
years: [2026/27, 2027/28, 2028/29]
resources:
  money: £m
  lines:
    ${row}
${more}`;
  const row = (text: string) => text.split("\n").slice(11).join("\n");
  const put = (line: string, ...edits: readonly (readonly [year: string, to: string])[]) =>
    row(
      edited(withRow(line), ...edits.map(([year, to]) => ({ line: "tax", year: `20${year}`, to: `${to}000000` }))),
    ).trim();

  it("is put in its place in a map on one line: before, between and after those that are there", () => {
    const tax = (amounts: string) => `tax: { label: Tax, amounts: ${amounts} } # agreed`;
    expect(put(tax("{ 2027/28: 1.5 }"), ["26/27", "2"])).toBe(tax("{ 2026/27: 2.0, 2027/28: 1.5 }"));
    expect(put(tax("{ 2026/27: 1.5 }"), ["28/29", "2"])).toBe(tax("{ 2026/27: 1.5, 2028/29: 2.0 }"));
    expect(put(tax("{ 2026/27: 1.5, 2028/29: 3.5 }"), ["27/28", "2"])).toBe(
      tax("{ 2026/27: 1.5, 2027/28: 2.0, 2028/29: 3.5 }"),
    );
    expect(put(tax("{2026/27: 1.5,}"), ["27/28", "2"])).toBe(tax("{2026/27: 1.5, 2027/28: 2.0,}"));
  });

  it("is put in its place with others, in whatever order they are asked for", () => {
    const tax = (amounts: string) => `tax: { label: Tax, amounts: ${amounts} }`;
    for (const edits of [
      [
        ["26/27", "1"],
        ["27/28", "2"],
        ["28/29", "3"],
      ],
      [
        ["28/29", "3"],
        ["27/28", "2"],
        ["26/27", "1"],
      ],
    ] as const)
      expect(put(tax("{}"), ...edits)).toBe(tax("{ 2026/27: 1, 2027/28: 2, 2028/29: 3 }"));
    expect(put(tax("{ 2027/28: 1.5 }"), ["28/29", "3"], ["26/27", "2"])).toBe(
      tax("{ 2026/27: 2.0, 2027/28: 1.5, 2028/29: 3.0 }"),
    );
    expect(put(tax("{ 2026/27: 1.5 }"), ["28/29", "3"], ["27/28", "2"])).toBe(
      tax("{ 2026/27: 1.5, 2027/28: 2.0, 2028/29: 3.0 }"),
    );
  });

  it("is put into the row that it is of, where several rows of a chapter leave it out", () => {
    const rows = (tax: string, grant: string) =>
      withRow(`tax: { label: Tax, amounts: ${tax} }\n    grant: { label: Grant, amounts: ${grant} }`);
    const edits = ["tax", "grant"].map((line) => ({ line, year: "2027/28", to: "2500000" }));
    expect(edited(rows("{ 2026/27: 1.0 }", "{ 2028/29: 3.0 }"), ...edits)).toBe(
      rows("{ 2026/27: 1.0, 2027/28: 2.5 }", "{ 2027/28: 2.5, 2028/29: 3.0 }"),
    );
  });

  it("is put on a line of its own where the others are, indented as they are, and leaves comments where they stand", () => {
    const tax = (...lines: readonly string[]) =>
      ["tax:", "  label: Tax", "  amounts:", ...lines.map((line) => `    ${line}`), "  note: Agreed"].join("\n    ");
    expect(put(tax("2027/28: 1.5 # prudent"), ["26/27", "2"])).toBe(tax("2026/27: 2.0", "2027/28: 1.5 # prudent"));
    expect(put(tax("2027/28: 1.5 # prudent"), ["28/29", "2"])).toBe(tax("2027/28: 1.5 # prudent", "2028/29: 2.0"));
    expect(put(tax("2027/28: 1.5"), ["28/29", "2"])).toBe(tax("2027/28: 1.5", "2028/29: 2.0"));
    expect(put(tax("2026/27: 1.5", "# at last", "2028/29: 2.5"), ["27/28", "2"])).toBe(
      tax("2026/27: 1.5", "2027/28: 2.0", "# at last", "2028/29: 2.5"),
    );
  });

  it("is put at the end of a text that ends without a line end, and with the line ends of the text", () => {
    const text = withRow("tax:\n      label: Tax\n      amounts:\n        2027/28: 1.5").trimEnd();
    const change = [
      { line: "tax", year: "2028/29", to: "2000000" },
      { line: "tax", year: "2026/27", to: "1000000" },
    ];
    const after = text.replace(
      "        2027/28: 1.5",
      "        2026/27: 1.0\n        2027/28: 1.5\n        2028/29: 2.0",
    );
    expect(edited(text, ...change)).toBe(after);
    for (const ending of ["\r\n", "\r"])
      expect(edited(text.replaceAll("\n", ending), ...change)).toBe(after.replaceAll("\n", ending));
  });

  it("is put into JSON that begins on a line of its own, in quotes", () => {
    const json = `\n  ${JSON.stringify({
      format: "1",
      council: "Exampleshire",
      authority: "county",
      title: "T",
      status: "draft",
      dated: "2025-12-01",
      "base year": "2025/26",
      years: ["2026/27"],
      resources: { money: "£m", lines: { tax: { label: "Tax", amounts: {} } } },
    })}`;
    expect(edited(json, { line: "tax", year: "2026/27", to: "1500000" })).toBe(
      json.replace('"amounts":{}', '"amounts":{ "2026/27": "1.5" }'),
    );
  });

  it("is put into a row whose name YAML would take for something else", () => {
    for (const name of ["true", "null"]) {
      const text = withRow(`${name}: { label: Called so, amounts: { 2026/27: 1.0 } }`);
      expect(row(edited(text, { line: name, year: "2027/28", to: "2500000" })).trim()).toBe(
        `${name}: { label: Called so, amounts: { 2026/27: 1.0, 2027/28: 2.5 } }`,
      );
    }
  });
});

describe("a strategy of other conventions", () => {
  const other = `format: 1
council: Exampleshire
authority: county
title: To 2027/28
status: draft
dated: 2025-12-01
base year: 2025/26
years: [2026/27, 2027/28]
base-budget:
  money: £m
  effects: incremental
  opening: 200.0
  lines:
    pay: { label: Pay, amounts: [3.0, tbc] }
    council: { label: Council, effects: level, in the base year: 20.0, amounts: [21.0, 22.0] }
resources:
  money: £m
  effects: level
  lines:
    grants: { label: Grants, in the base year: 55.0, amounts: [55.0, 55.5] }
budget gap: { met by: balances, in the base year: 0.0, money: £m }
balancing:
  reserve-used: { label: Use of reserve, by: reserve, reserve: held, leaving: 1.0, money: £m, in: [2026/27] }
funds:
  general-fund: { label: General Fund, kind: unallocated, money: £m, opening: { balance: 14.0, at: 2025/26 } }
  held:
    label: Held
    kind: earmarked
    money: £m
    opening: { balance: 9.0, at: 2025/26 }
    movements:
      lent: { label: Lent, type: use, to: general-fund, amounts: [2.0, 0], repaid: [0, 2.0] }
workings:
  base-trend: { label: Trend, last year: base-trend, before: { 2025/26: 3.5 }, money: £m }
`;

  it.each<[string, string, string, string]>([
    ["base-budget.opening", "2025/26", "201000000", "+ opening: 201.0"],
    ["total-service-spend", "2025/26", "201000000", "+ opening: 201.0"],
    ["pay.increment", "2027/28", "2500000", "amounts: [3.0, 2.5]"],
    ["council.level", "2027/28", "22400000", "amounts: [21.0, 22.4]"],
    ["council.level", "2025/26", "19900000", "in the base year: 19.9,"],
    ["council.in-the-base-year", "2026/27", "19900000", "in the base year: 19.9,"],
    ["grants", "2025/26", "54500000", "in the base year: 54.5,"],
    ["grants", "2026/27", "54500000", "amounts: [54.5, 55.5]"],
    ["budget-gap", "2025/26", "100000", "in the base year: 0.1,"],
    ["reserve-used.left-in-the-reserve", "2026/27", "1500000", "leaving: 1.5,"],
    ["held.lent", "2027/28", "500000", "amounts: [2.0, 0.5], repaid: [0, 2.0]"],
    ["held.lent.repaid", "2027/28", "1500000", "repaid: [0, 1.5]"],
    ["base-trend", "2025/26", "3600000", "before: { 2025/26: 3.6 }"],
  ])("has a place for %s in %s", (line, year, to, told) => {
    const changed = differences(other, edited(other, { line, year, to }));
    expect(changed).toHaveLength(2);
    expect(changed[1]).toContain(told);
  });

  it("has one for two lines that are one figure, which cannot become two", () => {
    const edit = (line: string, to: string) => ({ line, year: "2025/26", to });
    const result = editedStrategyText(other, [edit("base-budget.opening", "1"), edit("total-service-spend", "2")]);
    expect(result.ok ? "" : result.problems.map(problemWithPlace).join()).toBe(
      'total-service-spend › 2025/26 "base-budget.opening" in 2025/26 and "total-service-spend" in 2025/26 are one figure, which would become both 1 and 2. Give one of the two.',
    );
  });

  it("has none for the years that a line balances in", () => {
    const edit = { line: "reserve-used.balances", year: "2026/27", to: "0" };
    const result = editedStrategyText(other, [edit]);
    expect(result.ok ? "" : result.problems.map(problemWithPlace).join()).toBe(
      'reserve-used.balances › 2026/27 "reserve-used.balances" is a switch, which only a scenario turns. Write a scenario that sets it.',
    );
  });
});

describe("an earlier figure of a working that is a rate", () => {
  it("stays a fraction where it is one, and a percentage where it is one", () => {
    const trend = (value: string) =>
      `${small}workings:\n  trend: { label: Trend, unit: rate, last year: trend, before: { 2025/26: ${value} } }\n`;
    const to = { line: "trend", year: "2025/26", to: "0.3" };
    expect(edited(trend("0.25"), to)).toBe(trend("0.30"));
    expect(edited(trend("25.0%"), to)).toBe(trend("30.0%"));
  });
});

describe("yearly figures", () => {
  const chaptered = small.replace(
    "funds:\n",
    `levies:
  money: £m
  bodies:
    fire: { label: Fire, amounts: 1.5 }
    transport: { label: Transport, amounts: { each year: 2.0, 2027/28: 2.5 } }
    drainage: { label: Drainage, amounts: [0.1, 0.2] }
    rivers: { label: Rivers, in the base: 1.0, rise: "2.0%" }
funds:
`,
  );
  it.each<[string, string, string, string]>([
    ["levies.fire", "2027/28", "1600000", "amounts: { 2026/27: 1.5, 2027/28: 1.6 }"],
    ["levies.transport", "2026/27", "2100000", "amounts: { 2026/27: 2.1, each year: 2.0, 2027/28: 2.5 }"],
    ["levies.transport", "2027/28", "2600000", "amounts: { each year: 2.0, 2027/28: 2.6 }"],
    ["levies.drainage", "2027/28", "300000", "amounts: [0.1, 0.3]"],
    ["levies.rivers.rise", "2026/27", "0.03", 'rise: { 2026/27: "3.0%", 2027/28: "2.0%" }'],
    ["levies.rivers.in-the-base", "2027/28", "1100000", "in the base: 1.1,"],
  ])("of %s change in %s alone", (line, year, to, told) => {
    const changed = differences(chaptered, edited(chaptered, { line, year, to }));
    expect(changed).toHaveLength(2);
    expect(changed[1]).toContain(told);
  });
});

describe("Dudley's strategy", () => {
  it("differs in one line where one figure is changed", () => {
    const edits = [
      { line: "outturn.public-realm.covid", year: "2021/22", to: "1500000" },
      { line: "budget-gap", year: "2021/22", to: "8400000" },
      { line: "dedicated-schools-grant.high-needs.forecast", year: "2021/22", to: "21700000" },
      { line: "savings-delivery.public-realm.football-pitches", year: "2021/22", to: "45000" },
      { line: "in-year-funding.local-elections", year: "2021/22", to: "250000" },
      { line: "fact.unringfenced-reserves-share", year: "2020/21", to: "0.25" },
      { line: "council-tax-rise.adult-social-care-precept", year: "2022/23", to: "0.015" },
      { line: "public-health.grant", year: "2023/24", to: "22800000" },
    ];
    const lines = differences(dudley, edited(dudley, ...edits)).filter((line) => line.startsWith("+"));
    const told = [
      "covid: 1.5",
      "2021/22: 8.4",
      "forecast deficit: 21.700",
      "amount: 45,",
      "0.25,",
      "25%",
      "1.5%",
      "22.8,",
    ];
    for (const text of told) expect(lines.filter((line) => line.includes(text))).not.toEqual([]);
    expect(lines).toHaveLength(edits.length);
  });
});
