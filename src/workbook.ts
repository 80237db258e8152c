/** Workbooks of a strategy: Excel files that work themselves out, or plain tables to publish. It runs in a browser too. */
export type { Book, BookCell, BookSheet } from "./workbook/book.ts";
export { formulaFingerprint, type PlacedFormula } from "./workbook/fingerprint.ts";
export { mapHeadings } from "./workbook/map-sheet.ts";
export { publishedWorkbook } from "./workbook/published-workbook.ts";
export type { WorkbookSubject } from "./workbook/subject.ts";
export { workingWorkbook } from "./workbook/working-workbook.ts";
export { xlsx } from "./workbook/xlsx.ts";
