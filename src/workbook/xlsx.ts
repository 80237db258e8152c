import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { zero } from "../meaning/decimal.ts";
import { fixed, onSheet } from "./addresses.ts";
import type { Book, BookCell, BookSheet, CellStyle } from "./book.ts";
import { xlsxStyle } from "./cell-styles.ts";
import { xlsxChart } from "./xlsx-chart.ts";
import { xlsxValidation } from "./xlsx-validation.ts";

/** Excel takes no more text than this in one cell. */
const longestText = 32_767;

/**
 * A workbook as the bytes of an .xlsx file: formulas with what they come to, no macros, no links to other files, nothing newer
 * than Excel 2016. The same workbook gives the same bytes.
 *
 * @example
 * ```ts
 * import { readStrategyFile } from "mtfs/node";
 * import { publishedWorkbook, xlsx } from "mtfs/workbook";
 *
 * const { strategy, model, hash } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
 * const subject = { strategy, model, strategyHash: hash, version: "1.2.3" };
 * const bytes = await xlsx(publishedWorkbook(subject));
 * console.log(bytes instanceof Uint8Array, new TextDecoder().decode(bytes.slice(0, 2)));
 * ```
 *
 * ```text
 * true PK
 * ```
 */
export async function xlsx(book: Book): Promise<Uint8Array> {
  const dated = new Date(`${book.dated}T00:00:00Z`);
  const styles = new Map<string, ReturnType<typeof xlsxStyle>>();
  const styleOf = (style: CellStyle) => {
    const key = `${style.role} ${style.format} ${style.size}`;
    const made = styles.get(key) ?? xlsxStyle(style);
    styles.set(key, made);
    return made;
  };
  return writeXlsx({
    sheets: book.sheets.map((sheet) => sheetOf(sheet, styleOf)),
    properties: {
      title: book.title,
      subject: book.subject,
      creator: book.creator,
      lastModifiedBy: book.creator,
      created: dated,
      modified: dated,
    },
    namedRanges: [...book.names.map(({ name, range }) => ({ name, range })), ...book.sheets.flatMap(printNames)],
    defaultFont: { name: "Arial", size: 11 },
  });
}

type StyleOf = (style: CellStyle) => ReturnType<typeof xlsxStyle>;

function sheetOf(sheet: BookSheet, styleOf: StyleOf): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell !== undefined) cells.set(`${index},${column}`, cellOf(cell, styleOf));
    });
  });
  const { scrollsFrom, table } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs: heightsOf(sheet),
    ...(scrollsFrom === undefined
      ? {}
      : { freezePane: { rows: scrollsFrom.row - 1, columns: scrollsFrom.column - 1 } }),
    ...(sheet.isProtected
      ? {
          protection: {
            sheet: true,
            formatCells: true,
            formatColumns: true,
            formatRows: true,
            sort: true,
            autoFilter: true,
          },
        }
      : {}),
    dataValidations: sheet.validations.map(xlsxValidation),
    ...(sheet.verdicts === undefined ? {} : { conditionalRules: redWhereItFails(sheet.verdicts) }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
    charts: sheet.charts.map(xlsxChart),
    ...(sheet.tab === undefined ? {} : { view: { tabColor: { rgb: tabs[sheet.tab] } } }),
    ...(table === undefined
      ? {}
      : {
          tables: [
            {
              name: table.name,
              displayName: table.name,
              range: table.range,
              columns: table.headings.map((name) => ({ name })),
              style: "TableStyleLight1",
              showRowStripes: false,
              showAutoFilter: false,
            },
          ],
        }),
  };
}

/** What is printed of a sheet. The library would write these names without the quotation marks that a sheet of two words needs. */
function printNames({ name, rows, widths, charts, printedColumns, repeatedRow }: BookSheet) {
  const lastRow = Math.max(rows.length, ...charts.map(({ at }) => at.row + at.rows));
  const lastColumn = Math.max(printedColumns ?? widths.length, ...charts.map(({ at }) => at.column + at.columns - 1));
  return [
    { name: "_xlnm.Print_Area", scope: name, range: onSheet(name, `${fixed(1, 1)}:${fixed(lastRow, lastColumn)}`) },
    ...(repeatedRow === undefined
      ? []
      : [{ name: "_xlnm.Print_Titles", scope: name, range: onSheet(name, `$${repeatedRow}:$${repeatedRow}`) }]),
  ];
}

/** The heights of rows whose text is wrapped, in points: not every spreadsheet finds them for itself. */
function heightsOf({ rows, widths }: BookSheet) {
  return new Map(
    rows.flatMap((row, index) => {
      const lines = row.map((cell, column) =>
        cell?.style.role === "wrapped" && typeof cell.content === "string"
          ? Math.ceil((cell.content.length * 1.1) / (widths[column] ?? 10))
          : 1,
      );
      const most = Math.max(1, ...lines);
      return most === 1 ? [] : [[index, { height: most * 14.5 }] as const];
    }),
  );
}

const tabs = { input: "F2C400", working: "9AA5B8", answer: "12436D" } as const;

function cellOf(cell: BookCell, styleOf: StyleOf): Partial<Cell> {
  const { content, formula, leadsTo } = cell;
  const value =
    typeof content === "string" ? safeText(content) : Number(content.equals(zero) ? "0" : content.toString());
  const style = styleOf(cell.style);
  if (content === "" && formula === undefined) return { value: null, style };
  if (formula !== undefined) return { formula, formulaResult: value, style };
  if (leadsTo !== undefined && typeof value === "string") {
    return { value, style, hyperlink: { target: "", location: leadsTo, display: value } };
  }
  return { value, style };
}

/** Text as Excel keeps it: no longer than it takes, and without what it would read as a code for a character or an error. */
function safeText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  const plain = cut.replaceAll(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_");
  return /^#[A-Z/0!?_]+[!?A]$/.test(plain) ? ` ${plain}` : plain;
}

function redWhereItFails(range: string) {
  return ["Fail", "Warning"].map((said, index) => ({
    type: "cellIs" as const,
    priority: index + 1,
    operator: "equal" as const,
    formula: `"${said}"`,
    style: {
      font: { color: { rgb: said === "Fail" ? "9C0006" : "7F4F00" }, bold: true },
      fill: {
        type: "pattern" as const,
        pattern: "solid" as const,
        bgColor: { rgb: said === "Fail" ? "FFC7CE" : "FFE8B3" },
      },
    },
    range,
  }));
}
