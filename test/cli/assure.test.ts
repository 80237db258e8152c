import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mtfs, newFolder, strategy, wordsOf } from "./command-line.ts";

describe("mtfs assure", () => {
  it("prints the pack as Markdown, with nothing on standard error", async () => {
    const { code, out, err } = await mtfs("assure", strategy);
    expect([code, err]).toEqual([0, ""]);
    expect(out.match(/^# .*$/gm)).toEqual(["# Dudley Metropolitan Borough Council: assurance pack"]);
    expect(out).toContain("SHA-256");
    expect(out).not.toContain("Date of this pack");
  });

  it("writes to a file, and replaces none unless it is told to", async () => {
    const file = join(newFolder(), "assurance.md");
    expect(await mtfs("assure", strategy, "-o", file)).toMatchObject({ code: 0, out: "" });
    const written = readFileSync(file, "utf8");
    expect(written).toContain("## 12. How to reproduce this");
    expect((await mtfs("assure", strategy, "-o", file)).code).toBe(5);
    expect(await mtfs("assure", strategy, "-o", file, "--force", "--dated", "20 January 2022")).toMatchObject({
      code: 0,
    });
    expect(readFileSync(file, "utf8")).toContain("- Date of this pack: 20 January 2022");
  });

  it("prints one JSON object, with the effect of each point", async () => {
    const { code, out } = await mtfs("assure", strategy, "--json");
    const data = JSON.parse(out);
    expect(code).toBe(0);
    expect(data).toMatchObject({
      assurance: 1,
      council: "Dudley Metropolitan Borough Council",
      strategyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(data.drivers[0].impact.pointMore).toMatch(/^-8129353\./);
  });

  it("names commands that run", async () => {
    const { commands } = JSON.parse((await mtfs("assure", strategy, "--json")).out) as { commands: readonly string[] };
    const folder = newFolder();
    for (const command of commands) {
      const words = wordsOf(command)
        .slice(1)
        .map((word) => (word === "strategy.xlsx" ? join(folder, word) : word));
      expect([command, (await mtfs(...words)).code]).toEqual([command, 0]);
    }
    expect(commands.length).toBeGreaterThan(5);
  });

  it("exits 1 when print differs, and still says so in the pack", async () => {
    const folder = newFolder();
    const from = "examples/kent-fire-reserves";
    const tables = readFileSync(`${from}/printed-tables.yaml`, "utf8");
    writeFileSync(join(folder, "strategy.yaml"), readFileSync(`${from}/strategy.yaml`, "utf8"));
    const changed = tables.replace(
      /"(\d+,\d)(\d\d)"/,
      (_, head: string, tail: string) => `"${head}${tail === "11" ? "22" : "11"}"`,
    );
    expect(changed).not.toBe(tables);
    writeFileSync(join(folder, "printed-tables.yaml"), changed);
    const { code, out } = await mtfs("assure", join(folder, "strategy.yaml"));
    expect(code).toBe(1);
    expect(out).toContain("**Found, and not explained**");
  });
});
