import { begin } from "./begin.ts";

// The command line from its source, for trying things out. What is installed begins at launch.ts.
await begin(process.argv.slice(2));
