import { csvText } from "../../csv/csv-text.ts";
import { importProposals } from "../../csv/import-proposals.ts";
import { importText } from "../../report/import-text.ts";
import { Failure } from "../failure.ts";
import { textFrom, width } from "../terminal.ts";
import { importPrintedTable } from "./import-printed-table.ts";
import { encodingGuess, finish, type ImportOptions, mapOf, openBytes, refusal, rowsOf } from "./imported.ts";

/**
 * Takes proposals, or a printed table, from a CSV file into the author's YAML, and says what each column was taken for; or from
 * a workbook what was typed into it, and says each difference.
 */
export async function importCommand(path: string, options: ImportOptions): Promise<void> {
  const bytes = openBytes(path);
  if (isWorkbook(path, bytes)) {
    const { importWorkbook } = await import("./import-workbook.ts");
    await importWorkbook(path, bytes, options);
    return;
  }
  const forWorkbooks = (["drivers", "otherStrategy", "scenarios", "scenarioOutput"] as const).filter(
    (name) => options[name] !== undefined,
  );
  if (forWorkbooks.length > 0)
    throw new Failure(
      "usage",
      `--${flags[forWorkbooks[0] as keyof typeof flags]} is for a workbook, and ${path} is none.`,
    );
  if (options.printed === true) {
    importPrintedTable(path, bytes, options);
    return;
  }
  if (options.chapter === undefined)
    throw new Failure(
      "usage",
      "Say which chapter the rows go into: --chapter savings, or --chapter additional-spending; or --printed for a printed table.",
    );
  const { text: csv, encoding } = csvText(bytes);
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
  finish(words, imported.text, { ...options, path, next: ["check", options.output ?? ""] });
}

const flags = {
  drivers: "drivers",
  otherStrategy: "other-strategy",
  scenarios: "scenarios",
  scenarioOutput: "scenario-output",
} as const;

/** Told from how a file begins, so that one under another name is known too; and from its name, so that a broken one is. */
function isWorkbook(path: string, bytes: Uint8Array): boolean {
  const begins = (...first: readonly number[]) => first.every((byte, index) => bytes[index] === byte);
  return begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0) || /\.xls[xmb]?$/i.test(path);
}
