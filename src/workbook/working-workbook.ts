import type { FinancialYear } from "../model/financial-year.ts";
import { aboutSheet, unitNames } from "./about-sheet.ts";
import { fixed, onSheet } from "./addresses.ts";
import { assumptionsSheet, scenarioNames } from "./assumptions-sheet.ts";
import type { Book, RangeName } from "./book.ts";
import { chapterSheets } from "./chapter-sheets.ts";
import { checkNames, checksSheet } from "./checks-sheet.ts";
import { type Context, contextOf } from "./context.ts";
import { factsSheet } from "./facts-sheet.ts";
import { headlinesOf } from "./headlines.ts";
import { inputSheets } from "./input-sheets.ts";
import { mapNames, mapSheet } from "./map-sheet.ts";
import { sheets } from "./places.ts";
import { rangeName } from "./range-names.ts";
import { readyReckonerSheet } from "./ready-reckoner-sheet.ts";
import { reconciliationSheet } from "./reconciliation-sheet.ts";
import { registerSheets } from "./register-sheets.ts";
import { scenarioFiguresSheet } from "./scenario-figures-sheet.ts";
import { scenariosSheet } from "./scenarios-sheet.ts";
import type { WorkbookSubject } from "./subject.ts";
import { summarySheet } from "./summary-sheet.ts";

/**
 * The officer's workbook of a strategy: inputs to type over, every other figure a live formula with the exact figure beside
 * it, checks, and the report's own tables beside the model. What it comes to in a spreadsheet is what `forecast` comes to.
 *
 * @returns the workbook as data; amounts in pounds, rates as fractions, the summary in millions; `xlsx` makes a file of it
 * @throws RangeError when the scenario chosen is not among those given, or a formula would be longer than Excel takes
 * @throws ProblemsFound with every change of a scenario that cannot be made
 * @example
 * ```ts
 * import { readStrategyFile } from "mtfs/node";
 * import { workingWorkbook } from "mtfs/workbook";
 *
 * const { strategy, model, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const subject = { strategy, model, strategyHash: hash, version: "1.2.3" };
 * const cells = workingWorkbook(subject).sheets.flatMap(({ rows }) => rows.flat());
 * const gap = cells.find((cell) => cell?.figure?.line === "budget-gap" && cell.figure.year === "2023/24");
 * console.log(gap?.formula === undefined ? "a value" : "a formula", "that comes to", gap?.content.toString());
 * ```
 *
 * ```text
 * a formula that comes to 9390000
 * ```
 */
export function workingWorkbook(subject: WorkbookSubject): Book {
  const context = contextOf(subject);
  const { sheet: checks, verdict } = checksSheet(context);
  const sheetsBeforeTheMap = [
    summarySheet(context, verdict),
    assumptionsSheet(context, verdict),
    ...inputSheets(context, verdict),
    scenariosSheet(context, verdict),
    ...scenarioFiguresSheet(context, verdict),
    ...chapterSheets(context, verdict),
    ...factsSheet(context, verdict),
    checks,
    ...reconciliationSheet(context, verdict),
    readyReckonerSheet(context, verdict),
    ...registerSheets(context, verdict),
  ];
  const mapAlone = { name: sheets.map, summary: "Which line and year each input cell stands for." };
  const about = aboutSheet(context, verdict, [...sheetsBeforeTheMap, mapAlone as (typeof sheetsBeforeTheMap)[number]]);
  const written = [about, ...sheetsBeforeTheMap];
  const { council, title, dated } = subject.strategy;
  return {
    title: `${council}: ${title}`,
    subject: "Medium Term Financial Strategy, working model",
    creator: `mtfs ${subject.version}`,
    dated,
    sheets: [...written, mapSheet(context, written)],
    names: [...unitNames, ...scenarioNames, ...checkNames, ...mapNames, ...lineNames(context)],
  };
}

/** A name for the years of each driver as it is used, and of each line of the summary; and for the last gap and balance. */
function lineNames({ layout, subject }: Context): readonly RangeName[] {
  const { model } = subject;
  const taken = new Set<string>();
  const last = model.forecastYears.at(-1) as FinancialYear;
  const reserved = [...unitNames, ...scenarioNames, ...checkNames, ...mapNames].map(({ name }) => name);
  for (const name of reserved) taken.add(name);
  const named = (name: string, range: string): readonly RangeName[] => {
    if (taken.has(name.toLowerCase())) return [];
    taken.add(name.toLowerCase());
    return [{ name, range }];
  };
  const rows = model.lines
    .filter((line) => line.summary !== undefined || (line.kind === "given" && line.role === "driver"))
    .flatMap((line) => {
      const years = line.kind === "given" ? Object.keys(line.values).sort() : model.forecastYears;
      return named(rangeName(line.name), layout.range(line.name, years));
    });
  return [
    ...rows,
    ...headlinesOf(model).flatMap((line) => {
      const { sheet, row } = layout.place(line);
      return named(`last_${rangeName(line)}`, onSheet(sheet, fixed(row, layout.column(last))));
    }),
  ];
}
