import { begin } from "./begin.ts";
import { run } from "./run.ts";

// The command line from its source, for trying things out. What is installed begins at launch.ts.
await begin(run);
