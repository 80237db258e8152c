import { type FinancialYear, isFinancialYear } from "../model/financial-year.ts";

/** A unit that money is written in. */
export type Money = "£m" | "£000" | "£";

/** A heading as it is compared: spaces and line ends made one space. */
export function headingText(cell: string): string {
  return cell.replace(/[\s\u00A0\u202F]+/g, " ").trim();
}

/**
 * The financial year that a heading of a column of amounts names: 2025/26, 25/26, 2025-26, 2025/2026. None where it counts
 * something else, such as posts.
 *
 * @example yearIn("26/27 £000") is "2026/27"; there is none in "2026/27 FTE" or in "1/4/2026"
 */
export function yearIn(heading: string): FinancialYear | undefined {
  if (/\b(ftes?|posts?|headcount|staff|per ?cent|rag|risk)\b|%/i.test(heading)) return undefined;
  for (const [, first = "", second = ""] of heading.matchAll(
    /(?<![\d/])(\d{4}|\d{2})\s?[/\-–—]\s?(\d{4}|\d{2})(?![\d/])/g,
  )) {
    const year = `${first.length === 2 ? `20${first}` : first}/${second.slice(-2)}`;
    const fits = second.length === 2 || Number(second) === Number(year.slice(0, 4)) + 1;
    if (fits && isFinancialYear(year)) return year;
  }
  return undefined;
}

/** The unit of money that a heading or a title names; none where it names none. */
export function moneyIn(text: string): Money | undefined {
  if (/£?\s?['‘’]?000s?\b|£\s?k\b|thousands?/i.test(text.replace(/\d[\d,]*,000|\d000/g, ""))) return "£000";
  if (/£\s?(m|mn|million)s?\b/i.test(text)) return "£m";
  return /£|\bpounds\b/.test(text) ? "£" : undefined;
}

/** What a column of text can be taken for. */
export type TextField = "label" | "directorate" | "recurrence" | "note" | "owner";

/** The headings that columns of text usually have, in lower case without marks. The first of each is the field's own name. */
const usual: Readonly<Record<TextField, RegExp>> = {
  label:
    /^(label|descriptions?|proposals?|title|item|details?|scheme|name|saving|savings|pressure|pressures|growth|investment|(budget|savings?|growth|pressure|proposal|item|short)s? (item|proposal|description|title|name|details?))$/,
  directorate: /^(directorate|service|service area|department|dept|portfolio|division|directorate service)$/,
  recurrence: /^(recurrence|recurring|one off|permanent|recurring one off|recurring or one off|one off or recurring)$/,
  note: /^(notes?|comments?)$/,
  owner: /^(owner|lead|lead officer|responsible officer|budget holder)$/,
};

/** Fields that a heading may stand for, and whether it is the field's own name. */
export function fieldIn(heading: string): { readonly field: TextField; readonly own: boolean } | undefined {
  const plain = headingText(heading.toLowerCase().replace(/[^\p{L}\d]+/gu, " "));
  for (const [field, pattern] of Object.entries(usual) as [TextField, RegExp][])
    if (pattern.test(plain)) return { field, own: plain === field };
  return undefined;
}

/** The letter that a spreadsheet gives a column. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return `${before === 0 ? "" : columnLetter(before - 1)}${String.fromCharCode(65 + (index % 26))}`;
}
