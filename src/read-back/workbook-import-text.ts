import { percentFrom } from "../input/figures.ts";
import { textTable, wrap } from "../report/text-table.ts";
import type { WorkbookDifference, WorkbookImportReport } from "./workbook-import-report.ts";

/** What was made of a workbook that came back: every difference with its cell, where each goes, and what was left. */
export function workbookImportText(report: WorkbookImportReport, names: FileNames, width: number): string {
  const { differences, inputs, scenarioText, notes } = report;
  const count = differences.length;
  const said =
    count === 0
      ? `Nothing was typed over: all ${grouped(String(inputs))} inputs of ${names.workbook} are as published.`
      : `${count} of ${grouped(String(inputs))} inputs of ${names.workbook} ${count === 1 ? "was" : "were"} typed over.`;
  const into = (where: WorkbookDifference["goesInto"]) => differences.filter(({ goesInto }) => goesInto === where);
  return [
    ...wrap(said, width),
    ...table(`Figures of ${names.strategy}:`, into("file"), width),
    ...table("Only asked, so not in the file but in a scenario:", into("scenario"), width),
    ...(scenarioText === undefined ? [] : ["", scenarioText.trimEnd()]),
    ...(notes.length === 0 ? [] : ["", ...notes.flatMap((note) => wrap(`- ${note}`, width, "  "))]),
  ].join("\n");
}

/** The files, as a reader names them. */
export interface FileNames {
  readonly workbook: string;
  readonly strategy: string;
}

function table(title: string, differences: readonly WorkbookDifference[], width: number): readonly string[] {
  if (differences.length === 0) return [];
  const rows = differences.map(({ sheet, cell, label, year, what, was, is, unit }) => {
    const of = what === "figure" ? year : what === "opening" ? `opening, ${year}` : what;
    return {
      label: `${sheet}!${cell} ${label}, ${of}`,
      cells: [was, is].map((figure) => figureText(figure, unit, what)),
    };
  });
  return ["", ...wrap(title, width), textTable({ headings: ["was", "now"], rows }, width)];
}

function figureText(figure: string, unit: string, what: WorkbookDifference["what"]): string {
  if (what === "years late") return figure;
  if (unit === "rate") return percentFrom(figure);
  const text = grouped(figure);
  return unit === "pounds" ? `£${text}`.replace("£-", "-£") : text;
}

/** Digits in threes, so that they can be read: every one of them stays. */
function grouped(figure: string): string {
  const [whole = "", decimals] = figure.split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? text : `${text}.${decimals}`;
}
