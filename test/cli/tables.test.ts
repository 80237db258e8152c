import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mtfs, newFolder, strategy } from "./command-line.ts";

describe("mtfs tables", () => {
  it("prints every table as Markdown, one after another", async () => {
    const { code, out, err } = await mtfs("tables", strategy);
    expect([code, err]).toEqual([0, ""]);
    expect(out.match(/^## .*/gm)).toEqual([
      "## Summary",
      "## Base budget forecast",
      "## Additional spending",
      "## Savings",
      "## Resources",
      "## General Fund: movements and balance",
      "## Public Health reserve: movements and balance",
      "## Business Rate Grant reserve: movements and balance",
      "## Rates assumed",
      "## Assumptions",
      "## Risks outside the figures",
      "## Sources",
    ]);
  });

  it("prints one table as CSV that a spreadsheet takes as it is", async () => {
    const { code, out } = await mtfs("tables", strategy, "--table", "fund-general-fund", "--format", "csv");
    expect(code).toBe(0);
    expect(out.split("\r\n").slice(0, 2)).toEqual([
      "Line,2021/22 (£m),2022/23 (£m),2023/24 (£m),2024/25 (£m)",
      "2020/21 outturn,4.4,0.0,0.0,0.0",
    ]);
  });

  it("tells several tables apart by their titles where CSV has none", async () => {
    const { out } = await mtfs("tables", strategy, "--table", "risks", "--table", "resources", "--format", "csv");
    expect(out.split("\r\n").filter((line) => /^[A-Z][a-z ]+$/.test(line))).toEqual([
      "Resources",
      "Risks outside the figures",
    ]);
  });

  it("writes each table to a file of its own in a new folder, CSV so that Excel reads £", async () => {
    const folder = join(newFolder(), "pack");
    const { code, out } = await mtfs("tables", strategy, "--format", "csv", "-o", folder);
    expect(code).toBe(0);
    expect(out.replaceAll("\n", " ")).toContain(`Wrote 12 tables to ${folder}: summary, base-budget,`);
    expect(readdirSync(folder)).toHaveLength(12);
    expect(readFileSync(join(folder, "summary.csv"), "utf8").slice(0, 20)).toBe("\uFEFFLine,2022/23 (£m),2");
    await mtfs("tables", strategy, "--table", "sources", "-o", folder);
    expect(readFileSync(join(folder, "sources.md"), "utf8").slice(0, 10)).toBe("## Sources");
  });

  it("replaces no file unless it is told to, and then writes none of the others either", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "savings.md"), "mine");
    const refused = await mtfs("tables", strategy, "-o", folder);
    expect(refused).toEqual({
      code: 5,
      out: "",
      err: `${join(folder, "savings.md")} exists already. Choose another folder, or add --force to replace them.\n`,
    });
    expect(existsSync(join(folder, "summary.md"))).toBe(false);
    expect((await mtfs("tables", strategy, "-o", folder, "--force")).code).toBe(0);
    expect(readFileSync(join(folder, "savings.md"), "utf8")).toContain("## Savings");
  });

  it("says which tables there are where one is not", async () => {
    const { code, err } = await mtfs("tables", strategy, "--table", "saving");
    expect(code).toBe(2);
    expect(err).toBe(
      '"saving" is not a table of this strategy. Did you mean "savings"? There are: summary, base-budget, additional-spending, savings, resources, fund-general-fund, fund-public-health, fund-business-rate-grant-reserve, rates, assumptions, risks, sources.\n',
    );
  });

  it("says where a folder cannot be made", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    const { code, err } = await mtfs("tables", strategy, "-o", join(file, "pack"));
    expect([code, err]).toEqual([5, `${join(file, "pack")}: part of the way to it is not a folder.\n`]);
    expect((await mtfs("tables", strategy, "-o", file)).code).toBe(5);
  });
});
