import { importWorkbook as imported } from "../../read-back/import-workbook.ts";
import { workbookImportText } from "../../read-back/workbook-import-text.ts";
import { Failure } from "../failure.ts";
import { everyScenario } from "../open-scenarios.ts";
import { openStrategy } from "../open-strategy.ts";
import { answerExactly, textFrom, width } from "../terminal.ts";
import { version } from "../version.ts";
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
    subject: {
      strategy: file.strategy,
      model: file.model,
      ...(file.printed === undefined ? {} : { printed: file.printed }),
      scenarios: everyScenario(file, into, options.scenarios),
      strategyHash: file.hash,
      version,
    },
    ...(drivers === undefined ? {} : { drivers }),
    otherStrategy: options.otherStrategy === true ? "accepted" : "refused",
  });
  if (!read.ok) throw refusal(read.problems);
  const { report, text } = read;
  const { scenarioText, ...shown } = report;
  const asked = scenarioOutput !== undefined && scenarioText !== undefined;
  if (asked) answerExactly(scenarioText, { output: scenarioOutput, ...(force === undefined ? {} : { force }) });
  const words = options.json
    ? JSON.stringify({ importWorkbook: 1, ...report }, null, 2)
    : workbookImportText(asked ? shown : report, { workbook: path, strategy: into }, width());
  const next = asked
    ? `mtfs what-if ${options.output} --scenarios ${scenarioOutput} --scenario ${report.scenario?.name}`
    : `mtfs compare ${into} ${options.output}`;
  finish(words, text, { ...options, path, next });
}
