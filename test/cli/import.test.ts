import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/failure.ts";
import { mtfs, newFolder } from "./command-line.ts";

const savings = "Directorate,Proposal,2026/27 £000,2027/28 £000\nAdults,Review of care,400,600\n";

/** A new county's strategy, and a file of savings beside it. */
async function begun() {
  const folder = newFolder();
  const asked = ["--council", "Exampleshire", "--authority", "county", "--base-year", "2025/26", "--years", "2"];
  await mtfs("new", ...asked, "-o", folder, "--force");
  const at = (name: string) => join(folder, name);
  writeFileSync(at("savings.csv"), savings);
  return { at, strategy: at("strategy.yaml"), before: readFileSync(at("strategy.yaml"), "utf8") };
}

describe("mtfs import", () => {
  it("says what it would do and writes nothing until it is told where", async () => {
    const { at, strategy, before } = await begun();
    const looked = await mtfs("import", at("savings.csv"), "--into", strategy, "--chapter", "savings");
    expect([looked.code, looked.err]).toEqual([0, ""]);
    expect(looked.out).toMatch(/^1 proposal of savings, for 1 directorate\.[\s\S]*Nothing is written yet/);
    expect(readFileSync(strategy, "utf8")).toBe(before);
  });

  it("writes the author's file only with --force, and it can be worked out then", async () => {
    const { at, strategy, before } = await begun();
    const words = ["import", at("savings.csv"), "--into", strategy, "--chapter", "savings", "-o", strategy];
    expect((await mtfs(...words)).code).toBe(exitCodes.file);
    expect(readFileSync(strategy, "utf8")).toBe(before);
    expect((await mtfs(...words, "--force")).code).toBe(0);
    const forecast = await mtfs("forecast", strategy);
    expect(forecast.out).toMatch(/Savings +-0\.4 +-1\.0/);
    const twice = await mtfs(...words, "--force");
    expect([twice.code, twice.err.includes("stands under Adults in the strategy already")]).toEqual([3, true]);
  });

  it("prints the new text alone with -o -, and JSON alone with --json", async () => {
    const { at, strategy } = await begun();
    const words = ["import", at("savings.csv"), "--into", strategy, "--chapter", "savings"];
    const text = await mtfs(...words, "-o", "-");
    expect(text.out).toContain("review-of-care: { label: Review of care, amounts: [0.400, 0.600] }");
    expect(text.err).toContain("1 proposal of savings");
    const json = JSON.parse((await mtfs(...words, "--json")).out) as { proposals: number };
    expect(json.proposals).toBe(1);
  });

  it("reads a file that Excel saved in Windows-1252, and says so", async () => {
    const { at, strategy } = await begun();
    writeFileSync(at("savings.csv"), Buffer.from(savings, "latin1"));
    const looked = await mtfs("import", at("savings.csv"), "--into", strategy, "--chapter", "savings");
    expect(looked.code).toBe(0);
    expect(looked.out.replace(/\s+/g, " ")).toContain("it was read as Windows-1252");
  });

  it("takes a printed table, which reconcile then holds the strategy against", async () => {
    const { at, strategy } = await begun();
    writeFileSync(at("table.csv"), "£m,2026/27,2027/28\nSavings,(0.4),(1.0)\n");
    await mtfs("import", at("savings.csv"), "--into", strategy, "--chapter", "savings", "-o", strategy, "--force");
    const tables = at("printed-tables.yaml");
    const words = ["import", at("table.csv"), "--printed", "--into", tables, "--id", "summary", "--title", "Summary"];
    const wanting = await mtfs(...words);
    expect([wanting.code, wanting.err.includes("--place")]).toEqual([exitCodes.usage, true]);
    const written = await mtfs(...words, "--place", "report, table 1", "-o", tables, "--force");
    expect(written.code).toBe(0);
    const reconciled = await mtfs("reconcile", strategy);
    expect(reconciled.out.replace(/\s+/g, " ")).toContain("agrees with all 2 printed figures");
  });

  it("is refused where the chapter is not said, a row range is no range, or a file is not there", async () => {
    const { at, strategy } = await begun();
    const words = ["import", at("savings.csv"), "--into", strategy];
    expect((await mtfs(...words)).code).toBe(exitCodes.usage);
    expect((await mtfs(...words, "--chapter", "savings", "--skip", "two")).code).toBe(exitCodes.usage);
    expect((await mtfs(...words, "--chapter", "savings", "--map", "label")).code).toBe(exitCodes.usage);
    expect((await mtfs("import", at("none.csv"), "--into", strategy, "--chapter", "savings")).code).toBe(
      exitCodes.file,
    );
    expect(existsSync(at("none.csv"))).toBe(false);
  });
});
