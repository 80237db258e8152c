/** Strategies from files, for programs that run on Node. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CheckedModel } from "./check/checked-model.ts";
import type { Forecast } from "./forecast/forecast.ts";
import { readPrintedTablesText, readScenariosText, readStrategyText } from "./input/read-texts.ts";
import { type Problem, ProblemsFound } from "./model/problem.ts";
import type { Scenario } from "./model/scenario.ts";
import type { PrintedTables } from "./strategy/printed-tables.ts";
import type { Strategy } from "./strategy/strategy.ts";

/** A strategy read from a file, with the printed tables that stand beside it. */
export interface StrategyFile {
  readonly strategy: Strategy;
  readonly model: CheckedModel;
  /** The model worked out, as it was to be sure that it can be. */
  readonly forecast: Forecast;
  readonly printed?: PrintedTables;
  readonly warnings: readonly Problem[];
  /** SHA-256 of the strategy file's text, as hexadecimal: it says which strategy an answer came from. */
  readonly hash: string;
}

/**
 * Reads a strategy file, YAML or JSON, and the printed tables it names, from beside it.
 *
 * @param path - the strategy file
 * @param printed - printed tables to read instead of those the strategy names, or "none" to read none
 * @throws ProblemsFound with every problem, when a file cannot be made sense of
 * @throws Error from the file system, when a file cannot be read
 * @example
 * ```ts
 * import { readStrategyFile } from "mtfs/node";
 *
 * const { strategy, printed, warnings } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * console.log(strategy.council, strategy.years.join(" "));
 * console.log(printed?.tables.length, "printed tables,", warnings.length, "warnings");
 * ```
 *
 * ```text
 * Dudley Metropolitan Borough Council 2022/23 2023/24 2024/25
 * 26 printed tables, 0 warnings
 * ```
 */
export function readStrategyFile(path: string, printed?: string): StrategyFile {
  return strategyFileFromText(readFileSync(path, "utf8"), path, printed);
}

/**
 * Reads a strategy file from text that has been read already, such as standard input.
 *
 * @param path - where the text came from: problems are reported under it, and printed tables are found beside it
 * @param printed - printed tables to read instead of those the strategy names, or "none" to read none
 * @throws ProblemsFound with every problem, when the text or the printed tables cannot be made sense of
 * @throws Error from the file system, when the printed tables cannot be read
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { strategyFileFromText } from "mtfs/node";
 *
 * const path = "examples/dudley-2021-12/strategy.yaml";
 * const file = strategyFileFromText(readFileSync(path, "utf8"), path, "none");
 * console.log(file.strategy.title, file.hash.length);
 * ```
 *
 * ```text
 * Medium Term Financial Strategy to 2024/25 64
 * ```
 */
export function strategyFileFromText(text: string, path: string, printed?: string): StrategyFile {
  const reading = readStrategyText(text, path);
  if (!reading.ok) throw new ProblemsFound(reading.problems);
  const { strategy, model, forecast, warnings } = reading;
  const named = strategy.printedTables === undefined ? "none" : join(dirname(path), strategy.printedTables);
  const tablesPath = printed ?? named;
  if (tablesPath === "none") return hashed({ strategy, model, forecast, warnings }, text);
  const tables = readPrintedTablesText(readFileSync(tablesPath, "utf8"), model, tablesPath);
  if (!tables.ok) throw new ProblemsFound(tables.problems);
  return hashed(
    { strategy, model, forecast, printed: tables.tables, warnings: [...warnings, ...tables.warnings] },
    text,
  );
}

/** With the hash of its text, worked out when it is asked for: loading what hashes takes longer than reading a strategy. */
function hashed(file: Omit<StrategyFile, "hash">, text: string): StrategyFile {
  let hash: string | undefined;
  return {
    ...file,
    get hash() {
      hash ??= process.getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("hex");
      return hash;
    },
  };
}

/**
 * Reads the scenarios that stand beside a strategy, or those of another file.
 *
 * @param file - the strategy, as it was read
 * @param strategyPath - where it was read from
 * @param scenariosPath - scenarios to read instead of those the strategy names
 * @returns none where the strategy names no file of scenarios
 * @throws ProblemsFound with every problem, when the file cannot be made sense of
 * @throws Error from the file system, when the file cannot be read
 * @example
 * ```ts
 * import { readScenariosFile, readStrategyFile } from "mtfs/node";
 *
 * const path = "examples/dudley-2021-12/strategy.yaml";
 * const scenarios = readScenariosFile(readStrategyFile(path), path);
 * console.log(scenarios.length, scenarios[0]?.label);
 * ```
 *
 * ```text
 * 11 Pay award one point higher every year
 * ```
 */
export function readScenariosFile(
  file: Pick<StrategyFile, "strategy" | "model">,
  strategyPath: string,
  scenariosPath?: string,
): readonly Scenario[] {
  const { scenarios } = file.strategy;
  const path = scenariosPath ?? (scenarios === undefined ? undefined : join(dirname(strategyPath), scenarios));
  if (path === undefined) return [];
  const reading = readScenariosText(readFileSync(path, "utf8"), file.model, path);
  if (!reading.ok) throw new ProblemsFound(reading.problems);
  return reading.scenarios;
}
