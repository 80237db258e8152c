import { Argument, type Command, InvalidArgumentError, Option } from "commander";

/** The strategy that a command is asked about. */
export const strategy = () => new Argument("<strategy>", 'a strategy file, YAML or JSON; "-" for standard input');
export const output = () => new Option("-o, --output <file>", "write to a file that does not exist yet");
export const force = () => new Option("--force", "replace the file if it exists");
export const json = () => new Option("--json", "print one JSON object");

/** An option that may be given again, and collects what it is given. */
export function many(flag: string, description: string): Option {
  return new Option(flag, description).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

/** The options that say what to change before the strategy is worked out. */
export function withChanges(command: Command): Command {
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
}

/** What an option takes that counts something. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError(`"${text}" is not a whole number.`);
  return Number(text);
}

/** The same for a number of years, of which there must be one. */
export function yearsCount(text: string): number {
  const count = wholeNumber(text);
  if (count < 1) throw new InvalidArgumentError("Roll forward by one year or more.");
  return count;
}
