#!/usr/bin/env node
import { exitCodes } from "./failure.ts";
import { run } from "./run.ts";

/** A reader closing the pipe early, as `head` does, is not a fault. */
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === "EPIPE" ? 0 : exitCodes.file);
});

process.exitCode = await run(process.argv.slice(2));
