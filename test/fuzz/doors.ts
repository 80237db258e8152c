import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { exitCodes } from "../../src/cli/failure.ts";
import { importPrintedTable } from "../../src/csv/import-printed-table.ts";
import { importProposals } from "../../src/csv/import-proposals.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { infer } from "../../src/inference/infer.ts";
import { inferenceInWords } from "../../src/inference/inference-in-words.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { type Problem, ProblemsFound, problemWithPlace } from "../../src/model/problem.ts";
import { policyNotes } from "../../src/policy/policy-notes.ts";
import { reconcile } from "../../src/printed/reconcile.ts";
import { importText, printedImportText } from "../../src/report/import-text.ts";
import { forecastInWords, reconciliationInWords, silencesInWords } from "../../src/report/sentences.ts";
import { summaryOf } from "../../src/report/summary.ts";
import type { Book } from "../../src/workbook/book.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { readPrintedTablesText, readScenariosText, readStrategyText } from "../../src/yaml.ts";
import { mtfs } from "../cli/command-line.ts";
import type { Chance } from "./chance.ts";
import { mutated, oddScalars, withOddValues } from "./mutated.ts";
import { strangeEdits, withEdits } from "./strange-workbook.ts";

/** A way in. It makes an input, sends it through, and gives back every sentence that came out. */
export interface Door {
  readonly name: string;
  input(chance: Chance): string;
  through(input: string): readonly string[] | Promise<readonly string[]>;
}

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const texts = {
  strategy: [file("test/invalid/strategy.yaml"), file("examples/dudley-2021-12/strategy.yaml")],
  tables: [file("test/invalid/printed-tables.yaml"), file("examples/dudley-2021-12/printed-tables.yaml")],
  scenarios: [file("test/invalid/scenarios.yaml"), file("examples/dudley-2021-12/scenarios.yaml")],
};

/** Every strategy among the examples. The tables that they name do not stand beside them here, so none is named. */
const examples = readdirSync(new URL("../../examples", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.yaml$/.test(path))
  .map((path) => file(`examples/${path}`))
  .filter((text) => /^council:/m.test(text))
  .map((text) => text.replaceAll(/^(printed tables|scenarios):.*\n/gm, ""));

/** The small text nine times in ten: it is read much faster than a whole example. */
const either = ([small, large]: readonly string[], chance: Chance) => (chance.below(10) > 0 ? small : large) as string;

/** The small strategy half of the time, and otherwise an example: between them they have every chapter. */
const anyStrategy = (chance: Chance) =>
  chance.below(2) === 0 ? (texts.strategy[0] as string) : chance.oneOf(examples);

/** With something wrong in it, or with odd values that may be right. */
const strangely = (text: string, chance: Chance) =>
  chance.below(2) === 0 ? withOddValues(text, chance) : mutated(text, chance);

const base = (text: string) => {
  const reading = readStrategyText(text);
  if (!reading.ok) throw new Error("A valid strategy is not valid.");
  return { ...reading, forecast: forecast(reading.model) };
};
const bases = texts.strategy.map(base);
const said = (problems: readonly Problem[]) => problems.map(problemWithPlace);

/** What is asked of a strategy that was read: whatever can be read can be worked out and told. */
function toldOf(reading: ReturnType<typeof readStrategyText>): readonly string[] {
  if (!reading.ok) return said(reading.problems);
  const worked = forecast(reading.model);
  summaryOf(worked);
  return [
    ...said(reading.warnings),
    ...forecastInWords(reading.strategy, worked),
    ...silencesInWords(reading.strategy),
    ...policyNotes(worked, reading.strategy).map(({ words }) => words),
    ...infer(reading.strategy).map(inferenceInWords),
  ];
}

/** The same text as data, where it is JSON. */
function throughData(text: string): readonly string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [];
  }
  return toldOf(readStrategy(data));
}

/** The problems that working something out ends with, if it does. */
function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
    return [];
  } catch (fault) {
    if (fault instanceof ProblemsFound) return fault.problems;
    throw fault;
  }
}

const commands: readonly (readonly string[])[] = [
  ["forecast", "STRATEGY", "--json"],
  ["forecast", "STRATEGY", "--brackets"],
  ["check", "STRATEGY"],
  ["explain", "STRATEGY", "budget-gap", "2023/24", "--from", "2022/23", "--depth", "2"],
  ["reconcile", "STRATEGY", "--all"],
  ["what-if", "STRATEGY", "--set", "tax-rise 2023/24=0%", "--add", "pay-award=+1 point"],
  ["what-if", "STRATEGY", "--delay", "30% of savings 2023/24 by 1y", "--deliver", "savings=70%"],
  ["what-if", "STRATEGY", "--remove", "savings.*", "--scale", "resources=99%", "--last-wins"],
  ["sensitivity", "STRATEGY", "--driver", "pay-award", "--steps=-2,-1,1,2"],
  ["sensitivity", "STRATEGY", "--ranking", "--shock", "pay-award=1 point"],
  ["sensitivity", "STRATEGY", "--grid", "pay-award=0%..5%/3", "--grid", "tax-rise=0%..5%/3"],
  [
    "solve",
    "STRATEGY",
    "--vary",
    "pay-award",
    "--until",
    "general-fund-carried-forward 2023/24=0",
    "--within",
    "0%..20%",
  ],
  ["solve", "STRATEGY", "--reverse-stress"],
  ["compare", "STRATEGY", "STRATEGY"],
  ["roll-forward", "STRATEGY", "--outturn", "£281.9m", "--closing", "general-fund=£26.0m", "--years", "1"],
  ["schema", "scenarios"],
  ["tables", "STRATEGY", "--format", "csv"],
  ["assure", "STRATEGY", "--dated", "2026-01-15"],
  ["verify", "STRATEGY", "STRATEGY"],
  ["import", "STRATEGY", "--into", "STRATEGY", "--chapter", "savings", "--dry-run"],
  ["new", "--council", "Exampleshire", "--authority", "county", "--base-year", "2025/26", "--years", "3", "--force"],
];

/** What no word holds, so that words can be kept in one text. */
const between = "\u0001";

/** A command line with a word or two wrong. */
function commandLine(chance: Chance): string {
  const words = [...chance.oneOf(commands)];
  // Nine times in ten the command is one and has its strategy, so that what is odd is an option.
  const first = chance.below(10) > 0 ? 2 : 0;
  for (let count = 1 + chance.below(3); count > 0 && words.length > first; count -= 1) {
    const at = first + chance.below(words.length - first);
    const change = chance.below(6);
    const odd = chance.oneOf(oddScalars);
    if (change === 0) words.splice(at, 1);
    else if (change === 1) words.splice(at, 0, words[chance.below(words.length)] as string);
    else if (change === 2) words[at] = odd;
    else if (change === 3) words[at] = (words[at] as string).replace(/[^\s=.%/-]+$/, () => odd);
    else if (change === 4) words[at] = (words[at] as string).replace(/^[^\s=.%/]+/, () => odd);
    else words[at] = mutated(words[at] as string, chance);
  }
  return words.join(between);
}

/** A file of proposals, as councils save them. */
function proposals(chance: Chance): string {
  return chance.oneOf([
    'Directorate,Proposal,2022/23 £000,2023/24 £000\nAdults,"Care, reviewed",400,"1,200"\n,Offices,(5),-\nTotal,,395,"1,200"\n',
    "Item;22/23 £m;23/24 £m\nAdults;;\nA;0.1;0.2\nTotal;0.1;0.2\n",
    "Service\tTitle\tOne-off?\t2022-23\t2023-24\n\t\t\t£000\t£000\nPlaces\tA\tyes\t5\t0\n",
  ]);
}

export const doors: readonly Door[] = [
  {
    name: "strategy as YAML",
    input: (chance) => strangely(anyStrategy(chance), chance),
    through: (text) => toldOf(readStrategyText(text)),
  },
  {
    name: "strategy as JSON",
    input: (chance) => mutated(file("test/package/small-strategy.json"), chance),
    through: (text) => [...toldOf(readStrategyText(text)), ...throughData(text)],
  },
  {
    name: "printed tables",
    input: (chance) => `${chance.below(2)}${mutated(either(texts.tables, chance), chance)}`,
    through: (text) => {
      const { model, forecast: worked, strategy } = bases[Number(text[0])] as (typeof bases)[number];
      const reading = readPrintedTablesText(text.slice(1), model, "tables.yaml");
      if (!reading.ok) return said(reading.problems);
      const reconciled = reconcile(worked, reading.tables, infer(strategy));
      const found = reconciled.findings.flatMap(({ text: what, evidence }) => [what, ...evidence]);
      return [...said(reading.warnings), ...reconciliationInWords(reconciled), ...found];
    },
  },
  {
    name: "scenarios",
    input: (chance) => `${chance.below(2)}${mutated(either(texts.scenarios, chance), chance)}`,
    through: (text) => {
      const { model, forecast: worked } = bases[Number(text[0])] as (typeof bases)[number];
      const reading = readScenariosText(text.slice(1), model, "scenarios.yaml");
      if (!reading.ok) return said(reading.problems);
      return reading.scenarios.flatMap((scenario) => said(problemsOf(() => whatIf(worked, [scenario]))));
    },
  },
  {
    name: "proposals as CSV",
    input: (chance) => mutated(proposals(chance), chance),
    through: (csv) => {
      const strategy = texts.strategy[0] as string;
      const years = bases[0]?.strategy.years ?? [];
      const map = new Map(years.slice(2).map((year) => [year, "none"]));
      const imported = importProposals({ csv, csvFile: "p.csv", strategy, chapter: "savings", map });
      return imported.ok ? [importText(imported.report, 80)] : said(imported.problems);
    },
  },
  {
    name: "a printed table as CSV",
    input: (chance) => mutated('£m,2022/23,2023/24\nSavings,(0.4),-\nCouncil tax,"1,139.7",TBC\n', chance),
    through: (csv) => {
      const { model } = bases[0] as (typeof bases)[number];
      const what = { id: "fresh", title: "Summary", place: "report, table 1", model };
      const imported = importPrintedTable({ csv, csvFile: "t.csv", tables: "format: 1\ntables: {}\n", ...what });
      return imported.ok ? [printedImportText(imported.report, 80)] : said(imported.problems);
    },
  },
  {
    name: "proposals into a strange strategy",
    input: (chance) => mutated(texts.strategy[0] as string, chance),
    through: (strategy) => {
      const csv = "Directorate,Proposal,2022/23 £000,2023/24 £000\nAdults,A,1,2\nNew,B,3,4\n";
      const imported = importProposals({ csv, strategy, chapter: "savings" });
      return imported.ok ? [importText(imported.report, 80)] : said(imported.problems);
    },
  },
  {
    name: "command line",
    input: commandLine,
    through: (line) => sentencesOf(line.split(between).map((word) => (word === "STRATEGY" ? "strategy.yaml" : word))),
  },
  {
    name: "command on a strange strategy",
    input: (chance) => `${chance.oneOf(commands).join(between)}${between}${strangely(anyStrategy(chance), chance)}`,
    through: (input) => {
      const words = input.split(between);
      writeFileSync("strange.yaml", words.pop() as string);
      return sentencesOf(words.map((word) => (word === "STRATEGY" ? "strange.yaml" : word)));
    },
  },
  {
    name: "workbook that comes back",
    input: (chance) => strangeEdits(ours(), chance),
    through: async (edits) => {
      writeFileSync("strange.xlsx", withEdits(readFileSync("ours.xlsx"), edits));
      const verified = await sentencesOf(["verify", "strange.xlsx", "strategy.yaml"]);
      const imported = await sentencesOf(["import", "strange.xlsx", "--into", "strategy.yaml", "--dry-run"]);
      return [...verified, ...imported];
    },
  },
];

/** The workbook of the small strategy, made once somebody needs it. */
function ours(): Book {
  const { strategy, model } = bases[0] as (typeof bases)[number];
  book ??= workingWorkbook({ strategy, model, strategyHash: "none", version: "0.0.0" });
  return book;
}
let book: Book | undefined;

/** What a command says. The folder it stands in is one to be thrown away. */
async function sentencesOf(words: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await mtfs(...words);
  if (code === exitCodes.bug) throw new Error(err);
  return [out, err];
}
