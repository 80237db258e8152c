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
 */
export function readStrategyText(text: string, file?: string): StrategyReading {
  const taken = documentFromText(text, file);
  return taken.ok ? strategyFromDocument(taken.document) : taken;
}

/**
 * Reads printed tables from YAML 1.2 or JSON text, and matches them to the lines of a strategy's model.
 *
 * @param file - the name to report problems under
 */
export function readPrintedTablesText(text: string, model: CheckedModel, file?: string): PrintedTablesReading {
  const taken = documentFromText(text, file);
  return taken.ok ? printedTablesFromDocument(taken.document, model) : taken;
}

/**
 * Reads scenarios from YAML 1.2 or JSON text, for the lines of a strategy's model.
 *
 * @param file - the name to report problems under
 */
export function readScenariosText(text: string, model: CheckedModel, file?: string): ScenariosReading {
  const taken = documentFromText(text, file);
  return taken.ok ? scenariosFromDocument(taken.document, model) : taken;
}
