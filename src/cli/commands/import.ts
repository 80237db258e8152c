import { importProposals } from "../../csv/import-proposals.ts";
import { importText } from "../../report/import-text.ts";
import { Failure } from "../failure.ts";
import { textFrom, width } from "../terminal.ts";
import { importPrintedTable } from "./import-printed-table.ts";
import { encodingGuess, finish, type ImportOptions, mapOf, openCsv, refusal, rowsOf } from "./imported.ts";

/** Takes proposals, or a printed table, from a CSV file into the author's YAML, and says what each column was taken for. */
export function importCommand(path: string, options: ImportOptions): void {
  if (options.printed === true) {
    importPrintedTable(path, options);
    return;
  }
  if (options.chapter === undefined)
    throw new Failure(
      "usage",
      "Say which chapter the rows go into: --chapter savings, or --chapter additional-spending; or --printed for a printed table.",
    );
  const { text: csv, encoding } = openCsv(path);
  const imported = importProposals({
    csv,
    csvFile: path,
    strategy: textFrom(options.into),
    strategyFile: options.into,
    chapter: options.chapter,
    map: mapOf(options.map),
    ...(options.money === undefined ? {} : { money: options.money }),
    ...(options.sign === undefined ? {} : { sign: options.sign }),
    ...(options.directorate === undefined ? {} : { directorate: options.directorate }),
    ...(options.skip === undefined ? {} : { skip: rowsOf(options.skip) }),
  });
  if (!imported.ok) throw refusal(imported.problems);
  const guesses = [...encodingGuess(encoding), ...imported.report.guesses];
  const report = { ...imported.report, guesses };
  const words = options.json ? JSON.stringify({ import: 1, ...report }, null, 2) : importText(report, width());
  finish(words, imported.text, { ...options, path, next: `mtfs check ${options.output}` });
}
