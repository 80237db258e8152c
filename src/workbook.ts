/**
 * Workbooks of a strategy: Excel files that work themselves out, or plain tables to publish; and the first of these read back. It
 * runs in a browser too.
 */
export type { FigureShown } from "./read-back/figures-as-shown.ts";
export { importWorkbook, type WorkbookImportRequest } from "./read-back/import-workbook.ts";
export { verifyWorkbook, type WorkbookVerdict, type WorkbookVerification } from "./read-back/verify-workbook.ts";
export type { WorkbookDifference, WorkbookImport, WorkbookImportReport } from "./read-back/workbook-import-report.ts";
export type {
  Book,
  BookCell,
  BookChart,
  BookRow,
  BookSheet,
  BookTable,
  CellStyle,
  InputRule,
  NumberFormat,
  RangeName,
} from "./workbook/book.ts";
export { formulaFingerprint, type PlacedFormula } from "./workbook/fingerprint.ts";
export { mapHeadings } from "./workbook/map-sheet.ts";
export { publishedWorkbook } from "./workbook/published-workbook.ts";
export type { WorkbookSubject } from "./workbook/subject.ts";
export { workingWorkbook } from "./workbook/working-workbook.ts";
export { xlsx } from "./workbook/xlsx.ts";
