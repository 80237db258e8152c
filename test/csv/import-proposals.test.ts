import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importProposals, type ProposalsRequest } from "../../src/csv/import-proposals.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import { csv } from "../../src/report/csv.ts";
import { readStrategyText } from "../../src/yaml.ts";

/** A strategy whose author writes comments; amounts of savings in £000, of spending in £m. */
const ours = `# Ours, by hand.
format: 1
council: Exampleshire Council
authority: county
title: Medium Term Financial Strategy to 2027/28
status: draft
dated: 2026-01-15
base year: 2025/26
years: [2026/27, 2027/28]   # two of them

savings:
  money: £000
  effects: incremental
  directorates:
    adult-services:
      label: Adults
      proposals:
        offices: { label: Two offices closed, amounts: [400, 0] } # agreed in July
    # Children's Services has none yet.

additional-spending:
  money: £m
  effects: cumulative
  directorates: {}
`;

const read = (rows: string, more: Partial<ProposalsRequest> = {}) =>
  importProposals({
    csv: rows,
    csvFile: "p.csv",
    strategy: ours,
    strategyFile: "ours.yaml",
    chapter: "savings",
    ...more,
  });

function taken(rows: string, more: Partial<ProposalsRequest> = {}) {
  const imported = read(rows, more);
  if (!imported.ok) throw new Error(imported.problems.map(problemWithPlace).join("\n"));
  return imported;
}

function problems(rows: string, more: Partial<ProposalsRequest> = {}): readonly string[] {
  const imported = read(rows, more);
  return imported.ok ? [] : imported.problems.map(problemWithPlace);
}

/** The lines of the text that the author did not write. */
function added(text: string): readonly string[] {
  const own = ours.split("\n");
  let at = 0;
  const fresh: string[] = [];
  for (const line of text.split("\n")) {
    if (line === own[at]) at += 1;
    else fresh.push(line);
  }
  expect(at, "every line of the author's, in order").toBe(own.length);
  return fresh;
}

const headings = "Directorate,Proposal,2026/27 £000,2027/28 £000";

describe("proposals from a CSV file", () => {
  it("go under the directorate that the strategy has, known by its label, and under new ones", () => {
    const { text, report } = taken(
      `${headings}\nAdults,Review of care,100,"1,200"\nPlaces,Street lights dimmed,(5),-\n`,
    );
    expect(added(text)).toEqual([
      "        review-of-care: { label: Review of care, amounts: [100, 1200] }",
      "    places:",
      "      label: Places",
      "      proposals:",
      "        street-lights-dimmed: { label: Street lights dimmed, amounts: [-5, 0] }",
    ]);
    expect(report.totals).toEqual([
      { directorate: "Adults", proposals: 1, amounts: ["100", "1200"], known: true },
      { directorate: "Places", proposals: 1, amounts: ["-5", "0"], known: false },
    ]);
    // 400 were there; 100 - 5 are new in 2026/27, and 1,200 in 2027/28: the effects are incremental.
    const reading = readStrategyText(text);
    const worked = reading.ok ? forecast(reading.model) : undefined;
    expect(["2026/27", "2027/28"].map((year) => worked?.value("savings", year).toFixed())).toEqual([
      "495000",
      "1695000",
    ]);
  });

  it("are written in the money of the chapter, and no digit is lost", () => {
    const { text, report } = taken(`${headings}\nAdults,Demand,1234.5,0\n`, { chapter: "additional-spending" });
    expect(text).toContain("demand: { label: Demand, amounts: [1.2345, 0] }");
    expect([report.money, report.chapterMoney]).toEqual(["£000", "£m"]);
  });

  it("keep words as they are, also those that look like a formula", () => {
    const { text } = taken(csv([headings.split(","), ["Adults", '=1+1: "two", or so', "1", "2"]]).replace("'=", "="));
    const reading = readStrategyText(text);
    const rows = reading.ok ? reading.strategy.savings?.directorates[0]?.items : [];
    expect(rows?.at(-1)).toMatchObject({ name: "item-1-1-two-or-so", label: '=1+1: "two", or so' });
  });

  it("say whether they recur, who owns them and what is noted, where columns do", () => {
    const rows =
      'Directorate,Proposal,One-off?,Owner,Notes,26/27 £000,27/28 £000\nAdults,System,yes,"Smith, J",Agreed,50,-50\nAdults,Posts,no,,,10,tbc\n';
    expect(added(taken(rows).text)).toEqual([
      '        system: { label: System, amounts: [50, -50], recurrence: one-off, owner: "Smith, J", note: Agreed }',
      "        posts: { label: Posts, amounts: [10, tbc], recurrence: recurring }",
    ]);
  });

  it("stand under headings of their own where no column says which directorate", () => {
    const { text, report } = taken(
      "Item,2026/27 £000,2027/28 £000\nAdults,,\nA,1,2\nTotal Adults,1,2\nPlaces,,\nB,3,4\nTotal,4,6\n",
    );
    expect(added(text).filter((line) => line.includes("amounts"))).toHaveLength(2);
    expect(report.skipped.map(({ why }) => why)).toEqual([
      '"Adults" has no amounts: taken as the heading of a directorate',
      '"Total Adults" is the total of rows above it, and agrees with them',
      '"Places" has no amounts: taken as the heading of a directorate',
      '"Total" is the total of rows above it, and agrees with them',
    ]);
  });

  it("may have titles above, units below, and headings again further down", () => {
    const { report } = taken(
      "Appendix C,,,\nAll in £000,,,\nDirectorate,Proposal,2026/27,2027/28\n,,£000,£000\nAdults,A,1,2\nDirectorate,Proposal,2026/27,2027/28\n,B,3,4\n",
    );
    expect(report.headingsRow).toBe(3);
    expect(report.proposals).toBe(2);
    expect(report.guesses).toEqual([
      "Headings are in row 3; what stands above is left out.",
      "Amounts are in £000: the row below the headings says so.",
      "A blank directorate is that of the row above: in row 7.",
    ]);
  });

  it("make the chapter where the strategy has none, measured as the base budget is", () => {
    const top = ours.slice(0, ours.indexOf("savings:"));
    const without = `${top}base-budget:\n    money: £m\n    effects: incremental\n    opening: 1.0\n    lines: {}\n`;
    const { text } = taken(`${headings}\nAdults,A,1,2\n`, { strategy: without });
    expect(text).toBe(
      `${without}\nsavings:\n    money: £000\n    effects: incremental\n    directorates:\n        adults:\n            label: Adults\n            proposals:\n                a: { label: A, amounts: [1, 2] }\n`,
    );
  });

  it("are reversed where the reader says so", () => {
    expect(taken(`${headings}\nAdults,A,(100),(50)\n`, { sign: "reversed" }).text).toContain(
      "a: { label: A, amounts: [100, 50] }",
    );
  });

  it("say in which rows they are, so that what was taken for what can be looked at", () => {
    const { report } = taken(`Ref,${headings},RAG\n1,Adults,A,1,,G\n2,,B,,2,R\n`);
    expect(report.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ["Directorate", "directorate"],
      ["Proposal", "label"],
      ["2026/27 £000", "2026/27"],
      ["2027/28 £000", "2027/28"],
    ]);
    expect(report.unused.map(({ heading }) => heading)).toEqual(["Ref", "RAG"]);
    expect(report.guesses).toContain("A blank cell is nil: in rows 2 and 3.");
  });
});

describe("a file that is unclear is refused", () => {
  it("with every cell that is no amount, by row and heading", () => {
    expect(problems(`${headings}\nAdults,A,1.5.2,5%\nAdults,,1,2\nAdults,B,#N/A,2\n`)).toEqual([
      'p.csv: row 2 › 2026/27 £000 "1.5.2" is not an amount. Write digits such as 1,200 or (1,200); a nil is 0, a dash or nothing.',
      'p.csv: row 2 › 2027/28 £000 "5%" is a percentage. Give an amount; or leave the column out with --map.',
      "p.csv: row 3 The row has amounts and nothing that says what they are for. Give it a label, or leave it out with --skip.",
      'p.csv: row 4 › 2026/27 £000 "#N/A" is an error of the spreadsheet. Mend the cell, or widen its column, and save it again.',
    ]);
  });

  it("where two columns may be one thing, and taken where the reader says which", () => {
    const rows = "Directorate,Title,Description,2026/27 £000,2027/28 £000\nAdults,A,B,1,2\n";
    expect(problems(rows)).toEqual([
      `p.csv: row 1 "Title" (column B) and "Description" (column C) may each be the label. Say which: --map 'label=Title'.`,
    ]);
    expect(taken(rows, { map: new Map([["label", "description"]]) }).text).toContain(
      "b: { label: B, amounts: [1, 2] }",
    );
    const twice = "Directorate,Proposal,2026/27 low £000,2026/27 high £000,2027/28 £000\nAdults,A,1,2,3\n";
    expect(problems(twice)[0]).toContain("may each be the amounts of 2026/27");
    expect(taken(twice, { map: new Map([["2026/27", "column D"]]) }).text).toContain("amounts: [2, 3]");
  });

  it("but not where one of the two has the very name of the thing", () => {
    const { text, report } = taken("Directorate,Service,Proposal,2026/27 £000,2027/28 £000\nAdults,Care,A,1,2\n");
    expect(text).toContain("        a: { label: A, amounts: [1, 2] }");
    expect(report.unused.map(({ heading }) => heading)).toEqual(["Service"]);
  });

  it("where a year has no column, or the unit is not said, or is said twice", () => {
    expect(problems("Directorate,Proposal,2026/27 £000\nAdults,A,1\n")[0]).toContain("No column is headed 2027/28");
    expect(
      taken("Directorate,Proposal,2026/27 £000\nAdults,A,1\n", { map: new Map([["2027/28", "none"]]) }).text,
    ).toContain("amounts: [1, 0]");
    const silent = "Directorate,Proposal,2026/27,2027/28\nAdults,A,1,2\n";
    expect(problems(silent)).toEqual([
      "p.csv: row 1 Nothing says which unit the amounts are in. Say --money £m, --money £000 or --money £.",
    ]);
    expect(taken(silent, { money: "£000" }).report.guesses).toEqual([]);
    expect(problems(`${headings}\nAdults,A,1,2\n`, { money: "£m" })[0]).toContain(
      "The file says £000, and --money says £m",
    );
    expect(problems("Directorate,Proposal,2026/27 £000,2027/28 £m\nAdults,A,1,2\n")[0]).toContain("both £000 and £m");
  });

  it("where savings are negative and nobody says which way a minus points", () => {
    expect(problems(`${headings}\nAdults,A,(100),(50)\n`)).toEqual([
      "p.csv The amounts come to -150 in all. Savings are positive in a strategy, whatever sign a report prints. Say --sign reversed if a minus or a bracket is an amount in the chapter's own direction, or --sign 'as printed' if it is not.",
    ]);
    expect(taken(`${headings}\nAdults,A,(100),(50)\n`, { sign: "as printed" }).text).toContain("amounts: [-100, -50]");
  });

  it("where a row may be a total and is not the sum of those above; Total alone is one, and the difference is said", () => {
    expect(problems(`${headings}\nAdults,A,1,2\nAdults,Total Place review,5,6\n`)[0]).toContain(
      '"Total Place review" may be a total',
    );
    const { report } = taken(`${headings}\nAdults,A,1,2\n,Total,1,3\n`);
    expect(report.skipped).toEqual([
      { row: 3, why: '"Total" is a total, and is not the sum of the rows above it (2027/28: 3 against 2)' },
    ]);
    expect(
      taken(`${headings}\nAdults,A,1,2\nAdults,Total Place review,5,6\n`, { skip: new Set([3]) }).report.proposals,
    ).toBe(1);
  });

  it("where a proposal stands in the strategy already", () => {
    expect(problems(`${headings}\nAdults,Two offices  Closed,1,2\n`)).toEqual([
      'p.csv: row 2 "Two offices Closed" stands under Adults in the strategy already. Nothing is counted twice. Leave the row out with --skip 2, or take the proposal out of the strategy.',
    ]);
  });

  it("where no directorate is said, unless the reader says one for all", () => {
    const rows = "Proposal,2026/27 £000,2027/28 £000\nA,1,2\nB,3,4\n";
    expect(problems(rows)).toHaveLength(1);
    expect(taken(rows, { directorate: "Adults" }).report.totals[0]).toMatchObject({
      directorate: "Adults",
      proposals: 2,
    });
  });

  it("where a cell does not say whether the amount recurs, or a one-off stands in two years", () => {
    const rows = (cell: string) => `Recurrence,${headings}\n${cell},Adults,A,1,2\n`;
    expect(problems(rows("maybe"))[0]).toContain('row 2 › Recurrence "maybe" does not say whether the amount recurs');
    expect(problems(rows("one-off"))[0]).toContain('"a" is one-off and stands in');
  });

  it("where the strategy is JSON, or has problems of its own", () => {
    const json = JSON.stringify({
      format: 1,
      council: "X",
      authority: "county",
      title: "T",
      status: "draft",
      dated: "2026-01-15",
      "base year": "2025/26",
      years: ["2026/27"],
      resources: { money: "£m", lines: { tax: { label: "Tax", amounts: ["1"] } } },
    });
    expect(problems(headings, { strategy: json })[0]).toContain("The strategy is written as JSON");
    expect(problems(headings, { strategy: ours.replace("draft", "drft") })[0]).toContain("drft");
  });

  it("where there is nothing to import", () => {
    expect(problems(`${headings}\n`)).toHaveLength(1);
    expect(problems("a,b\nc,d\n")[0]).toContain("No row has headings for the years 2026/27, 2027/28");
  });
});

describe("whatever proposals a file has", () => {
  const words = fc
    .string({ minLength: 1, maxLength: 30 })
    .filter((text) => /[a-z]/i.test(text) && !/total|[\u0085\u2028\u2029]/i.test(text));
  const amount = fc.integer({ min: -99_999, max: 999_999 }).map(String);
  const row = fc.tuple(words, words, amount, amount);

  it("they come out of the new text as they went in, and the author's own lines stay", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const plain = (text: string) => text.replace(/[\s\u00A0\u202F]+/g, " ").trim();
        fc.pre(rows.every(([one, other]) => plain(one) !== "" && plain(other) !== ""));
        const file = [
          headings,
          ...rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")),
        ].join("\r\n");
        const { text } = taken(file, { sign: "as printed" });
        added(text);
        const reading = readStrategyText(text);
        const items = reading.ok ? (reading.strategy.savings?.directorates ?? []).flatMap((one) => one.items) : [];
        const of = (label: string, first: string, second: string) => `${label}|${Number(first)}|${Number(second)}`;
        expect(
          items
            .slice()
            .map((item) => of(item.label, item.amounts.values["2026/27"] ?? "", item.amounts.values["2027/28"] ?? ""))
            .sort(),
        ).toEqual(
          [
            of("Two offices closed", "400000", "0"),
            ...rows.map(([, label, first, second]) => of(plain(label), `${first}000`, `${second}000`)),
          ].sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});
