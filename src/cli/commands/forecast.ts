import { forecast } from "../../forecast/forecast.ts";
import { infer } from "../../inference/infer.ts";
import { policyNotes } from "../../policy/policy-notes.ts";
import { signed } from "../../printed/figure-text.ts";
import { reconcile } from "../../printed/reconcile.ts";
import { csv } from "../../report/csv.ts";
import { forecastJson } from "../../report/json.ts";
import { forecastInWords, reconciliationInWords, silencesInWords } from "../../report/sentences.ts";
import { type Summary, summaryOf } from "../../report/summary.ts";
import { type TextRow, textTable, wrap } from "../../report/text-table.ts";
import type { PrintedTables } from "../../strategy/printed-tables.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, strong, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface ForecastOptions extends Destination {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly plain?: boolean;
  readonly brackets?: boolean;
}

/** Prints the summary of a strategy, worked out from its parts, and how it reconciles. */
export function forecastCommand(path: string, options: ForecastOptions): void {
  const file = openStrategy(path);
  const worked = forecast(file.model);
  if (options.json) {
    const stamp = { version, strategyHash: file.hash };
    answer(JSON.stringify(forecastJson(worked, stamp), null, 2), options);
    return;
  }
  const summary = summaryOf(worked);
  if (options.csv || options.plain) {
    const rows = [["line", "label", ...summary.years], ...exactRows(summary)];
    answer(options.csv ? csv(rows) : rows.map((row) => row.join("\t")).join("\n"), options);
    return;
  }
  const columns = width();
  const paragraphs = (sentences: readonly string[]) => sentences.flatMap((sentence) => wrap(sentence, columns));
  const reconciled =
    file.printed === undefined
      ? ["No printed tables stand beside this strategy, so it is not reconciled."]
      : reconciliationInWords(reconcile(worked, file.printed, infer(file.strategy, inferencesNamed(file.printed))));
  const { council, title, status, dated } = file.strategy;
  answer(
    [
      ...paragraphs(forecastInWords(file.strategy, worked)),
      "",
      ...wrap(`${council}: ${title} (${status}, ${dated})`, columns),
      ...wrap(
        "£m. A positive gap is a shortfall, drawn from balances; a negative gap is a surplus, added to them.",
        columns,
      ),
      "",
      summaryText(summary, columns, options.brackets === true),
      "",
      ...paragraphs(reconciled),
      "",
      ...paragraphs(policyNotes(worked, file.strategy).map(({ words }) => words)),
      ...paragraphs(silencesInWords(file.strategy)),
      "",
      ...wrap(
        `Next: mtfs explain ${path} budget-gap ${file.strategy.years[1] ?? file.strategy.years[0]}`,
        columns,
        "  ",
      ),
    ].join("\n"),
    options,
  );
}

/** What the known inconsistencies of a report need inferred; nothing else of it is shown here. */
function inferencesNamed({ knownInconsistencies }: PrintedTables): ReadonlySet<string> {
  return new Set(knownInconsistencies.flatMap(({ seenBy, line }) => (seenBy === "inference" && line ? [line] : [])));
}

function exactRows(summary: Summary): readonly (readonly string[])[] {
  return summary.rows.map((row) => [row.line, row.label, ...row.cells.map((cell) => cell.exact.toFixed())]);
}

function summaryText(summary: Summary, columns: number, brackets: boolean): string {
  const style = { decimals: summary.decimals, negatives: brackets ? ("brackets" as const) : ("minus" as const) };
  const rows: TextRow[] = summary.rows.map((row) => ({
    label: row.label,
    cells: row.cells.map((cell) => `${signed(cell.printed, style)}${cell.moved ? "*" : ""}`),
    strong: row.total,
  }));
  const table = textTable({ headings: summary.years, rows }, columns, strong);
  return summary.moved ? `${table}\n* moved by one unit of the last place so that the column adds up` : table;
}
