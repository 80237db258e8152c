import { defineConfig } from "tsup";

// TypeScript 6 objects to an option that tsup passes to it; the setting below belongs here and nowhere else.
const declarations = { compilerOptions: { ignoreDeprecations: "6.0" } };

// The library. The command line is built by command-line.build.ts.
export default defineConfig({
  entry: ["src/index.ts", "src/yaml.ts", "src/node.ts"],
  format: ["esm", "cjs"],
  dts: declarations,
  platform: "neutral",
  target: "es2022",
  external: [/^node:/],
  // One copy of the code for all entries, also for require: a class must be the same class wherever it is asked for.
  splitting: true,
  clean: true,
});
