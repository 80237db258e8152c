import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/failure.ts";
import { writeFiles } from "../../src/cli/write-files.ts";
import { mtfs, newFolder } from "./command-line.ts";

const asked = ["--council", "Exampleshire", "--authority", "county", "--base-year", "2025/26", "--years", "3"];
const names = ["printed-tables.yaml", "scenarios.yaml", "strategy.yaml"];

describe("mtfs new", () => {
  it("writes a strategy that check and forecast accept at once, into a folder that it makes", async () => {
    const folder = join(newFolder(), "ours");
    const ended = await mtfs("new", ...asked, "-o", folder);
    expect([ended.code, ended.err]).toEqual([0, ""]);
    expect(readdirSync(folder).sort()).toEqual(names);
    const path = join(folder, "strategy.yaml");
    for (const command of ["check", "forecast", "reconcile"]) expect((await mtfs(command, path)).code).toBe(0);
    expect((await mtfs("forecast", path)).out).toContain("The printed tables hold no figure yet");
  });

  it("leaves files that exist alone, and writes none of the others", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "scenarios.yaml"), "mine");
    const ended = await mtfs("new", ...asked, "-o", folder);
    expect(ended.code).toBe(exitCodes.file);
    expect(ended.err).toContain("scenarios.yaml exists already");
    expect(readdirSync(folder)).toEqual(["scenarios.yaml"]);
    expect(readFileSync(join(folder, "scenarios.yaml"), "utf8")).toBe("mine");
    expect((await mtfs("new", ...asked, "-o", folder, "--force")).code).toBe(0);
    expect(readFileSync(join(folder, "scenarios.yaml"), "utf8")).toContain("scenarios: {}");
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it("says everything that is wrong with what was asked for, and writes nothing", async () => {
    const folder = join(newFolder(), "ours");
    const ended = await mtfs(
      "new",
      "--council",
      "X",
      "--authority",
      "parish",
      "--base-year",
      "2025",
      "--years",
      "3",
      "-o",
      folder,
    );
    expect(ended.code).toBe(exitCodes.usage);
    expect(ended.err).toMatch(/--authority: "parish" is not[\s\S]*--base-year: "2025" is not a financial year/);
    expect(existsSync(folder)).toBe(false);
  });
});

describe("several files", () => {
  it("are all written or none, and what stood there comes back", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "a.yaml"), "before");
    expect(() => writeFiles({ "a.yaml": "1", "missing/b.yaml": "2" }, { folder, force: true })).toThrow(/b\.yaml/);
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("before");
  });

  it("never replace a folder, and leave no folder made for them when they fail", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "a.yaml"));
    expect(() => writeFiles({ "a.yaml": "1", "b.yaml": "2" }, { folder, force: true })).toThrow(/is a folder/);
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
    const made = join(folder, "made");
    expect(() => writeFiles({ "a.yaml": "1", "missing/b.yaml": "2" }, { folder: made })).toThrow(/b\.yaml/);
    expect(existsSync(made)).toBe(false);
  });
});
