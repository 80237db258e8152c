import { describe, expect, it } from "vitest";
import { readPrintedTables } from "../../src/input/read-printed-tables.ts";
import { readScenarios } from "../../src/input/read-scenarios.ts";
import { problemInWords } from "../../src/model/problem.ts";
import { readPrintedTablesText, readScenariosText, readStrategyText } from "../../src/yaml.ts";
import { mistakenText, validText } from "../invalid/case.ts";

type Edits = readonly (readonly [from: string, to: string])[];

const strategy = readStrategyText(validText("strategy"));
if (!strategy.ok) throw new Error("The valid strategy is not valid.");
const { model } = strategy;

function tables(...edits: Edits) {
  const reading = readPrintedTablesText(
    mistakenText({ mistake: "none", in: "printed-tables", edits, says: [] }),
    model,
  );
  if (!reading.ok) throw new Error(reading.problems.map(problemInWords).join("\n"));
  return reading.tables;
}

function scenarios(...edits: Edits) {
  const reading = readScenariosText(mistakenText({ mistake: "none", in: "scenarios", edits, says: [] }), model);
  if (!reading.ok) throw new Error(reading.problems.map(problemInWords).join("\n"));
  return reading.scenarios;
}

describe("a printed table", () => {
  const summary = (...edits: Edits) => tables(...edits).tables[0];

  it("is referred to by its paragraph, by its appendix where it has none, and otherwise not at all", () => {
    expect(summary()?.reference).toBe("paragraph 29");
    expect(summary(["    paragraph: 29\n", "    appendix: B\n"])?.reference).toBe("Appendix B");
    expect(summary(["    paragraph: 29\n", ""])).not.toHaveProperty("reference");
  });

  it("has blanks that mean nil only where it says so", () => {
    expect(summary()?.blankMeansNil).toBe(false);
    expect(summary(["    paragraph: 29\n", "    blank means: nil\n"])?.blankMeansNil).toBe(true);
  });

  it("has a row whose sign is turned only where it says so", () => {
    expect(summary()?.rows.map(({ reversed }) => reversed)).toEqual([false, true, false]);
    expect(summary(["sign: reversed", "sign: as printed"])?.rows.map(({ reversed }) => reversed)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("may have a row in another unit, with other decimals, and of another year than its columns", () => {
    const total = summary(['"277.7"] }', '"277.7"], money: £000, decimals: 0, shows: base-budget, year: 2022/23 }'])
      ?.rows[2];
    expect([total?.money, total?.decimals]).toEqual(["£000", 0]);
    expect(total?.shows.map((shown) => shown?.year)).toEqual(["2022/23", "2022/23"]);
    const plain = summary()?.rows[0];
    expect([plain?.money, plain?.decimals]).toEqual([undefined, undefined]);
    expect(plain?.shows.map((shown) => shown?.year)).toEqual(["2022/23", "2023/24"]);
  });

  it("adds up by rows that are added, and less rows that are taken away, from the column that it names", () => {
    const edit = ["is: [base-budget, savings] }", "is: [base-budget], less: [savings], from: 2023/24 }"] as const;
    expect(summary(edit)?.castings).toEqual([
      { total: "total", is: ["base-budget"], less: ["savings"], lastColumn: [], lessLastColumn: [], from: "2023/24" },
    ]);
  });

  it("shows a line of its own in a column, and none where it names none", () => {
    expect(tables().tables[1]?.rows[1]?.shows).toEqual([
      { line: "outturn.total-funding.budget", year: "2021/22" },
      undefined,
    ]);
  });
});

describe("a known inconsistency", () => {
  it("names what sees it, the line it touches, and by how much, without its thousands' commas", () => {
    const [known] = tables(["line: pay }", 'line: pay, differs by: "1,200,000" }']).knownInconsistencies;
    expect(known).toEqual({
      id: "I1",
      kind: "numbers",
      place: "paragraph 7",
      text: "The overspend is rounded.",
      seenBy: "agreement",
      cells: ["summary/total/2022/23"],
      line: "pay",
      differsBy: "1200000",
    });
  });

  it("is named by the agreement and the reference that it explains", () => {
    expect(tables().agreements[0]?.known).toBe("I1");
    expect(tables().references[0]?.known).toBe("I1");
    expect(tables(["means: summary, known: I1 }", "means: summary }"]).references[0]).not.toHaveProperty("known");
  });
});

describe("scenarios as a file has them", () => {
  it("have their changes in order, each in fractions, years and shares", () => {
    expect(scenarios()).toEqual([
      {
        name: "high-pay",
        label: "High pay",
        changes: [
          { target: "pay-award", years: ["2022/23"], does: { kind: "set", to: "0.03" } },
          { target: "savings.adults.contract", does: { kind: "delay", share: "0.3", by: 1 } },
        ],
      },
    ]);
  });

  it("say who proposes them, when and why, where they say so", () => {
    const [said] = scenarios([
      "label: High pay\n",
      "label: High pay\n    by: Treasurer\n    date: 2022-01-14\n    why: The offer is higher.\n",
    ]);
    expect([said?.by, said?.date, said?.why]).toEqual(["Treasurer", "2022-01-14", "The offer is higher."]);
    expect(Object.keys(scenarios()[0] ?? {})).toEqual(["name", "label", "changes"]);
  });

  it("add by so much and scale to so much", () => {
    const [one] = scenarios(
      ["{ set: pay-award, to: 3%, years: 2022/23 }", "{ add: pay-award, by: 1 point }"],
      ["{ delay: savings.adults.contract, by: 1 year, share: 30% }", "{ scale: savings.adults.contract, to: 90% }"],
    );
    expect(one?.changes.map(({ does }) => does)).toEqual([
      { kind: "add", amount: "0.01" },
      { kind: "scale", factor: "0.9" },
    ]);
  });

  it("are the same from data as from text", () => {
    const data = {
      format: "1",
      scenarios: {
        "high-pay": {
          label: "High pay",
          changes: [
            { set: "pay-award", to: "3%", years: "2022/23" },
            { delay: "savings.adults.contract", by: "1 year", share: "30%" },
          ],
        },
      },
    };
    expect(readScenarios(data, model)).toEqual({ ok: true, scenarios: scenarios() });
    expect(readScenarios(new Date(), model).ok).toBe(false);
  });

  it("that are no map of scenarios are not read, and nothing is thrown", () => {
    expect(readScenarios([], model).ok).toBe(false);
    expect(readScenarios({ format: "1", scenarios: [] }, model).ok).toBe(false);
    expect(readScenarios({}, model).ok).toBe(false);
  });
});

describe("printed tables that are no map of tables", () => {
  it("are not read, and nothing is thrown", () => {
    for (const data of [[], "text", {}, { format: "1", tables: [] }])
      expect(readPrintedTables(data, model)).toMatchObject({ ok: false });
  });
});
