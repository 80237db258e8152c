import { Argument, type Command, Option } from "commander";
import { force, json, many, output, strategy, wholeNumber, withChanges, yearsCount } from "./shared-options.ts";

/** A command: its name, what help says of it, and the arguments and options that it takes, with what runs it. */
export interface Definition {
  readonly name: string;
  readonly description: string;
  readonly define: (command: Command) => Command;
}

/** Every command, in the order of help. What runs one is loaded when it runs. */
export const definitions: readonly Definition[] = [
  {
    name: "new",
    description: "write the files that a council's first strategy is made from",
    define: (command) =>
      command
        .requiredOption("--council <name>", "the council, as a reader knows it")
        .requiredOption(
          "--authority <kind>",
          "its kind: shire district, county, unitary, metropolitan district, London borough, fire authority, police and crime commissioner",
        )
        .requiredOption("--base-year <year>", "the year whose budget is approved: 2025/26")
        .requiredOption("--years <count>", "how many years to forecast")
        .option("--money <unit>", "the unit of its tables: £m, £000 or £ (default: £m)")
        .option("--effects <kind>", "what its columns measure: incremental, cumulative or level (default: incremental)")
        .option("--dated <date>", "the date of the report: 2026-01-15 (default: today)")
        .option("-o, --output <folder>", "the folder to write in (default: one named after the council)")
        .option("--force", "replace files that exist")
        .action(async (options) => (await import("./commands/new.ts")).newCommand(options)),
  },
  {
    name: "import",
    description: "take proposals or a printed table from a CSV file, or edits from a workbook",
    define: (command) =>
      command
        .argument("<file>", 'a CSV file, or a workbook that mtfs wrote; "-" for standard input')
        .requiredOption("--into <file>", "the strategy, or the printed tables, to add to")
        .addOption(
          new Option("--chapter <chapter>", "the chapter that proposals go into").choices([
            "savings",
            "additional-spending",
          ]),
        )
        .addOption(many("--map <columns>", "which column is what: 'label=Description,2026/27=Year 1'"))
        .addOption(new Option("--money <unit>", "the unit of the amounts").choices(["£m", "£000", "£"]))
        .option("--directorate <name>", "the directorate of every row, where no column says")
        .addOption(
          new Option("--sign <sign>", "whether a minus in the file is an amount of the chapter").choices([
            "as printed",
            "reversed",
          ]),
        )
        .option("--skip <rows>", "rows to leave out: 12,15-18")
        .addOption(
          new Option("--printed", "take a table as a report prints it").conflicts(["chapter", "sign", "directorate"]),
        )
        .option("--id <name>", "the name of the printed table")
        .option("--title <words>", "its title")
        .option("--place <words>", "where it stands: 'report, table 1'")
        .option("--strategy <file>", "the strategy that it shows (default: strategy.yaml beside the tables)")
        .addOption(
          new Option("--drivers <where>", "where assumptions typed into a workbook go (default: scenario)").choices([
            "scenario",
            "file",
          ]),
        )
        .option("--scenario-output <file>", "where the scenario of what was only asked in a workbook is written")
        .option("--scenarios <file>", "the scenarios the workbook was written with, if not those the strategy names")
        .option("--other-strategy", "take a workbook although the strategy file has changed since it was written")
        .addOption(
          new Option("--dry-run", "write nothing, and say what would be").conflicts(["output", "scenarioOutput"]),
        )
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/import.ts")).importCommand(path, options)),
  },
  {
    name: "forecast",
    description: "print the summary of a strategy, worked out from its parts",
    define: (command) =>
      command
        .addArgument(strategy())
        .addOption(json().conflicts(["csv", "plain"]))
        .addOption(new Option("--csv", "print the summary as CSV, in pounds").conflicts("plain"))
        .option("--plain", "print the summary as tab-separated text, in pounds")
        .option("--brackets", "print negatives in brackets")
        .addOption(new Option("--lines [name]", "print every line, or those of one name or chapter").conflicts("json"))
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/forecast.ts")).forecastCommand(path, options)),
  },
  {
    name: "tables",
    description: "print the tables of an agenda pack, to paste into a report",
    define: (command) =>
      command
        .addArgument(strategy())
        .addOption(
          new Option("--format <format>", "how to write them").choices(["markdown", "csv"]).default("markdown"),
        )
        .addOption(many("--table <name>", "only this table, such as summary; may be given again"))
        .option("-o, --output <folder>", "write each table to a file of its own in this folder")
        .option("--force", "replace files that exist")
        .action(async (path, options) => (await import("./commands/tables.ts")).tablesCommand(path, options)),
  },
  {
    name: "check",
    description: "say whether a strategy can be worked out, and what is inferred in it",
    define: (command) =>
      command
        .addArgument(strategy())
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/check.ts")).checkCommand(path, options)),
  },
  {
    name: "assure",
    description: "print the evidence that the figures rest on, for those who sign them",
    define: (command) =>
      command
        .addArgument(strategy())
        .option("--dated <date>", "the date to put on the pack; none is put on it otherwise")
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/assure.ts")).assureCommand(path, options)),
  },
  {
    name: "explain",
    description: "say where a figure comes from, or why it moved",
    define: (command) =>
      command
        .addArgument(strategy())
        .argument("<line>", "the name of a line, such as budget-gap")
        .argument("<year>", "a financial year, such as 2023/24")
        .option("--from <year>", "explain the movement from this year")
        .addOption(new Option("--depth <levels>", "how many levels to open").argParser(wholeNumber).conflicts("all"))
        .option("--all", "open every level")
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, line, year, options) =>
          (await import("./commands/explain.ts")).explainCommand(path, line, year, options),
        ),
  },
  {
    name: "reconcile",
    description: "hold the printed tables against the model and against themselves",
    define: (command) =>
      command
        .addArgument(strategy())
        .option("--printed <file>", "printed tables to use instead of those the strategy names")
        .option("--all", "list every known inconsistency, also those no check can see")
        .addOption(json().conflicts("csv"))
        .option("--csv", "print every figure and its verdict as CSV")
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/reconcile.ts")).reconcileCommand(path, options)),
  },
  {
    name: "what-if",
    description: "work out a strategy under changes",
    define: (command) =>
      withChanges(command.addArgument(strategy()))
        .option("--each", "set each scenario beside the others instead of stacking them")
        .option("--last-wins", "where two changes alter one figure, let the later one count")
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/what-if.ts")).whatIfCommand(path, options)),
  },
  {
    name: "sensitivity",
    description: "say how far the answer moves when an assumption does",
    define: (command) =>
      command
        .addArgument(strategy())
        .addOption(many("--driver <name>", "only this driver; may be given again"))
        .option("--steps <points>", "percentage points to move it by: --steps=-2,-1,1,2")
        .option("--ranking", "rank the drivers by what a stated shock does to the last balance")
        .addOption(many("--shock <size>", "a shock for the ranking: 'pay-award=1 point'"))
        .option("--scenarios <file>", "scenarios to rank beside the drivers")
        .addOption(
          many("--grid <axis>", "one of two axes of a grid: 'pay-award=0%..5%/11'").conflicts(["ranking", "driver"]),
        )
        .option("--of <figure>", "the figure of a grid: 'general-fund-carried-forward 2024/25'")
        .addOption(json().conflicts("csv"))
        .option("--csv", "print the effects as CSV, in pounds")
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/sensitivity.ts")).sensitivityCommand(path, options)),
  },
  {
    name: "solve",
    description: "find the figure that brings another to a target",
    define: (command) =>
      command
        .addArgument(strategy())
        .option("--vary <line>", "the line to find a value for")
        .option("--years <years>", "the years in which it takes that value; every forecast year otherwise")
        .option("--until <target>", "the target: 'general-fund-carried-forward 2024/25=0'")
        .option("--within <range>", "where to look: 0%..20%")
        .addOption(
          new Option("--by <way>", "find the value itself, or what to add each year")
            .choices(["set", "add"])
            .default("set"),
        )
        .option("--reverse-stress", "how far each driver can move before balances run out")
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, options) => (await import("./commands/solve.ts")).solveCommand(path, options)),
  },
  {
    name: "compare",
    description: "say what changed between two strategies, or two scenarios of one",
    define: (command) =>
      withChanges(command.addArgument(strategy()).argument("[other]", "the later strategy file"))
        .addOption(json().conflicts("csv"))
        .option("--csv", "print the bridge as CSV, in pounds")
        .addOption(output())
        .addOption(force())
        .action(async (path, other, options) =>
          (await import("./commands/compare.ts")).compareCommand(path, other, options),
        ),
  },
  {
    name: "picture",
    description: "draw an answer as a picture (SVG), with a description of all its figures",
    define: (command) =>
      withChanges(command.addArgument(strategy()).argument("[other]", "a later strategy file, to draw what changed"))
        .option(
          "--of <what>",
          "forecast, what-if, ranking, what-changed, or a figure: 'budget-gap 2023/24' (default: forecast; with changes, what-if)",
        )
        .option("--from <year>", "draw how that figure moved from this year")
        .addOption(
          new Option("--depth <levels>", "how many levels of that figure to open (default: 2)").argParser(wholeNumber),
        )
        .addOption(many("--shock <size>", "a shock for the ranking: 'pay-award=1 point'"))
        .addOption(output())
        .addOption(force())
        .action(async (path, other, options) =>
          (await import("./commands/picture.ts")).pictureCommand(path, other, options),
        ),
  },
  {
    name: "roll-forward",
    description: "write the strategy a year on, and say what to review",
    define: (command) =>
      command
        .addArgument(strategy())
        .addOption(new Option("--years <count>", "how many years to roll forward").argParser(yearsCount).default(1))
        .option("--outturn <amount>", "what services turned out to cost in the new base year: £281.9m")
        .addOption(many("--closing <balance>", "a closing balance of the new base year: 'general-fund=£26.0m'"))
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, options) =>
          (await import("./commands/roll-forward.ts")).rollForwardCommand(path, options),
        ),
  },
  {
    name: "workbook",
    description: "write an Excel workbook that works itself out, or tables to publish",
    define: (command) =>
      command
        .addArgument(strategy())
        .addOption(
          new Option(
            "--profile <profile>",
            "working: formulas and inputs for officers; publish: plain tables for readers",
          )
            .choices(["working", "publish"])
            .default("working"),
        )
        .option("--scenarios <file>", "scenarios to choose from instead of those the strategy names")
        .option("--scenario <name>", "the scenario that is chosen when the file is opened")
        .requiredOption("-o, --output <file>", "the .xlsx file to write, which does not exist yet")
        .addOption(force())
        .action(async (path, options) => (await import("./commands/workbook.ts")).workbookCommand(path, options)),
  },
  {
    name: "verify",
    description: "say whether a workbook still is what mtfs wrote",
    define: (command) =>
      command
        .argument("<workbook>", 'a workbook; "-" for standard input')
        .argument("[strategy]", "the strategy that it was written from")
        .option("--scenarios <file>", "the scenarios it was written with, if not those the strategy names")
        .addOption(json())
        .addOption(output())
        .addOption(force())
        .action(async (path, strategyPath, options) =>
          (await import("./commands/verify.ts")).verifyCommand(path, strategyPath, options),
        ),
  },
  {
    name: "schema",
    description: "print the JSON Schema of a file format, for an editor",
    define: (command) =>
      command
        .addArgument(
          new Argument("[format]", "which file format")
            .choices(["strategy", "printed-tables", "scenarios"])
            .default("strategy"),
        )
        .addOption(output())
        .addOption(force())
        .action(async (of, options) => (await import("./commands/schema.ts")).schemaCommand(of, options)),
  },
];
