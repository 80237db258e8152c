import type { CellStyle as XlsxStyle } from "hucre/xlsx";
import type { CellStyle, NumberFormat } from "./book.ts";

/** Each leaves the width of a space on the right, so that text in the next column does not touch it. */
const formats: Readonly<Record<NumberFormat, string>> = {
  pounds: "#,##0_ ;-#,##0_ ;0_ ",
  rate: "0.00%_ ",
  index: "0.000000_ ",
  dwellings: "#,##0.0_ ",
  "pounds per dwelling": "#,##0.00_ ",
  posts: "#,##0.0_ ",
  "pounds per post": "#,##0.00_ ",
  "£m": "#,##0.0_ ;-#,##0.0_ ;0.0_ ",
  difference: "+#,##0_ ;-#,##0_ ;0_ ",
  whole: "#,##0_ ",
  plain: "#,##0.0##_ ;-#,##0.0##_ ;0_ ",
};

const [ink, blue, green, grey] = ["1A1A1A", "1F3F8F", "1B5E3B", "595959"];

/** How a cell looks in a file. Colour never says anything alone: the Type column says it in words. */
export function xlsxStyle(style: CellStyle): XlsxStyle {
  const { role, format } = style;
  const font = (more: object = {}) => ({ name: "Arial", size: style.size ?? 11, color: { rgb: ink }, ...more });
  const numbered = format === undefined ? {} : { numFmt: formats[format] };
  const top = { vertical: "top" as const };
  switch (role) {
    case "title":
      return { font: font({ size: (style.size ?? 11) + 4, bold: true }) };
    case "purpose":
      return { font: font({ color: { rgb: grey } }) };
    case "header":
      return {
        font: font({ bold: true }),
        alignment: { wrapText: true, vertical: "bottom" },
        border: { bottom: { style: "medium", color: { rgb: ink } } },
      };
    case "number header":
      return {
        font: font({ bold: true }),
        alignment: { wrapText: true, vertical: "bottom", horizontal: "right" },
        border: { bottom: { style: "medium", color: { rgb: ink } } },
      };
    case "heading":
      return { font: font({ bold: true }), fill: filled("E8ECF3") };
    case "text":
      return { font: font(), alignment: top, ...numbered };
    case "wrapped":
      return { font: font(), alignment: { wrapText: true, ...top } };
    case "total label":
      return { font: font({ bold: true }), ...numbered };
    case "link":
      return { font: font({ color: { rgb: blue }, underline: true }) };
    case "input":
      return {
        font: font({ color: { rgb: blue } }),
        fill: filled("FFF9DB"),
        border: boxed("B8A14A"),
        protection: { locked: false },
        ...numbered,
      };
    case "calculation":
      return { font: font(), ...numbered };
    case "linked":
      return { font: font({ italic: true }), ...numbered };
    case "constant":
      return { font: font({ color: { rgb: green } }), alignment: top, ...numbered };
    case "total":
      return { font: font({ bold: true }), border: { top: { style: "thin", color: { rgb: ink } } }, ...numbered };
    case "check":
      return { font: font({ bold: true }), ...numbered };
  }
}

function filled(rgb: string) {
  return { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb } };
}

function boxed(rgb: string) {
  const side = { style: "thin" as const, color: { rgb } };
  return { top: side, right: side, bottom: side, left: side };
}
