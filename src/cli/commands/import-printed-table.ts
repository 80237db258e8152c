import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { csvText } from "../../csv/csv-text.ts";
import { importPrintedTable as imported } from "../../csv/import-printed-table.ts";
import { printedImportText } from "../../report/import-text.ts";
import { Failure } from "../failure.ts";
import { openStrategy } from "../open-strategy.ts";
import { textFrom, width } from "../terminal.ts";
import { encodingGuess, finish, type ImportOptions, mapOf, refusal, rowsOf } from "./imported.ts";

/** Takes a table as a report prints it from a CSV file into printed tables, and says which line each row shows. */
export function importPrintedTable(path: string, bytes: Uint8Array, options: ImportOptions): void {
  const { into, id, title, place, money, skip } = options;
  if (id === undefined || title === undefined || place === undefined) {
    const wanting = Object.entries({ id, title, place }).flatMap(([name, value]) =>
      value === undefined ? [`--${name}`] : [],
    );
    throw new Failure(
      "usage",
      `A printed table needs ${wanting.join(", ")}: such as --id summary --title "Summary" --place "report, table 1".`,
    );
  }
  const beside = options.strategy ?? join(dirname(into), "strategy.yaml");
  if (options.strategy === undefined && !existsSync(beside))
    throw new Failure(
      "usage",
      `No strategy.yaml stands beside ${into}. Say which strategy the table shows: --strategy FILE.`,
    );
  const { model } = openStrategy(beside, { printed: "none", quiet: true });
  const { text: csv, encoding } = csvText(bytes);
  const read = imported({
    csv,
    csvFile: path,
    tables: textFrom(into),
    tablesFile: into,
    model,
    id,
    title,
    place,
    map: mapOf(options.map),
    ...(money === undefined ? {} : { money }),
    ...(skip === undefined ? {} : { skip: rowsOf(skip) }),
  });
  if (!read.ok) throw refusal(read.problems);
  const report = { ...read.report, guesses: [...encodingGuess(encoding), ...read.report.guesses] };
  const words = options.json
    ? JSON.stringify({ importPrinted: 1, ...report }, null, 2)
    : printedImportText(report, width());
  finish(words, read.text, { ...options, path, next: ["reconcile", beside] });
}
