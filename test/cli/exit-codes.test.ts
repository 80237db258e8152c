import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/failure.ts";
import { mtfs, newFolder, strategy } from "./command-line.ts";

const exhausted = "general-fund-carried-forward 2024/25=0";

describe("a command exits with", () => {
  it("0 where all is well", async () => {
    const commands = [
      ["forecast", strategy],
      ["check", strategy],
      ["explain", strategy, "budget-gap", "2023/24"],
      ["reconcile", strategy],
      ["what-if", strategy, "--set", "council-tax-rise=0%"],
      ["sensitivity", strategy, "--driver", "pay-award"],
      ["solve", strategy, "--vary", "pay-award", "--until", exhausted],
      ["compare", strategy, "--scenario", "three-year-council-tax-freeze"],
      ["roll-forward", strategy],
      ["schema", "scenarios"],
      ["--help"],
      ["--version"],
      [],
    ];
    for (const words of commands) expect([words.join(" "), (await mtfs(...words)).code]).toEqual([words.join(" "), 0]);
  });

  it("1 where something differs from print, in reconcile and in check, and says which figure", async () => {
    const folder = newFolder();
    cpSync("examples/dudley-2021-12", folder, { recursive: true });
    const tables = join(folder, "printed-tables.yaml");
    const path = join(folder, "strategy.yaml");
    const text = readFileSync(path, "utf8");
    // A saving a hundred thousand higher than the report has it.
    writeFileSync(path, text.replace("[1900, 1900, 1900]", "[2000, 1900, 1900]"));
    expect(existsSync(tables)).toBe(true);
    const reconciled = await mtfs("reconcile", path);
    expect(reconciled.code).toBe(exitCodes.differs);
    expect(reconciled.out).toContain("differ from the model");
    const checked = await mtfs("check", path);
    expect(checked.code).toBe(exitCodes.differs);
  });

  it("2 where the command cannot be understood", async () => {
    for (const words of [
      ["forecst", strategy],
      ["forecast"],
      ["forecast", strategy, "--jsn"],
      ["forecast", strategy, "--json", "--csv"],
      ["explain", strategy, "budget-gp", "2023/24"],
      ["explain", strategy, "budget-gap", "2023"],
      ["explain", strategy, "budget-gap", "2030/31"],
      ["explain", strategy, "budget-gap", "2023/24", "--depth", "two"],
      ["what-if", strategy, "--scenario", "freeze"],
      ["solve", strategy],
      ["compare", strategy],
      ["roll-forward", strategy, "--closing", "general-fnd=£26.0m"],
      ["schema", "strategies"],
    ])
      expect([words.join(" "), (await mtfs(...words)).code]).toEqual([words.join(" "), exitCodes.usage]);
  });

  it("3 where the strategy has problems, each with its place", async () => {
    const path = join(newFolder(), "strategy.yaml");
    writeFileSync(path, readFileSync(strategy, "utf8").replace("kind: growth", "kind: grwth"));
    const ended = await mtfs("forecast", path);
    expect(ended.code).toBe(exitCodes["invalid strategy"]);
    expect(ended.out).toBe("");
    expect(ended.err).toMatch(/strategy\.yaml:\d+:\d+ .*grwth/);
  });

  it("4 where there is no solution within the limits, after saying how near it came", async () => {
    const ended = await mtfs(
      ...["solve", strategy, "--vary", "council-tax-rise", "--years", "2023/24"],
      ...["--until", "budget-gap 2023/24=0", "--within", "0%..2.99%"],
    );
    expect(ended.code).toBe(exitCodes["no solution"]);
    expect(ended.out.replace(/\s+/g, " ")).toContain("No solution");
    expect(ended.out.replace(/\s+/g, " ")).toContain("leaves it £9.4m above");
  });

  it("5 where a file cannot be read or written, and suggests a file of nearly that name", async () => {
    const missing = await mtfs("forecast", "examples/dudley-2021-12/strateg.yaml");
    expect(missing.code).toBe(exitCodes.file);
    expect(missing.err).toContain("there is no such file");
    expect(missing.err).toContain(strategy);
    const folder = await mtfs("forecast", "examples/dudley-2021-12");
    expect(folder.code).toBe(exitCodes.file);
    const nowhere = await mtfs("forecast", strategy, "-o", join(newFolder(), "no", "such", "folder.txt"));
    expect(nowhere.code).toBe(exitCodes.file);
  });

  it("5 where the scenarios named are not there", async () => {
    const ended = await mtfs("what-if", strategy, "--scenarios", "nothing.yaml", "--scenario", "any");
    expect(ended.code).toBe(exitCodes.file);
    expect(ended.err).toContain("nothing.yaml");
  });

  it("3 where the scenarios have problems, and 2 where two changes conflict", async () => {
    const path = join(newFolder(), "scenarios.yaml");
    writeFileSync(path, "format: 1\nscenarios:\n  any:\n    label: Any\n    changes:\n      - { set: pay-award }\n");
    const ended = await mtfs("what-if", strategy, "--scenarios", path, "--scenario", "any");
    expect(ended.code).toBe(exitCodes["invalid strategy"]);
    const conflict = await mtfs("what-if", strategy, "--set", "pay-award=3%", "--add", "pay-award=1 point");
    expect(conflict.code).toBe(exitCodes.usage);
    expect(conflict.err).toContain("both change pay-award in 2022/23");
  });

  it("the same code however the answer is shown", async () => {
    const within = ["--vary", "council-tax-rise", "--until", "budget-gap 2023/24=0", "--within", "0%..1%"];
    for (const show of [[], ["--json"]])
      expect((await mtfs("solve", strategy, ...within, ...show)).code).toBe(exitCodes["no solution"]);
  });
});

describe("an answer written to a file", () => {
  it("never replaces one that exists, unless it is told to", async () => {
    const path = join(newFolder(), "answer.txt");
    writeFileSync(path, "mine");
    for (const words of [
      ["forecast", strategy],
      ["forecast", strategy, "--json"],
      ["check", strategy],
      ["explain", strategy, "budget-gap", "2023/24"],
      ["reconcile", strategy],
      ["what-if", strategy, "--set", "council-tax-rise=0%"],
      ["sensitivity", strategy],
      ["solve", strategy, "--vary", "pay-award", "--until", exhausted],
      ["solve", strategy, "--reverse-stress"],
      ["compare", strategy, "--scenario", "three-year-council-tax-freeze"],
      ["roll-forward", strategy],
      ["schema"],
    ]) {
      const refused = await mtfs(...words, "-o", path);
      expect([words.join(" "), refused.code]).toEqual([words.join(" "), exitCodes.file]);
      expect(refused.err).toContain("exists already");
      expect(refused.err).toContain("--force");
      expect(readFileSync(path, "utf8")).toBe("mine");
    }
    const told = await mtfs("forecast", strategy, "-o", path, "--force");
    expect([told.code, told.out]).toEqual([0, ""]);
    expect(readFileSync(path, "utf8")).toContain("General Fund");
  });

  it("is what would have been shown", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "out"));
    const path = join(folder, "out", "answer.txt");
    await mtfs("forecast", strategy, "-o", path);
    expect(readFileSync(path, "utf8")).toBe((await mtfs("forecast", strategy)).out);
  });
});
