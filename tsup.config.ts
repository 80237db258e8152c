import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { join, resolve } from "node:path";
import { Script } from "node:vm";
import { type BuildOptions, build } from "esbuild";
import { defineConfig } from "tsup";

// TypeScript 6 objects to an option that tsup passes to it; the setting below belongs here and nowhere else.
const declarations = { compilerOptions: { ignoreDeprecations: "6.0" } };

// The library; then the command line, which is a program of its own.
export default defineConfig({
  entry: ["src/index.ts", "src/yaml.ts", "src/node.ts", "src/workbook.ts"],
  format: ["esm", "cjs"],
  dts: declarations,
  platform: "neutral",
  target: "es2022",
  external: [/^node:/],
  // One copy of the code for all entries, also for require: a class must be the same class wherever it is asked for.
  splitting: true,
  clean: true,
  onSuccess: buildCommandLine,
});

/**
 * Builds the command line: the program in one file with everything inside, the code that V8 makes of it, and the small file that
 * starts them.
 */
async function buildCommandLine(): Promise<void> {
  const program = await bundled("src/cli/run.ts", { plugins: [withoutOtherPrograms] });
  const name = `program-${createHash("sha256").update(program).digest("hex").slice(0, 12)}`;
  const launcher = await bundled("src/cli/launch.ts", { define: { builtProgram: JSON.stringify(name) } });

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.js`);
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  writeFileSync(path, program);
  writeFileSync(join(folder, `${name}-${process.versions.v8}-${process.arch}.bin`), await compiled(program, path));
  writeFileSync(join(folder, "mtfs.js"), launcher, { mode: 0o755 });
}

const folder = resolve("dist/cli");
const example = "examples/dudley-2021-12/strategy.yaml";

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  write: false,
};

/** commander would start other programs for commands that are files of their own. There are none, and looking takes time. */
const withoutOtherPrograms = {
  name: "without other programs",
  setup: (building: import("esbuild").PluginBuild) => {
    building.onResolve({ filter: /^node:child_process$/ }, () => ({ path: "none", namespace: "none" }));
    building.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "module.exports = {};" }));
  },
};

async function bundled(entry: string, more: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...shared, ...more, entryPoints: [entry] });
  const text = outputFiles?.[0]?.text ?? "";
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(text))
    throw new Error("Put letters beyond ASCII beside String.raw, not inside it.");
  // Letters beyond ASCII are left in expressions only, where they can be escaped as in text. Text of one byte a letter reads faster.
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return text.replaceAll(/[^\0-\x7f]/g, escaped);
}

/** What V8 makes of the program, once it has answered a question: what has run is in it, and nothing else. */
async function compiled(program: string, path: string): Promise<Buffer> {
  const script = new Script(Module.wrap(program), { filename: path });
  const module: { exports: { run?: (words: readonly string[]) => Promise<number> } } = { exports: {} };
  script.runInThisContext()(module.exports, Module.createRequire(path), module, path, folder);
  const write = process.stdout.write;
  process.stdout.write = () => true;
  const code = await module.exports.run?.(["forecast", example]);
  process.stdout.write = write;
  if (code !== 0) throw new Error(`The command line that was built ends with ${code}.`);
  process.exitCode = 0;
  return script.createCachedData();
}
