import { CommanderError } from "commander";
import { exitCodes, Failure } from "./failure.ts";
import { program } from "./program.ts";
import { say } from "./terminal.ts";
import { version } from "./version.ts";

/**
 * Runs one command line, the words after `mtfs`.
 *
 * @param beforeWork - done before a command begins, and not for help or the version
 * @returns the exit code
 */
export async function run(words: readonly string[], beforeWork: () => void = () => {}): Promise<number> {
  const mtfs = program(words).hook("preAction", beforeWork);
  if (words.length === 0) {
    mtfs.outputHelp();
    return 0;
  }
  process.exitCode = 0;
  try {
    await mtfs.parseAsync(words, { from: "user" });
    // A command that answers and still has something to say about the answer, such as "differs", sets the code itself.
    return Number(process.exitCode);
  } catch (fault) {
    return ended(fault);
  }
}

/** Says why a command ended, and what it exits with. */
function ended(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : exitCodes.usage;
  if (fault instanceof Failure) {
    say(fault.message);
    return exitCodes[fault.kind];
  }
  // A strategy that is read can be worked out, so it is a change that took away what something is divided by.
  if (fault instanceof RangeError && fault.message.endsWith("divides by nought.")) {
    say(`With these changes ${fault.message} Change it to something above nought.`);
    return exitCodes.usage;
  }
  say(`This is a fault in mtfs ${version}, not in your strategy. Please report it with the command you gave:`);
  say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  return exitCodes.bug;
}
