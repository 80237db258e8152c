import type { GivenLine, Line } from "../model/line.ts";

/** The first column with a year in it, on every sheet that has years. */
export const firstYearColumn = 5;
/** The row of the headings, and the first row under them. */
export const headerRow = 5;
export const firstRow = 6;

/** The sheets that are not chapters. */
export const sheets = {
  about: "About",
  summary: "Summary",
  assumptions: "Assumptions",
  proposals: "Proposals",
  amounts: "Amounts",
  scenarios: "Scenarios",
  scenarioFigures: "Scenario figures",
  facts: "Facts",
  reconciliation: "Reconciliation",
  checks: "Checks",
  readyReckoner: "Ready reckoner",
  register: "Assumptions register",
  sources: "Sources",
  map: "Map",
} as const;

/** Whether a line is given by someone, and not a copy of what was published. */
export function isInput(line: Line): line is GivenLine {
  return line.kind === "given" && line.role !== "published";
}
