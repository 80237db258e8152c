#!/usr/bin/env node
import { readFileSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { begin } from "./begin.ts";
import { optimiseLate } from "./optimise-late.ts";
import { version } from "./version.ts";

/** What `run.ts` and everything behind it is built into, and what V8 made of it beforehand; named when the command is built. */
declare const builtProgram: string;

type Program = { readonly run: (words: readonly string[], beforeWork: () => void) => Promise<number> };

void begin(async (words) => {
  const asksTheVersion = words.length === 1 && (words[0] === "--version" || words[0] === "-v");
  if (!asksTheVersion) return program().run(words, optimiseLate);
  // The version alone needs no program.
  process.stdout.write(`${version}\n`);
  return 0;
});

/**
 * The program, from code that was compiled when it was built where this is the Node it was compiled for: compiling takes longer
 * than the answer. Otherwise Node compiles it, and newer ones remember what they compiled.
 */
function program(): Program {
  const path = join(__dirname, `${builtProgram}.js`);
  const compiled = read(join(__dirname, `${builtProgram}-${process.versions.v8}-${process.arch}.bin`));
  if (compiled === undefined) {
    // There from Node 22.1.
    (Module as { enableCompileCache?: () => void }).enableCompileCache?.();
    return Module.createRequire(path)(path) as Program;
  }
  const script = new Script(Module.wrap(readFileSync(path, "utf8")), { filename: path, cachedData: compiled });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, Module.createRequire(path), module, path, __dirname);
  return module.exports as Program;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
