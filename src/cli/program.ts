import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { version } from "./version.ts";

const examples = `
Examples:
  mtfs forecast strategy.yaml
  mtfs explain strategy.yaml budget-gap 2023/24 --from 2022/23

Exit codes:
  0  all is well                        4  no solution within the limits
  1  something differs                 5  a file cannot be read or written
  2  the command cannot be understood   70 a fault in mtfs
  3  the strategy has problems`;

/** The commands, their arguments and their options. */
export function program(): Command {
  const mtfs = new Command("mtfs")
    .description(
      "Works out an English council's Medium Term Financial Strategy, reconciles it to print and explains it.",
    )
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .addHelpText("after", examples);

  const strategy = () => new Argument("<strategy>", 'a strategy file, YAML or JSON; "-" for standard input');
  const output = () => new Option("-o, --output <file>", "write to a file that does not exist yet");
  const force = () => new Option("--force", "replace the file if it exists");
  const json = () => new Option("--json", "print one JSON object");
  const many = (flag: string, description: string) =>
    new Option(flag, description).argParser((value: string, before: string[] | undefined) => [
      ...(before ?? []),
      value,
    ]);
  const add = (name: string, description: string) =>
    mtfs.command(name).description(description).exitOverride().showSuggestionAfterError();

  add("new", "write the files that a council's first strategy is made from")
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
    .action(async (options) => (await import("./commands/new.ts")).newCommand(options));

  add("import", "take proposals or a printed table from a CSV file, or edits from a workbook")
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
    .addOption(new Option("--dry-run", "write nothing, and say what would be").conflicts(["output", "scenarioOutput"]))
    .addOption(json())
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/import.ts")).importCommand(path, options));

  add("forecast", "print the summary of a strategy, worked out from its parts")
    .addArgument(strategy())
    .addOption(json().conflicts(["csv", "plain"]))
    .addOption(new Option("--csv", "print the summary as CSV, in pounds").conflicts("plain"))
    .option("--plain", "print the summary as tab-separated text, in pounds")
    .option("--brackets", "print negatives in brackets")
    .addOption(new Option("--lines [name]", "print every line, or those of one name or chapter").conflicts("json"))
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/forecast.ts")).forecastCommand(path, options));

  add("tables", "print the tables of an agenda pack, to paste into a report")
    .addArgument(strategy())
    .addOption(new Option("--format <format>", "how to write them").choices(["markdown", "csv"]).default("markdown"))
    .addOption(many("--table <name>", "only this table, such as summary; may be given again"))
    .option("-o, --output <folder>", "write each table to a file of its own in this folder")
    .option("--force", "replace files that exist")
    .action(async (path, options) => (await import("./commands/tables.ts")).tablesCommand(path, options));

  add("check", "say whether a strategy can be worked out, and what is inferred in it")
    .addArgument(strategy())
    .addOption(json())
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/check.ts")).checkCommand(path, options));

  add("assure", "print the evidence that the figures rest on, for those who sign them")
    .addArgument(strategy())
    .option("--dated <date>", "the date to put on the pack; none is put on it otherwise")
    .addOption(json())
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/assure.ts")).assureCommand(path, options));

  add("explain", "say where a figure comes from, or why it moved")
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
    );

  add("reconcile", "hold the printed tables against the model and against themselves")
    .addArgument(strategy())
    .option("--printed <file>", "printed tables to use instead of those the strategy names")
    .option("--all", "list every known inconsistency, also those no check can see")
    .addOption(json().conflicts("csv"))
    .option("--csv", "print every figure and its verdict as CSV")
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/reconcile.ts")).reconcileCommand(path, options));

  const changes = (command: Command) => {
    command.option("--scenarios <file>", "scenarios to use instead of those the strategy names");
    command.addOption(many("--scenario <name>", "a scenario of that file"));
    command.addOption(many("--set <change>", "set a figure: 'council-tax-rise 2022/23=0%'"));
    command.addOption(many("--add <change>", "add to a figure: 'pay-award=+1 point'"));
    command.addOption(many("--scale <change>", "leave a share of a figure: 'business-rate-grant=99%'"));
    command.addOption(many("--deliver <change>", "deliver a share of proposals: 'savings=70%'"));
    command.addOption(
      many("--delay <change>", "delay what begins: 'savings.public-realm.* by 1y', '30% of savings 2023/24 by 1y'"),
    );
    command.addOption(many("--remove <target>", "take proposals out: 'savings.public-realm.green-waste-charges'"));
    command.addOption(many("--include <risk>", "switch in a risk that is outside the figures"));
    return command;
  };

  changes(add("what-if", "work out a strategy under changes").addArgument(strategy()))
    .option("--each", "set each scenario beside the others instead of stacking them")
    .option("--last-wins", "where two changes alter one figure, let the later one count")
    .addOption(json())
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/what-if.ts")).whatIfCommand(path, options));

  add("sensitivity", "say how far the answer moves when an assumption does")
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
    .action(async (path, options) => (await import("./commands/sensitivity.ts")).sensitivityCommand(path, options));

  add("solve", "find the figure that brings another to a target")
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
    .action(async (path, options) => (await import("./commands/solve.ts")).solveCommand(path, options));

  changes(
    add("compare", "say what changed between two strategies, or two scenarios of one")
      .addArgument(strategy())
      .argument("[other]", "the later strategy file"),
  )
    .addOption(json().conflicts("csv"))
    .option("--csv", "print the bridge as CSV, in pounds")
    .addOption(output())
    .addOption(force())
    .action(async (path, other, options) =>
      (await import("./commands/compare.ts")).compareCommand(path, other, options),
    );

  changes(
    add("picture", "draw an answer as a picture (SVG), with a description of all its figures")
      .addArgument(strategy())
      .argument("[other]", "a later strategy file, to draw what changed"),
  )
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
    );

  add("roll-forward", "write the strategy a year on, and say what to review")
    .addArgument(strategy())
    .addOption(new Option("--years <count>", "how many years to roll forward").argParser(yearsCount).default(1))
    .option("--outturn <amount>", "what services turned out to cost in the new base year: £281.9m")
    .addOption(many("--closing <balance>", "a closing balance of the new base year: 'general-fund=£26.0m'"))
    .addOption(json())
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/roll-forward.ts")).rollForwardCommand(path, options));

  add("workbook", "write an Excel workbook that works itself out, or tables to publish")
    .addArgument(strategy())
    .addOption(
      new Option("--profile <profile>", "working: formulas and inputs for officers; publish: plain tables for readers")
        .choices(["working", "publish"])
        .default("working"),
    )
    .option("--scenarios <file>", "scenarios to choose from instead of those the strategy names")
    .option("--scenario <name>", "the scenario that is chosen when the file is opened")
    .requiredOption("-o, --output <file>", "the .xlsx file to write, which does not exist yet")
    .addOption(force())
    .action(async (path, options) => (await import("./commands/workbook.ts")).workbookCommand(path, options));

  add("verify", "say whether a workbook still is what mtfs wrote")
    .argument("<workbook>", 'a workbook; "-" for standard input')
    .argument("[strategy]", "the strategy that it was written from")
    .option("--scenarios <file>", "the scenarios it was written with, if not those the strategy names")
    .addOption(json())
    .addOption(output())
    .addOption(force())
    .action(async (path, strategyPath, options) =>
      (await import("./commands/verify.ts")).verifyCommand(path, strategyPath, options),
    );

  add("schema", "print the JSON Schema of a file format, for an editor")
    .addArgument(
      new Argument("[format]", "which file format")
        .choices(["strategy", "printed-tables", "scenarios"])
        .default("strategy"),
    )
    .addOption(output())
    .addOption(force())
    .action(async (of, options) => (await import("./commands/schema.ts")).schemaCommand(of, options));
  return mtfs;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError(`"${text}" is not a whole number.`);
  return Number(text);
}

function yearsCount(text: string): number {
  const count = wholeNumber(text);
  if (count < 1) throw new InvalidArgumentError("Roll forward by one year or more.");
  return count;
}
