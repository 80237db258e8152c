import { describe, expect, it } from "vitest";
import type { CheckedModel } from "../../src/check/checked-model.ts";
import { forecast, forecastWith } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { problemWithPlace } from "../../src/model/problem.ts";
import type { WorkbookImport } from "../../src/read-back/workbook-import-report.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { readStrategyText } from "../../src/yaml.ts";
import { figuresIn } from "../workbook/books.ts";
import { dudley, good, importOf, inputAt, small, smallText, writtenFrom } from "./workbooks.ts";

function modelOf(text: string): CheckedModel {
  const read = readStrategyText(text);
  if (!read.ok) throw new Error("The text does not read.");
  return read.model;
}

function said(read: WorkbookImport): readonly string[] {
  return read.ok ? [] : read.problems.map(problemWithPlace);
}

describe("a workbook that comes back untouched", () => {
  it("changes nothing, and its strategy gives the same workbook again, byte for byte", async () => {
    const written = await dudley;
    const { text, report } = good(await importOf(written, []));
    expect(text).toBe(written.text);
    expect(report).toEqual({ inputs: 657, differences: [], notes: [] });
    const again = await writtenFrom(
      text,
      new URL("../../examples/dudley-2021-12/strategy.yaml", import.meta.url).pathname,
    );
    expect(Buffer.from(again.bytes).equals(Buffer.from(written.bytes))).toBe(true);
  });
});

describe("three figures typed into Dudley's workbook", () => {
  it("are three differences, and the new file forecasts as the library does with the same changes", async () => {
    const written = await dudley;
    const { model } = written.subject;
    const edits = [
      { ...inputAt(written, "pay.published", "2022/23"), line: "pay.published", year: "2022/23", value: "5500000" },
      {
        ...inputAt(written, "tariff.published", "2024/25"),
        line: "tariff.published",
        year: "2024/25",
        value: "6512345.67",
      },
      {
        ...inputAt(written, "general-fund-carried-forward", "2020/21"),
        line: "general-fund-carried-forward",
        year: "2020/21",
        value: "20000000",
      },
    ];
    const { text, report } = good(await importOf(written, edits));
    expect(report.differences.map(({ line, year, was, is, goesInto }) => [line, year, was, is, goesInto])).toEqual([
      ["pay.published", "2022/23", "5300000", "5500000", "file"],
      ["tariff.published", "2024/25", "6700000", "6512345.67", "file"],
      ["general-fund-carried-forward", "2020/21", "24500000", "20000000", "file"],
    ]);
    const changed = new Map(
      edits.map(({ line, year, value }) => {
        const own = model.lineNamed.get(line);
        return [line, { ...(own?.kind === "given" ? own.values : own?.given), [year]: value }];
      }),
    );
    const ought = forecastWith(forecast(model), changed);
    const is = forecast(modelOf(text));
    for (const { name } of model.lines)
      for (const year of model.years)
        expect([name, year, is.find(name, year)?.toFixed()]).toEqual([name, year, ought.find(name, year)?.toFixed()]);
    // On paper: 0.2 more spent in 2022/23 alone, a tariff lower by 6.7 less 6.51234567 in 2024/25, and 4.5 less to begin with.
    const before = forecast(model).value("general-fund-carried-forward", "2024/25");
    expect(is.value("general-fund-carried-forward", "2024/25").minus(before).toFixed()).toBe(
      String(-4_500_000 - 200_000 + 187_654.33),
    );
    const lines = (from: string) => from.split("\n");
    const differing = lines(written.text).filter((line, index) => line !== lines(text)[index]);
    expect(lines(text).length).toBe(lines(written.text).length);
    expect(differing.length).toBe(3);
  });
});

describe("what was only asked", () => {
  it("goes into a scenario: an assumption that amounts answer to, so that file and scenario come to what the workbook shows", async () => {
    const written = await small;
    const at = inputAt(written, "pay-award", "2027/28");
    const contracts = inputAt(written, "contracts", "2026/27");
    const { text, report } = good(
      await importOf(written, [
        { ...at, value: "0.03" },
        { ...contracts, value: "2500000" },
      ]),
    );
    expect(text).toBe(smallText.replace("amounts: [2.0, 4.0] }   # three", "amounts: [2.5, 4.0] }   # three"));
    expect(report.scenarioText).toContain("set: pay-award");
    const asked = report.scenario === undefined ? [] : [report.scenario];
    const { forecast: then } = whatIf(forecast(modelOf(text)), asked);
    // On paper: a pay bill of 102.0 in 2026/27 is 104.04 a year later; at 3% and not 2% it is 104.04 x (1.03 / 1.02 - 1) = 1.02 more.
    expect(then.value("pay", "2027/28").minus("6100000").toFixed(0)).toBe("1020000");
    expect(then.value("base-budget", "2026/27").toFixed()).toBe("206500000");
  });

  it("is written into the file where that is asked for, and then the amounts stay as they stand", async () => {
    const written = await small;
    const changes = [{ ...inputAt(written, "pay-award", "2027/28"), value: "0.0299" }];
    const { text, report } = good(await importOf(written, changes, { drivers: "file" }));
    expect(text).toContain("values: { 2026/27: 2.00%, 2027/28: 2.99% }");
    expect(report.scenario).toBeUndefined();
    expect(forecast(modelOf(text)).value("pay", "2027/28").toFixed()).toBe("6100000");
  });

  it("is no scenario where nothing answers to the assumption", async () => {
    const written = await small;
    const changes = [{ ...inputAt(written, "unused", "2026/27"), value: "0.04" }];
    const { text, report } = good(await importOf(written, changes));
    expect(report.differences.map(({ goesInto }) => goesInto)).toEqual(["file"]);
    expect(text).toContain("4.0%");
  });

  it("is a proposal kept in part, another made late, and a risk switched in", async () => {
    const written = await small;
    const asked = async (line: string, year: string, what: string, value: string) => {
      const { text, report } = good(await importOf(written, [{ ...inputAt(written, line, year, what), value }]));
      expect(text).toBe(smallText);
      return whatIf(forecast(written.subject.model), report.scenario === undefined ? [] : [report.scenario]).forecast;
    };
    const kept = await asked("savings.corporate.offices", "", "share kept", "0.7");
    expect(kept.value("savings", "2027/28").toFixed()).toBe("840000");
    const late = await asked("savings.corporate.offices", "", "years late", "1");
    expect([late.value("savings", "2026/27"), late.value("savings", "2027/28")].map(String)).toEqual(["0", "400000"]);
    const risk = await asked("risk.schools.included", "2027/28", "figure", "0.5");
    const before = forecast(written.subject.model).value("general-fund-carried-forward", "2027/28");
    expect(before.minus(risk.value("general-fund-carried-forward", "2027/28")).toFixed()).toBe("1500000");
  });

  it("cannot be both a part kept and a delay of one proposal", async () => {
    const written = await small;
    const read = await importOf(written, [
      { ...inputAt(written, "savings.corporate.offices", "", "share kept"), value: "0.7" },
      { ...inputAt(written, "savings.corporate.offices", "", "years late"), value: "1" },
    ]);
    expect(said(read)).toEqual([
      'ours.xlsx: Proposals!H7 "savings.corporate.offices" is kept in part and is late as well. A scenario makes one change to a proposal, and not one on top of another. Put one of the two back, and type the amounts themselves over.',
    ]);
  });

  it("is not a scenario that was chosen in the list, which is said and left", async () => {
    const { report } = good(
      await importOf(await dudley, [
        { sheet: "Assumptions", cell: "A7", value: "3. No council tax rise in any year", text: true },
      ]),
    );
    expect(report.differences).toEqual([]);
    expect(report.notes).toEqual([
      "The scenario chosen in the workbook is not read back: 3. No council tax rise in any year.",
    ]);
  });
});

describe("a figure as a spreadsheet keeps it", () => {
  it.each([
    ["2.9899999999999999E-2", "2.99%"],
    ["0.025000000000000001", "2.50%"],
  ])("%s was typed as %s", async (value, spelt) => {
    const written = await small;
    const changes = [{ ...inputAt(written, "pay-award", "2027/28"), value }];
    expect(good(await importOf(written, changes, { drivers: "file" })).text).toContain(`2027/28: ${spelt}`);
  });

  it("is unchanged where it agrees with what was published to fifteen digits", async () => {
    const written = await small;
    const changes = [{ ...inputAt(written, "pay-award", "2027/28"), value: "2.0000000000000004E-2" }];
    expect(good(await importOf(written, changes)).report.differences).toEqual([]);
  });
});

describe("a workbook with formulas that are not as they were written", () => {
  it("is refused with every such cell at once, and every input that is no figure", async () => {
    const written = await small;
    const gap = figuresIn(workingWorkbook(written.subject)).find(
      ({ figure }) => figure.line === "budget-gap" && figure.year === "2026/27",
    ) as { readonly sheet: string; readonly cell: string };
    const read = await importOf(written, [
      { sheet: gap.sheet, cell: gap.cell, value: "999", overTheFormula: true },
      { sheet: "Checks", cell: "B4", value: "all pass", text: true },
      { ...inputAt(written, "contracts", "2026/27"), value: "about 2m", text: true },
      { ...inputAt(written, "council-tax", "2026/27"), value: "", text: true },
    ]);
    expect(said(read).map((problem) => problem.replace(/ Here stood the formula .*?, and now/, " …, now"))).toEqual([
      'ours.xlsx: Amounts!F10 This input holds text, "about 2m", and not a number. Type a number; 2000000 was published.',
      "ours.xlsx: Amounts!F13 This input is empty. An empty cell could mean nil, or a figure that is not known. Type 0 for a nil, or 205000000, which was published.",
      `ours.xlsx: 'Budget gap'!${gap.cell} …, now there is "999". Put the formula back, and change the inputs on the sheets Assumptions, Proposals and Amounts instead.`,
      'ours.xlsx: Checks!B4 …, now there is "all pass". Put the formula back, and change the inputs on the sheets Assumptions, Proposals and Amounts instead.',
    ]);
  });
});

describe("a workbook of another strategy", () => {
  const later = smallText.replace("[2.0, 4.0] }   # three of them", "[2.2, 4.0] }   # three of them");

  it("is refused, unless the reader says that it is meant", async () => {
    const written = await small;
    const { subject } = await writtenFrom(`${smallText}# one remark more\n`);
    const changes = [{ ...inputAt(written, "contracts", "2027/28"), value: "4500000" }];
    const strategy = `${smallText}# one remark more\n`;
    expect(said(await importOf(written, changes, { strategy, subject }))).toEqual([
      "ours.xlsx: About The workbook was not written from ours.yaml as it is now: the hash of the strategy file is another. A figure typed over may stand for something else by now. Give the file that it was written from; or accept the other strategy, and look at each difference.",
    ]);
    const { text, report } = good(await importOf(written, changes, { strategy, subject, otherStrategy: "accepted" }));
    expect(text).toBe(strategy.replace("[2.0, 4.0] }   # three", "[2.0, 4.5] }   # three"));
    expect(report.notes).toEqual([
      "The strategy file is another than the workbook was written from. What was typed is in it all the same.",
    ]);
  });

  it("does not undo what was changed in the strategy since", async () => {
    const written = await small;
    const { subject } = await writtenFrom(later);
    const accepted = { strategy: later, subject, otherStrategy: "accepted" } as const;
    const untouched = good(
      await importOf(written, [{ ...inputAt(written, "contracts", "2027/28"), value: "4500000" }], accepted),
    );
    expect(untouched.text).toContain("amounts: [2.2, 4.5]");
    const both = await importOf(written, [{ ...inputAt(written, "contracts", "2026/27"), value: "2500000" }], accepted);
    expect(said(both)).toEqual([
      'ours.xlsx: Amounts!F10 "contracts" in 2026/27 was 2000000 when the workbook was written, is 2500000 in it, and is 2200000 in the strategy file. Both have changed, and nothing says which counts. Settle it in the strategy file, and put the published figure back into the workbook.',
    ]);
  });
});

describe("a figure that has no place in the file", () => {
  it("is a problem with its cell, and nothing of the others is written", async () => {
    const written = await small;
    const read = await importOf(written, [
      { ...inputAt(written, "folded", "2026/27"), value: "1500000" },
      { ...inputAt(written, "contracts", "2026/27"), value: "2500000" },
    ]);
    expect(said(read)).toEqual([
      'ours.xlsx: Amounts!F11 Entry 1 of "amounts" of "folded" is written in a way that cannot be changed in place. Write it as plain text on one line, or change it by hand.',
    ]);
  });
});

describe("a figure that stands in the file for several years", () => {
  const openings = async (...years: readonly string[]) => {
    const written = await small;
    return years.map((year) => ({ ...inputAt(written, "base-budget.opening", year), value: "201000000" }));
  };

  it("is refused where it was typed over in one of them, and says where else to type it", async () => {
    expect(said(await importOf(await small, await openings("2025/26", "2026/27")))).toEqual([
      "ours.xlsx: Amounts!G7 2025/26 base in 2027/28 is one figure in the strategy file with another that was typed over, and stands at 200000000 here. The file would come to something else than the workbook. Type 201000000 here too.",
    ]);
  });

  it("is refused where it was typed over differently", async () => {
    const [one, ...others] = await openings("2025/26", "2026/27", "2027/28");
    const read = await importOf(await small, [{ ...(one as { sheet: string; cell: string }), value: "1" }, ...others]);
    expect(said(read)[0]).toContain("would become both");
  });

  it("is written once where it was typed over in all", async () => {
    const { text } = good(await importOf(await small, await openings("2025/26", "2026/27", "2027/28")));
    expect(text).toBe(smallText.replace("opening: 200.0", "opening: 201.0"));
  });
});
