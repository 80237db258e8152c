import { infer } from "../../inference/infer.ts";
import { besidePrint } from "../../printed/figure-text.ts";
import { type Reconciliation, reconcile } from "../../printed/reconcile.ts";
import { basisInWords, type ReconciledFigure } from "../../printed/reconciled-figure.ts";
import { csv } from "../../report/csv.ts";
import { reconciliationJson } from "../../report/json.ts";
import { reconciliationInWords } from "../../report/sentences.ts";
import { textTable, wrap } from "../../report/text-table.ts";
import type { PrintedTables } from "../../strategy/printed-tables.ts";
import { Failure } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, strong, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface ReconcileOptions extends Destination {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly all?: boolean;
  readonly printed?: string;
}

/** Holds the printed tables against the model and against themselves. Exits 1 when something differs that is not known. */
export function reconcileCommand(path: string, options: ReconcileOptions): void {
  const file = openStrategy(path, options.printed === undefined ? {} : { printed: options.printed });
  if (file.printed === undefined) {
    throw new Failure(
      "usage",
      `${path} names no printed tables. Add "printed tables: FILE" to it, or give --printed FILE.`,
    );
  }
  const result = reconcile(file.forecast, file.printed, infer(file.strategy));
  if (options.json)
    answer(JSON.stringify(reconciliationJson(result, { version, strategyHash: file.hash }), null, 2), options);
  else if (options.csv) answer(csv(csvRows(result)), options);
  else answer(reconciliationText(result, file.printed, options.all === true, path), options);
  if (!result.agrees) process.exitCode = 1;
}

function csvRows(result: Reconciliation): readonly (readonly string[])[] {
  const header = ["table", "row", "column", "label", "printed", "model", "verdict", "entered"];
  return [
    header,
    ...result.figures.map((one) => [
      one.table,
      one.row,
      one.column,
      one.label,
      one.printed,
      one.model?.toFixed() ?? "",
      one.verdict,
      basisInWords(one),
    ]),
  ];
}

function reconciliationText(result: Reconciliation, printed: PrintedTables, all: boolean, path: string): string {
  const columns = width();
  const lines = reconciliationInWords(result).flatMap((sentence) => wrap(sentence, columns));
  if (printed.tables.length > 0) lines.push("", tableByTable(result, printed, columns));
  const odd = result.figures.filter(({ verdict }) => verdict !== "exact" && verdict !== "not modelled");
  if (odd.length > 0) lines.push("", "Figures that are not exact:", ...odd.flatMap((one) => figureLine(one, columns)));
  const findings = all ? result.findings : result.findings.filter(({ unexpected, seen }) => unexpected || seen);
  if (findings.length > 0) lines.push("", all ? "Everything found:" : "Inconsistencies seen in the report:");
  for (const finding of findings) {
    const mark = finding.unexpected ? "NOT EXPLAINED: " : "";
    lines.push(...wrap(`${finding.id ?? "-"} ${mark}(${finding.place}) ${finding.text}`, columns, "    "));
    for (const evidence of finding.evidence) lines.push(...wrap(`    seen: ${evidence}`, columns, "      "));
    if (finding.evidence.length === 0 && finding.seenBy === "note")
      lines.push("    a reader's note: nothing here can be worked out");
  }
  const hidden = result.findings.length - findings.length;
  if (hidden > 0) {
    const notes = hidden === 1 ? "1 more is a note" : `${hidden} more are notes`;
    lines.push("", ...wrap(`${notes} that no check can see.`, columns));
    lines.push(...nextCommand(["reconcile", path, "--all"]));
  }
  return lines.join("\n");
}

function tableByTable(result: Reconciliation, printed: PrintedTables, columns: number): string {
  const rows = printed.tables.map((table) => {
    const figures = result.figures.filter((figure) => figure.table === table.id && figure.verdict !== "not modelled");
    const exact = figures.filter(({ verdict }) => verdict === "exact").length;
    return {
      label: `${table.place.replace(/^report, /, "")}: ${table.title}`.replace(/^./, (first) => first.toUpperCase()),
      cells: [figures.length, figures.filter(({ entered }) => !entered).length, exact, figures.length - exact].map(
        String,
      ),
    };
  });
  return textTable({ headings: ["cells", "worked", "exact", "not"], rows }, columns, strong);
}

function figureLine(figure: ReconciledFigure, columns: number): readonly string[] {
  const model = figure.model === undefined ? "" : besidePrint(figure.model, figure.printed);
  return wrap(
    `- ${figure.table}, ${figure.label}, ${figure.column}: printed ${figure.printed}, worked out ${model} (${figure.verdict})`,
    columns,
    "  ",
  );
}
