import type { Decimal } from "../meaning/decimal.ts";
import type { BookCell, CellStyle, NumberFormat } from "./book.ts";

/** Cells made with few words. Text that is not there leaves a hole. */
export const text = (content: string | undefined, role: CellStyle["role"] = "text"): BookCell | undefined =>
  content === undefined ? undefined : { content, style: { role } };

/** A number that someone gave, or that was worked out when the file was written. */
export const number = (content: Decimal, format: NumberFormat, role: CellStyle["role"] = "constant"): BookCell => ({
  content,
  style: { role, format },
});

/** A formula, and what it comes to. */
export const formula = (
  written: string,
  content: string | Decimal,
  format?: NumberFormat,
  role: CellStyle["role"] = "calculation",
): BookCell => ({ content, formula: written, style: { role, ...(format === undefined ? {} : { format }) } });

/** Text that leads to a place in the workbook. */
export const link = (content: string, leadsTo: string): BookCell => ({ content, leadsTo, style: { role: "link" } });

/** A unit as a reader says it. */
export function unitText(format: string): string {
  return format === "rate" ? "%" : format.replace(/^pounds( per |$)/, "£$1");
}
