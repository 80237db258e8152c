import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type ColumnMap, columnMap } from "../../csv/column-map.ts";
import { type Problem, problemWithPlace } from "../../model/problem.ts";
import { wrap } from "../../report/text-table.ts";
import { Failure, fileFault } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { answer, answerExactly, type Destination, say, width } from "../terminal.ts";
import { writeFiles } from "../write-files.ts";

/** What a reader says of an import, of proposals, of a printed table or of a workbook. */
export interface ImportOptions extends Destination {
  readonly into: string;
  readonly chapter?: "savings" | "additional-spending";
  readonly map?: readonly string[];
  readonly money?: "£m" | "£000" | "£";
  readonly sign?: "as printed" | "reversed";
  readonly directorate?: string;
  readonly skip?: string;
  readonly json?: boolean;
  readonly printed?: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly place?: string;
  readonly strategy?: string;
  readonly dryRun?: boolean;
  readonly drivers?: "scenario" | "file";
  readonly otherStrategy?: boolean;
  readonly scenarios?: string;
  readonly scenarioOutput?: string;
}

/** The bytes of the file to take in. */
export function openBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === "-" ? 0 : path);
  } catch (fault) {
    throw fileFault(path, fault);
  }
}

/** An encoding that was told from the bytes is a guess, and is said. */
export function encodingGuess(encoding: string): readonly string[] {
  if (encoding === "UTF-8") return [];
  return [`The file is not UTF-8; it was read as ${encoding}, as Excel saves it. Look at pound signs and dashes.`];
}

/** What the reader says columns are. */
export function mapOf(texts: readonly string[] | undefined): ReadonlyMap<string, string> {
  const read: ColumnMap = columnMap(texts ?? []);
  if (!read.ok) throw new Failure("usage", read.mistakes.join("\n"));
  return read.map;
}

/** Every problem, and that nothing was written. */
export function refusal(problems: readonly Problem[]): Failure {
  const shown = problems.slice(0, 100).map(problemWithPlace);
  const more = problems.length > shown.length ? [`… and ${problems.length - shown.length} more.`] : [];
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return new Failure(
    "invalid strategy",
    [...shown, ...more, `${count} to settle first. Nothing was written.`].join("\n"),
  );
}

/** Says what was made of the file, and writes the author's file where it is to go: nowhere, unless the reader says where. */
export function finish(
  words: string,
  text: string,
  {
    output,
    force,
    into,
    path,
    next,
    json,
  }: ImportOptions & { readonly path: string; readonly next: readonly string[] },
): void {
  // Where the text itself or JSON is the answer, everything else is said on standard error.
  const tell = json ? say : answer;
  if (output === "-") {
    say(words);
    answerExactly(text, { output });
    return;
  }
  if (output !== undefined) writeWhole(text, output, force === true ? { force } : {});
  answer(words);
  const columns = width();
  const told =
    output === undefined
      ? wrap(
          `Nothing is written yet. Add -o ${into} --force to put this into ${into}, or -o FILE for another file.`,
          columns,
        )
      : [...wrap(`Written: ${output}, from ${path}.`, columns), ...nextCommand(next)];
  tell(["", ...told].join("\n"));
}

/** Writes the author's file whole or not at all: it is written beside and then moved, where a link leads if there is one. */
function writeWhole(text: string, output: string, force: { readonly force?: true }): void {
  const path = existsSync(output) ? realpathSync(output) : output;
  writeFiles({ [basename(path)]: text }, { folder: dirname(path), ...force });
}

/** The rows that the reader leaves out. */
export function rowsOf(text: string): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const part of text.split(",")) {
    const [, first, last] = /^\s*(\d{1,7})(?:\s*-\s*(\d{1,7}))?\s*$/.exec(part) ?? [];
    if (first === undefined || Number(last ?? first) - Number(first) > 100_000)
      throw new Failure("usage", `--skip "${text}" is not understood. Write rows as 12 or 12,15-18.`);
    for (let row = Number(first); row <= Number(last ?? first); row += 1) rows.add(row);
  }
  return rows;
}
