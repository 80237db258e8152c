#!/usr/bin/env node
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exitCodes, Failure } from "./failure.ts";
import { say } from "./terminal.ts";
import { version } from "./version.ts";

const examples = `
Examples:
  mtfs forecast strategy.yaml
  mtfs explain strategy.yaml budget-gap 2023/24 --from 2022/23

Exit codes: 0 all is well; 1 something differs from print; 2 the command cannot be understood;
3 the strategy has problems; 5 a file cannot be read or written; 70 a fault in mtfs.`;

/** A reader closing the pipe early, as `head` does, is not a fault. */
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === "EPIPE" ? 0 : exitCodes.file);
});

function program(): Command {
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
  const add = (name: string, description: string) =>
    mtfs.command(name).description(description).exitOverride().showSuggestionAfterError();

  add("forecast", "print the summary of a strategy, worked out from its parts")
    .addArgument(strategy())
    .addOption(json().conflicts(["csv", "plain"]))
    .addOption(new Option("--csv", "print the summary as CSV, in pounds").conflicts("plain"))
    .option("--plain", "print the summary as tab-separated text, in pounds")
    .option("--brackets", "print negatives in brackets")
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/forecast.ts")).forecastCommand(path, options));

  add("check", "say whether a strategy can be worked out, and what is inferred in it")
    .addArgument(strategy())
    .addOption(json())
    .addOption(output())
    .addOption(force())
    .action(async (path, options) => (await import("./commands/check.ts")).checkCommand(path, options));

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

  add("schema", "print the JSON Schema of a file format, for an editor")
    .addArgument(
      new Argument("[format]", "which file format").choices(["strategy", "printed-tables"]).default("strategy"),
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

async function main(): Promise<void> {
  const mtfs = program();
  if (process.argv.length <= 2) {
    mtfs.outputHelp();
    return;
  }
  try {
    await mtfs.parseAsync();
  } catch (fault) {
    process.exitCode = ended(fault);
  }
}

/** Says why a command ended, and what it exits with. */
function ended(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : exitCodes.usage;
  if (fault instanceof Failure) {
    say(fault.message);
    return exitCodes[fault.kind];
  }
  say(`This is a fault in mtfs ${version}, not in your strategy. Please report it with the command you gave:`);
  say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  return exitCodes.bug;
}

await main();
