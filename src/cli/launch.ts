#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { optimiseLate } from "./optimise-late.ts";
import { standardOutput } from "./standard-output.ts";
import { version } from "./version.ts";

/** The files of the program without their endings, named when the command is built: what prints help; what runs some of the commands; what runs all. */
declare const builtParts: {
  readonly help: string;
  readonly answers: string;
  readonly answering: readonly string[];
  readonly whole: string;
};

type Program = { readonly begin: (words: readonly string[], beforeWork: () => void) => Promise<void> };

const words = process.argv.slice(2);
const [first = "--help", ...others] = words;
const alone = others.length === 0;
// The version alone needs no program, and the list of commands only a part of it.
if (alone && (first === "--version" || first === "-v")) standardOutput.write(`${version}\n`);
else void (partNamed(`./${partFor(first, alone)}.js`) as Program).begin(words, optimiseLate);

/** The smallest part that can do what is asked: the less there is of it, the sooner it begins. */
function partFor(first: string, alone: boolean): string {
  const { help, answers, answering, whole } = builtParts;
  if (alone && (first === "--help" || first === "-h")) return help;
  return answering.includes(first) ? answers : whole;
}

/**
 * A part of the program, from code that was compiled when it was built where this is the Node it was compiled for: compiling takes
 * longer than the answer. Otherwise Node compiles it, and newer ones remember what they compiled. What is no part is a module.
 */
function partNamed(name: string): unknown {
  if (!name.startsWith("./")) return require(name);
  const path = join(__dirname, name);
  const compiled = read(path.replace(/js$/, `${process.versions.v8}-${process.arch}.bin`));
  if (compiled === undefined) {
    // There from Node 22.1.
    (process.getBuiltinModule("node:module") as { enableCompileCache?: () => void }).enableCompileCache?.();
    return require(path);
  }
  // Every part is ASCII, which is read fastest so.
  const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData: compiled });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, partNamed, module);
  return module.exports;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
