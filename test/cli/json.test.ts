import { describe, expect, it } from "vitest";
import { mtfs, newFolder, strategy } from "./command-line.ts";

async function json(...words: readonly string[]) {
  const { out, err } = await mtfs(...words, "--json");
  expect(err).toBe("");
  return JSON.parse(out);
}

const decimalText = /^-?\d+(\.\d+)?$/;
const hash = /^[0-9a-f]{64}$/;
const years = ["2022/23", "2023/24", "2024/25"];
const contract = [
  "base-budget",
  "additional-spending",
  "savings",
  "total-service-spend",
  "council-tax",
  "total-resources",
  "budget-gap",
  "underlying-gap",
  "general-fund-brought-forward",
  "general-fund-carried-forward",
  "public-health-carried-forward",
];

interface LineJson {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly values: Record<string, string>;
}

function holdsTheContract(data: { years: readonly string[]; lines: readonly LineJson[]; strategyHash: string }): void {
  expect(data.years).toEqual(years);
  expect(data.strategyHash).toMatch(hash);
  const names = data.lines.map(({ name }) => name);
  for (const name of contract) {
    expect(names).toContain(name);
    const line = data.lines.find((one) => one.name === name) as LineJson;
    for (const year of years) expect(line.values[year]).toMatch(decimalText);
  }
  for (const line of data.lines) {
    expect(Object.keys(line)).toEqual(expect.arrayContaining(["name", "label", "unit", "values"]));
    for (const value of Object.values(line.values)) expect(value).toMatch(decimalText);
  }
}

const value = (data: { lines: readonly LineJson[] }, line: string, year: string) =>
  data.lines.find(({ name }) => name === line)?.values[year];

describe("--json", () => {
  it("of forecast has years and lines, each with its name, label, unit and values in decimal text", async () => {
    const data = await json("forecast", strategy);
    holdsTheContract(data);
    expect(value(data, "budget-gap", "2023/24")).toBe("9390000");
    expect(value(data, "general-fund-carried-forward", "2024/25")).toBe("14520000");
  });

  it("of what-if has the shape of forecast, with the changes and the strategy's hash beside it", async () => {
    const data = await json("what-if", strategy, "--set", "unconfirmed-funding-received=0%");
    holdsTheContract(data);
    expect(data.changes).toEqual([
      {
        name: "set unconfirmed-funding-received=0%",
        label: "set unconfirmed-funding-received=0%",
        changes: [{ target: "unconfirmed-funding-received", does: { kind: "set", to: "0" } }],
      },
    ]);
    expect(data.strategyHash).toBe((await json("forecast", strategy)).strategyHash);
    expect(value(data, "budget-gap", "2022/23")).toBe("6210000");
    expect(data.difference.gap).toEqual({ "2022/23": "8000000", "2023/24": "8000000", "2024/25": "8000000" });
    expect(data.figuresChanged[0]).toMatchObject({ line: "unconfirmed-funding-received", was: "1", is: "0" });
    expect(data.conflicts).toEqual([]);
    expect(data.command).toContain("mtfs what-if");
  });

  it("of what-if without changes is the forecast itself", async () => {
    const [plain, nothing] = [await json("forecast", strategy), await json("what-if", strategy)];
    expect(nothing.lines).toEqual(plain.lines);
    expect(nothing.changes).toEqual([]);
  });

  it("of what-if --each has one entry for each scenario, with what it changes", async () => {
    const data = await json("what-if", strategy, "--each");
    expect(data.years).toEqual(years);
    expect(data.each.length).toBe(11);
    for (const one of data.each) {
      expect(one).toMatchObject({
        name: expect.any(String),
        changes: expect.any(Array),
        difference: expect.anything(),
      });
      expect(Object.keys(one.difference.balance)).toEqual(years);
    }
  });

  it("of reconcile has figures with table, row, column, printed, model, verdict and entered; castings; findings", async () => {
    const data = await json("reconcile", strategy);
    expect(data.figures.length).toBeGreaterThan(600);
    for (const figure of data.figures) {
      expect(Object.keys(figure)).toEqual(
        expect.arrayContaining(["table", "row", "column", "printed", "model", "verdict", "entered"]),
      );
      expect(typeof figure.entered).toBe("boolean");
      expect(["exact", "rounding", "forced", "differs", "not modelled"]).toContain(figure.verdict);
      if (figure.model !== null) expect(figure.model).toMatch(decimalText);
    }
    expect(data.castings.length).toBe(149);
    expect(data.findings.length).toBeGreaterThan(30);
    expect(data.strategyHash).toMatch(hash);
  });

  it("of check says whether all is well, with warnings and inferences", async () => {
    const data = await json("check", strategy);
    expect(data).toMatchObject({ ok: true, warnings: [], driversThatMoveNothing: [] });
    expect(data.inferences.length).toBe(7);
    expect(data.inferences[0]).toMatchObject({ kind: "base", name: "pay", driver: "pay-award", holds: false });
  });

  it("of explain is the figure with its parts, and they add up", async () => {
    const data = await json("explain", strategy, "budget-gap", "2023/24");
    expect(data).toMatchObject({ line: "budget-gap", year: "2023/24", value: "9390000" });
    const sum = data.parts.reduce(
      (total: number, part: { contribution: string }) => total + Number(part.contribution),
      0,
    );
    expect(sum).toBe(9390000);
  });

  it("of explain --from is the movement with its parts", async () => {
    const data = await json("explain", strategy, "budget-gap", "2023/24", "--from", "2022/23");
    expect(data).toMatchObject({ line: "budget-gap", effect: "11180000", before: "-1790000", after: "9390000" });
    expect(data.parts.map(({ effect }: { effect: string }) => effect)).toEqual(["8480000", "2700000"]);
  });

  it("of sensitivity has an effect for each step, in decimal text", async () => {
    const data = await json("sensitivity", strategy, "--driver", "council-tax-rise", "--steps=-1,1");
    expect(data.effects.length).toBe(4);
    for (const { label, effect, total } of data.effects) {
      expect(label).toContain("Council tax rise");
      expect(Object.keys(effect.gap)).toEqual(years);
      expect(total).toMatch(decimalText);
    }
  });

  it("of sensitivity --ranking has both ways of each driver, worked out apart", async () => {
    const data = await json("sensitivity", strategy, "--ranking");
    const tax = data.ranking.find(({ label }: { label: string }) => label === "Council tax rise");
    expect(Number(tax.up.balance["2024/25"]).toFixed(-0)).not.toBe((-Number(tax.down.balance["2024/25"])).toFixed(0));
    expect(data.scenarios.length).toBe(11);
  });

  it("of sensitivity --grid has the axes and the figures", async () => {
    const data = await json(
      "sensitivity",
      strategy,
      "--grid",
      "pay-award=0%..4%/3",
      "--grid",
      "council-tax-rise=0%..4%/2",
    );
    expect(data.rows.values).toEqual(["0", "0.02", "0.04"]);
    expect(data.columns.values).toEqual(["0", "0.04"]);
    expect(data.figures.map((row: readonly string[]) => row.length)).toEqual([2, 2, 2]);
    expect(data.of).toEqual({ line: "general-fund-carried-forward", year: "2024/25" });
  });

  it("of solve has the value or, where there is none, the nearest and what is left", async () => {
    const asked = ["--vary", "council-tax-rise", "--years", "2023/24", "--until", "budget-gap 2023/24=0"];
    const found = await json("solve", strategy, ...asked);
    expect(found).toMatchObject({ found: true, vary: "council-tax-rise", by: "set", years: ["2023/24"] });
    expect(found.value).toMatch(/^0\.0963/);
    const none = await json("solve", strategy, ...asked, "--within", "0%..2.99%");
    expect(none).toMatchObject({ found: false, best: "0.0299", left: "9390000" });
  });

  it("of solve --reverse-stress has every driver, with nothing where none breaks the balance", async () => {
    const data = await json("solve", strategy, "--reverse-stress");
    expect(data.breaks.length).toBe(9);
    expect(data.floor).toBe("nought");
    expect(data.breaks.find(({ driver }: { driver: string }) => driver === "savings-delivered")).toMatchObject({
      move: null,
      year: null,
    });
  });

  it("of compare has parts that add up to the difference", async () => {
    const data = await json(
      "compare",
      strategy,
      "--scenario",
      "three-year-council-tax-freeze",
      "--set",
      "pay-award=3%",
    );
    for (const year of years) {
      const sum = data.changes.reduce(
        (total: number, change: { effect: { gap: Record<string, string> } }) => total + Number(change.effect.gap[year]),
        0,
      );
      expect(sum.toFixed(4)).toBe(Number(data.difference.gap[year]).toFixed(4));
    }
    expect(data.alreadyInTheBase).toEqual([]);
  });

  it("of roll-forward has the document of the new strategy, which can be worked out, and what to review", async () => {
    const data = await json("roll-forward", strategy);
    expect(data.strategy["base year"]).toBe("2022/23");
    expect(data.review.length).toBeGreaterThan(5);
    const { writeFileSync } = await import("node:fs");
    const path = `${newFolder()}/rolled.json`;
    writeFileSync(path, JSON.stringify(data.strategy));
    expect(value(await json("forecast", path), "budget-gap", "2023/24")).toBe("9390000");
  });

  it("of schema is a JSON Schema", async () => {
    for (const format of ["strategy", "printed-tables", "scenarios"]) {
      const { out } = await mtfs("schema", format);
      expect(JSON.parse(out)).toHaveProperty("type", "object");
    }
  });

  it("never holds a number with a point, which would have been through binary", async () => {
    for (const words of [
      ["forecast", strategy],
      ["what-if", strategy, "--set", "pay-award=3%"],
      ["sensitivity", strategy],
      ["compare", strategy, "--set", "pay-award=3%"],
    ]) {
      const { out } = await mtfs(...words, "--json");
      expect([words[0], /: -?\d+\.\d/.test(out)]).toEqual([words[0], false]);
    }
  });
});

describe("--csv", () => {
  it("of forecast, reconcile, sensitivity and compare has a heading and rows of the same length", async () => {
    for (const words of [
      ["forecast", strategy],
      ["reconcile", strategy],
      ["sensitivity", strategy],
      ["sensitivity", strategy, "--ranking"],
      ["compare", strategy, "--set", "pay-award=3%"],
    ]) {
      const { out, code } = await mtfs(...words, "--csv");
      expect(code).toBe(0);
      const rows = out.trimEnd().split("\r\n");
      const fields = (row: string) =>
        row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.filter((one, at) => one !== "" || at === 0);
      const lengths = new Set(rows.map((row) => (row.endsWith(",") ? "" : fields(row)?.length)));
      expect([words.join(" "), rows.length > 1, lengths.size <= 2]).toEqual([words.join(" "), true, true]);
    }
  });

  it("ends every row as the format asks, the last one once", async () => {
    const { out } = await mtfs("forecast", strategy, "--csv");
    expect(out.endsWith("\r\n")).toBe(true);
    expect(out.endsWith("\r\n\n")).toBe(false);
    expect(out.replaceAll("\r\n", "").includes("\n")).toBe(false);
  });
});
