import { join } from "node:path";
import { problemInWords } from "../../model/problem.ts";
import { newStrategy } from "../../new-strategy/new-strategy.ts";
import { wrap } from "../../report/text-table.ts";
import { readStrategyText } from "../../yaml.ts";
import { Failure } from "../failure.ts";
import { nextCommand } from "../next-command.ts";
import { answer, width } from "../terminal.ts";
import { writeFiles } from "../write-files.ts";

export interface NewOptions {
  readonly council: string;
  readonly authority: string;
  readonly baseYear: string;
  readonly years: string;
  readonly money?: string;
  readonly effects?: string;
  readonly dated?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes the files that a council's first strategy is made from, and says what is still to be filled in. */
export function newCommand(options: NewOptions): void {
  const { output, force, dated = new Date().toISOString().slice(0, 10), ...asked } = options;
  const made = newStrategy({ ...asked, dated });
  if (!made.ok) {
    const lines = made.problems.map((problem) => `--${problem.place.path[0]}: ${problemInWords(problem)}`);
    throw new Failure("usage", [...lines, "Nothing was written."].join("\n"));
  }
  const { files, setting } = made;
  const text = files["strategy.yaml"] ?? "";
  const reading = readStrategyText(text);
  if (!reading.ok) throw new Error(`The new strategy does not read back: ${reading.problems[0]?.what}`);

  const folder = output ?? folderNamed(setting.council);
  const paths = writeFiles(files, { folder, ...(force === undefined ? {} : { force }) });
  const columns = width();
  const say = (sentence: string) => wrap(sentence, columns, "  ");
  const rows = reading.strategy;
  const unknown = [...(rows.baseBudget?.items ?? []), ...(rows.resources?.items ?? [])].length;
  const marks = text.split("\n").filter((line) => line.includes("FILL IN") && !line.startsWith("# ")).length;
  const chosen = options.effects === undefined ? ", since --effects does not say" : "";
  answer(
    [
      ...say(
        `A strategy for a ${setting.kind.name}, ${setting.years[0]} to ${setting.years.at(-1)}, with no figure in it.`,
      ),
      "",
      ...paths,
      "",
      ...say(`Amounts are in ${setting.money}; columns are ${setting.effects}${chosen}.`),
      ...say(
        `To fill in: ${unknown} rows of amounts that are "tbc", and ${marks} places marked FILL IN. Each says where a report has it.`,
      ),
      "",
      ...nextCommand(["check", join(folder, "strategy.yaml")]),
    ].join("\n"),
  );
}

/** A folder's name from a council's. */
function folderNamed(council: string): string {
  const name = council
    .normalize("NFKD")
    .replace(/['’]|\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return name === "" ? "strategy" : name;
}
