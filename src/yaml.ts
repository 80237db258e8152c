/** Strategies and printed tables from YAML or JSON text. Apart from the main entry, so that a browser need not carry a YAML reader. */
export { type EditedFigure, type EditedText, editedStrategyText } from "./input/edited-strategy-text.ts";
export type { FigureEdit } from "./input/figures-wanted.ts";
export { readPrintedTablesText, readScenariosText, readStrategyText } from "./input/read-texts.ts";
