import type { Book } from "../workbook/book.ts";
import { sheets } from "../workbook/places.ts";
import type { WorkbookSubject } from "../workbook/subject.ts";
import { workingWorkbook } from "../workbook/working-workbook.ts";
import type { WorkbookRead } from "./read-workbook.ts";

/**
 * The workbook that a strategy gives now, to hold one that came back against. One that was written with a scenario chosen has that
 * scenario's number in its checks, so it is written with the same one again.
 */
export function writtenAgain({ sheets: read }: WorkbookRead, { chosen: _, ...subject }: WorkbookSubject): Book {
  const chosen = subject.scenarios?.[chosenThen(read.get(sheets.checks)) - 1]?.name;
  return workingWorkbook({ ...subject, ...(chosen === undefined ? {} : { chosen }) });
}

function chosenThen(checks: ReturnType<WorkbookRead["sheets"]["get"]>): number {
  for (const { formula = "" } of checks?.values() ?? []) {
    const number = /scenario_number=(\d{1,4})\b/.exec(formula)?.[1];
    if (number !== undefined) return Number(number);
  }
  return 0;
}
