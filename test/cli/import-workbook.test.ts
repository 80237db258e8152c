import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cellsOfFile, withCells } from "../workbook/file-cells.ts";
import { mtfs, newFolder, strategy } from "./command-line.ts";

/** A folder with Dudley's files in it, and a workbook into which three figures were typed. */
const folder = newFolder();
const at = (name: string) => join(folder, name);
const [ours, typed] = [at("strategy.yaml"), at("typed.xlsx")];

beforeAll(async () => {
  for (const name of ["strategy.yaml", "printed-tables.yaml", "scenarios.yaml"])
    copyFileSync(join(dirname(strategy), name), at(name));
  await mtfs("workbook", ours, "-o", at("dudley.xlsx"));
  writeFileSync(
    typed,
    withCells(readFileSync(at("dudley.xlsx")), [
      { sheet: "Assumptions", cell: "G16", value: "0.03" },
      { sheet: "Amounts", cell: "G8", value: "5800000" },
      { sheet: "Amounts", cell: "I20", value: "6512345.67" },
    ]),
  );
});

describe("mtfs import of a workbook", () => {
  it("says each difference with its cell, and writes nothing unless it is told where", async () => {
    const before = readFileSync(ours, "utf8");
    for (const more of [[], ["--dry-run"]]) {
      const { code, out, err } = await mtfs("import", typed, "--into", ours, ...more);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(/3 of 657 inputs of .*typed\.xlsx\s+were\s+typed over\./);
      expect(out).toMatch(/Amounts!G8 Pay, as published, 2022\/23 +£5,300,000 +£5,800,000/);
      expect(out).toMatch(/Amounts!I20 Tariff, as published, 2024\/25 +£6,700,000 +£6,512,345\.67/);
      expect(out).toMatch(/Assumptions!G16 Pay award, 2022\/23 +2% +3%/);
      expect(out).toContain("set: pay-award");
    }
    expect(readFileSync(ours, "utf8")).toBe(before);
  });

  it("writes the file and the scenario, which come to what the workbook asked", async () => {
    const [next, asked] = [at("next.yaml"), at("asked.yaml")];
    const { code, out } = await mtfs("import", typed, "--into", ours, "-o", next, "--scenario-output", asked);
    expect(code).toBe(0);
    expect(out).not.toContain("set: pay-award");
    expect(out.replaceAll(/ \\\n +/g, " ")).toContain(
      `Next: mtfs what-if ${next} --scenarios ${asked} --scenario asked-in-the-workbook`,
    );
    const lines = (path: string) => readFileSync(path, "utf8").split("\n");
    const changed = lines(next).filter((line, index) => line !== lines(ours)[index]);
    expect(lines(next).length).toBe(lines(ours).length);
    expect(changed.length).toBe(2);
    expect(changed[0]).toContain("[5.8, 7.9, 10.7]");
    const json = await mtfs("what-if", next, "--scenarios", asked, "--scenario", "asked-in-the-workbook", "--json");
    expect(json.code).toBe(0);
  });

  it("writes both files or neither", async () => {
    const [asked, standing] = [at("asked-again.yaml"), at("standing.yaml")];
    writeFileSync(standing, "mine");
    const { code, err } = await mtfs("import", typed, "--into", ours, "-o", standing, "--scenario-output", asked);
    expect(code).toBe(5);
    expect(err).toContain("exists already");
    expect(existsSync(asked)).toBe(false);
    expect(readFileSync(standing, "utf8")).toBe("mine");
  });

  it("gives one JSON object", async () => {
    const { out } = await mtfs("import", typed, "--into", ours, "--json");
    const said = JSON.parse(out) as { readonly differences: readonly Record<string, unknown>[] };
    expect(said).toMatchObject({ importWorkbook: 1, inputs: 657 });
    expect(said.differences.map(({ sheet, cell, goesInto }) => `${sheet}!${cell} ${goesInto}`)).toEqual([
      "Assumptions!G16 scenario",
      "Amounts!G8 file",
      "Amounts!I20 file",
    ]);
  });

  it("says so where nothing was typed over", async () => {
    const { code, out } = await mtfs("import", at("dudley.xlsx"), "--into", ours);
    expect(code).toBe(0);
    expect(out).toContain("Nothing was typed over");
    expect(out).not.toMatch(/(^|\s)-o\s/);
  });

  it("refuses changed formulas, and a strategy that has changed since unless it is told to take it", async () => {
    const broken = at("broken.xlsx");
    const gap = { sheet: "Budget gap", cell: "G11", value: "0", overTheFormula: true } as const;
    writeFileSync(broken, withCells(readFileSync(typed), [gap]));
    const refused = await mtfs("import", broken, "--into", ours, "-o", at("none.yaml"));
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("broken.xlsx: 'Budget gap'!G11 Here stood the formula");
    expect(refused.err).toContain("1 problem to settle first. Nothing was written.");
    expect(existsSync(at("none.yaml"))).toBe(false);

    const later = at("later.yaml");
    writeFileSync(later, `${readFileSync(ours, "utf8")}# a remark\n`);
    const other = await mtfs("import", typed, "--into", later);
    expect(other.code).toBe(3);
    expect(other.err).toContain("--other-strategy");
    expect((await mtfs("import", typed, "--into", later, "--other-strategy")).code).toBe(0);
  });

  it.each([
    [["--chapter", "savings"], "--chapter: this is for a CSV file"],
    [["--printed", "--id", "x"], "--printed and --id: this is for a CSV file"],
    [["--dry-run", "-o", "x.yaml"], "cannot be used with"],
  ])("does not understand %j with a workbook", async (words, why) => {
    const { code, err } = await mtfs("import", typed, "--into", ours, ...words);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });

  it("does not take a scenario out of a CSV file", async () => {
    writeFileSync(at("proposals.csv"), "Adults,Offices\n");
    const { code, err } = await mtfs("import", at("proposals.csv"), "--into", ours, "--scenario-output", at("x.yaml"));
    expect(code).toBe(2);
    expect(err).toContain("--scenario-output is for a workbook");
  });
});

describe("a council that begins with a workbook", () => {
  it("has its figures in a strategy that held none, and nothing else of it changed", async () => {
    const folder = newFolder();
    const [first, book, filled, second] = ["strategy.yaml", "empty.xlsx", "filled.xlsx", "second.yaml"].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    const about = ["--council", "Exampleshire Council", "--authority", "county", "--base-year", "2025/26"];
    await mtfs("new", ...about, "--years", "2", "-o", folder, "--force");
    await mtfs("workbook", first, "-o", book);
    const bytes = readFileSync(book);
    const map = cellsOfFile(bytes).get("Map");
    const inputAt = (line: string, year: string) => {
      for (let row = 6; map?.has(`A${row}`); row += 1)
        if (map.get(`C${row}`)?.value === line && map.get(`D${row}`)?.value === year)
          return { sheet: map.get(`A${row}`)?.value ?? "", cell: map.get(`B${row}`)?.value ?? "" };
      throw new Error(`There is no input for ${line} in ${year}.`);
    };
    writeFileSync(
      filled,
      withCells(bytes, [
        { ...inputAt("pay.increment", "2026/27"), value: "2500000" },
        { ...inputAt("council-tax-rise", "2027/28"), value: "2.9899999999999999E-2" },
      ]),
    );
    const { code, out } = await mtfs("import", filled, "--into", first, "--drivers", "file", "-o", second);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("2 of ") });
    const lines = (path: string) => readFileSync(path, "utf8").split("\n");
    const changed = lines(second).filter((line, index) => line !== lines(first)[index]);
    expect(changed.map((line) => line.trim())).toEqual([
      "pay: { label: Pay, amounts: [2.5, tbc] }",
      "values: { 2026/27: 0%, 2027/28: 2.99% } # FILL IN: the whole rise, with the adult social care precept",
    ]);
  });
});

describe("mtfs verify", () => {
  it("exits 0 where a workbook is what was written, and says from what", async () => {
    const { code, out } = await mtfs("verify", at("dudley.xlsx"), ours);
    expect(code).toBe(0);
    expect(out).toContain("its formulas are untouched");
    expect(out).toContain("843 figures held against");
  });

  it("exits 1 where its figures are stale, and gives them", async () => {
    const { code, out } = await mtfs("verify", typed, ours);
    expect(code).toBe(1);
    expect(out).toMatch(/'Base budget'!G17 pay\.published, 2022\/23 +5300000 +5800000/);
  });

  it("gives one JSON object", async () => {
    const { code, out } = await mtfs("verify", typed, ours, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ verify: 1, holds: false, strategy: "the same", typedOver: 3 });
  });

  it("exits 3 where the file is no workbook, and 5 where there is none", async () => {
    expect((await mtfs("verify", ours)).code).toBe(3);
    expect((await mtfs("verify", at("nowhere.xlsx"))).code).toBe(5);
  });
});
