import type { CheckedModel } from "../check/checked-model.ts";
import { type PrintedTablesReading, printedTablesFromDocument } from "./read-printed-tables.ts";
import { type ScenariosReading, scenariosFromDocument } from "./read-scenarios.ts";
import { type StrategyReading, strategyFromDocument } from "./read-strategy.ts";
import { documentFromText } from "./yaml.ts";

/**
 * Reads a strategy from YAML 1.2 or JSON text, each figure from the text that stands there. Everything wrong is reported at
 * once, with line and column.
 *
 * @param file - the name to report problems under
 * @returns the strategy with amounts in pounds and rates as fractions, exact; or the problems, never thrown
 * @example
 * ```ts
 * import { forecast, problemWithPlace } from "mtfs";
 * import { readStrategyText } from "mtfs/yaml";
 *
 * const text = `format: 1
 * council: Exampleshire County Council
 * authority: county
 * title: Medium Term Financial Strategy
 * status: draft
 * dated: 2026-01-15
 * base year: 2025/26
 * years: [2026/27]
 * base-budget: { money: £m, effects: level, lines: { services: { label: Services, amounts: [215.9] } } }
 * resources: { money: £m, lines: { council-tax: { label: Council tax, amounts: [210.2] } } }
 * `;
 * const reading = readStrategyText(text, "ours.yaml");
 * if (reading.ok) console.log(forecast(reading.model).value("budget-gap", "2026/27").toFixed());
 *
 * const wrong = readStrategyText(text.replace("210.2", "210,2"), "ours.yaml");
 * if (!wrong.ok) for (const problem of wrong.problems) console.log(problemWithPlace(problem));
 * ```
 *
 * ```text
 * 5700000
 * ours.yaml:10:78 "amounts" of "council-tax" of "resources" has 2 figures, and there is 1 year. Give one for each of 2026/27, in that order.
 * ```
 */
export function readStrategyText(text: string, file?: string): StrategyReading {
  const taken = documentFromText(text, file);
  return taken.ok ? strategyFromDocument(taken.document) : taken;
}

/**
 * Reads printed tables from YAML 1.2 or JSON text, and matches them to the lines of a strategy's model.
 *
 * @param file - the name to report problems under
 * @returns the tables, each cell as printed; or every problem, with line and column, never thrown
 * @example
 * ```ts
 * import { problemWithPlace } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 * import { readPrintedTablesText } from "mtfs/yaml";
 *
 * const text = `format: 1
 * tables:
 *   paragraph-1:
 *     title: The gap
 *     place: paragraph 1
 *     money: £m
 *     decimals: 1
 *     years: [2022/23]
 *     rows:
 *       gap: { label: Gap, printed: ["(1.8)"], shows: buget-gap }
 * `;
 * const { model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const reading = readPrintedTablesText(text, model, "tables.yaml");
 * if (!reading.ok) for (const problem of reading.problems) console.log(problemWithPlace(problem));
 * ```
 *
 * ```text
 * tables.yaml:10:53 "buget-gap" is not a line of the strategy. Did you mean "budget-gap"?
 * ```
 */
export function readPrintedTablesText(text: string, model: CheckedModel, file?: string): PrintedTablesReading {
  const taken = documentFromText(text, file);
  return taken.ok ? printedTablesFromDocument(taken.document, model) : taken;
}

/**
 * Reads scenarios from YAML 1.2 or JSON text, for the lines of a strategy's model.
 *
 * @param file - the name to report problems under
 * @returns the scenarios, rates as fractions and money in pounds; or every problem, with line and column, never thrown
 * @example
 * ```ts
 * import { forecast, whatIf } from "mtfs";
 * import { readStrategyFile } from "mtfs/node";
 * import { readScenariosText } from "mtfs/yaml";
 *
 * const text = `format: 1
 * scenarios:
 *   pay-3:
 *     label: Pay award of 3%
 *     changes:
 *       - { set: pay-award, to: 3% }
 * `;
 * const base = forecast(readStrategyFile("examples/dudley-2021-12/strategy.yaml").model);
 * const reading = readScenariosText(text, base.model);
 * if (reading.ok) console.log(whatIf(base, reading.scenarios).forecast.value("budget-gap", "2024/25").toFixed(0));
 * ```
 *
 * ```text
 * 6411461
 * ```
 */
export function readScenariosText(text: string, model: CheckedModel, file?: string): ScenariosReading {
  const taken = documentFromText(text, file);
  return taken.ok ? scenariosFromDocument(taken.document, model) : taken;
}
