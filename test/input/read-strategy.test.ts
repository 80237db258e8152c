import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPrintedTables } from "../../src/input/read-printed-tables.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { type Problem, problemInWords } from "../../src/model/problem.ts";
import { readPrintedTablesText, readStrategyText } from "../../src/yaml.ts";
import { validText } from "../invalid/case.ts";

const dudley = (file: string) =>
  readFileSync(new URL(`../../examples/dudley-2021-12/${file}.yaml`, import.meta.url), "utf8");

/** A text as JavaScript data in which every scalar is text. */
const asData = (text: string): Record<string, unknown> => parse(text, { schema: "failsafe" });

function read(reading: ReturnType<typeof readStrategy>) {
  if (!reading.ok) throw new Error(reading.problems.map(problemInWords).join("\n"));
  return reading;
}

describe.each([
  ["Dudley's", dudley("strategy"), dudley("printed-tables")],
  ["the example council's", validText("strategy"), validText("printed-tables")],
])("%s strategy", (_, strategyText, tablesText) => {
  const fromYaml = read(readStrategyText(strategyText));

  it("is the same from YAML, from JSON text and from data", () => {
    const data = asData(strategyText);
    for (const again of [
      readStrategy(data),
      readStrategyText(JSON.stringify(data)),
      readStrategyText(JSON.stringify(data, null, "\t")),
    ]) {
      expect(read(again).strategy).toEqual(fromYaml.strategy);
      expect(read(again).model.lines).toEqual(fromYaml.model.lines);
    }
  });

  it("has the same printed tables from YAML, from JSON text and from data", () => {
    const data = asData(tablesText);
    const tables = readPrintedTablesText(tablesText, fromYaml.model);
    expect(tables.ok).toBe(true);
    expect(readPrintedTables(data, fromYaml.model)).toEqual(tables);
    expect(readPrintedTablesText(JSON.stringify(data), fromYaml.model)).toEqual(tables);
  });

  it("is the same with lines that end in CR and LF, and a byte order mark", () => {
    const again = read(readStrategyText(`\uFEFF${strategyText.replaceAll("\n", "\r\n")}`));
    expect(again.strategy).toEqual(fromYaml.strategy);
  });
});

describe("names that JavaScript gives a meaning of its own", () => {
  it.each(["constructor", "prototype", "tostring", "valueof"])("%s is a name like any other", (name) => {
    const text = validText("strategy")
      .replaceAll("pay-award", name)
      .replace("causes: { covid: Covid", `causes: { ${name}: Cause, covid: Covid`)
      .replaceAll("smoothing-reserve", `${name}-reserve`);
    const { strategy } = read(readStrategyText(text));
    expect(strategy.drivers[0]?.name).toBe(name);
    expect(Object.entries(strategy.outturn?.services[0]?.variance ?? {})).toContainEqual([name, "0"]);
  });
});

/** Every way into a document, down to its scalars. */
function* waysInto(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...way, key];
    yield* waysInto(inner, [...way, key]);
  }
}

/** A document with one part changed. */
function changed(data: object, way: readonly string[], change: (around: Record<string, unknown>, key: string) => void) {
  const copy = structuredClone(data) as Record<string, unknown>;
  const around = way.slice(0, -1).reduce((here, key) => here[key] as Record<string, unknown>, copy);
  change(around, way.at(-1) as string);
  return copy;
}

const changes: Record<string, (around: Record<string, unknown>, key: string) => void> = {
  "left out": (around, key) => delete around[key],
  "made nothing": (around, key) => (around[key] = null),
  "made a list": (around, key) => (around[key] = ["x"]),
  "made a map": (around, key) => (around[key] = { x: "y" }),
  "made a number": (around, key) => (around[key] = "12.5"),
  "made empty": (around, key) => (around[key] = ""),
  "made a word": (around, key) => (around[key] = "constructor"),
  "made no year": (around, key) => (around[key] = "2022/24"),
  "called by another name": (around, key) => {
    around[`${key}x`] = around[key];
    delete around[key];
  },
};

const { model } = read(readStrategyText(validText("strategy")));

describe.each([
  ["strategy", (data: unknown) => readStrategy(data)],
  ["printed-tables", (data: unknown) => readPrintedTables(data, model)],
] as const)("a %s in which any one part is", (file, readData) => {
  const data = asData(validText(file));
  const ways = [...waysInto(data)];

  it.each(Object.entries(changes))("%s is answered, in sentences, and never thrown at", (_, change) => {
    for (const way of ways) {
      const reading = readData(changed(data, way, change));
      const problems: readonly Problem[] = reading.ok ? reading.warnings : reading.problems;
      const said = problems.map((problem) => `${problem.place.path.join("/")} ${problemInWords(problem)}`);
      expect(new Set(said).size, `${way.join("/")}: ${said}`).toBe(said.length);
      if (!reading.ok) expect(problems.length, way.join("/")).toBeGreaterThan(0);
      for (const sentence of said) expect(sentence).not.toMatch(/undefined|\[object|: \.$/);
    }
  });
});
