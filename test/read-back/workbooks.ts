import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readScenariosFile, strategyFileFromText } from "../../src/node.ts";
import { importWorkbook, type WorkbookImportRequest } from "../../src/read-back/import-workbook.ts";
import type { WorkbookImport } from "../../src/read-back/workbook-import-report.ts";
import type { WorkbookSubject } from "../../src/workbook/subject.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { xlsx } from "../../src/workbook/xlsx.ts";
import { type CellChange, withCells } from "../workbook/file-cells.ts";

const dudleyPath = new URL("../../examples/dudley-2021-12/strategy.yaml", import.meta.url).pathname;

/** A strategy's text, and the workbook written from it. */
export interface Written {
  readonly text: string;
  readonly subject: WorkbookSubject;
  readonly bytes: Uint8Array;
}

/** A workbook of a strategy's text, with whatever stands beside the file at a path. */
export async function writtenFrom(text: string, path = "ours.yaml"): Promise<Written> {
  const file = strategyFileFromText(text, path);
  const subject: WorkbookSubject = {
    strategy: file.strategy,
    model: file.model,
    ...(file.printed === undefined ? {} : { printed: file.printed }),
    scenarios: readScenariosFile(file, path),
    strategyHash: createHash("sha256").update(text).digest("hex"),
    version: "1.2.3",
  };
  return { text, subject, bytes: await xlsx(workingWorkbook(subject)) };
}

/** Dudley's strategy and its workbook. */
export const dudley = writtenFrom(readFileSync(dudleyPath, "utf8"), dudleyPath);

/** A small invented strategy, every figure of which can be worked out on paper. */
export const smallText = `# Ours
format: 1
council: Exampleshire   # invented
authority: county
title: To 2027/28
status: draft
dated: 2025-12-01
base year: 2025/26
years: [2026/27, 2027/28]
sources: { report: { title: Budget report } }
drivers:
  pay-award: { label: Pay award, kind: growth, each year: 2.00%, status: published, source: report, owner: HR }
  unused: { label: Answers to nothing, kind: growth, each year: 1.0%, status: judgement, source: report, owner: HR }
base-budget:
  money: £m
  effects: cumulative
  opening: 200.0
  lines:
    pay: # agreed in May
      { label: Pay, amounts: [3.0, 6.1], moves with: { pay-award: { on: 102.0, at: 2026/27, status: published } } }
    contracts: { label: Contracts, amounts: [2.0, 4.0] }   # three of them
    folded:
      label: Folded
      amounts:
        - >-
          1.0
        - 1.0
savings:
  money: £000
  effects: cumulative
  directorates:
    corporate: { label: Corporate, proposals: { offices: { label: Offices, amounts: [400, 1200] } } }
resources:
  money: £m
  lines:
    council-tax: { label: Council tax, amounts: [205.0, 208.0] }
funds:
  general-fund:
    label: General Fund
    kind: unallocated
    money: £m
    opening: { balance: 14.0, at: 2025/26 }
risks outside the figures:
  schools: { label: Schools, money: £m, amounts: { 2027/28: 3.0 } }
`;

/** Its workbook. */
export const small = writtenFrom(smallText);

/** Where the map of a workbook says that a line is for a year, or a setting of it. */
export function inputAt({ subject }: Written, line: string, year: string, what = "figure") {
  const rows = (workingWorkbook(subject).sheets.at(-1)?.rows ?? []).map((row) =>
    row.map((cell) => String(cell?.content ?? "")),
  );
  const row = rows.find((one) => one[2] === line && one[3] === year && (year === "" ? one[4] === what : true));
  if (row === undefined) throw new Error(`There is no input for ${line} in ${year}.`);
  return { sheet: row[0] as string, cell: row[1] as string };
}

/** A workbook with cells typed over, imported into the strategy it was written from. */
export async function importOf(
  written: Written,
  changes: readonly CellChange[],
  more: Partial<WorkbookImportRequest> = {},
): Promise<WorkbookImport> {
  return importWorkbook({
    workbook: changes.length === 0 ? written.bytes : withCells(written.bytes, changes),
    workbookFile: "ours.xlsx",
    strategy: written.text,
    strategyFile: "ours.yaml",
    subject: written.subject,
    ...more,
  });
}

/** An import that went well. */
export function good(read: WorkbookImport): Extract<WorkbookImport, { readonly ok: true }> {
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join("\n"));
  return read;
}
