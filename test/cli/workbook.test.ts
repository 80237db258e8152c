import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellsOfFile } from "../workbook/file-cells.ts";
import { mtfs, newFolder, strategy } from "./command-line.ts";

describe("mtfs workbook", () => {
  it("writes a workbook, says what it holds and where to begin", async () => {
    const path = join(newFolder(), "dudley.xlsx");
    const { code, out, err } = await mtfs("workbook", strategy, "-o", path);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replaceAll("\n", " ")).toContain("sheets, every figure that is worked out a live formula.");
    expect(out).toContain("The General Fund falls from £24.4m at 31 March 2022 to £14.5m at 31 March 2025.");
    expect(out).toContain("Next: open it, and type over a blue cell on the Assumptions sheet.");
    expect(cellsOfFile(readFileSync(path)).get("Assumptions")?.get("G16")?.value).toBe("0.02");
  });

  it("opens with the scenario that was asked for, and says so", async () => {
    const path = join(newFolder(), "freeze.xlsx");
    const { code, out } = await mtfs("workbook", strategy, "--scenario", "three-year-council-tax-freeze", "-o", path);
    expect(code).toBe(0);
    expect(out).toContain('It opens under "No council tax rise in any year".');
    expect(cellsOfFile(readFileSync(path)).get("Assumptions")?.get("A7")?.value).toBe(
      "3. No council tax rise in any year",
    );
  });

  it("writes plain tables to publish, without a formula", async () => {
    const path = join(newFolder(), "tables.xlsx");
    const { code, out } = await mtfs("workbook", strategy, "--profile", "publish", "-o", path);
    expect(code).toBe(0);
    expect(out).toContain("sheets of plain tables.");
    const cells = [...cellsOfFile(readFileSync(path)).values()].flatMap((sheet) => [...sheet.values()]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("leaves a file that exists alone, unless it is told to replace it", async () => {
    const path = join(newFolder(), "dudley.xlsx");
    await mtfs("workbook", strategy, "--profile", "publish", "-o", path);
    const before = readFileSync(path);
    const { code, err } = await mtfs("workbook", strategy, "-o", path);
    expect(code).toBe(5);
    expect(err).toContain(`${path} exists already. Choose another name, or add --force to replace it.`);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect((await mtfs("workbook", strategy, "-o", path, "--force")).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(false);
  });

  it.each([
    [["-o", "x.xlsx", "--scenario", "three-year-council-tax-freez"], 2, "Did you mean"],
    [["-o", "x.xlsx", "--profile", "pretty"], 2, "working, publish"],
    [[], 2, "required option '-o, --output <file>'"],
  ])("given %j exits with %i and says why", async (words, code, why) => {
    const ended = await mtfs("workbook", strategy, ...words);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(why);
    expect(existsSync("x.xlsx")).toBe(false);
  });
});
