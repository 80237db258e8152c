import { type Decimal, decimal, zero } from "../meaning/decimal.ts";
import { address, fixed, onSheet } from "./addresses.ts";
import type { BookCell, BookSheet, RangeName } from "./book.ts";
import { formula, number, text } from "./cells.ts";
import { checksOf, type WorkbookCheck } from "./checks.ts";
import type { Context } from "./context.ts";
import { firstRow, headerRow, sheets } from "./places.ts";

/** The checks with what each comes to, and what they come to together. */
export interface CheckedSheet {
  readonly sheet: BookSheet;
  /** "All checks pass", or how many fail. */
  readonly verdict: string;
}

/** The name of the cell that says whether every check passes. */
export const checkNames: readonly RangeName[] = [{ name: "master_check", range: onSheet(sheets.checks, fixed(4, 2)) }];

/** Every check of the workbook, worked out live, and one check over them all. */
export function checksSheet(context: Context): CheckedSheet {
  const checks = checksOf(context);
  const last = firstRow + Math.max(1, checks.length) - 1;
  const results = `${fixed(firstRow, 2)}:${fixed(last, 2)}`;
  const failing = checks.filter((check) => resultOf(check) === "Fail").length;
  const verdict = failing === 0 ? "all pass" : `${failing} fail`;
  const master = `IF(COUNTIF(${results},"Pass")+COUNTIF(${results},"Warning")=ROWS(${results}),"all pass",ROWS(${results})-COUNTIF(${results},"Pass")-COUNTIF(${results},"Warning")&" fail")`;
  const headings = ["Check", "Result", "If not", "Left", "Right", "Difference", "Tolerance", "When written"];
  return {
    verdict,
    sheet: {
      name: sheets.checks,
      summary: "Checks of the workbook against itself and against the figures it was written with.",
      tab: "answer",
      isProtected: true,
      scrollsFrom: { row: firstRow, column: 2 },
      repeatedRow: headerRow,
      verdicts: `${address(firstRow, 2)}:${address(last, 2)}`,
      widths: [84, 12, 12, 18, 18, 16, 12, 18],
      rows: [
        [text("Checks", "title")],
        [
          text(
            "Each check compares two ways to one figure. A difference above the tolerance fails; a warning does not.",
            "purpose",
          ),
        ],
        [text("Pounds, or a count where a check counts.", "purpose")],
        [text("All checks together", "total label"), formula(master, verdict, undefined, "check")],
        headings.map((heading, column) => text(heading, column < 3 ? "header" : "number header")),
        ...checks.map((check, index) => rowFor(check, firstRow + index)),
      ],
      validations: [],
      charts: [],
    },
  };
}

const tolerance = decimal("0.005");

function rowFor(check: WorkbookCheck, row: number): readonly (BookCell | undefined)[] {
  const [left, right, difference, allowed] = [4, 5, 6, 7].map((column) => address(row, column)) as [
    string,
    string,
    string,
    string,
  ];
  const otherwise = check.severity === "warning" ? "Warning" : "Fail";
  const holds = check.atLeast ? `${difference}>=-${allowed}` : `ABS(${difference})<=${allowed}`;
  return [
    text(check.says),
    formula(`IF(${holds},"Pass","${otherwise}")`, resultOf(check), undefined, "check"),
    text(otherwise),
    formula(check.left.formula, check.left.value, "pounds"),
    formula(check.right.formula.replaceAll("{stamped}", address(row, 8)), check.right.value, "pounds"),
    formula(`${left}-${right}`, check.left.value.minus(check.right.value), "difference"),
    number(check.isCount ? zero : tolerance, "plain"),
    check.stamped === undefined ? undefined : number(check.stamped, "pounds"),
  ];
}

function resultOf(check: WorkbookCheck): "Pass" | "Fail" | "Warning" {
  const difference: Decimal = check.left.value.minus(check.right.value);
  const allowed = check.isCount ? zero : tolerance;
  const holds = check.atLeast
    ? difference.greaterThanOrEqualTo(allowed.negated())
    : difference.abs().lessThanOrEqualTo(allowed);
  return holds ? "Pass" : check.severity === "warning" ? "Warning" : "Fail";
}
