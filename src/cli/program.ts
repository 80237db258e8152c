import { Command } from "commander";
import { definitions } from "./definitions.ts";
import { standardOutput } from "./standard-output.ts";
import { width } from "./terminal.ts";
import { version } from "./version.ts";

const examples = `
Examples:
  mtfs forecast strategy.yaml
  mtfs explain strategy.yaml budget-gap 2023/24 --from 2022/23

Exit codes:
  0   all is well
  1   something differs
  2   the command cannot be understood
  3   the strategy has problems
  4   no solution within the limits
  5   a file cannot be read or written
  70  a fault in mtfs`;

/**
 * The commands, their arguments and their options.
 *
 * @param words - what is going to be parsed. Where the first names a command, only that one is defined: the others are known by
 * name, for whoever mistypes one, and making their options would take longer than to parse them.
 */
export function program(words: readonly string[] = []): Command {
  const mtfs = new Command("mtfs")
    .description(
      "Works out an English council's Medium Term Financial Strategy, reconciles it to print and explains it.",
    )
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => standardOutput.write(text),
      writeErr: (text) => process.stderr.write(text),
      getOutHelpWidth: width,
      getErrHelpWidth: width,
      getOutHasColors: () => false,
    })
    // A description beside the longest command has few columns left, and is wrapped in those rather than not at all.
    .configureHelp({ minWidthToWrap: 16, subcommandTerm })
    .addHelpText("after", examples);
  const asked = definitions.find(({ name }) => name === words[0]);
  for (const definition of definitions) {
    const command = mtfs.command(definition.name).description(definition.description);
    command.exitOverride().showSuggestionAfterError();
    if (asked === undefined || definition === asked) definition.define(command);
  }
  return mtfs;
}

/** A command in the list of commands: its name and what it is asked about. That there are options needs no saying of each. */
function subcommandTerm(command: Command): string {
  const words = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  return [command.name(), ...words].join(" ");
}
