/** Strategies and printed tables from YAML or JSON text. Apart from the main entry, so that a browser need not carry a YAML reader. */

export { readPrintedTablesText, readScenariosText, readStrategyText } from "./input/read-texts.ts";
export { type EditedFigure, type EditedText, editedStrategyText } from "./writing/edited-strategy-text.ts";
export type { FigureEdit } from "./writing/figures-wanted.ts";
