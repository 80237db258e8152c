import { decimal } from "../meaning/decimal.ts";
import { besidePrint } from "../printed/figure-text.ts";
import type { Finding } from "../printed/findings.ts";
import type { Reconciliation } from "../printed/reconcile.ts";
import type { Verdict } from "../printed/verdict.ts";
import { inMarkdown, markdownTable } from "../report/markdown-table.ts";
import { figureColumn, type PackTable, textColumn } from "../report/pack-table.ts";
import { reconciliationInWords } from "../report/sentences.ts";
import type { AssurancePack } from "./assurance-pack.ts";

/** The model held against the printed report: counts by verdict, what was entered apart from what was worked out, and findings. */
export function printSection({ reconciliation, printed }: AssurancePack): readonly string[] {
  if (reconciliation === undefined || printed === undefined)
    return [
      "No printed tables stand beside the strategy. Nothing in this pack shows that its figures are those of a report.",
    ];
  const { figures, findings } = reconciliation;
  const inexact = figures.filter(({ verdict }) => verdict !== "exact" && verdict !== "not modelled");
  const unexpected = findings.filter((finding) => finding.unexpected);
  const known = findings.filter((finding) => !finding.unexpected);
  return [
    inMarkdown(reconciliationInWords(reconciliation).join(" ")),
    markdownTable(verdictsTable(reconciliation)),
    ...(unexpected.length === 0
      ? ["Nothing was found that is not explained."]
      : ["**Found, and not explained**", markdownTable(findingsTable(unexpected))]),
    ...(inexact.length === 0 ? [] : ["**Figures that are not exact**", markdownTable(inexactTable(inexact))]),
    ...(known.length === 0 ? [] : ["**Known inconsistencies of the report**", markdownTable(findingsTable(known))]),
  ];
}

const said: Readonly<Record<Verdict, string>> = {
  exact: "exact",
  rounding: "within rounding",
  forced: "forced so that a table adds up",
  differs: "differs",
  "not modelled": "not modelled, so held against nothing",
};

function verdictsTable({ figures }: Reconciliation): PackTable {
  const count = (verdict: Verdict, entered: boolean) => ({
    figure: decimal(String(figures.filter((one) => one.verdict === verdict && one.entered === entered).length)),
    decimals: 0,
  });
  return {
    id: "verdicts",
    title: "Verdicts",
    columns: [textColumn("Verdict"), figureColumn("Worked out"), figureColumn("Entered")],
    // A figure that is not modelled is neither worked out nor entered; the sentence above the table counts those.
    rows: (Object.keys(said) as Verdict[])
      .filter((verdict) => verdict !== "not modelled")
      .map((verdict) => ({ cells: [said[verdict], count(verdict, false), count(verdict, true)], total: false })),
    notes: [
      "Figures and dashes. A figure entered from the very cell that it is held against, or from nobody says where, may only agree with itself, which proves that it was copied rightly.",
    ],
  };
}

function inexactTable(figures: Reconciliation["figures"]): PackTable {
  return {
    id: "inexact",
    title: "Figures that are not exact",
    columns: ["Table", "Row", "Column", "Printed", "Worked out", "Verdict"].map(textColumn),
    rows: figures.map(({ table, label, column, printed, model, verdict }) => ({
      cells: [
        table,
        label,
        column,
        printed === "" ? "blank" : printed,
        model === undefined ? "nothing" : besidePrint(model, printed),
        said[verdict],
      ],
      total: false,
    })),
    notes: [],
  };
}

function findingsTable(findings: readonly Finding[]): PackTable {
  return {
    id: "findings",
    title: "Findings",
    columns: ["Name", "Place", "What does not agree", "Seen by this run"].map(textColumn),
    rows: findings.map(({ id, place, text, seen, seenBy }) => ({
      cells: [id ?? "none", place, text, seen ? `yes, by ${seenBy}` : seenBy === "note" ? "a reader's note" : "no"],
      total: false,
    })),
    notes: [],
  };
}
