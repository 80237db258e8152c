/** Strategies and printed tables from YAML or JSON text. Apart from the main entry, so that a browser need not carry a YAML reader. */
import type { CheckedModel } from "./check/checked-model.ts";
import { type PrintedTablesReading, printedTablesFromDocument } from "./input/read-printed-tables.ts";
import { type ScenariosReading, scenariosFromDocument } from "./input/read-scenarios.ts";
import { type StrategyReading, strategyFromDocument } from "./input/read-strategy.ts";
import { documentFromText } from "./input/yaml.ts";

export { type EditedFigure, type EditedText, editedStrategyText } from "./input/edited-strategy-text.ts";
export type { FigureEdit } from "./input/figures-wanted.ts";

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
