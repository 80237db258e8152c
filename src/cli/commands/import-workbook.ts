import { existsSync } from "node:fs";
import type { Problem } from "../../model/problem.ts";
import { importWorkbook as imported } from "../../read-back/import-workbook.ts";
import { workbookImportText } from "../../read-back/workbook-import-text.ts";
import { Failure } from "../failure.ts";
import { openStrategy } from "../open-strategy.ts";
import { answer, answerExactly, textFrom, width } from "../terminal.ts";
import { subjectOf } from "../workbook-subject.ts";
import { finish, type ImportOptions, refusal } from "./imported.ts";

/** Takes what was typed into a workbook back into the strategy, and says every difference. */
export async function importWorkbook(path: string, workbook: Uint8Array, options: ImportOptions): Promise<void> {
  const { into, drivers, scenarioOutput, force } = options;
  const forTables = (
    ["chapter", "map", "money", "sign", "directorate", "skip", "printed", "id", "title"] as const
  ).filter((name) => options[name] !== undefined);
  if (forTables.length > 0)
    throw new Failure("usage", `--${forTables.join(" and --")}: this is for a CSV file, and ${path} is a workbook.`);
  const file = openStrategy(into, { quiet: true });
  const read = await imported({
    workbook,
    workbookFile: path,
    strategy: textFrom(into),
    strategyFile: into,
    subject: subjectOf(file, into, options.scenarios),
    ...(drivers === undefined ? {} : { drivers }),
    otherStrategy: options.otherStrategy === true ? "accepted" : "refused",
  });
  if (!read.ok) throw refusal(withWayOut(read.problems));
  const { report, text } = read;
  const { scenarioText, ...shown } = report;
  const asked = scenarioOutput !== undefined && scenarioText !== undefined;
  if (asked) {
    // Both files are written, or neither.
    const standing = [options.output, scenarioOutput].filter((name) => name !== undefined && existsSync(name));
    if (standing.length > 0 && force !== true)
      throw new Failure(
        "file",
        `${standing.join(" and ")} exists already. Choose another name, or add --force to replace it. Nothing was written.`,
      );
    answerExactly(scenarioText, { output: scenarioOutput, ...(force === undefined ? {} : { force }) });
  }
  const words = options.json
    ? JSON.stringify({ importWorkbook: 1, ...report }, null, 2)
    : workbookImportText(asked ? shown : report, { workbook: path, strategy: into }, width());
  if (report.differences.length === 0 && options.output === undefined) {
    answer(words);
    return;
  }
  const next = asked
    ? [
        ...["what-if", options.output ?? into],
        ...["--scenarios", scenarioOutput, "--scenario", report.scenario?.name ?? ""],
      ]
    : ["compare", into, options.output ?? ""];
  finish(words, text, { ...options, path, next });
}

/** How to take a workbook of another strategy all the same, as it is said on a command line. */
function withWayOut(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) =>
    problem.code === "other-strategy"
      ? {
          ...problem,
          fix: "Give the file that it was written from; or add --other-strategy, and look at each difference.",
        }
      : problem,
  );
}
