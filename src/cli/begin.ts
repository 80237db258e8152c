import { run } from "./run.ts";
import { standardOutput } from "./standard-output.ts";

/** Runs one command line, the words after `mtfs`, and ends the process as it says. */
export async function begin(words: readonly string[], beforeWork?: () => void): Promise<void> {
  process.exitCode = await run(words, beforeWork);
  // Where nothing waits to be written, there is nothing to wait for.
  if (standardOutput.isOut()) process.exit();
}
