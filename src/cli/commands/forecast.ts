import type { Forecast } from "../../forecast/forecast.ts";
import { infer } from "../../inference/infer.ts";
import type { Line } from "../../model/line.ts";
import { helpWithLine } from "../../model/unknown-line.ts";
import { policyNotes } from "../../policy/policy-notes.ts";
import { signed } from "../../printed/figure-text.ts";
import { reconcile } from "../../printed/reconcile.ts";
import { csv } from "../../report/csv.ts";
import { forecastJson } from "../../report/json.ts";
import { linesFor } from "../../report/lines-for.ts";
import { linesText } from "../../report/lines-text.ts";
import { forecastInWords, reconciliationInWords, silencesInWords } from "../../report/sentences.ts";
import { type Summary, summaryOf } from "../../report/summary.ts";
import { type TextRow, textTable, wrap } from "../../report/text-table.ts";
import type { MoneyUnit, PrintedTables } from "../../strategy/printed-tables.ts";
import type { Strategy } from "../../strategy/strategy.ts";
import { Failure } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, type Destination, strong, width } from "../terminal.ts";
import { version } from "../version.ts";

export interface ForecastOptions extends Destination {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly plain?: boolean;
  readonly brackets?: boolean;
  /** The name that lines are asked for by; true for every line. */
  readonly lines?: string | true;
}

/** Prints the summary of a strategy, worked out from its parts, and how it reconciles. */
export function forecastCommand(path: string, options: ForecastOptions): void {
  const file = openStrategy(path);
  const worked = file.forecast;
  if (options.json) {
    const stamp = { version, strategyHash: file.hash };
    answer(JSON.stringify(forecastJson(worked, stamp), null, 2), options);
    return;
  }
  if (options.lines !== undefined) {
    printLines(worked, options.lines === true ? undefined : options.lines, path, options);
    return;
  }
  const money = unitOfPrint(file.strategy);
  const summary = summaryOf(worked, money, money === "£m" ? 1 : 0);
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
      ...wrap(`${money}. ${howToReadIt(worked, file.strategy)}`.trim(), columns),
      "",
      ...(summary.rows.length === 0 ? [] : [summaryText(summary, columns, options.brackets === true), ""]),
      ...paragraphs(reconciled),
      ...apart(
        paragraphs([
          ...policyNotes(worked, file.strategy).map(({ words }) => words),
          ...silencesInWords(file.strategy),
        ]),
      ),
      "",
      ...nextCommand(next(worked, path)),
    ].join("\n"),
    options,
  );
}

/** What a sign means, where there is a gap. */
function howToReadIt({ model }: Forecast, { gapMetBy }: Strategy): string {
  if (!model.lineNamed.has("budget-gap")) return "";
  const drawn = model.balance !== undefined && gapMetBy !== "nothing";
  return drawn
    ? "A positive gap is a shortfall, drawn from balances; a negative gap is a surplus, added to them."
    : "A positive gap is a shortfall; a negative gap is a surplus.";
}

/** The unit that the strategy writes its totals in: millions are too coarse for a small authority. */
function unitOfPrint({ baseBudget, resources, deficitWalk, funds }: Strategy): MoneyUnit {
  return (baseBudget ?? resources ?? deficitWalk ?? funds[0])?.money ?? "£m";
}

/** What to ask next: where the gap comes from; or a balance, where there is no gap; or, with neither, the lines there are. */
function next({ model }: Forecast, path: string): readonly string[] {
  const year = model.forecastYears[1] ?? model.forecastYears[0];
  const total = model.lineNamed.has("budget-gap") ? "budget-gap" : model.balance && `${model.balance}-carried-forward`;
  return total === undefined ? ["forecast", path, "--lines"] : ["explain", path, total, year ?? ""];
}

/** Lines with an empty one before them, where there are any. */
function apart(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

/** Prints lines that are asked for by name; as data, their exact figures in pounds, fractions and the units of each. */
function printLines(worked: Forecast, name: string | undefined, path: string, options: ForecastOptions): void {
  const lines = linesFor(worked, name);
  const first = lines[0];
  if (first === undefined) {
    const names = new Set(worked.model.lines.flatMap((line) => [line.name, line.chapter]));
    const suggestion = helpWithLine(name ?? "", names);
    throw new Failure("usage", `"${name}" is neither a line nor a chapter of this strategy. ${suggestion}`);
  }
  const years = worked.model.forecastYears;
  if (options.csv || options.plain) {
    const figures = (line: Line) => years.map((year) => worked.find(line.name, year)?.toFixed() ?? "");
    const rows = [["line", "label", "unit", ...years]];
    rows.push(...lines.map((line) => [line.name, line.label, line.unit, ...figures(line)]));
    answer(options.csv ? csv(rows) : rows.map((row) => row.join("\t")).join("\n"), options);
    return;
  }
  const last = lines.at(-1) ?? first;
  // What is stated of the base year alone, such as a fact, has nothing to explain in a year that is forecast.
  const year = [...years, ...worked.model.years].find((one) => worked.find(last.name, one) !== undefined);
  const explained = nextCommand(year === undefined ? ["forecast", path] : ["explain", path, last.name, year]);
  answer([linesText(worked, lines, width()), "", ...explained].join("\n"), options);
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
