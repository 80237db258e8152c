import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { problemInWords } from "../../src/model/problem.ts";
import type { Strategy } from "../../src/strategy/strategy.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { readStrategyText } from "../../src/yaml.ts";
import { validText } from "../invalid/case.ts";

const published = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => [`examples/${path}`, readFileSync(`examples/${path}`, "utf8")] as const)
  .filter(([, text]) => /^council: /m.test(text));

function read(reading: ReturnType<typeof readStrategy>): Strategy {
  if (!reading.ok) throw new Error(reading.problems.map(problemInWords).join("\n"));
  return reading.strategy;
}

/** The chapters that record one year's table, which are not written, as the text has them. */
function recordsIn(text: string) {
  const data = parse(text, { schema: "failsafe" });
  const records = ["outturn", "in-year funding", "savings delivery", "dedicated schools grant"];
  return Object.fromEntries(records.filter((name) => name in data).map((name) => [name, data[name]]));
}

describe("a strategy written as a document and read again", () => {
  it.each([["the example council's", validText("strategy")] as const, ...published])("is the same: %s", (_, text) => {
    const strategy = read(readStrategyText(text));
    expect(read(readStrategy({ ...(documentOf(strategy) as object), ...recordsIn(text) }))).toEqual(strategy);
  });
});
