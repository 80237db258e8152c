import { exitCodes } from "./failure.ts";

/** Runs the words that follow the command's name, and ends the process as they say. */
export async function begin(run: (words: readonly string[]) => Promise<number>): Promise<void> {
  // A reader closing the pipe early, as `head` does, is not a fault.
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
    process.exit(fault.code === "EPIPE" ? 0 : exitCodes.file);
  });
  process.exitCode = await run(process.argv.slice(2));
}
